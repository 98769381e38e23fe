/**
 * Writes GEXF 1.3, Gephi's own format: typed attributes, and spells from the days between which a relation held, so that Gephi's
 * timeline shows the graph as it was. Types of edges are GEXF's `kind`, which keeps parallel edges of different types apart.
 */
import { escapeUnits, xmlAttribute, xmlAttributeEntities } from '../../basics/xml.ts'
import type { GraphEdge, GraphNode, Properties, PropertyValue } from '../../model/property-graph.ts'
import { layers } from '../../model/property-graph.ts'
import { inChunks } from '../chunks.ts'
import { ColumnLosses } from '../column-losses.ts'
import { columnTypes } from '../column-types.ts'
import { ColumnIndex } from '../columns.ts'
import type { Chunk, ExportInput, FileExporter, WriteOptions } from '../exporter.ts'
import { labelToken } from '../label-token.ts'
import type { LossCollector } from '../loss.ts'
import { Names } from '../names.ts'
import { numberText } from '../number-text.ts'
import { displayName, primaryLabel } from '../primary-label.ts'
import type { Column } from '../survey.ts'
import { surveyGraph } from '../survey.ts'

const isoDay = /^\d{4}-\d{2}-\d{2}$/

// Gephi takes titles without regard to case, and has columns of these names; NetworkX hands the rest to add_node(self, …).
const reserved = [
  'id',
  'label',
  'labels',
  'category',
  'weight',
  'kind',
  'interval',
  'timeset',
  'self',
  'node_for_adding',
  'key',
  'source',
  'target',
  'u_for_edge',
  'v_for_edge',
]

/** Attributes of the nodes, or of the edges. Numbers 0 and up are columns. */
class Attributes {
  readonly #domain: 'node' | 'edge'
  readonly #columns: readonly Column[]
  readonly #titles: readonly string[]
  readonly #index: ColumnIndex
  readonly #losses: ColumnLosses

  constructor(domain: 'node' | 'edge', columns: readonly Column[], losses: LossCollector) {
    this.#domain = domain
    this.#columns = columns
    this.#index = new ColumnIndex(columns)
    this.#losses = new ColumnLosses(domain, columns, losses)
    const names = new Names(reserved, true)
    this.#titles = columns.map(({ name, count }) => {
      const title = names.take(name === '' ? '_x_' : escapeUnits(name))
      if (title !== name) losses.add('NAME_ESCAPED', `${domain}.${name}`, undefined, count)
      return title
    })
  }

  declarations(extra: readonly string[]): string {
    const own = extra.map((title) => `<attribute id="${title}" title="${title}" type="string"/>\n`)
    const columns = this.#columns.map(
      ({ kind }, at) =>
        `<attribute id="${at}" title="${xmlAttributeEntities(this.#titles[at] ?? '')}" type="${columnTypes[kind]}"/>\n`,
    )
    return `<attributes class="${this.#domain}" mode="static">\n${[...own, ...columns].join('')}</attributes>\n`
  }

  values(properties: Properties, id: string, extra: string): string {
    const count = this.#index.arrange(properties)
    let values = extra
    for (let at = 0; at < count; at++) {
      const column = this.#index.columns[at] ?? 0
      const text = this.#text(this.#index.values[at] ?? '', column, id)
      if (text !== undefined) values += `<attvalue for="${column}" value="${text}"/>`
    }
    return values === '' ? '' : `<attvalues>${values}</attvalues>`
  }

  #text(value: PropertyValue, column: number, id: string): string | undefined {
    if (typeof value === 'boolean') return value ? 'true' : 'false'
    if (typeof value === 'number') {
      if (Number.isFinite(value)) return numberText(value)
      this.#losses.add('NUMBER_OMITTED', column, id)
      return undefined
    }
    if (typeof value !== 'string') this.#losses.add('LIST_AS_TEXT', column, id)
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    return xmlAttribute(text, () => this.#losses.add('CHARACTER_ESCAPED', column, id))
  }
}

