/** Binds expressions: resolves variables, checks kinds and calls, and gives the static type. */
import type { Expression, FunctionCall } from '../ast.ts'
import { aggregateNames, findAggregate } from '../functions/aggregates.ts'
import type { AggregateSpec } from '../functions/aggregates.ts'
import type { FunctionSpec } from '../functions/function-spec.ts'
import { findFunction, functionNames, refusedFunction } from '../functions/registry.ts'
import { nearestWord } from '../../basics/suggest.ts'
import { printExpression } from '../print.ts'
import * as types from '../values/static-type.ts'
import type { StaticKind, StaticType } from '../values/static-type.ts'
import { extend } from './binder.ts'
import type { ExpressionContext } from './binder.ts'
import { bindOperator } from './operator.ts'
import { bindPatternComprehension, bindPatternCondition, bindSubqueryExpression } from './nested.ts'

/**
 * Binds one expression and gives its static type.
 * Throws: QUERY_SEMANTIC for unknown names, wrong kinds, wrong arity and misplaced aggregates; QUERY_UNSUPPORTED for functions
 * that Neo4j has and this engine does not.
 */
export function bindExpression(context: ExpressionContext, node: Expression): StaticType {
  const known = projectedBinding(context, node)
  if (known !== undefined) {
    context.binder.read(node, known.slot)
    return known.type
  }
  switch (node.kind) {
    case 'literal':
      return literalType(node.value)
    case 'parameter':
      context.binder.parameters.add(node.name)
      return types.anyType
    case 'variable': {
      const binding = context.binder.lookUp(context.scope, node)
      context.binder.read(node, binding.slot)
      return binding.type
    }
    case 'count-all':
    case 'call':
      return bindCall(context, node)
    case 'list-comprehension':
    case 'quantifier':
    case 'reduce':
      return bindLoop(context, node)
    case 'pattern':
      return bindPatternCondition(context, node)
    case 'pattern-comprehension':
      return bindPatternComprehension(context, node)
    case 'subquery':
      return bindSubqueryExpression(context, node)
    case 'case':
      return bindCase(context, node)
    case 'list':
      return types.listType(node.items.map((item) => bindValue(context, item)).reduce(types.join, types.nullType))
    case 'map':
      for (const { value } of node.entries) bindValue(context, value)
      return types.mapType
    case 'map-projection': {
      expectKind(context, node.of, ['node', 'relationship', 'map'])
      for (const item of node.items) if (item.kind === 'entry') bindValue(context, item.value)
      return types.mapType
    }
    default:
      return bindOperator(context, node)
  }
}

function projectedBinding({ projected, scope }: ExpressionContext, node: Expression) {
  if (projected === undefined || (node.kind === 'variable' && scope.has(node.name))) return undefined
  return projected.get(printExpression(node))
}

/** Binds an expression where a pattern may not stand for a condition. */
export function bindValue(context: ExpressionContext, node: Expression): StaticType {
  return bindExpression(context.isPredicate === true ? { ...context, isPredicate: false } : context, node)
}

/** Binds a condition: it must be a boolean, and may be a pattern. */
export function bindCondition(context: ExpressionContext, node: Expression): void {
  const type = bindExpression({ ...context, isPredicate: true }, node)
  if (!types.mayBe(type, ['boolean'])) throw clash(context, node, type, ['boolean'])
}

/** Binds an expression that must be of one of the given kinds. */
export function expectKind(context: ExpressionContext, node: Expression, expected: readonly StaticKind[]): StaticType {
  const type = bindValue(context, node)
  if (!types.mayBe(type, expected)) throw clash(context, node, type, expected)
  return type
}

function clash(
  { binder }: ExpressionContext,
  node: Expression,
  type: StaticType,
  expected: readonly StaticKind[],
): Error {
  const wanted = expected.join(' or ')
  return binder.fail(`Expected ${wanted}, found ${type.kind}`, `Put a value of kind ${wanted} here.`, node.at)
}

function literalType(value: null | boolean | bigint | number | string): StaticType {
  if (value === null) return types.nullType
  if (typeof value === 'bigint') return types.integerType
  if (typeof value === 'number') return types.floatType
  return typeof value === 'string' ? types.stringType : types.booleanType
}

function bindCase(context: ExpressionContext, node: Extract<Expression, { kind: 'case' }>): StaticType {
  if (node.subject !== undefined) bindValue(context, node.subject)
  let type = node.otherwise === undefined ? types.nullType : bindValue(context, node.otherwise)
  for (const { when, then } of node.branches) {
    if (node.subject === undefined) bindCondition(context, when)
    else bindValue(context, when)
    type = types.join(type, bindValue(context, then))
  }
  return type
}

type Loop = Extract<Expression, { kind: 'list-comprehension' | 'quantifier' | 'reduce' }>

