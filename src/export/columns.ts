/** Finds the column of a value, and puts the values of one element in the order of the columns. */
import type { Properties, PropertyValue } from '../model/property-graph.ts'
import type { Column, ValueShape } from './survey.ts'
import { shapeOf } from './survey.ts'
import { KgError } from '../errors/kg-error.ts'

/** Columns by name and shape of value. */
export class ColumnIndex {
  readonly #byShape: Readonly<Record<ValueShape, Map<string, number>>>

  constructor(columns: readonly Column[]) {
    this.#byShape = { string: new Map(), number: new Map(), boolean: new Map(), 'string-list': new Map() }
    for (const [index, column] of columns.entries()) {
      const shape = column.kind === 'integer' || column.kind === 'float' ? 'number' : column.kind
      this.#byShape[shape].set(column.name, index)
    }
  }

  /**
   * The values of one element with the numbers of their columns, ascending.
   * Throws: EXPORT_CHANGED when a value has no column, so the graph is not the one that was surveyed.
   */
  arrange(properties: Properties): readonly (readonly [column: number, value: PropertyValue])[] {
    const cells: [number, PropertyValue][] = []
    let last = -1
    let isSorted = true
    for (const name of Object.keys(properties)) {
      const value = properties[name]
      if (value === undefined) continue
      const column = this.#byShape[shapeOf(value)].get(name) ?? this.#refuse(name)
      if (column < last) isSorted = false
      last = column
      cells.push([column, value])
    }
    return isSorted ? cells : cells.sort((a, b) => a[0] - b[0])
  }

  #refuse(name: string): never {
    throw new KgError('EXPORT_CHANGED', `The graph changed while it was being exported: property ${name} is new.`, {
      hint: 'Run the export again when nothing writes to the store.',
      context: { property: name },
      retriable: true,
    })
  }
}
