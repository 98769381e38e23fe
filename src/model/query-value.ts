/**
 * Values that a Cypher query takes and gives. Integers are `bigint` and floats are `number`, so that 1 and 1.0 stay apart
 * and 64-bit integers exact.
 */

/** A node in a query result. `id` is the graph's own id. */
export interface QueryNode {
  readonly kind: 'node'
  readonly id: string
  readonly labels: readonly string[]
  readonly properties: QueryMap
}

/** A relationship in a query result; `start` and `end` are node ids. */
export interface QueryRelationship {
  readonly kind: 'relationship'
  readonly id: string
  readonly type: string
  readonly start: string
  readonly end: string
  readonly properties: QueryMap
}

/** A path: n nodes and the n − 1 relationships between them, in order. */
export interface QueryPath {
  readonly kind: 'path'
  readonly nodes: readonly QueryNode[]
  readonly relationships: readonly QueryRelationship[]
}

/** A map is a Map, not an object, so that a key called `kind` or `__proto__` is only a key. */
export type QueryMap = ReadonlyMap<string, QueryValue>

export type QueryValue =
  | null
  | boolean
  | bigint
  | number
  | string
  | readonly QueryValue[]
  | QueryMap
  | QueryNode
  | QueryRelationship
  | QueryPath

/** Parameters of a query by name, without the `$`. */
export type QueryParameters = ReadonlyMap<string, QueryValue>

/** The answer to a query: rows in order, each with one value a column. */
export interface QueryResult {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly QueryValue[])[]
}

/** Bounds on one query. */
export interface QueryLimits {
  readonly timeoutMs: number
  readonly maxRows: number
  readonly signal?: AbortSignal
}

/** Bounds where the caller gives none. */
export const defaultQueryLimits: QueryLimits = { timeoutMs: 30_000, maxRows: 100_000 }
