/** Puts the values of one element in the order of the columns. */
import { KgError } from '../errors/kg-error.ts'
import type { Properties, PropertyValue } from '../model/property-graph.ts'
import type { Column, ValueShape } from './survey.ts'
import { shapeOf } from './survey.ts'

/**
 * Columns by name and shape of value. The arrays are filled by `arrange` and used again by its next call: an export handles millions
 * of values, and an array for each element was a third of its time.
 */
export class ColumnIndex {
  /** Column numbers of the element arranged last, ascending. */
  readonly columns: number[] = []
  /** Its values, in the same order. */
  readonly values: PropertyValue[] = []
  readonly #byShape: Readonly<Record<ValueShape, Map<string, number>>>
  /** Names, shapes and columns of the properties of the element before: most elements have the same ones. */
  readonly #lastNames: string[] = []
  readonly #lastShapes: ValueShape[] = []
  readonly #lastColumns: number[] = []

  readonly #addColumn: (name: string, shape: ValueShape) => number

  /** `addColumn` gives the number of a column that is not among them. */
  constructor(columns: readonly Column[], addColumn: (name: string, shape: ValueShape) => number = refuse) {
    this.#addColumn = addColumn
    this.#byShape = { string: new Map(), number: new Map(), boolean: new Map(), 'string-list': new Map() }
    for (const [index, column] of columns.entries()) {
      const shape = column.kind === 'integer' || column.kind === 'float' ? 'number' : column.kind
      this.#byShape[shape].set(column.name, index)
    }
  }

  /**
   * Fills `columns` and `values` for one element, and gives how many there are.
   * Throws: EXPORT_CHANGED when a value has no column and none may be added, so the graph is not the one that was surveyed.
   */
  arrange(properties: Properties): number {
    let count = 0
    for (const name in properties) {
      const value = properties[name]
      if (value === undefined) continue
      const column = this.#columnOf(name, shapeOf(value), count)
      // Insertion: properties mostly come in the order of the columns already.
      let at = count++
      for (; at > 0 && (this.columns[at - 1] ?? -1) > column; at--) {
        this.columns[at] = this.columns[at - 1] ?? 0
        this.values[at] = this.values[at - 1] ?? ''
      }
      this.columns[at] = column
      this.values[at] = value
    }
    return count
  }

  #columnOf(name: string, shape: ValueShape, at: number): number {
    if (this.#lastNames[at] === name && this.#lastShapes[at] === shape) return this.#lastColumns[at] ?? 0
    const column = this.#byShape[shape].get(name) ?? this.#newColumn(name, shape)
    this.#lastNames[at] = name
    this.#lastShapes[at] = shape
    this.#lastColumns[at] = column
    return column
  }

  #newColumn(name: string, shape: ValueShape): number {
    const column = this.#addColumn(name, shape)
    this.#byShape[shape].set(name, column)
    return column
  }
}

function refuse(name: string): never {
  throw new KgError('EXPORT_CHANGED', `The graph changed while it was being exported: property ${name} is new.`, {
    hint: 'Run the export again when nothing writes to the store.',
    context: { property: name },
    retriable: true,
  })
}
