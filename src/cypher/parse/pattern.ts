/** Paths, nodes, relationships and label expressions, as they stand in MATCH and inside expressions. */
import type { LabelExpression, NodePattern, PathPattern, RelationshipPattern } from '../ast.ts'
import { placeOf } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { parseExpression } from './expression.ts'

/** Paths separated by commas. */
export function parsePatterns(cursor: Cursor): readonly PathPattern[] {
  const patterns = [parsePathPattern(cursor)]
  while (cursor.takeSymbol(',')) patterns.push(parsePathPattern(cursor))
  return patterns
}

/** One path, with `p =` before it and shortestPath(…) around it where written. */
export function parsePathPattern(cursor: Cursor): PathPattern {
  const start = cursor.peek().offset
  let variable
  if (cursor.isName() && cursor.isSymbol('=', 1)) {
    variable = cursor.variable()
    cursor.next()
  }
  const shortest = shortestForm(cursor)
  refuseSelectors(cursor)
  if (shortest !== undefined) {
    cursor.next()
    cursor.next()
  }
  const { nodes, relationships } = parseChain(cursor)
  if (shortest !== undefined) {
    cursor.expectSymbol(')')
    if (relationships.length !== 1) {
      const hint = 'Give it one relationship between two nodes, as in shortestPath((a)-[*]-(b)).'
      throw cursor.fail('QUERY_SYNTAX', 'A shortest path needs exactly one relationship', hint, cursor.since(start))
    }
  }
  return { variable, shortest, nodes, relationships, at: cursor.since(start) }
}

/** Which shortest-path function comes next, if one does. */
export function shortestForm(cursor: Cursor): 'one' | 'all' | undefined {
  if (!cursor.isSymbol('(', 1)) return undefined
  if (cursor.isWord('SHORTESTPATH')) return 'one'
  return cursor.isWord('ALLSHORTESTPATHS') ? 'all' : undefined
}

function refuseSelectors(cursor: Cursor): void {
  const token = cursor.peek()
  if (token.kind !== 'name' || cursor.isSymbol('(', 1)) return
  if (
    ['SHORTEST', 'ALL', 'ANY', 'TRAIL', 'ACYCLIC', 'WALK', 'REPEATABLE', 'DIFFERENT'].includes(token.text.toUpperCase())
  ) {
    const hint = 'Use shortestPath((a)-[*]-(b)) or allShortestPaths(…).'
    throw cursor.fail('QUERY_UNSUPPORTED', `The path selector ${token.text} is not supported`, hint)
  }
}

/** Nodes and the relationships between them, without a name. */
export function parseChain(cursor: Cursor): Pick<PathPattern, 'nodes' | 'relationships'> {
  const nodes = [parseNode(cursor)]
  const relationships: RelationshipPattern[] = []
  while (cursor.isSymbol('-') || (cursor.isSymbol('<') && cursor.isSymbol('-', 1))) {
    relationships.push(parseRelationship(cursor))
    nodes.push(parseNode(cursor))
  }
  if (cursor.isSymbol('(')) throw quantified(cursor)
  return { nodes, relationships }
}

function quantified(cursor: Cursor): Error {
  const hint = 'Write a variable-length relationship such as -[:TYPE*1..3]->.'
  return cursor.fail('QUERY_UNSUPPORTED', 'Quantified path patterns are not supported', hint)
}

function parseNode(cursor: Cursor): NodePattern {
  const start = cursor.expectSymbol('(').offset
  if (cursor.isSymbol('(')) throw quantified(cursor)
  const variable = cursor.isName() && !isInnerWhere(cursor) && !cursor.isWord('IS') ? cursor.variable() : undefined
  const labels = cursor.takeSymbol(':') || cursor.takeWords('IS') ? parseLabels(cursor) : undefined
  const properties = parseProperties(cursor)
  const where = cursor.takeWords('WHERE') ? parseExpression(cursor) : undefined
  cursor.expectSymbol(')')
  return { variable, labels, properties, where, at: cursor.since(start) }
}

/** WHERE opens a condition unless it is itself the variable: `(where)`, `(where:A)`. */
function isInnerWhere(cursor: Cursor): boolean {
  return cursor.isWord('WHERE') && !cursor.isSymbol(')', 1) && !cursor.isSymbol(':', 1) && !cursor.isSymbol('{', 1)
}

function parseProperties(cursor: Cursor): NodePattern['properties'] {
  return cursor.isSymbol('{') || cursor.peek().kind === 'parameter' ? parseExpression(cursor) : undefined
}