async function* writeGexf(input: ExportInput, options: WriteOptions): AsyncIterable<Chunk> {
  const { losses, signal } = options
  const survey = await surveyGraph(input, signal)
  const isTimed = survey.edgeColumns.some(({ name }) => name === 'validFrom' || name === 'validTo')
  const nodes = new Attributes('node', survey.nodeColumns, losses)
  const edges = new Attributes('edge', survey.edgeColumns, losses)
  const time = isTimed ? ' mode="dynamic" timeformat="date" timerepresentation="interval"' : ' mode="static"'
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
  yield `<meta><creator>Graphwright</creator></meta>\n<graph defaultedgetype="directed"${time}>\n`
  yield `${nodes.declarations(['labels', 'category'])}${edges.declarations([])}<nodes count="${survey.nodeCount}">\n`
  yield* inChunks(input.nodes(), (node) => writeNode(node, nodes, losses), signal)
  yield `</nodes>\n<edges count="${survey.edgeCount}">\n`
  yield* inChunks(input.edges(), (edge) => writeEdge(edge, edges, losses), signal)
  yield '</edges>\n</graph>\n</gexf>\n'
}

function writeNode(node: GraphNode, attributes: Attributes, losses: LossCollector): string {
  const labels = xmlAttributeEntities(node.labels.map((label) => `:${labelToken(label, node, losses)}`).join(''))
  const extra = `<attvalue for="labels" value="${labels}"/><attvalue for="category" value="${xmlAttribute(primaryLabel(node))}"/>`
  const id = nameOf(node.id, () => losses.add('ID_ESCAPED', 'node', node.id))
  return `<node id="${id}" label="${xmlAttribute(displayName(node))}">${attributes.values(node.properties, node.id, extra)}</node>\n`
}

function writeEdge(edge: GraphEdge, attributes: Attributes, losses: LossCollector): string {
  const id = nameOf(edge.id, () => losses.add('ID_ESCAPED', 'edge', edge.id))
  const type = nameOf(edge.type, () => losses.add('NAME_ESCAPED', 'edge type', edge.id))
  const ends = `source="${nameOf(edge.source)}" target="${nameOf(edge.target)}"`
  const rest = attributes.values(edge.properties, edge.id, '') + spells(edge, losses)
  return `<edge id="${id}" ${ends} type="directed" kind="${type}" label="${type}" weight="${weight(edge)}">${rest}</edge>\n`
}

/** An id or type, which for Gephi may not be empty: it would leave the element out. */
function nameOf(text: string, onEscape?: () => void): string {
  if (text !== '') return xmlAttributeEntities(escapeUnits(text, onEscape))
  onEscape?.()
  return '_x_'
}

/** One spell, open where the time is; a relation of unknown time has none, and is there always. */
function spells(edge: GraphEdge, losses: LossCollector): string {
  const bound = (name: 'validFrom' | 'validTo', attribute: string) => {
    const day = Object.hasOwn(edge.properties, name) ? edge.properties[name] : undefined
    if (typeof day !== 'string') return ''
    if (isoDay.test(day)) return ` ${attribute}="${day}"`
    losses.add('TIME_LOST', `edge.${name}`, edge.id)
    return ''
  }
  const bounds = bound('validFrom', 'start') + bound('validTo', 'end')
  return bounds === '' ? '' : `<spells><spell${bounds}/></spells>`
}

function weight(edge: GraphEdge): string {
  const confidence = Object.hasOwn(edge.properties, 'confidence') ? edge.properties['confidence'] : undefined
  return typeof confidence === 'number' && confidence > 0 && Number.isFinite(confidence) ? String(confidence) : '1'
}

/** GEXF 1.3. */
export const gexfExporter: FileExporter = {
  format: 'gexf',
  output: 'file',
  mediaType: 'application/xml',
  extensions: ['.gexf'],
  readBy: 'Gephi (with its timeline), NetworkX',
  layers,
  dialects: [],
  importable: false,
  write: writeGexf,
}
