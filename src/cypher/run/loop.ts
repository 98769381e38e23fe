/** The expressions with a variable of their own: list comprehensions, quantifiers and reduce. */
import type { Expression } from '../ast.ts'
import { isList, kindOf } from '../values/value.ts'
import type { ListValue, Value } from '../values/value.ts'
import { compileExpression } from './expression.ts'
import type { Evaluate, Runtime } from './runtime.ts'

type Loop = Extract<Expression, { kind: 'list-comprehension' | 'quantifier' | 'reduce' }>

/** Compiles a loop over a list; over null it is null. */
export function compileLoop(runtime: Runtime, node: Loop): Evaluate {
  const list = compileExpression(runtime, node.list)
  const slot = slotOf(runtime, node.variable)
  const run = node.kind === 'reduce' ? compileReduce(runtime, node, slot) : compileFilter(runtime, node, slot)
  return (row) => {
    const value = list(row)
    if (value === null) return null
    if (isList(value)) return run(row, value)
    throw runtime.fail(`Expected a list, got ${kindOf(value)}`, 'Give it a list.', node.list.at)
  }
}

function slotOf(runtime: Runtime, variable: Expression): number {
  const slot = runtime.statement.reads.get(variable)
  if (slot === undefined) throw new TypeError('unbound variable')
  return slot
}

type Over = (row: Value[], list: ListValue) => Value

function compileReduce(runtime: Runtime, node: Extract<Loop, { kind: 'reduce' }>, slot: number): Over {
  const accumulator = slotOf(runtime, node.accumulator)
  const initial = compileExpression(runtime, node.initial)
  const step = compileExpression(runtime, node.step)
  return (row, list) => {
    let value = initial(row)
    for (const element of list) {
      runtime.tick()
      row[accumulator] = value
      row[slot] = element
      value = step(row)
    }
    return value
  }
}

function compileFilter(runtime: Runtime, node: Exclude<Loop, { kind: 'reduce' }>, slot: number): Over {
  const where = node.where === undefined ? () => true : compileExpression(runtime, node.where)
  const test = (row: Value[], element: Value): boolean | null => {
    runtime.tick()
    row[slot] = element
    const value = where(row)
    if (typeof value === 'boolean' || value === null) return value
    throw runtime.fail(`Expected a condition, got ${kindOf(value)}`, 'Compare the value with something.', node.at)
  }
  if (node.kind === 'quantifier') return quantify(node.quantifier, test)
  const map = node.map === undefined ? undefined : compileExpression(runtime, node.map)
  return (row, list) => {
    const kept: Value[] = []
    for (const element of list) {
      if (test(row, element) !== true) continue
      kept.push(map === undefined ? element : map(row))
    }
    return kept
  }
}

/** Three-valued quantifiers: an unknown element leaves the answer unknown unless the others decide it. */
function quantify(
  word: 'all' | 'any' | 'none' | 'single',
  test: (row: Value[], element: Value) => boolean | null,
): Over {
  return (row, list) => {
    let trues = 0
    let unknowns = 0
    for (const element of list) {
      const holds = test(row, element)
      if (holds === null) unknowns++
      else if (holds) trues++
      if (holds === false && word === 'all') return false
      if (holds === true && word === 'any') return true
      if (holds === true && word === 'none') return false
      if (trues > 1 && word === 'single') return false
    }
    if (unknowns > 0) return null
    if (word === 'single') return trues === 1
    return word !== 'any'
  }
}
