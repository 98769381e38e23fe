/**
 * Values while a query runs. Like QueryValue, but nodes, relationships and paths are handles into the source, so that a row
 * costs nothing until it is shown.
 */
import type { NodeHandle, RelationshipHandle } from '../../model/graph-source.ts'
import type { QueryMap, QueryValue } from '../../model/query-value.ts'

/** A node of the source that the query runs over. */
export class NodeRef {
  readonly kind = 'node'
  readonly handle: NodeHandle
  constructor(handle: NodeHandle) {
    this.handle = handle
  }
}

/** A relationship of the source that the query runs over. */
export class RelationshipRef {
  readonly kind = 'relationship'
  readonly handle: RelationshipHandle
  constructor(handle: RelationshipHandle) {
    this.handle = handle
  }
}

/** A path: n nodes and the n − 1 relationships between them, in order. */
export class PathRef {
  readonly kind = 'path'
  readonly nodes: readonly NodeRef[]
  readonly relationships: readonly RelationshipRef[]
  constructor(nodes: readonly NodeRef[], relationships: readonly RelationshipRef[]) {
    this.nodes = nodes
    this.relationships = relationships
  }
}

export type ListValue = readonly Value[]
export type MapValue = ReadonlyMap<string, Value>
export type Value =
  null | boolean | bigint | number | string | ListValue | MapValue | NodeRef | RelationshipRef | PathRef

/** The kinds that a value may be of, as the engine names them in errors. */
export type ValueKind =
  'null' | 'boolean' | 'integer' | 'float' | 'string' | 'list' | 'map' | 'node' | 'relationship' | 'path'

/** The kind of a value. */
export function kindOf(value: Value): ValueKind {
  if (value === null) return 'null'
  switch (typeof value) {
    case 'boolean':
      return 'boolean'
    case 'bigint':
      return 'integer'
    case 'number':
      return 'float'
    case 'string':
      return 'string'
    default:
      if (isList(value)) return 'list'
      return isMap(value) ? 'map' : value.kind
  }
}

export function isList(value: Value): value is ListValue {
  return Array.isArray(value)
}

export function isMap(value: Value): value is MapValue {
  return value instanceof Map
}

export function isNumber(value: Value): value is bigint | number {
  return typeof value === 'bigint' || typeof value === 'number'
}

/** A property as the source keeps it. Sources store no nodes, relationships or paths in properties, so the kinds are the same. */
export function stored(value: QueryValue): Value {
  return value as Value
}

/** All properties as the source keeps them. */
export function storedMap(map: QueryMap): MapValue {
  return map as MapValue
}
