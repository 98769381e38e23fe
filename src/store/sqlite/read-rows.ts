/** Reads nodes and edges from the tables, sorted by id, a page at a time, so that no statement stays open between awaits. */
import type { EdgeSelection, NodeSelection } from '../store.ts'
import { indexedEdgeProperties, indexedNodeProperties } from '../../model/properties.ts'
import { edgeLayer } from '../../model/property-graph.ts'
import type { GraphEdge, GraphNode, Layer, Properties, RecordLabel } from '../../model/property-graph.ts'
import type { Connection } from './database.ts'
import { indexValue } from './write-delta.ts'

interface NodeRow {
  readonly id: string
  readonly labels: string
  readonly properties: string
}

interface EdgeRow {
  readonly id: string
  readonly type: string
  readonly source: string
  readonly target: string
  readonly properties: string
}

const nodeIndexes = new Map<string, readonly string[]>(Object.entries(indexedNodeProperties))
const edgeIndexes = new Map<string, readonly string[]>(Object.entries(indexedEdgeProperties))

const pageSize = 500
/** SQLite's own bound on bound values is higher; this keeps statements few and cached. */
const maxBound = 500

const nodeColumns = 'n.id AS id, n.labels AS labels, n.properties AS properties'
const edgeColumns = 'e.id AS id, e.type AS type, s.id AS source, t.id AS target, e.properties AS properties'
const edgeTables = 'edge e JOIN node s ON s.handle = e.source JOIN node t ON t.handle = e.target'

/** Nodes of a selection in pages, by id. */
export function selectNodes(connection: Connection, selection: NodeSelection): Iterable<readonly GraphNode[]> {
  const isIndexed = nodeIndexes.get(selection.label)?.includes(selection.property ?? '') ?? false
  const filter = isIndexed ? indexFilter('n', 'node_property', selection) : noFilter
  // By way of the label each page would sort all nodes that bear it; what fills many pages is walked by id.
  const isMany = !isIndexed && countNodes(connection, selection.label) > 4 * pageSize
  const from = isMany ? 'node n' : 'node_label l JOIN node n ON n.handle = l.handle'
  const bears = isMany ? 'EXISTS (SELECT 1 FROM node_label l WHERE l.label = ? AND l.handle = n.handle)' : 'l.label = ?'
  const sql = `SELECT ${nodeColumns} FROM ${from} WHERE ${bears} AND n.id > ?${filter.sql} ORDER BY n.id LIMIT ${pageSize}`
  const rows = pages(connection, sql, [selection.label], filter.values, nodeOf)
  return isIndexed ? rows : matching(rows, selection)
}

/** Edges of a selection in pages, by id. */
export function selectEdges(connection: Connection, selection: EdgeSelection): Iterable<readonly GraphEdge[]> {
  const types = typesOf(connection, selection)
  if (types.length === 0) return []
  const isIndexed = types.every((type) => edgeIndexes.get(type)?.includes(selection.property ?? '') ?? false)
  const filter = isIndexed ? indexFilter('e', 'edge_property', selection) : noFilter
  const ends = [endFilter('e.source', selection.sources), endFilter('e.target', selection.targets)]
  // The index by type would sort all edges of several types for each page; the plus keeps to the index by id.
  const hasEnds = ends.some((end) => end !== undefined)
  const isWalk = types.length > 1 && !isIndexed && !hasEnds
  // Of given ends there are few: they are found by the index of ends and sorted, all in one page.
  const id = hasEnds ? '+e.id' : 'e.id'
  const where = [
    `${isWalk ? '+' : ''}e.type IN (${marks(types.length)})`,
    `${id} > ?`,
    ...ends.flatMap((end) => end?.sql ?? []),
  ].join(' AND ')
  const sql = `SELECT ${edgeColumns} FROM ${edgeTables} WHERE ${where}${filter.sql} ORDER BY ${id}${hasEnds ? '' : ` LIMIT ${pageSize}`}`
  const later = [...ends.flatMap((end) => end?.values ?? []), ...filter.values]
  const rows = pages(connection, sql, types, later, edgeOf)
  return isIndexed ? rows : matching(rows, selection)
}

/** Nodes by id, sorted by id. */
export function nodesById(connection: Connection, ids: readonly string[]): readonly GraphNode[] {
  return byIds(connection, ids, (count) => `SELECT ${nodeColumns} FROM node n WHERE n.id IN (${marks(count)})`, nodeOf)
}

