/** Writes nodes or edges as the rows of a CSV file (RFC 4180): text always in quotes, so that empty text and no value differ. */
import type { UnitEscape } from '../../basics/code-unit-escape.ts'
import type { GraphEdge, GraphNode, PropertyValue } from '../../model/property-graph.ts'
import { ColumnIndex } from '../columns.ts'
import type { LossCollector } from '../loss.ts'
import { Names } from '../names.ts'
import { numberText } from '../number-text.ts'
import type { Column } from '../survey.ts'

/** What sets the CSV formats apart. */
export interface CsvForm<Element> {
  readonly domain: 'node' | 'edge'
  /** Header cells of the columns before the properties, and their names, which properties may not have. */
  readonly fixedHeader: readonly string[]
  readonly reserved: readonly string[]
  /** Cells of these columns, finished. */
  readonly fixedCells: (element: Element) => readonly string[]
  /** The header cell of a property's column. */
  readonly headerCell: (column: Column, shownName: string) => string
  /** A list as text, before quoting; escaped already where the reader has lists. */
  readonly listText: (list: readonly string[]) => string
  /** True where the reader has a type for lists. */
  readonly hasLists: boolean
  readonly nameEscape: UnitEscape
  readonly textEscape: UnitEscape
}

/** A field in quotes. */
export function csvText(text: string): string {
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : `"${text}"`
}

/** One file. */
export class CsvTable<Element extends GraphNode | GraphEdge> {
  /** Names of the columns as the header shows them, without kinds. */
  readonly shownNames: readonly string[]
  /** Properties with values that are lists, and the names of their columns. */
  readonly listNames: ReadonlyMap<string, string>
  readonly #form: CsvForm<Element>
  readonly #columns: readonly Column[]
  readonly #index: ColumnIndex
  readonly #losses: LossCollector

  constructor(form: CsvForm<Element>, columns: readonly Column[], losses: LossCollector) {
    this.#form = form
    this.#columns = columns
    this.#index = new ColumnIndex(columns)
    this.#losses = losses
    const names = new Names(form.reserved, false)
    this.shownNames = columns.map((column, at) => {
      const shown = names.take(column.name === '' ? '_x_' : form.nameEscape.escape(column.name))
      const where = `${form.domain}.${column.name}`
      if (shown !== column.name) losses.add('NAME_ESCAPED', where, undefined, column.count)
      if (columns[at - 1]?.name === column.name) losses.add('MIXED_KINDS', where, undefined, column.count)
      return shown
    })
    this.listNames = new Map(
      columns.flatMap(({ name, kind }, at) => (kind === 'string-list' ? [[name, this.shownNames[at] ?? '']] : [])),
    )
  }

  /** The first line. */
  header(): string {
    const cells = this.#columns.map((column, at) => this.#form.headerCell(column, this.shownNames[at] ?? ''))
    return `${[...this.#form.fixedHeader, ...cells].map(cell).join(',')}\n`
  }

  /** One line. */
  row(element: Element): string {
    let line = this.#form.fixedCells(element).join(',')
    const count = this.#index.arrange(element.properties)
    let at = 0
    for (const [number] of this.#columns.entries()) {
      line += ','
      if (at < count && this.#index.columns[at] === number)
        line += this.#value(this.#index.values[at++] ?? '', number, element.id)
    }
    return `${line}\n`
  }

  #value(value: PropertyValue, column: number, id: string): string {
    const where = `${this.#form.domain}.${this.#columns[column]?.name ?? ''}`
    if (typeof value === 'boolean') return value ? 'true' : 'false'
    if (typeof value === 'number') {
      if (Number.isFinite(value)) return numberText(value)
      this.#losses.add('NUMBER_OMITTED', where, id)
      return ''
    }
    if (typeof value !== 'string') {
      if (this.#form.hasLists) return this.#list(value, where, id)
      this.#losses.add('LIST_AS_TEXT', where, id)
    }
    const text = typeof value === 'string' ? value : this.#form.listText(value)
    if (this.#form.textEscape.changes(text)) this.#losses.add('CHARACTER_ESCAPED', where, id)
    return csvText(this.#form.textEscape.escape(text))
  }

  #list(list: readonly string[], where: string, id: string): string {
    const text = this.#form.listText(list)
    if (text !== '') return csvText(text)
    this.#losses.add('EMPTY_LIST_APART', where, id)
    return ''
  }
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? csvText(text) : text
}
