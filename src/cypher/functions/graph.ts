/** Functions of nodes, relationships, paths and maps. */
import {
  anyType,
  integerType,
  listType,
  mapType,
  nodeType,
  relationshipType,
  stringType,
} from '../values/static-type.ts'
import { equals } from '../values/compare.ts'
import { isList, isMap, kindOf, NodeRef, PathRef, RelationshipRef, storedMap } from '../values/value.ts'
import type { Value } from '../values/value.ts'
import type { CallSite, FunctionSpec } from './function-spec.ts'

const entity = ['node', 'relationship'] as const

/** id, elementId, labels, type, properties, keys, startNode, endNode, nodes, relationships, length, isEmpty. */
export const graphFunctions: readonly FunctionSpec[] = [
  { name: 'id', args: [entity], returns: integerType, evaluate: (call, value) => BigInt(handle(call, value)) },
  { name: 'elementId', args: [entity], returns: stringType, evaluate: elementId },
  { name: 'labels', args: [['node']], returns: listType(stringType), evaluate: labels },
  { name: 'type', args: [['relationship']], returns: stringType, evaluate: type },
  { name: 'properties', args: [[...entity, 'map']], returns: mapType, evaluate: properties },
  { name: 'keys', args: [[...entity, 'map']], returns: listType(stringType), evaluate: keys },
  {
    name: 'startNode',
    args: [['relationship']],
    returns: nodeType,
    evaluate: (call, value) => end(call, value, 'start'),
  },
  { name: 'endNode', args: [['relationship']], returns: nodeType, evaluate: (call, value) => end(call, value, 'end') },
  { name: 'nodes', args: [['path']], returns: listType(nodeType), evaluate: (call, value) => path(call, value).nodes },
  {
    name: 'relationships',
    args: [['path']],
    returns: listType(relationshipType),
    evaluate: (call, value) => path(call, value).relationships,
  },
  {
    name: 'length',
    args: [['path']],
    returns: integerType,
    evaluate: (call, value) => BigInt(path(call, value).relationships.length),
  },
  {
    name: 'coalesce',
    args: [['any']],
    optional: 'many',
    returns: anyType,
    takesNull: true,
    evaluate: (_call, ...values) => values.find((value) => value !== null) ?? null,
  },
  {
    name: 'nullIf',
    args: [['any'], ['any']],
    returns: anyType,
    takesNull: true,
    evaluate: (_call, value = null, other = null) => (equals(value, other) === true ? null : value),
  },
  { name: 'isEmpty', args: [['list', 'map', 'string']], returns: { kind: 'boolean' }, evaluate: isEmpty },
]

function handle(call: CallSite, value: Value): number {
  if (value instanceof NodeRef || value instanceof RelationshipRef) return value.handle
  throw wrong(call, value, 'a node or relationship')
}

function elementId({ source, ...call }: CallSite, value: Value): Value {
  if (value instanceof NodeRef) return source.nodeId(value.handle)
  if (value instanceof RelationshipRef) return source.relationshipId(value.handle)
  throw wrong(call, value, 'a node or relationship')
}

function labels(call: CallSite, value: Value): Value {
  if (value instanceof NodeRef) return call.source.labels(value.handle)
  throw wrong(call, value, 'a node')
}

function type(call: CallSite, value: Value): Value {
  if (value instanceof RelationshipRef) return call.source.relationshipType(value.handle)
  throw wrong(call, value, 'a relationship')
}

function properties(call: CallSite, value: Value): Value {
  if (value instanceof NodeRef) return storedMap(call.source.nodeProperties(value.handle))
  if (value instanceof RelationshipRef) return storedMap(call.source.relationshipProperties(value.handle))
  if (isMap(value)) return value
  throw wrong(call, value, 'a node, relationship or map')
}

function keys(call: CallSite, value: Value): Value {
  const map = properties(call, value)
  return isMap(map) ? [...map.keys()] : []
}

function end(call: CallSite, value: Value, which: 'start' | 'end'): Value {
  if (value instanceof RelationshipRef) return new NodeRef(call.source[which](value.handle))
  throw wrong(call, value, 'a relationship')
}

function path(call: CallSite, value: Value): PathRef {
  if (value instanceof PathRef) return value
  throw wrong(call, value, 'a path')
}

function isEmpty(call: CallSite, value: Value): Value {
  if (typeof value === 'string' || isList(value)) return value.length === 0
  if (isMap(value)) return value.size === 0
  throw wrong(call, value, 'a list, map or string')
}

/** The error for an argument of a kind that a function does not take. */
export function wrong(call: Pick<CallSite, 'fail'>, value: Value, expected: string): Error {
  return call.fail(`Expected ${expected}, got ${kindOf(value)}`, `Give it ${expected}.`)
}
