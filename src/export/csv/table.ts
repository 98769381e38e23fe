/** Writes nodes or edges as the rows of a CSV file (RFC 4180): text always in quotes, so that empty text and no value differ. */
import type { UnitEscape } from '../../basics/code-unit-escape.ts'
import { isPlainText } from '../../basics/plain-text.ts'
import type { GraphEdge, GraphNode, PropertyValue } from '../../model/property-graph.ts'
import { ColumnLosses } from '../column-losses.ts'
import { ColumnIndex } from '../columns.ts'
import type { LossCollector } from '../loss.ts'
import { Names } from '../names.ts'
import { numberText } from '../number-text.ts'
import { RepeatedCells } from '../repeated-cells.ts'
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
  /** True for a text or list that the reader takes from elsewhere, since it would take another one from the table. */
  readonly isApart?: (value: PropertyValue) => boolean
  readonly nameEscape: UnitEscape
  readonly textEscape: UnitEscape
}

/** Names of columns by property, for texts and for lists. */
export type ApartColumns = Readonly<Record<'string' | 'string-list', Map<string, string>>>

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
  /** Properties with values that stand apart, so far, and the names of their columns. */
  readonly apart: ApartColumns = { string: new Map(), 'string-list': new Map() }
  readonly #form: CsvForm<Element>
  readonly #columns: readonly Column[]
  readonly #index: ColumnIndex
  readonly #cells: RepeatedCells
  readonly #losses: ColumnLosses

  constructor(form: CsvForm<Element>, columns: readonly Column[], losses: LossCollector) {
    this.#form = form
    this.#columns = columns
    this.#index = new ColumnIndex(columns)
    this.#cells = new RepeatedCells(columns.length)
    this.#losses = new ColumnLosses(form.domain, columns, losses)
    const names = new Names(form.reserved, false)
    this.shownNames = columns.map((column, at) => {
      const shown = names.take(column.name === '' ? '_x_' : form.nameEscape.escape(column.name))
      const where = `${form.domain}.${column.name}`
      if (shown !== column.name) losses.add('NAME_ESCAPED', where, undefined, column.count)
      if (columns[at - 1]?.name === column.name) losses.add('MIXED_KINDS', where, undefined, column.count)
      return shown
    })
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
    const isText = typeof value === 'string' && !isPlainText(value)
    if ((isText || typeof value === 'object') && this.#form.isApart?.(value) === true) this.#setApart(column)
    if (isText) return `,${this.#careful(value, column, id)}`
    if (typeof value === 'object') return `,${this.#list(value, column, id)}`
    if (typeof value === 'number' && !Number.isFinite(value)) {
      this.#losses.add('NUMBER_OMITTED', column, id)
      return ','
    }
    const cell = `,${plainCell(value)}`
    this.#cells.keep(column, value, cell)
    return cell
  }

  #setApart(column: number): void {
    const { name = '', kind } = this.#columns[column] ?? {}
    if (kind === 'string' || kind === 'string-list') this.apart[kind].set(name, this.shownNames[column] ?? '')
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

function plainCell(value: string | number | boolean): string {
  if (typeof value === 'string') return `"${value}"`
  return typeof value === 'number' ? numberText(value) : String(value)
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? csvText(text) : text
}
