/** The stored graph as the query engine reads it. Handles are row handles; rows are parsed once per query. */
import type { Direction, GraphSource, NodeHandle, RelationshipHandle, Step } from '../../model/graph-source.ts'
import { indexedNodeProperties } from '../../model/properties.ts'
import type { Properties } from '../../model/property-graph.ts'
import { queryProperties } from '../../model/query-properties.ts'
import type { QueryMap, QueryValue } from '../../model/query-value.ts'
import type { Connection } from './database.ts'
import { indexValue } from './write-delta.ts'

interface NodeRow {
  readonly id: string
  readonly labels: readonly string[]
  readonly properties: QueryMap
}

interface EdgeRow {
  readonly id: string
  readonly type: string
  readonly source: number
  readonly target: number
  readonly properties: QueryMap
}

const nodeIndexes = new Map<string, readonly string[]>(Object.entries(indexedNodeProperties))

/** A read-only view of one connection. Make one per query: it remembers the rows it has parsed. */
export class SqliteGraphSource implements GraphSource {
  readonly #statements: ReturnType<typeof prepareStatements>
  readonly #nodes = new Map<NodeHandle, NodeRow>()
  readonly #edges = new Map<RelationshipHandle, EdgeRow>()

  constructor(connection: Connection) {
    this.#statements = prepareStatements(connection)
  }

  nodeCount(label?: string): number {
    const { countNodes, countLabel } = this.#statements
    return countOf(label === undefined ? countNodes.get() : countLabel.get(label))
  }

  relationshipCount(type?: string): number {
    const { countEdges, countType } = this.#statements
    return countOf(type === undefined ? countEdges.get() : countType.get(type))
  }

  nodes(label?: string): Iterable<NodeHandle> {
    const { allNodes, labelled } = this.#statements
    return handlesOf(label === undefined ? allNodes.all() : labelled.all(label))
  }

