/** Operators: three-valued logic, comparison, arithmetic in 64 bits, strings and lists. */
import type { BinaryOperator, ComparisonOperator, Expression } from '../ast.ts'
import { stringPredicates } from '../functions/string.ts'
import { compare, equals } from '../values/compare.ts'
import { isList, kindOf } from '../values/value.ts'
import type { Value } from '../values/value.ts'
import { arithmetic, negate } from './arithmetic.ts'
import { compileExpression } from './expression.ts'
import { matchPattern } from './regex.ts'
import type { Evaluate, Runtime } from './runtime.ts'

type Operator = Extract<Expression, { kind: 'unary' | 'binary' | 'comparison' | 'is-null' }>

/** Compiles an operator expression. */
export function compileOperator(runtime: Runtime, node: Operator): Evaluate {
  switch (node.kind) {
    case 'unary':
      return compileUnary(runtime, node)
    case 'binary':
      return compileBinary(runtime, node)
    case 'comparison':
      return compileComparison(runtime, node)
    case 'is-null': {
      const operand = compileExpression(runtime, node.operand)
      const { negated } = node
      return (row) => (operand(row) === null) !== negated
    }
  }
}

/** Compiles an operand of AND, OR, XOR or NOT: true, false or null. */
function compileTruth(runtime: Runtime, node: Expression): (row: Value[]) => boolean | null {
  const evaluate = compileExpression(runtime, node)
  return (row) => {
    const value = evaluate(row)
    if (typeof value === 'boolean' || value === null) return value
    throw runtime.fail(`Expected true or false, got ${kindOf(value)}`, 'Compare the value with something.', node.at)
  }
}

function compileUnary(runtime: Runtime, node: Extract<Operator, { kind: 'unary' }>): Evaluate {
  if (node.operator === 'NOT') {
    const operand = compileTruth(runtime, node.operand)
    return (row) => {
      const value = operand(row)
      return value === null ? null : !value
    }
  }
  const operand = compileExpression(runtime, node.operand)
  const fail = failAt(runtime, node)
  return node.operator === '-' ? (row) => negate(operand(row), fail) : (row) => arithmetic('+', 0n, operand(row), fail)
}

function failAt(runtime: Runtime, node: Expression): (message: string, hint: string) => Error {
  return (message, hint) => runtime.fail(message, hint, node.at)
}

function compileBinary(runtime: Runtime, node: Extract<Operator, { kind: 'binary' }>): Evaluate {
  const { operator } = node
  if (operator === 'AND' || operator === 'OR' || operator === 'XOR') return compileLogic(runtime, node, operator)
  const left = compileExpression(runtime, node.left)
  const right = compileExpression(runtime, node.right)
  const fail = failAt(runtime, node)
  switch (operator) {
    case 'IN':
      return (row) => isIn(left(row), right(row), fail)
    case '=~': {
      const match = matchPattern(runtime, node)
      return (row) => match(left(row), right(row))
    }
    case 'STARTS WITH':
    case 'ENDS WITH':
    case 'CONTAINS': {
      const test = stringPredicates[operator]
      return (row) => {
        const a = left(row)
        const b = right(row)
        return typeof a === 'string' && typeof b === 'string' ? (test?.(a, b) ?? null) : null
      }
    }
    default:
      return (row) => arithmetic(operator, left(row), right(row), fail)
  }
}

/** AND and OR stop at the first operand that decides; an unknown one leaves the answer to the other. */
function compileLogic(
  runtime: Runtime,
  node: Extract<Operator, { kind: 'binary' }>,
  operator: Extract<BinaryOperator, 'AND' | 'OR' | 'XOR'>,
): Evaluate {
  const left = compileTruth(runtime, node.left)
  const right = compileTruth(runtime, node.right)
  if (operator === 'XOR') {
    return (row) => {
      const a = left(row)
      const b = right(row)
      return a === null || b === null ? null : a !== b
    }
  }
  const decisive = operator === 'OR'
  return (row) => {
    const a = left(row)
    if (a === decisive) return decisive
    const b = right(row)
    if (b === decisive) return decisive
    return a === null || b === null ? null : !decisive
  }
}

function isIn(value: Value, list: Value, fail: (message: string, hint: string) => Error): Value {
  if (list === null) return null
  if (!isList(list)) throw fail(`IN needs a list on its right, not a ${kindOf(list)}`, 'Put the values in [ ].')
  let unknown = false
  for (const element of list) {
    const equal = equals(value, element)
    if (equal === true) return true
    if (equal === null) unknown = true
  }
  return unknown ? null : false
}

/** A chain `a < b <= c` means `a < b AND b <= c`; each operand is evaluated once. */
function compileComparison(runtime: Runtime, node: Extract<Operator, { kind: 'comparison' }>): Evaluate {
  const first = compileExpression(runtime, node.first)
  const rest = node.rest.map(({ operator, operand }) => ({
    test: comparisonTests[operator],
    operand: compileExpression(runtime, operand),
  }))
  const [only] = rest
  if (only !== undefined && rest.length === 1) return (row) => only.test(first(row), only.operand(row))
  return (row) => {
    let left = first(row)
    let answer: boolean | null = true
    for (const { test, operand } of rest) {
      const right = operand(row)
      const holds = test(left, right)
      if (holds === false) return false
      if (holds === null) answer = null
      left = right
    }
    return answer
  }
}

type Test = (a: Value, b: Value) => boolean | null

const byOrder =
  (accepts: (order: number) => boolean): Test =>
  (a, b) => {
    const order = compare(a, b)
    return order === undefined ? false : order === null ? null : accepts(order)
  }

const comparisonTests: Readonly<Record<ComparisonOperator, Test>> = {
  '=': equals,
  '<>': (a, b) => {
    const equal = equals(a, b)
    return equal === null ? null : !equal
  },
  '<': byOrder((order) => order < 0),
  '<=': byOrder((order) => order <= 0),
  '>': byOrder((order) => order > 0),
  '>=': byOrder((order) => order >= 0),
}
