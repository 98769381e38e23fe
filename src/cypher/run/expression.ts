/** Compiles expressions to closures over the row. Slots were resolved by binding, so nothing is looked up by name here. */
import type { Expression, FunctionCall, Literal } from '../ast.ts'
import type { CallSite } from '../functions/function-spec.ts'
import { findFunction } from '../functions/registry.ts'
import { kindOf } from '../values/value.ts'
import type { Value } from '../values/value.ts'
import { compileAccess } from './access.ts'
import { compileLoop } from './loop.ts'
import { compileNested } from './nested.ts'
import { compileOperator } from './operator.ts'
import type { Evaluate, Runtime } from './runtime.ts'

/** Compiles one expression. */
export function compileExpression(runtime: Runtime, node: Expression): Evaluate {
  const slot = runtime.statement.reads.get(node)
  if (slot !== undefined) return (row) => row[slot] ?? null
  switch (node.kind) {
    case 'literal':
      return constant(node.value)
    case 'parameter':
      return constant(runtime.parameters.get(node.name) ?? null)
    case 'call':
      return compileCall(runtime, node)
    case 'list': {
      const items = node.items.map((item) => compileExpression(runtime, item))
      return (row) => items.map((item) => item(row))
    }
    case 'map': {
      const entries = node.entries.map(({ key, value }) => ({ key, value: compileExpression(runtime, value) }))
      return (row) => new Map(entries.map(({ key, value }): [string, Value] => [key, value(row)]))
    }
    case 'case':
      return compileCase(runtime, node)
    case 'list-comprehension':
    case 'quantifier':
    case 'reduce':
      return compileLoop(runtime, node)
    case 'pattern':
    case 'pattern-comprehension':
    case 'subquery':
      return compileNested(runtime, node)
    case 'property':
    case 'index':
    case 'slice':
    case 'labels':
    case 'map-projection':
      return compileAccess(runtime, node)
    case 'unary':
    case 'binary':
    case 'comparison':
    case 'is-null':
      return compileOperator(runtime, node)
    case 'variable':
    case 'count-all':
      throw new TypeError(`unbound ${node.kind}`)
  }
}

function constant(value: Literal['value'] | Value): Evaluate {
  return () => value
}

/** Compiles a condition: true only where the expression is true; null and false both drop the row. */
export function compileCondition(runtime: Runtime, node: Expression): (row: Value[]) => boolean {
  const evaluate = compileExpression(runtime, node)
  return (row) => {
    const value = evaluate(row)
    if (typeof value === 'boolean' || value === null) return value === true
    throw runtime.fail(`Expected a condition, got ${kindOf(value)}`, 'Compare the value with something.', node.at)
  }
}

/** What a function sees of the call at a node. */
export function callSite(runtime: Runtime, node: Expression): CallSite {
  const { source, tick } = runtime
  return { source, tick, fail: (message, hint) => runtime.fail(message, hint, node.at) }
}

function compileCall(runtime: Runtime, node: FunctionCall): Evaluate {
  // exists(pattern) is the pattern itself; binding has seen to it that nothing else gets here.
  const [first] = node.args
  if (first?.kind === 'pattern' && node.name.toLowerCase() === 'exists') return compileExpression(runtime, first)
  const spec = findFunction(node.name)
  if (spec === undefined) throw new TypeError(`unbound function ${node.name}`)
  const site = callSite(runtime, node)
  const { evaluate } = spec
  const args = node.args.map((arg) => compileExpression(runtime, arg))
  const [only] = args
  if (spec.takesNull === true) return (row) => evaluate(site, ...args.map((arg) => arg(row)))
  if (only !== undefined && args.length === 1) {
    return (row) => {
      const value = only(row)
      return value === null ? null : evaluate(site, value)
    }
  }
  return (row) => {
    const values = args.map((arg) => arg(row))
    return values.includes(null) ? null : evaluate(site, ...values)
  }
}

function compileCase(runtime: Runtime, node: Extract<Expression, { kind: 'case' }>): Evaluate {
  const { subject } = node
  const otherwise = node.otherwise === undefined ? constant(null) : compileExpression(runtime, node.otherwise)
  const branches = node.branches.map(({ when, then }) => {
    const equality: Expression | undefined =
      subject === undefined
        ? undefined
        : { kind: 'comparison', first: subject, rest: [{ operator: '=', operand: when }], at: when.at }
    return { when: compileCondition(runtime, equality ?? when), then: compileExpression(runtime, then) }
  })
  return (row) => {
    for (const { when, then } of branches) if (when(row)) return then(row)
    return otherwise(row)
  }
}
