/**
 * GraphSource: the few verbs that running a query needs of a graph. Synchronous, read-only. Implemented by the SQLite store,
 * by graphology (page, one-file export) and by an in-memory graph (tests).
 */
import type { QueryMap, QueryValue } from './query-value.ts'

/** A node or relationship of one source: a small integer that only its source can read. */
export type NodeHandle = number
export type RelationshipHandle = number

export type Direction = 'out' | 'in' | 'both'

/** One step from a node: over which relationship, to which node. */
export interface Step {
  readonly relationship: RelationshipHandle
  readonly node: NodeHandle
}

export interface GraphSource {
  /** Number of nodes, or of those with `label`. */
  nodeCount(label?: string): number
  /** Number of relationships, or of those of `type`. */
  relationshipCount(type?: string): number
  /** All nodes, or those with `label`, in ascending order of handle. */
  nodes(label?: string): Iterable<NodeHandle>
  /** Nodes with `label` whose `property` equals `value`, when the source has an index for it; undefined when it has none. */
  nodesWhere(label: string, property: string, value: QueryValue): Iterable<NodeHandle> | undefined
  /** Steps from a node over relationships of any of `types` (empty: all). A self-loop is given once, also for 'both'. */
  expand(node: NodeHandle, direction: Direction, types: readonly string[]): Iterable<Step>
  /** Number of steps that `expand` would give. */
  degree(node: NodeHandle, direction: Direction, types: readonly string[]): number
  hasLabel(node: NodeHandle, label: string): boolean
  labels(node: NodeHandle): readonly string[]
  nodeId(node: NodeHandle): string
  nodeProperty(node: NodeHandle, name: string): QueryValue
  nodeProperties(node: NodeHandle): QueryMap
  relationshipId(relationship: RelationshipHandle): string
  relationshipType(relationship: RelationshipHandle): string
  start(relationship: RelationshipHandle): NodeHandle
  end(relationship: RelationshipHandle): NodeHandle
  relationshipProperty(relationship: RelationshipHandle, name: string): QueryValue
  relationshipProperties(relationship: RelationshipHandle): QueryMap
  /** All relationships, or those of `type`, in ascending order of handle. */
  relationships(type?: string): Iterable<RelationshipHandle>
  /** Every label, relationship type and property key in use, sorted. */
  allLabels(): readonly string[]
  allTypes(): readonly string[]
  allPropertyKeys(): readonly string[]
}
