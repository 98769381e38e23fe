/** The expressions directly inside an expression; patterns and subqueries keep theirs to themselves. */
import type { Expression } from '../ast.ts'

/** Direct parts of a node, in the order they are written. */
export function children(node: Expression): readonly Expression[] {
  const given = (...parts: readonly (Expression | undefined)[]): readonly Expression[] =>
    parts.filter((part) => part !== undefined)
  switch (node.kind) {
    case 'property':
    case 'labels':
      return [node.of]
    case 'index':
      return [node.of, node.index]
    case 'slice':
      return given(node.of, node.from, node.to)
    case 'list':
      return node.items
    case 'map':
      return node.entries.map(({ value }) => value)
    case 'map-projection':
      return [node.of, ...node.items.flatMap((item) => (item.kind === 'entry' ? [item.value] : []))]
    case 'unary':
    case 'is-null':
      return [node.operand]
    case 'binary':
      return [node.left, node.right]
    case 'comparison':
      return [node.first, ...node.rest.map(({ operand }) => operand)]
    case 'call':
      return node.args
    case 'case': {
      const branches = node.branches.flatMap(({ when, then }) => [when, then])
      return given(node.subject, ...branches, node.otherwise)
    }
    case 'list-comprehension':
    case 'quantifier':
      return given(node.list, node.where, node.kind === 'quantifier' ? undefined : node.map)
    case 'reduce':
      return [node.initial, node.list, node.step]
    case 'literal':
    case 'variable':
    case 'parameter':
    case 'count-all':
    case 'pattern':
    case 'pattern-comprehension':
    case 'subquery':
      return []
  }
}

/** The names of the variables that an expression mentions, its own loop variables among them. */
export function mentionedNames(node: Expression): readonly string[] {
  return node.kind === 'variable' ? [node.name] : children(node).flatMap(mentionedNames)
}
