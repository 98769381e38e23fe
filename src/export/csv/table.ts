/** Writes nodes or edges as the rows of a CSV file (RFC 4180): text always in quotes, so that empty text and no value differ. */
import type { UnitEscape } from '../../basics/code-unit-escape.ts'
import { isPlainText } from '../../basics/plain-text.ts'
import type { GraphEdge, GraphNode, PropertyValue } from '../../model/property-graph.ts'
import { ColumnLosses } from '../column-losses.ts'
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
  /** The cells of these columns, finished, with commas between them. */
  readonly fixedCells: (element: Element) => string
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

/** A field in quotes, for text that is not escaped yet. `onEscape` is called when units were escaped. */
export function csvCell(text: string, escape: UnitEscape, onEscape?: () => void): string {
  if (isPlainText(text)) return `"${text}"`
  const escaped = escape.escape(text)
  if (escaped !== text) onEscape?.()
  return csvText(escaped)
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
  readonly #losses: ColumnLosses

  constructor(form: CsvForm<Element>, columns: readonly Column[], losses: LossCollector) {
    this.#form = form
    this.#columns = columns
    this.#index = new ColumnIndex(columns)
    this.#losses = new ColumnLosses(form.domain, columns, losses)
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
    let line = this.#form.fixedCells(element)
    const index = this.#index
    const count = index.arrange(element.properties)
    let column = 0
    for (let at = 0; at < count; at++) {
      const own = index.columns[at] ?? 0
      for (; column <= own; column++) line += ','
      line += this.#value(index.values[at] ?? '', own, element.id)
    }
    for (; column < this.#columns.length; column++) line += ','
    return `${line}\n`
  }

  /** No closure is made for text that needs no care: nearly all. */
  #value(value: PropertyValue, column: number, id: string): string {
    if (typeof value === 'string') return isPlainText(value) ? `"${value}"` : this.#careful(value, column, id)
    if (typeof value === 'boolean') return value ? 'true' : 'false'
    if (typeof value !== 'number') return this.#list(value, column, id)
    if (Number.isFinite(value)) return numberText(value)
    this.#losses.add('NUMBER_OMITTED', column, id)
    return ''
  }

  #list(list: readonly string[], column: number, id: string): string {
    const text = this.#form.listText(list)
    if (!this.#form.hasLists) {
      this.#losses.add('LIST_AS_TEXT', column, id)
      return this.#careful(text, column, id)
    }
    if (text !== '') return csvText(text)
    this.#losses.add('EMPTY_LIST_APART', column, id)
    return ''
  }

  #careful(text: string, column: number, id: string): string {
    return csvCell(text, this.#form.textEscape, () => this.#losses.add('CHARACTER_ESCAPED', column, id))
  }
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? csvText(text) : text
}
