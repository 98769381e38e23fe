/**
 * Writes GraphML. In: the graph, twice (once for the keys, which come first). Out: text in pieces of about 64 kB, nodes before edges.
 * What the reader of our own files needs beside the standard stands in the id of the graph, where every other reader looks past it.
 */
import { xmlText, xmlToken } from '../../basics/xml.ts'
import { graphmlMark } from '../../model/exchange.ts'
import type { GraphEdge, GraphNode, PropertyValue } from '../../model/property-graph.ts'
import { ColumnIndex } from '../columns.ts'
import type { ExportInput, WriteOptions } from '../exporter.ts'
import type { LossCollector } from '../loss.ts'
import { surveyGraph } from '../survey.ts'
import type { Column, GraphSurvey } from '../survey.ts'
import type { FixedKey, GraphmlDialect } from './dialect.ts'
import type { GraphmlKey } from './keys.ts'
import { columnKeys } from './keys.ts'

const chunkUnits = 65_536

/** The GraphML file of a graph in one dialect. Throws: EXPORT_CHANGED. */
export async function* writeGraphml(
  input: ExportInput,
  dialect: GraphmlDialect,
  options: WriteOptions,
): AsyncIterable<string> {
  const { losses, signal } = options
  const survey = await surveyGraph(input, signal)
  const nodes = new DataWriter('node', survey.nodeColumns, dialect.nodeKeys, dialect.reservedNodeNames, losses)
  const edges = new DataWriter('edge', survey.edgeColumns, dialect.edgeKeys, dialect.reservedEdgeNames, losses)
  const nodeId = (id: string) => xmlToken(id, () => losses.add('ID_ESCAPED', 'node', id))
  let text = header(dialect, survey, [...nodes.declarations(dialect), ...edges.declarations(dialect)])
  for await (const node of input.nodes()) {
    signal?.throwIfAborted()
    text += `<node id="${nodeId(node.id)}"${dialect.nodeAttributes?.(node) ?? ''}>${nodes.data(node)}</node>\n`
    if (text.length > chunkUnits) {
      yield text
      text = ''
    }
  }
  for await (const edge of input.edges()) {
    signal?.throwIfAborted()
    const id = xmlToken(edge.id, () => losses.add('ID_ESCAPED', 'edge', edge.id))
    const ends = `source="${xmlToken(edge.source)}" target="${xmlToken(edge.target)}"`
    text += `<edge id="${id}" ${ends}${dialect.edgeAttributes?.(edge) ?? ''}>${edges.data(edge)}</edge>\n`
    if (text.length > chunkUnits) {
      yield text
      text = ''
    }
  }
  yield `${text}</graph>\n</graphml>\n`
}

function header(dialect: GraphmlDialect, survey: GraphSurvey, keys: readonly string[]): string {
  const parse = `parse.nodes="${survey.nodeCount}" parse.edges="${survey.edgeCount}" parse.order="nodesfirst"`
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<graphml${dialect.rootAttributes}>\n${keys.map((key) => `${key}\n`).join('')}` +
    `<graph id="${graphmlMark}-${dialect.name}" edgedefault="directed" ${parse}>\n`
  )
}

/** Writes the data elements of the nodes, or of the edges: first the dialect's own, then one for each property. */
class DataWriter<Element extends GraphNode | GraphEdge> {
  readonly #domain: 'node' | 'edge'
  readonly #columns: readonly Column[]
  readonly #fixed: readonly FixedKey<Element>[]
  readonly #keys: readonly GraphmlKey[]
  readonly #openings: readonly string[]
  readonly #index: ColumnIndex
  readonly #losses: LossCollector

  constructor(
    domain: 'node' | 'edge',
    columns: readonly Column[],
    fixed: readonly FixedKey<Element>[],
    reserved: readonly string[],
    losses: LossCollector,
  ) {
    this.#domain = domain
    this.#columns = columns
    this.#fixed = fixed
    this.#keys = columnKeys(columns, domain, new Set([...fixed.map((key) => key.shownName), ...reserved]), losses)
    this.#openings = this.#keys.map((key) => `<data key="${key.id}">`)
    this.#index = new ColumnIndex(columns)
    this.#losses = losses
  }

  declarations(dialect: GraphmlDialect): string[] {
    const declare = (id: string, rest: string) => `<key id="${id}" for="${this.#domain}" ${rest}/>`
    return [
      ...this.#fixed.map((key) =>
        declare(key.id, key.declaration ?? `attr.name="${key.shownName}" attr.type="${key.type}"`),
      ),
      ...this.#keys.map((key) => {
        const list = key.isList ? (dialect.listAttribute ?? '') : ''
        return declare(key.id, `attr.name="${key.shownName}" attr.type="${key.type}"${list}`)
      }),
    ]
  }

  data(element: Element): string {
    let text = ''
    for (const key of this.#fixed) {
      const content = key.content(element, this.#losses)
      if (content !== undefined) text += `<data key="${key.id}">${content}</data>`
    }
    for (const [column, value] of this.#index.arrange(element.properties)) {
      const content = this.#content(value, column, element.id)
      if (content !== undefined) text += `${this.#openings[column] ?? ''}${content}</data>`
    }
    return text
  }

  #content(value: PropertyValue, column: number, id: string): string | undefined {
    const loss = (code: Parameters<LossCollector['add']>[0]) =>
      this.#losses.add(code, `${this.#domain}.${this.#columns[column]?.name ?? ''}`, id)
    if (typeof value === 'string') return xmlText(value, () => loss('CHARACTER_ESCAPED'))
    if (typeof value === 'boolean') return value ? 'true' : 'false'
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) loss('NUMBER_OMITTED')
      return Number.isFinite(value) ? numberText(value) : undefined
    }
    loss('LIST_AS_TEXT')
    // JSON.stringify writes lone surrogates as \uXXXX, so nothing else of a list needs an escape.
    return xmlText(JSON.stringify(value), () => loss('CHARACTER_ESCAPED'))
  }
}

/** A number in the lexical form of XML Schema, exact for every double. */
function numberText(value: number): string {
  return Object.is(value, -0) ? '-0.0' : String(value)
}
