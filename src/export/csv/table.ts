/** Writes nodes or edges as the rows of a CSV file with a header. Lists are JSON. */
import type { UnitEscape } from '../../basics/code-unit-escape.ts'
import { isPlainText } from '../../basics/plain-text.ts'
import type { GraphEdge, GraphNode, PropertyValue } from '../../model/property-graph.ts'
import { ColumnLosses } from '../column-losses.ts'
import { ColumnIndex } from '../columns.ts'
import type { LossCollector } from '../loss.ts'
import { Names } from '../names.ts'
import { RepeatedCells } from '../repeated-cells.ts'
import type { Column } from '../survey.ts'
import { csvCell, headerLine, plainCell } from './cells.ts'

/** What sets the CSV formats apart. */
export interface CsvForm<Element> {
  readonly domain: 'node' | 'edge'
  /** Header cells of the columns before the properties, and their names, which properties may not have. */
  readonly fixedHeader: readonly string[]
  readonly reserved: readonly string[]
  /** The cells of these columns, finished, with commas between them. */
  readonly fixedCells: (element: Element) => string
  /** For names and texts. */
  readonly escape: UnitEscape
}

/** One file. */
export class CsvTable<Element extends GraphNode | GraphEdge> {
  /** Names of the columns as the header shows them, without kinds. */
  readonly shownNames: readonly string[]
  readonly #form: CsvForm<Element>
  readonly #columns: readonly Column[]
  readonly #index: ColumnIndex
  readonly #cells: RepeatedCells
  readonly #losses: ColumnLosses

  constructor(form: CsvForm<Element>, columns: readonly Column[], losses: LossCollector) {
    this.#form = form
    this.#columns = columns
    this.#index = new ColumnIndex(columns)
    this.#cells = new RepeatedCells()
    this.#losses = new ColumnLosses(form.domain, columns, losses)
    const names = new Names(form.reserved, false)
    this.shownNames = columns.map((column, at) => {
      const shown = names.take(column.name === '' ? '_x_' : form.escape.escape(column.name))
      const where = `${form.domain}.${column.name}`
      if (shown !== column.name) losses.add('NAME_ESCAPED', where, undefined, column.count)
      if (columns[at - 1]?.name === column.name) losses.add('MIXED_KINDS', where, undefined, column.count)
      return shown
    })
  }

  /** The first line. */
  header(): string {
    return headerLine([...this.#form.fixedHeader, ...this.shownNames])
  }

  /** One line. */
  row(element: Element): string {
    let line = this.#form.fixedCells(element)
    const index = this.#index
    const count = index.arrange(element.properties)
    let column = 0
    for (let at = 0; at < count; at++) {
      const own = index.columns[at] ?? 0
      for (; column < own; column++) line += ','
      column++
      const value = index.values[at] ?? ''
      line += this.#cells.find(own, value) ?? this.#cell(value, own, element.id)
    }
    for (; column < this.#columns.length; column++) line += ','
    return `${line}\n`
  }

  /** A comma and the value. No closure is made for values that need no care: nearly all. */
  #cell(value: PropertyValue, column: number, id: string): string {
    if (typeof value === 'object') {
      this.#losses.add('LIST_AS_TEXT', column, id)
      return `,${this.#careful(JSON.stringify(value), column, id)}`
    }
    if (typeof value === 'string' && !isPlainText(value)) return `,${this.#careful(value, column, id)}`
    if (typeof value === 'number' && !Number.isFinite(value)) {
      this.#losses.add('NUMBER_OMITTED', column, id)
      return ','
    }
    const cell = `,${plainCell(value)}`
    this.#cells.keep(column, value, cell)
    return cell
  }

  #careful(text: string, column: number, id: string): string {
    return csvCell(text, this.#form.escape, () => this.#losses.add('CHARACTER_ESCAPED', column, id))
  }
}
