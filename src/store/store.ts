/**
 * The GraphStore port. Two adapters stand beside it: one SQLite file, and a Neo4j server.
 * A store knows nodes and edges and nothing of documents or entities; model/graph-form.ts maps between the two.
 */
import type { Layer, GraphDelta, GraphEdge, GraphNode, RecordLabel } from '../model/property-graph.ts'
import type { PropertyValue } from '../model/property-graph.ts'
import type { QueryLimits, QueryParameters, QueryResult } from '../model/query-value.ts'

/** Nodes with `label`; with `property` and `values`, those whose property equals one of them (indexed ones are fast, others scan). */
export interface NodeSelection {
  readonly label: RecordLabel
  readonly property?: string
  readonly values?: readonly PropertyValue[]
}

/** Edges of one layer, or of one type; with `property` and `values` as for nodes; with `sources` or `targets`, those at the given nodes. */
export interface EdgeSelection {
  readonly layer?: Layer
  readonly type?: string
  readonly property?: string
  readonly values?: readonly PropertyValue[]
  readonly sources?: readonly string[]
  readonly targets?: readonly string[]
}

/** Reading. Everything comes sorted by id (code units), whatever the store. */
export interface GraphReader {
  nodes(selection: NodeSelection): AsyncIterable<GraphNode>
  edges(selection: EdgeSelection): AsyncIterable<GraphEdge>
  /** Nodes by id, in the order of id; ids that are not there are left out. */
  nodesById(ids: readonly string[]): Promise<readonly GraphNode[]>
  /** Edges by id, in the order of id. */
  edgesById(ids: readonly string[]): Promise<readonly GraphEdge[]>
  countNodes(label: RecordLabel): Promise<number>
  countEdges(layer: Layer): Promise<number>
}

/** Reading and writing inside one transaction. Reads see earlier writes of the same transaction. */
export interface GraphTransaction extends GraphReader {
  write(delta: GraphDelta): Promise<void>
}

/**
 * A store of one property graph.
 *
 * Invariants: `update` is atomic and excludes other writers (STORE_LOCKED when one does not finish in time); writing a delta twice
 * changes nothing; what is not labelled `Graphwright` is never touched.
 * Throws: STORE_* codes; `query` throws QUERY_* codes and refuses to write.
 */
export interface GraphStore extends GraphReader {
  /** Where it is, without password. */
  readonly location: string
  /** Runs `work` in one write transaction; commits when it resolves, rolls back when it rejects or is aborted. */
  update<T>(work: (transaction: GraphTransaction) => Promise<T>): Promise<T>
  /** Answers a read-only Cypher query. */
  query(text: string, parameters: QueryParameters, limits: QueryLimits): Promise<QueryResult>
  /**
   * A mark of the state that reading gives now: another one after every change, whoever made it; where a server is shared, also after
   * changes of what is not ours. Cheap. Marks of one opened store can be compared with each other alone.
   */
  stamp(): Promise<string>
  close(): Promise<void>
}
