/** Writes the data elements of the nodes, or of the edges: first the dialect's own, then one for each property. */
import { isPlainXml, xmlList, xmlText } from '../../basics/xml.ts'
import type { GraphEdge, GraphNode, PropertyValue } from '../../model/property-graph.ts'
import { ColumnLosses } from '../column-losses.ts'
import { ColumnIndex } from '../columns.ts'
import type { LossCollector } from '../loss.ts'
import { Names } from '../names.ts'
import { numberText } from '../number-text.ts'
import { RepeatedCells } from '../repeated-cells.ts'
import type { Column } from '../survey.ts'
import type { FixedKey, GraphmlDialect } from './dialect.ts'
import type { GraphmlKey } from './keys.ts'
import { columnKeys } from './keys.ts'

/** The data of one kind of element. */
export class DataWriter<Element extends GraphNode | GraphEdge> {
  readonly #domain: 'node' | 'edge'
  readonly #dialect: GraphmlDialect
  readonly #fixed: readonly FixedKey<Element>[]
  readonly #keys: readonly GraphmlKey[]
  readonly #openings: readonly string[]
  readonly #fixedOpenings: readonly string[]
  readonly #index: ColumnIndex
  readonly #cells: RepeatedCells
  readonly #losses: LossCollector
  readonly #valueLosses: ColumnLosses

  constructor(
    domain: Element extends GraphNode ? 'node' : 'edge',
    columns: readonly Column[],
    dialect: GraphmlDialect,
    losses: LossCollector,
  ) {
    this.#domain = domain
    this.#dialect = dialect
    // The domain says which of the two the type parameter is.
    this.#fixed = (domain === 'node' ? dialect.nodeKeys : dialect.edgeKeys) as readonly FixedKey<Element>[]
    const reserved = domain === 'node' ? dialect.reservedNodeNames : dialect.reservedEdgeNames
    const names = new Names([...this.#fixed.map((key) => key.shownName), ...reserved], dialect.isCaseFolded === true)
    this.#keys = columnKeys(columns, domain, names, losses)
    this.#openings = this.#keys.map((key) => `<data key="${key.id}">`)
    this.#fixedOpenings = this.#fixed.map((key) => `<data key="${key.id}">`)
    this.#index = new ColumnIndex(columns)
    this.#cells = new RepeatedCells()
    this.#losses = losses
    this.#valueLosses = new ColumnLosses(domain, columns, losses)
  }

  /** The key elements. */
  declarations(): string[] {
    const declare = (id: string, rest: string) => `<key id="${id}" for="${this.#domain}" ${rest}/>`
    return [
      ...this.#fixed.map((key) =>
        declare(key.id, key.declaration ?? `attr.name="${key.shownName}" attr.type="${key.type}"`),
      ),
      ...this.#keys.map((key) => {
        const list = key.isList ? (this.#dialect.listAttribute ?? '') : ''
        return declare(key.id, `attr.name="${key.shownName}" attr.type="${key.type}"${list}`)
      }),
    ]
  }

  /** The data elements of one element; `token` is its id as it stands in the file. */
  data(element: Element, token: string): string {
    let text = ''
    for (let at = 0; at < this.#fixed.length; at++) {
      const content = this.#fixed[at]?.content(element, token, this.#losses)
      if (content !== undefined) text += `${this.#fixedOpenings[at] ?? ''}${content}</data>`
    }
    const index = this.#index
    const count = index.arrange(element.properties)
    for (let at = 0; at < count; at++) {
      const column = index.columns[at] ?? 0
      const value = index.values[at] ?? ''
      text += this.#cells.find(column, value) ?? this.#element(value, column, element.id)
    }
    return text
  }

  /** The data element of a value; empty text for a number that XML has no word for. */
  #element(value: PropertyValue, column: number, id: string): string {
    const opening = this.#openings[column] ?? ''
    if (typeof value === 'object') return `${opening}${this.#list(value, column, id)}</data>`
    if (typeof value === 'string' && !isPlainXml(value)) return `${opening}${this.#careful(value, column, id)}</data>`
    if (typeof value === 'number' && !Number.isFinite(value)) {
      this.#valueLosses.add('NUMBER_OMITTED', column, id)
      return ''
    }
    const data = `${opening}${typeof value === 'number' ? numberText(value) : String(value)}</data>`
    this.#cells.keep(column, value, data)
    return data
  }

  #list(list: readonly string[], column: number, id: string): string {
    this.#valueLosses.add('LIST_AS_TEXT', column, id)
    return xmlList(list, () => this.#valueLosses.add('CHARACTER_ESCAPED', column, id))
  }

  #careful(value: string, column: number, id: string): string {
    return xmlText(value, () => this.#valueLosses.add('CHARACTER_ESCAPED', column, id))
  }
}