  nodesWhere(label: string, property: string, value: QueryValue): Iterable<NodeHandle> | undefined {
    if (property === 'id' && typeof value === 'string') return this.#byId(label, value)
    if (typeof value !== 'string' || !(nodeIndexes.get(label)?.includes(property) ?? false)) return undefined
    return handlesOf(this.#statements.where.all(property, indexValue(value), label))
  }

  expand(node: NodeHandle, direction: Direction, types: readonly string[]): readonly Step[] {
    if (direction !== 'both') return this.#steps(direction, node, types)
    // A self-loop was already given on the way out.
    const into = this.#steps('in', node, types).filter((step) => step.node !== node)
    return [...this.#steps('out', node, types), ...into]
  }

  degree(node: NodeHandle, direction: Direction, types: readonly string[]): number {
    return this.expand(node, direction, types).length
  }

  hasLabel(node: NodeHandle, label: string): boolean {
    return this.#node(node).labels.includes(label)
  }

  labels(node: NodeHandle): readonly string[] {
    return this.#node(node).labels
  }

  nodeId(node: NodeHandle): string {
    return this.#node(node).id
  }

  nodeProperty(node: NodeHandle, name: string): QueryValue {
    return this.#node(node).properties.get(name) ?? null
  }

  nodeProperties(node: NodeHandle): QueryMap {
    return this.#node(node).properties
  }

  relationshipId(relationship: RelationshipHandle): string {
    return this.#edge(relationship).id
  }

  relationshipType(relationship: RelationshipHandle): string {
    return this.#edge(relationship).type
  }

  start(relationship: RelationshipHandle): NodeHandle {
    return this.#edge(relationship).source
  }

  end(relationship: RelationshipHandle): NodeHandle {
    return this.#edge(relationship).target
  }

  relationshipProperty(relationship: RelationshipHandle, name: string): QueryValue {
    return this.#edge(relationship).properties.get(name) ?? null
  }

  relationshipProperties(relationship: RelationshipHandle): QueryMap {
    return this.#edge(relationship).properties
  }

  relationships(type?: string): Iterable<RelationshipHandle> {
    const { allEdges, typed } = this.#statements
    return handlesOf(type === undefined ? allEdges.all() : typed.all(type))
  }

  allLabels(): readonly string[] {
    return namesOf(this.#statements.labels.all())
  }

  allTypes(): readonly string[] {
    return namesOf(this.#statements.types.all())
  }

  allPropertyKeys(): readonly string[] {
    return namesOf(this.#statements.keys.all())
  }

  #byId(label: string, id: string): NodeHandle[] {
    const row = this.#statements.nodeById.get(id) as { handle: number } | undefined
    return row !== undefined && this.hasLabel(row.handle, label) ? [row.handle] : []
  }

  #steps(side: 'out' | 'in', node: NodeHandle, types: readonly string[]): Step[] {
    const { out, outTyped, into, intoTyped } = this.#statements
    const [all, typed] = side === 'out' ? [out, outTyped] : [into, intoTyped]
    if (types.length === 0) return all.all(node) as Step[]
    return types.flatMap((type) => typed.all(node, type) as Step[])
  }

  #node(handle: NodeHandle): NodeRow {
    const known = this.#nodes.get(handle)
    if (known !== undefined) return known
    const row = this.#statements.node.get(handle) as { id: string; labels: string; properties: string }
    const properties = queryProperties(row.id, JSON.parse(row.properties) as Properties)
    const parsed = { id: row.id, labels: JSON.parse(row.labels) as string[], properties }
    this.#nodes.set(handle, parsed)
    return parsed
  }

  #edge(handle: RelationshipHandle): EdgeRow {
    const known = this.#edges.get(handle)
    if (known !== undefined) return known
    const row = this.#statements.edge.get(handle) as Omit<EdgeRow, 'properties'> & { properties: string }
    const { id, type, source, target } = row
    const parsed = {
      id,
      type,
      source,
      target,
      properties: queryProperties(id, JSON.parse(row.properties) as Properties),
    }
    this.#edges.set(handle, parsed)
    return parsed
  }
}

function countOf(row: unknown): number {
  return (row as { count: number }).count
}

function handlesOf(rows: unknown): NodeHandle[] {
  return (rows as { handle: number }[]).map((row) => row.handle)
}

function namesOf(rows: unknown): string[] {
  return (rows as { name: string }[]).map((row) => row.name)
}

function prepareStatements(connection: Connection) {
  const prepare = (sql: string) => connection.prepare(sql)
  const keys = (table: string) => `SELECT DISTINCT j.key AS name FROM ${table}, json_each(${table}.properties) j`
  return {
    countNodes: prepare('SELECT count(*) AS count FROM node'),
    countLabel: prepare('SELECT count(*) AS count FROM node_label WHERE label = ?'),
    countEdges: prepare('SELECT count(*) AS count FROM edge'),
    countType: prepare('SELECT count(*) AS count FROM edge WHERE type = ?'),
    allNodes: prepare('SELECT handle FROM node ORDER BY handle'),
    labelled: prepare('SELECT handle FROM node_label WHERE label = ? ORDER BY handle'),
    where: prepare(
      'SELECT p.handle AS handle FROM node_property p JOIN node_label l ON l.handle = p.handle ' +
        'WHERE p.name = ? AND p.value = ? AND l.label = ? ORDER BY p.handle',
    ),
    nodeById: prepare('SELECT handle FROM node WHERE id = ?'),
    node: prepare('SELECT id, labels, properties FROM node WHERE handle = ?'),
    edge: prepare('SELECT id, type, source, target, properties FROM edge WHERE handle = ?'),
    out: prepare('SELECT handle AS relationship, target AS node FROM edge WHERE source = ? ORDER BY type, target'),
    outTyped: prepare('SELECT handle AS relationship, target AS node FROM edge WHERE source = ? AND type = ?'),
    into: prepare('SELECT handle AS relationship, source AS node FROM edge WHERE target = ? ORDER BY type, source'),
    intoTyped: prepare('SELECT handle AS relationship, source AS node FROM edge WHERE target = ? AND type = ?'),
    allEdges: prepare('SELECT handle FROM edge ORDER BY handle'),
    typed: prepare('SELECT handle FROM edge WHERE type = ? ORDER BY handle'),
    labels: prepare('SELECT DISTINCT label AS name FROM node_label ORDER BY label'),
    types: prepare('SELECT DISTINCT type AS name FROM edge ORDER BY type'),
    keys: prepare(`SELECT name FROM (SELECT 'id' AS name UNION ${keys('node')} UNION ${keys('edge')}) ORDER BY name`),
  }
}
