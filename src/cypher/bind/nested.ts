/** Binds the expressions that match or query on their own: patterns as conditions, pattern comprehensions, EXISTS and its kin. */
import type { PatternComprehension, PatternExpression, SubqueryExpression } from '../ast.ts'
import { anyType, booleanType, integerType, listType, pathType } from '../values/static-type.ts'
import type { StaticType } from '../values/static-type.ts'
import type { ExpressionContext } from './binder.ts'
import type { Scope } from './bound.ts'
import { bindValue } from './expression.ts'
import { bindPatterns } from './pattern.ts'
import { bindQuery } from './query.ts'

/** A pattern that stands for "there is one", or shortestPath(…) as a value. */
export function bindPatternCondition(context: ExpressionContext, node: PatternExpression): StaticType {
  const { binder, scope } = context
  const { pattern } = node
  if (pattern.shortest !== undefined) return bindShortest(context, node)
  if (context.isPredicate !== true) {
    const hint = 'Use EXISTS { pattern }, or a pattern comprehension [pattern | value].'
    throw binder.fail('A pattern can only be a condition', hint, node.at)
  }
  const { match } = bindPatterns(binder, scope, { patterns: [pattern], where: undefined, mayDeclare: false })
  binder.nested.set(node, { kind: 'match', match, pathSlot: -1 })
  return booleanType
}

function bindShortest({ binder, scope }: ExpressionContext, node: PatternExpression): StaticType {
  const variable = { kind: 'variable' as const, name: unnamedPath(scope), at: node.at }
  const named = { ...node.pattern, variable }
  for (const end of node.pattern.nodes) {
    if (end.variable === undefined)
      throw binder.fail('A shortest path needs two named nodes', 'Name both ends.', end.at)
    binder.lookUp(scope, end.variable)
  }
  const result = bindPatterns(binder, scope, { patterns: [named], where: undefined, mayDeclare: true })
  const pathSlot = result.scope.get(variable.name)?.slot ?? -1
  binder.nested.set(node, { kind: 'match', match: result.match, pathSlot })
  return node.pattern.shortest === 'one' ? pathType : listType(pathType)
}

/** A name for a path that no variable in scope has. */
function unnamedPath(scope: Scope): string {
  let name = 'path'
  while (scope.has(name)) name += ' '
  return name
}

/** `[(a)-->(b) WHERE … | value]`: may name new variables, seen only inside. */
export function bindPatternComprehension({ binder, scope }: ExpressionContext, node: PatternComprehension): StaticType {
  const { pattern, where } = node
  const inner = bindPatterns(binder, scope, { patterns: [pattern], where, mayDeclare: true })
  binder.nested.set(node, { kind: 'match', match: inner.match, pathSlot: -1 })
  return listType(bindValue({ binder, scope: inner.scope }, node.map))
}

/** EXISTS, COUNT and COLLECT: a query that sees all outer variables. */
export function bindSubqueryExpression({ binder, scope }: ExpressionContext, node: SubqueryExpression): StaticType {
  const query = bindQuery(binder, node.query, { scope, keepsOuter: true })
  binder.nested.set(node, { kind: 'query', query })
  if (node.form === 'exists') return booleanType
  if (node.form === 'count') return integerType
  if (query.columns.length !== 1) {
    throw binder.fail('COLLECT { … } must return one column', 'RETURN one value.', node.at)
  }
  return listType(anyType)
}
