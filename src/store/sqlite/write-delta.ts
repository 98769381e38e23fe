/** Writes a delta into the tables. Runs inside a transaction that the store has begun. */
import { KgError } from '../../errors/kg-error.ts'
import { indexedEdgeProperties, indexedNodeProperties } from '../../model/properties.ts'
import type { GraphDelta, GraphEdge, GraphNode, Properties } from '../../model/property-graph.ts'
import type { Connection } from './database.ts'

/** A value as the property indexes hold it: JSON, so that "1" and 1 stay apart and NUL is escaped. */
export function indexValue(value: unknown): string {
  return JSON.stringify(value)
}

/** Prepared statements that apply deltas to one connection. */
export class DeltaWriter {
  readonly #statements: ReturnType<typeof prepareStatements>

  constructor(connection: Connection) {
    this.#statements = prepareStatements(connection)
  }

  /** Removes edges, then nodes with their edges, then upserts nodes, then edges. Throws STORE_FAILED when an edge has no end. */
  write(delta: GraphDelta): void {
    for (const edge of delta.removeEdges) this.#removeEdge(edge.id)
    for (const id of delta.removeNodes) this.#removeNode(id)
    for (const node of delta.upsertNodes) this.#upsertNode(node)
    for (const edge of delta.upsertEdges) this.#upsertEdge(edge)
  }

  #removeEdge(id: string): void {
    const handle = this.#handle('edgeHandle', id)
    if (handle !== undefined) this.#dropEdge(handle)
  }

  #dropEdge(handle: number): void {
    this.#statements.dropEdgeProperties.run(handle)
    this.#statements.dropEdge.run(handle)
  }

  #removeNode(id: string): void {
    const handle = this.#handle('nodeHandle', id)
    if (handle === undefined) return
    const edges = this.#statements.edgesOf.all(handle, handle) as { handle: number }[]
    for (const edge of edges) this.#dropEdge(edge.handle)
    this.#clearNode(handle)
    this.#statements.dropNode.run(handle)
  }

  #clearNode(handle: number): void {
    this.#statements.dropNodeLabels.run(handle)
    this.#statements.dropNodeProperties.run(handle)
  }

  #upsertNode(node: GraphNode): void {
    const labels = JSON.stringify(node.labels)
    const properties = JSON.stringify(node.properties)
    const old = this.#statements.nodeRow.get(node.id) as NodeRow | undefined
    if (old?.labels === labels && old.properties === properties) return
    if (old !== undefined) this.#clearNode(old.handle)
    const { lastInsertRowid } = this.#statements.upsertNode.run(node.id, labels, properties)
    const handle = old?.handle ?? Number(lastInsertRowid)
    for (const label of node.labels) this.#statements.addLabel.run(label, handle)
    for (const name of indexedNames(node.labels)) this.#index('addNodeProperty', name, node.properties, handle)
  }

  #upsertEdge(edge: GraphEdge): void {
    const source = this.#end(edge, edge.source)
    const target = this.#end(edge, edge.target)
    const known = this.#handle('edgeHandle', edge.id)
    if (known !== undefined) this.#statements.dropEdgeProperties.run(known)
    const row = [edge.id, edge.type, source, target, JSON.stringify(edge.properties)]
    const { lastInsertRowid } = this.#statements.upsertEdge.run(...row)
    const handle = known ?? Number(lastInsertRowid)
    for (const name of edgeIndexes.get(edge.type) ?? []) this.#index('addEdgeProperty', name, edge.properties, handle)
  }

  #end(edge: GraphEdge, id: string): number {
    const handle = this.#handle('nodeHandle', id)
    if (handle !== undefined) return handle
    throw new KgError(
      'STORE_FAILED',
      `The edge ${edge.id} of type ${edge.type} ends at ${id}, which is not in the store`,
      {
        hint: 'This is a fault of Graphwright; please report it. Nothing was written.',
        context: { edge: edge.id, node: id },
      },
    )
  }

  #handle(statement: 'nodeHandle' | 'edgeHandle', id: string): number | undefined {
    return (this.#statements[statement].get(id) as { handle: number } | undefined)?.handle
  }

  #index(statement: 'addNodeProperty' | 'addEdgeProperty', name: string, properties: Properties, handle: number): void {
    const value = properties[name]
    if (value !== undefined) this.#statements[statement].run(name, indexValue(value), handle)
  }
}

interface NodeRow {
  readonly handle: number
  readonly labels: string
  readonly properties: string
}

const nodeIndexes = new Map<string, readonly string[]>(Object.entries(indexedNodeProperties))
const edgeIndexes = new Map<string, readonly string[]>(Object.entries(indexedEdgeProperties))

function indexedNames(labels: readonly string[]): ReadonlySet<string> {
  return new Set(labels.flatMap((label) => nodeIndexes.get(label) ?? []))
}

function prepareStatements(connection: Connection) {
  const prepare = (sql: string) => connection.prepare(sql)
  return {
    nodeRow: prepare('SELECT handle, labels, properties FROM node WHERE id = ?'),
    nodeHandle: prepare('SELECT handle FROM node WHERE id = ?'),
    edgeHandle: prepare('SELECT handle FROM edge WHERE id = ?'),
    edgesOf: prepare('SELECT handle FROM edge WHERE source = ? UNION SELECT handle FROM edge WHERE target = ?'),
    dropEdge: prepare('DELETE FROM edge WHERE handle = ?'),
    dropEdgeProperties: prepare('DELETE FROM edge_property WHERE handle = ?'),
    dropNode: prepare('DELETE FROM node WHERE handle = ?'),
    dropNodeLabels: prepare('DELETE FROM node_label WHERE handle = ?'),
    dropNodeProperties: prepare('DELETE FROM node_property WHERE handle = ?'),
    upsertNode: prepare(
      'INSERT INTO node (id, labels, properties) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET labels = excluded.labels, properties = excluded.properties',
    ),
    upsertEdge: prepare(
      'INSERT INTO edge (id, type, source, target, properties) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET ' +
        'type = excluded.type, source = excluded.source, target = excluded.target, properties = excluded.properties',
    ),
    addLabel: prepare('INSERT INTO node_label (label, handle) VALUES (?, ?)'),
    addNodeProperty: prepare('INSERT INTO node_property (name, value, handle) VALUES (?, ?, ?)'),
    addEdgeProperty: prepare('INSERT INTO edge_property (name, value, handle) VALUES (?, ?, ?)'),
  }
}
