/** Property access, indexing, slicing, label tests and map projections. */
import type { Expression } from '../ast.ts'
import { satisfies } from '../plan/labels.ts'
import { isList, isMap, kindOf, NodeRef, RelationshipRef, stored, storedMap } from '../values/value.ts'
import type { ListValue, Value } from '../values/value.ts'
import { compileExpression } from './expression.ts'
import type { Evaluate, Runtime } from './runtime.ts'

type Access = Extract<Expression, { kind: 'property' | 'index' | 'slice' | 'labels' | 'map-projection' }>

/** Compiles an access expression. */
export function compileAccess(runtime: Runtime, node: Access): Evaluate {
  const of = compileExpression(runtime, node.of)
  switch (node.kind) {
    case 'property': {
      const { name } = node
      return (row) => propertyOf(runtime, of(row), name, node)
    }
    case 'index': {
      const index = compileExpression(runtime, node.index)
      return (row) => elementOf(runtime, of(row), index(row), node)
    }
    case 'slice': {
      const from = node.from === undefined ? () => 0n : compileExpression(runtime, node.from)
      const to = node.to === undefined ? () => undefined : compileExpression(runtime, node.to)
      return (row) => slice(runtime, of(row), [from(row), to(row)], node)
    }
    case 'labels':
      return (row) => hasLabels(runtime, of(row), node)
    case 'map-projection':
      return compileProjection(runtime, node, of)
  }
}

/** The property of a node or relationship, or the value of a map; null of null. */
function propertyOf(runtime: Runtime, value: Value, name: string, node: Expression): Value {
  if (value instanceof NodeRef) return stored(runtime.source.nodeProperty(value.handle, name))
  if (value instanceof RelationshipRef) return stored(runtime.source.relationshipProperty(value.handle, name))
  if (value === null) return null
  if (isMap(value)) return value.get(name) ?? null
  const hint = 'Only nodes, relationships and maps have properties.'
  throw runtime.fail(`A value of kind ${kindOf(value)} has no property ${name}`, hint, node.at)
}

function elementOf(runtime: Runtime, value: Value, index: Value, node: Expression): Value {
  if (value === null || index === null) return null
  if (isList(value)) {
    if (typeof index === 'bigint') return value.at(clamp(index)) ?? null
    throw runtime.fail(`A list is indexed by an integer, not by a ${kindOf(index)}`, 'Use an integer.', node.at)
  }
  if (typeof index === 'string') return propertyOf(runtime, value, index, node)
  const kind = kindOf(value)
  throw runtime.fail(
    `A ${kind} cannot be indexed by a ${kindOf(index)}`,
    'Index maps by strings, lists by integers.',
    node.at,
  )
}

/** A 64-bit integer as a number that array methods take; what lies past any length stays past it. */
function clamp(index: bigint): number {
  const far = 2n ** 40n
  return Number(index > far ? far : index < -far ? -far : index)
}

function slice(runtime: Runtime, value: Value, bounds: readonly (Value | undefined)[], node: Expression): Value {
  if (value === null || bounds.includes(null)) return null
  const [from, to] = bounds.map((bound) => {
    if (typeof bound === 'bigint' || bound === undefined) return bound
    throw runtime.fail('The ends of a slice must be integers', 'Use integers.', node.at)
  })
  if (!isList(value))
    throw runtime.fail(`A ${kindOf(value)} cannot be sliced`, 'Slice lists; use substring(…) for strings.', node.at)
  return sliceList(value, from ?? 0n, to)
}

function sliceList(list: ListValue, from: bigint, to: bigint | undefined): Value {
  return list.slice(clamp(from), to === undefined ? undefined : clamp(to))
}

function hasLabels(runtime: Runtime, value: Value, node: Extract<Access, { kind: 'labels' }>): Value {
  const { source } = runtime
  if (value === null) return null
  if (value instanceof NodeRef) {
    const { handle } = value
    return satisfies(
      node.labels,
      (label) => source.hasLabel(handle, label),
      () => source.labels(handle).length > 0,
    )
  }
  if (value instanceof RelationshipRef) {
    const type = source.relationshipType(value.handle)
    return satisfies(
      node.labels,
      (name) => name === type,
      () => true,
    )
  }
  throw runtime.fail(`A ${kindOf(value)} has no labels`, 'Test labels of nodes and types of relationships.', node.at)
}

function compileProjection(
  runtime: Runtime,
  node: Extract<Access, { kind: 'map-projection' }>,
  of: Evaluate,
): Evaluate {
  const parts = node.items.map((item) => {
    if (item.kind === 'all') return (value: Value): Iterable<[string, Value]> => allOf(runtime, value, node)
    if (item.kind === 'property') {
      const { name } = item
      return (value: Value): Iterable<[string, Value]> => [[name, propertyOf(runtime, value, name, node)]]
    }
    const evaluate = compileExpression(runtime, item.value)
    return (_value: Value, row: Value[]): Iterable<[string, Value]> => [[item.key, evaluate(row)]]
  })
  return (row) => {
    const value = of(row)
    if (value === null) return null
    const map = new Map<string, Value>()
    for (const part of parts) for (const [key, entry] of part(value, row)) map.set(key, entry)
    return map
  }
}

function allOf(runtime: Runtime, value: Value, node: Expression): Iterable<[string, Value]> {
  const { source } = runtime
  if (value instanceof NodeRef) return storedMap(source.nodeProperties(value.handle))
  if (value instanceof RelationshipRef) return storedMap(source.relationshipProperties(value.handle))
  if (value !== null && isMap(value)) return value
  throw runtime.fail(`A ${kindOf(value)} has no properties`, 'Project nodes, relationships and maps.', node.at)
}