/** The forms with a variable of their own. It shadows an outer one; no aggregate may stand where it is seen. */
function bindLoop(context: ExpressionContext, node: Loop): StaticType {
  const { binder } = context
  const list = expectKind(context, node.list, ['list'])
  const slot = binder.newSlot()
  binder.read(node.variable, slot)
  let scope = extend(context.scope, node.variable.name, slot, types.elementType(list))
  const inner: ExpressionContext = { binder, scope }
  if (node.kind === 'reduce') {
    const initial = bindValue(context, node.initial)
    const accumulator = binder.newSlot()
    binder.read(node.accumulator, accumulator)
    scope = extend(scope, node.accumulator.name, accumulator, types.anyType)
    return types.join(initial, bindValue({ binder, scope }, node.step))
  }
  if (node.where !== undefined) bindCondition(inner, node.where)
  if (node.kind === 'quantifier') return types.booleanType
  return node.map === undefined ? list : types.listType(bindValue(inner, node.map))
}

function bindCall(context: ExpressionContext, node: Extract<Expression, { kind: 'call' | 'count-all' }>): StaticType {
  if (node.kind === 'count-all') return bindAggregate(context, node, undefined)
  const aggregate = findAggregate(node.name)
  if (aggregate !== undefined) return bindAggregate(context, node, aggregate)
  if (node.name.toLowerCase() === 'exists') return bindExists(context, node)
  const spec = findFunction(node.name)
  if (spec === undefined) throw unknownFunction(context, node)
  if (node.distinct) {
    throw context.binder.fail(`DISTINCT has no meaning in ${node.name}(…)`, 'Use DISTINCT in an aggregate.', node.at)
  }
  checkArity(context, node, spec)
  if (spec.isConstant === false && context.aggregates?.inside === true) {
    const hint = 'Compute it in a WITH before.'
    throw context.binder.fail(`${spec.name}(…) cannot stand inside an aggregate`, hint, node.at)
  }
  const args = node.args.map((arg, index) => expectKind(context, arg, spec.args[index] ?? spec.args.at(-1) ?? ['any']))
  return typeof spec.returns === 'function' ? spec.returns(args) : spec.returns
}

function bindExists(context: ExpressionContext, node: FunctionCall): StaticType {
  const [pattern] = node.args
  if (pattern?.kind === 'pattern' && node.args.length === 1)
    return bindExpression({ ...context, isPredicate: true }, pattern)
  const hint = 'Write n.property IS NOT NULL, or EXISTS { pattern }.'
  throw context.binder.fail('exists(…) takes a pattern only', hint, node.at, 'QUERY_UNSUPPORTED')
}

function unknownFunction({ binder }: ExpressionContext, node: FunctionCall): Error {
  const refusal = refusedFunction(node.name)
  if (refusal !== undefined) {
    return binder.fail(`The function ${node.name}(…) is not supported`, refusal, node.at, 'QUERY_UNSUPPORTED')
  }
  const near = nearestWord(node.name, [...functionNames(), ...aggregateNames()])
  const hint = near === undefined ? 'See src/cypher/README.md for the functions.' : `Did you mean ${near}?`
  return binder.fail(`There is no function ${node.name}(…)`, hint, node.at)
}

function checkArity({ binder }: ExpressionContext, node: FunctionCall, spec: FunctionSpec): void {
  const most = spec.optional === 'many' ? Infinity : spec.args.length
  const least = spec.args.length - (typeof spec.optional === 'number' ? spec.optional : 0)
  if (node.args.length >= least && node.args.length <= most) return
  const wanted = most === Infinity ? `at least ${least}` : least === most ? String(least) : `${least} to ${most}`
  const message = `${spec.name}(…) takes ${wanted} arguments, not ${node.args.length}`
  throw binder.fail(message, `Give it ${wanted}.`, node.at)
}

function bindAggregate(
  context: ExpressionContext,
  node: Extract<Expression, { kind: 'call' | 'count-all' }>,
  spec: AggregateSpec | undefined,
): StaticType {
  const { binder, aggregates } = context
  if (aggregates === undefined) {
    const hint = 'Aggregate in a WITH before, and use its result here.'
    throw binder.fail('An aggregate cannot stand here', hint, node.at)
  }
  if (aggregates.inside) {
    throw binder.fail('An aggregate cannot stand inside another', 'Aggregate in a WITH first.', node.at)
  }
  aggregates.calls.push(node)
  if (node.kind === 'count-all' || spec === undefined) return types.integerType
  if (node.args.length !== spec.args.length) {
    throw binder.fail(
      `${spec.name}(…) takes ${spec.args.length} arguments, not ${node.args.length}`,
      'See its use.',
      node.at,
    )
  }
  aggregates.inside = true
  const args = node.args.map((arg, index) => expectKind(context, arg, spec.args[index] ?? ['any']))
  aggregates.inside = false
  return spec.returns(args[0] ?? types.anyType)
}
