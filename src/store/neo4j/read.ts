/** Reading nodes and edges. Only what bears our label is seen, and of its edges only those with an id: the rest is somebody else's. */
import type { Record as Row } from 'neo4j-driver'
import type { GraphEdge, GraphNode, Layer, PropertyValue, RecordLabel } from '../../model/property-graph.ts'
import { edgeLayer, ownerLabel, structuralTypes } from '../../model/property-graph.ts'
import type { EdgeSelection, GraphReader, NodeSelection } from '../store.ts'
import { driverValue, edgeOf, isOversize, nodeOf, oversizeName } from './convert.ts'
import { quoteLabels, quoteName } from './identifier.ts'
import type { RowSource } from './session.ts'

type Parameters = Record<string, unknown>

const returnNode = 'RETURN labels(n) AS labels, properties(n) AS stored'
/** Sorted before anything but the id is read, so that the server holds little while it sorts. */
const returnEdge =
  'WITH r ORDER BY r.id RETURN type(r) AS type, startNode(r).id AS source, endNode(r).id AS target, properties(r) AS stored'

/** Up to so many edges, reading them all takes less than the server needs to plan a look-up in the index of every type. */
const scanLimit = 10_000
const matchAnywhere = `MATCH (:${ownerLabel})-[r]->(:${ownerLabel}) WHERE r.id IN $ids`

/** Reads through `rows`, which is a transaction's or the store's own. */
export class Neo4jReader implements GraphReader {
  readonly #rows: RowSource

  constructor(rows: RowSource) {
    this.#rows = rows
  }

  async *nodes(selection: NodeSelection): AsyncGenerator<GraphNode> {
    const parameters: Parameters = {}
    const where = valuesFilter('n', selection, parameters)
    const text = `MATCH (n${quoteLabels([ownerLabel, selection.label])}) ${where} WITH n ORDER BY n.id ${returnNode}`
    for await (const row of this.#rows(text, parameters)) yield nodeOfRow(row)
  }

  async *edges(selection: EdgeSelection): AsyncGenerator<GraphEdge> {
    const parameters: Parameters = {}
    const text = `${matchEdges(selection, parameters)} ${returnEdge}`
    for await (const row of this.#rows(text, parameters)) yield edgeOfRow(row)
  }

  async nodesById(ids: readonly string[]): Promise<readonly GraphNode[]> {
    const text = `MATCH (n:${ownerLabel}) WHERE n.id IN $ids WITH n ORDER BY n.id ${returnNode}`
    return collect(this.#rows(text, { ids }), nodeOfRow)
  }

  async edgesById(ids: readonly string[]): Promise<readonly GraphEdge[]> {
    if (ids.length === 0) return []
    const edges = await this.#count('MATCH ()-[r]->() RETURN count(r) AS count', {})
    const match = edges > scanLimit ? await this.#matchInIndexes() : matchAnywhere
    return collect(this.#rows(`${match} ${returnEdge}`, { ids }), edgeOfRow)
  }

  /** One branch a type, since an index of Neo4j covers one type. */
  async #matchInIndexes(): Promise<string> {
    const types = await collect(this.#rows('CALL db.relationshipTypes() YIELD relationshipType AS type', {}), typeOfRow)
    const branches = types.map(
      (type) => `MATCH (:${ownerLabel})-[r:${quoteType(type)}]->(:${ownerLabel}) WHERE r.id IN $ids RETURN r`,
    )
    return `CALL () { ${branches.join(' UNION ALL ')} }`
  }

  async countNodes(label: RecordLabel): Promise<number> {
    return this.#count(`MATCH (n${quoteLabels([ownerLabel, label])}) RETURN count(n) AS count`, {})
  }

  async countEdges(layer: Layer): Promise<number> {
    const parameters: Parameters = {}
    return this.#count(`${matchEdges({ layer }, parameters)} RETURN count(r) AS count`, parameters)
  }

  async #count(text: string, parameters: Parameters): Promise<number> {
    const [count] = await collect(this.#rows(text, parameters), (row) => Number(row.get('count')))
    return count ?? 0
  }
}

function matchEdges(selection: EdgeSelection, parameters: Parameters): string {
  const conditions = ['r.id IS NOT NULL']
  const { sources, targets, layer, type } = selection
  const values = valuesCondition('r', selection, parameters)
  if (values !== undefined) conditions.push(values)
  if (sources !== undefined) conditions.push('a.id IN $sources')
  if (targets !== undefined) conditions.push('b.id IN $targets')
  Object.assign(parameters, { ...(sources && { sources }), ...(targets && { targets }) })
  const typePart = type !== undefined ? `:${quoteName(type)}` : layerPart(layer, conditions)
  return `MATCH (a:${ownerLabel})-[r${typePart}]->(b:${ownerLabel}) WHERE ${conditions.join(' AND ')}`
}

/** The types of a structural layer by name; those of the graph layer as every other one. */
function layerPart(layer: Layer | undefined, conditions: string[]): string {
  if (layer === undefined) return ''
  const all = Object.values(structuralTypes)
  const inLayer = all.filter((type) => edgeLayer(type) === layer)
  if (inLayer.length > 0) return `:${inLayer.map(quoteName).join('|')}`
  conditions.push(`NOT type(r) IN [${all.map((type) => `'${type}'`).join(', ')}]`)
  return ''
}

function valuesFilter(variable: string, selection: NodeSelection, parameters: Parameters): string {
  const condition = valuesCondition(variable, selection, parameters)
  return condition === undefined ? '' : `WHERE ${condition}`
}

function valuesCondition(
  variable: string,
  selection: NodeSelection | EdgeSelection,
  parameters: Parameters,
): string | undefined {
  const { property, values } = selection
  if (property === undefined || values === undefined) return undefined
  const isLong = (value: PropertyValue): boolean => isOversize(property, value)
  parameters['values'] = values.filter((value) => !isLong(value)).map((value) => driverValue(property, value))
  const short = `${variable}.${quoteName(property)} IN $values`
  if (!values.some(isLong)) return short
  parameters['longValues'] = values.filter(isLong)
  return `(${short} OR ${variable}.${quoteName(oversizeName(property))} IN $longValues)`
}

/** Types come from the database here, not from the ontology, and may be anybody's. */
function quoteType(type: string): string {
  return `\`${type.replaceAll('`', '``')}\``
}

function typeOfRow(row: Row): string {
  return row.get('type') as string
}

function nodeOfRow(row: Row): GraphNode {
  return nodeOf(row.get('labels') as string[], row.get('stored') as Record<string, unknown>)
}

function edgeOfRow(row: Row): GraphEdge {
  return edgeOf({
    type: row.get('type') as string,
    source: row.get('source') as string,
    target: row.get('target') as string,
    stored: row.get('stored') as Record<string, unknown>,
  })
}

async function collect<T>(rows: AsyncIterable<Row>, convert: (row: Row) => T): Promise<T[]> {
  const found: T[] = []
  for await (const row of rows) found.push(convert(row))
  return found
}
