/**
 * The rows of one of Neo4j's tables, written in one walk of the graph: columns are added as properties are met, and the header, which
 * stands in a file of its own, is written last. A row ends with its last value; the tool takes what is missing as no value. (It takes a
 * row that ends with a comma, and before the last column, to go on in the next line.)
 */
import { isPlainText } from '../../basics/plain-text.ts'
import type { GraphEdge, GraphNode, PropertyValue } from '../../model/property-graph.ts'
import { ColumnLosses } from '../column-losses.ts'
import { columnTypes } from '../column-types.ts'
import { ColumnIndex } from '../columns.ts'
import type { LossCollector } from '../loss.ts'
import { Names } from '../names.ts'
import { RepeatedCells } from '../repeated-cells.ts'
import type { ValueShape } from '../survey.ts'
import { isWhole, numberKind } from '../survey.ts'
import { inLists, inNames, inText, isApart, listDelimiter } from './admin-names.ts'
import { csvCell, csvText, headerLine, plainCell } from './cells.ts'

/** What sets the two tables apart. */
export interface AdminForm<Element> {
  readonly domain: 'node' | 'edge'
  readonly fixedHeader: readonly string[]
  /** The cells of these columns, finished, with commas between them. */
  readonly fixedCells: (element: Element) => string
}

/** Names of columns by property, for texts and for lists. */
export type ApartColumns = Readonly<Record<'string' | 'string-list', ReadonlyMap<string, string>>>

/** A column that has been met. */
interface MetColumn {
  readonly name: string
  readonly shape: ValueShape
  count: number
  /** True while every number seen is a safe integer. */
  isWhole: boolean
  /** True when a value of it stands apart. */
  isApart: boolean
}

/** The cell of a value that the table does not hold. */
const noValue = ''

const types = { ...columnTypes, 'string-list': 'string[]' }

/** One table. */
export class AdminTable<Element extends GraphNode | GraphEdge> {
  readonly #form: AdminForm<Element>
  readonly #columns: MetColumn[] = []
  readonly #index: ColumnIndex
  readonly #cells = new RepeatedCells()
  readonly #losses: LossCollector
  readonly #valueLosses: ColumnLosses

  constructor(form: AdminForm<Element>, losses: LossCollector) {
    this.#form = form
    this.#losses = losses
    this.#valueLosses = new ColumnLosses(form.domain, this.#columns, losses)
    this.#index = new ColumnIndex([], (name, shape) => {
      this.#columns.push({ name, shape, count: 0, isWhole: true, isApart: false })
      return this.#columns.length - 1
    })
  }

  /** One line. */
  row(element: Element): string {
    let line = this.#form.fixedCells(element)
    const index = this.#index
    const count = index.arrange(element.properties)
    let column = 0
    for (let at = 0; at < count; at++) {
      const own = index.columns[at] ?? 0
      const value = index.values[at] ?? ''
      this.#meet(own, value)
      const cell = this.#cells.find(own, value) ?? this.#cell(value, own, element.id)
      if (cell === noValue) continue
      for (; column < own; column++) line += ','
      column++
      line += cell
    }
    return `${line}\n`
  }

  #meet(column: number, value: PropertyValue): void {
    const met = this.#columns[column]
    if (met === undefined) return
    met.count++
    if (typeof value === 'number' && met.isWhole) met.isWhole = isWhole(value)
  }

  /** The header, and the columns with values that stand apart. To be asked once, after the last row. */
  finish(): { readonly header: string; readonly apart: ApartColumns } {
    const names = new Names(['id', ''], false)
    const apart = { string: new Map<string, string>(), 'string-list': new Map<string, string>() }
    const met = new Set<string>()
    const titles = this.#columns.map(({ name, shape, count, isWhole: hasWhole, isApart: standsApart }) => {
      const shown = names.take(name === '' ? '_x_' : inNames.escape(name))
      const where = `${this.#form.domain}.${name}`
      if (shown !== name) this.#losses.add('NAME_ESCAPED', where, undefined, count)
      if (met.has(name)) this.#losses.add('MIXED_KINDS', where, undefined, count)
      met.add(name)
      if (standsApart && (shape === 'string' || shape === 'string-list')) apart[shape].set(name, shown)
      return `${shown}:${types[shape === 'number' ? numberKind(name, hasWhole) : shape]}`
    })
    return { header: headerLine([...this.#form.fixedHeader, ...titles]), apart }
  }

  /** A comma and the value, or nothing. */
  #cell(value: PropertyValue, column: number, id: string): string {
    const isText = typeof value === 'string' && !isPlainText(value)
    if ((isText || typeof value === 'object') && isApart(value)) this.#setApart(column)
    if (isText) return `,${csvCell(value, inText, () => this.#valueLosses.add('CHARACTER_ESCAPED', column, id))}`
    if (typeof value === 'object') return this.#list(value, column, id)
    if (typeof value === 'number' && !Number.isFinite(value)) {
      this.#valueLosses.add('NUMBER_OMITTED', column, id)
      return noValue
    }
    const cell = `,${plainCell(value)}`
    this.#cells.keep(column, value, cell)
    return cell
  }

  #setApart(column: number): void {
    const met = this.#columns[column]
    if (met !== undefined) met.isApart = true
  }

  #list(list: readonly string[], column: number, id: string): string {
    const text = list.map((item) => inLists.escape(item)).join(listDelimiter)
    if (text !== '') return `,${csvText(text)}`
    this.#valueLosses.add('EMPTY_LIST_APART', column, id)
    return noValue
  }
}