function parseRelationship(cursor: Cursor): RelationshipPattern {
  const start = cursor.peek().offset
  const left = cursor.takeSymbol('<')
  cursor.expectSymbol('-')
  const detail = cursor.takeSymbol('[') ? parseDetail(cursor) : noDetail
  cursor.expectSymbol('-')
  const right = cursor.takeSymbol('>')
  if (cursor.isSymbol('{') || cursor.isSymbol('+') || cursor.isSymbol('*')) throw quantified(cursor)
  const direction = left === right ? 'both' : left ? 'in' : 'out'
  return { ...detail, direction, at: cursor.since(start) }
}

type Detail = Omit<RelationshipPattern, 'direction' | 'at'>

const noDetail: Detail = {
  variable: undefined,
  types: undefined,
  range: undefined,
  properties: undefined,
  where: undefined,
}

function parseDetail(cursor: Cursor): Detail {
  const variable = cursor.isName() && !isInnerWhere(cursor) && !cursor.isWord('IS') ? cursor.variable() : undefined
  const types = cursor.takeSymbol(':') || cursor.takeWords('IS') ? parseTypes(cursor) : undefined
  const range = cursor.takeSymbol('*') ? parseRange(cursor) : undefined
  const properties = parseProperties(cursor)
  const where = cursor.takeWords('WHERE') ? parseExpression(cursor) : undefined
  cursor.expectSymbol(']')
  return { variable, types, range, properties, where }
}

function parseRange(cursor: Cursor): RelationshipPattern['range'] {
  const min = takeLength(cursor)
  if (!cursor.takeSymbol('..')) return min === undefined ? { min: 1, max: undefined } : { min, max: min }
  return { min: min ?? 1, max: takeLength(cursor) }
}

function takeLength(cursor: Cursor): number | undefined {
  if (cursor.peek().kind === 'parameter') {
    throw cursor.fail('QUERY_SYNTAX', 'A length cannot be a parameter', 'Write the number in the query.')
  }
  if (cursor.peek().kind !== 'integer') return undefined
  const token = cursor.next()
  const length = Number(token.text)
  if (Number.isSafeInteger(length)) return length
  throw cursor.fail('QUERY_SYNTAX', 'The length is too large', 'Use a smaller number.', placeOf(token))
}

/** A label expression after its colon; `A:B` is the old way to write `A&B`. */
export function parseLabels(cursor: Cursor, mayTakeBar: () => boolean = () => true): LabelExpression {
  let left = parseConjunction(cursor)
  while (cursor.isSymbol('|') && mayTakeBar()) {
    cursor.next()
    cursor.takeSymbol(':')
    left = { kind: 'or', left, right: parseConjunction(cursor) }
  }
  return left
}

const parseTypes = (cursor: Cursor): LabelExpression => parseLabels(cursor)

function parseConjunction(cursor: Cursor): LabelExpression {
  let left = parseLabelAtom(cursor)
  while (cursor.takeSymbol('&') || cursor.takeSymbol(':')) {
    left = { kind: 'and', left, right: parseLabelAtom(cursor) }
  }
  return left
}

function parseLabelAtom(cursor: Cursor): LabelExpression {
  if (cursor.takeSymbol('%')) return { kind: 'any' }
  if (cursor.takeSymbol('!')) return { kind: 'not', operand: cursor.nested(() => parseLabelAtom(cursor)) }
  if (cursor.takeSymbol('(')) {
    const inner = cursor.nested(() => parseLabels(cursor))
    cursor.expectSymbol(')')
    return inner
  }
  if (cursor.isSymbol('$')) {
    throw cursor.fail('QUERY_UNSUPPORTED', 'Dynamic labels and types are not supported', 'Write the name in the query.')
  }
  return { kind: 'label', name: cursor.expectName('a label or type').value }
}

/** True when a pattern with at least one relationship starts at the token `ahead` places on (which is an opening bracket). */
export function isPatternAhead(cursor: Cursor, ahead = 0): boolean {
  if (!cursor.isSymbol('(', ahead)) return false
  const close = cursor.partner(cursor.index + ahead)
  if (close < 0 || !looksLikeNode(cursor, ahead + 1)) return false
  const after = close - cursor.index + 1
  if (cursor.isSymbol('<', after)) return cursor.isSymbol('-', after + 1) && isLineEnd(cursor, after + 2)
  return cursor.isSymbol('-', after) && isLineEnd(cursor, after + 1)
}

function isLineEnd(cursor: Cursor, ahead: number): boolean {
  return cursor.isSymbol('[', ahead) || cursor.isSymbol('-', ahead)
}

function looksLikeNode(cursor: Cursor, ahead: number): boolean {
  const after = cursor.isName(ahead) ? ahead + 1 : ahead
  return [')', ':', '{'].some((symbol) => cursor.isSymbol(symbol, after)) || cursor.isWord('WHERE', after)
}
