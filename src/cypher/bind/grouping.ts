/** Checks what stands beside an aggregate: only grouping keys, constants and the aggregates themselves may. */
import type { Expression } from '../ast.ts'
import { findAggregate } from '../functions/aggregates.ts'
import type { Binder } from './binder.ts'
import type { Scope } from './bound.ts'
import { printExpression, printName } from '../print.ts'
import { children } from './children.ts'
import { bindValue } from './expression.ts'

/** The grouping keys of a projection by their text, with the slots that hold them afterwards. */
export interface Grouping {
  readonly binder: Binder
  readonly scope: Scope
  readonly keys: ReadonlyMap<string, number>
  readonly calls: ReadonlySet<Expression>
}

/**
 * Lets every part of an aggregating item that equals a grouping key read that key.
 * Throws: QUERY_SEMANTIC when a part depends on a row and is no key, since it would have no single value.
 */
export function bindGroupedItem(grouping: Grouping, item: Expression): void {
  visit(grouping, item, new Set())
}

/** True for a variable or a property: only such a key may be repeated inside an expression with an aggregate. */
export function isSimpleKey(node: Expression): boolean {
  return node.kind === 'variable' || (node.kind === 'property' && isSimpleKey(node.of))
}

/** True when an aggregate stands in the expression. */
export function hasAggregate(node: Expression): boolean {
  const isCall = node.kind === 'count-all' || (node.kind === 'call' && findAggregate(node.name) !== undefined)
  return isCall || children(node).some(hasAggregate)
}

function visit(grouping: Grouping, node: Expression, locals: ReadonlySet<string>): void {
  const { binder, scope, keys, calls } = grouping
  if (calls.has(node)) return
  if (node.kind === 'variable' && locals.has(node.name)) return
  const key = keys.get(printExpression(node))
  if (key !== undefined) {
    binder.read(node, key)
    return
  }
  if (node.kind === 'variable') throw ambiguous(grouping, node)
  if (node.kind === 'pattern' || node.kind === 'pattern-comprehension' || node.kind === 'subquery') {
    const uses = binder.capture(() => bindValue({ binder, scope }, node))
    for (const [name, { slot }] of scope)
      if (uses.has(slot) && keys.get(printName(name)) !== slot) throw ambiguous(grouping, node)
  }
  const inner = new Set(locals)
  if (node.kind === 'list-comprehension' || node.kind === 'quantifier' || node.kind === 'reduce') {
    inner.add(node.variable.name)
    if (node.kind === 'reduce') inner.add(node.accumulator.name)
  }
  for (const child of children(node)) visit(grouping, child, inner)
}

function ambiguous({ binder }: Grouping, node: Expression): Error {
  const hint = 'Return it as a column of its own, or carry it through a WITH before.'
  return binder.fail('A value beside an aggregate must be a grouping key', hint, node.at)
}