/** Edges by id, sorted by id. */
export function edgesById(connection: Connection, ids: readonly string[]): readonly GraphEdge[] {
  const sql = (count: number) => `SELECT ${edgeColumns} FROM ${edgeTables} WHERE e.id IN (${marks(count)})`
  return byIds(connection, ids, sql, edgeOf)
}

export function countNodes(connection: Connection, label: RecordLabel): number {
  return countOf(connection, 'SELECT count(*) AS count FROM node_label WHERE label = ?', [label])
}

export function countEdges(connection: Connection, layer: Layer): number {
  const types = typesOf(connection, { layer })
  if (types.length === 0) return 0
  return countOf(connection, `SELECT count(*) AS count FROM edge WHERE type IN (${marks(types.length)})`, types)
}

function countOf(connection: Connection, sql: string, values: readonly string[]): number {
  return (connection.prepare(sql).get(...values) as { count: number }).count
}

/** Yields page after page, none of them empty; each starts after the last id of the one before. `first` values stand before the id, `later` after it. */
function* pages<Row extends { readonly id: string }, T>(
  connection: Connection,
  sql: string,
  first: readonly unknown[],
  later: readonly unknown[],
  decode: (row: Row) => T,
): Iterable<readonly T[]> {
  const statement = connection.prepare(sql)
  let after = ''
  for (;;) {
    const rows = statement.all(...first, after, ...later) as Row[]
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows.map(decode)
    if (rows.length < pageSize) return
    after = last.id
  }
}

function byIds<Row extends { readonly id: string }, T extends { readonly id: string }>(
  connection: Connection,
  ids: readonly string[],
  sql: (count: number) => string,
  decode: (row: Row) => T,
): readonly T[] {
  const found: T[] = []
  for (let start = 0; start < ids.length; start += maxBound) {
    const some = ids.slice(start, start + maxBound)
    for (const row of connection.prepare(sql(some.length)).all(...some) as Row[]) found.push(decode(row))
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1))
}

interface Filter {
  readonly sql: string
  readonly values: readonly string[]
}

const noFilter: Filter = { sql: '', values: [] }

/** Values go in as one JSON array, so that any number of them is one statement. */
function indexFilter(alias: string, table: string, selection: NodeSelection | EdgeSelection): Filter {
  const { property = '', values = [] } = selection
  const wanted = JSON.stringify(values.map(indexValue))
  const indexed = `SELECT p.handle FROM ${table} p WHERE p.name = ? AND p.value IN (SELECT value FROM json_each(?))`
  return { sql: ` AND ${alias}.handle IN (${indexed})`, values: [property, wanted] }
}

/** Those rows whose property is one of the wanted values; for properties that have no index. */
function* matching<T extends { readonly properties: Properties }>(
  pages: Iterable<readonly T[]>,
  selection: NodeSelection | EdgeSelection,
): Iterable<readonly T[]> {
  const { property, values } = selection
  if (property === undefined || values === undefined) {
    yield* pages
    return
  }
  const wanted = new Set(values.map(indexValue))
  for (const page of pages) {
    const found = page.filter(({ properties }) => {
      const value = properties[property]
      return value !== undefined && wanted.has(indexValue(value))
    })
    if (found.length > 0) yield found
  }
}

function endFilter(column: string, ids: readonly string[] | undefined): Filter | undefined {
  if (ids === undefined) return undefined
  const handles = 'SELECT handle FROM node WHERE id IN (SELECT value FROM json_each(?))'
  return { sql: `${column} IN (${handles})`, values: [JSON.stringify(ids)] }
}

/** The edge types in use that a selection covers. */
function typesOf(connection: Connection, selection: EdgeSelection): readonly string[] {
  if (selection.type !== undefined) return [selection.type]
  // The recursive form walks the index from type to type; DISTINCT would read every edge.
  const sql = `WITH RECURSIVE t(type) AS (SELECT min(type) FROM edge UNION ALL
    SELECT (SELECT min(type) FROM edge WHERE type > t.type) FROM t WHERE t.type IS NOT NULL)
    SELECT type FROM t WHERE type IS NOT NULL`
  const types = (connection.prepare(sql).all() as { type: string }[]).map((row) => row.type)
  return selection.layer === undefined ? types : types.filter((type) => edgeLayer(type) === selection.layer)
}

function marks(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ')
}

function nodeOf(row: NodeRow): GraphNode {
  return {
    id: row.id,
    labels: JSON.parse(row.labels) as string[],
    properties: JSON.parse(row.properties) as Properties,
  }
}

function edgeOf(row: EdgeRow): GraphEdge {
  const { id, type, source, target, properties } = row
  return { id, type, source, target, properties: JSON.parse(properties) as Properties }
}
