/** Expressions by precedence, from OR down to the postfix forms; what stands alone is in atom.ts. */
import type { BinaryOperator, ComparisonOperator, Expression } from '../ast.ts'
import { parseAtom } from './atom.ts'
import { placeOf } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { parseLabels } from './pattern.ts'

/** How many operators of one level may follow each other: their tree leans left and is walked by recursion. */
const maxChain = 1000

/** One expression. */
export function parseExpression(cursor: Cursor): Expression {
  return cursor.nested(() => parseWordLevel(cursor, 0))
}

const wordLevels: readonly ('OR' | 'XOR' | 'AND')[] = ['OR', 'XOR', 'AND']

function parseWordLevel(cursor: Cursor, level: number): Expression {
  const word = wordLevels[level]
  if (word === undefined) return parseNot(cursor)
  const start = cursor.peek().offset
  let left = parseWordLevel(cursor, level + 1)
  for (let count = 0; cursor.takeWords(word); count++) {
    limitChain(cursor, count)
    const right = parseWordLevel(cursor, level + 1)
    left = { kind: 'binary', operator: word, left, right, at: cursor.since(start) }
  }
  return left
}

function limitChain(cursor: Cursor, count: number): void {
  if (count < maxChain) return
  throw cursor.fail('QUERY_SYNTAX', 'The expression is too long', 'Use a list and IN, or pass it as a parameter.')
}

function parseNot(cursor: Cursor): Expression {
  const start = cursor.peek().offset
  if (!cursor.takeWords('NOT')) return parseComparison(cursor)
  const operand = cursor.nested(() => parseNot(cursor))
  return { kind: 'unary', operator: 'NOT', operand, at: cursor.since(start) }
}

const comparisons = new Set<string>(['=', '<>', '<', '<=', '>', '>='])

function parseComparison(cursor: Cursor): Expression {
  const start = cursor.peek().offset
  const first = parsePredicate(cursor)
  const rest: { operator: ComparisonOperator; operand: Expression }[] = []
  while (cursor.peek().kind === 'symbol' && comparisons.has(cursor.peek().text)) {
    limitChain(cursor, rest.length)
    const operator = cursor.next().text as ComparisonOperator
    rest.push({ operator, operand: parsePredicate(cursor) })
  }
  return rest.length === 0 ? first : { kind: 'comparison', first, rest, at: cursor.since(start) }
}

/** IN, STARTS WITH and their kind, =~, IS NULL: they bind closer than comparison. */
function parsePredicate(cursor: Cursor): Expression {
  const start = cursor.peek().offset
  let left = parseArithmetic(cursor, 0)
  for (let count = 0; ; count++) {
    limitChain(cursor, count)
    const operator = takePredicateOperator(cursor)
    if (operator !== undefined) {
      left = { kind: 'binary', operator, left, right: parseArithmetic(cursor, 0), at: cursor.since(start) }
    } else if (cursor.isWord('IS')) left = parseIs(cursor, left, start)
    else return left
  }
}

function takePredicateOperator(cursor: Cursor): BinaryOperator | undefined {
  if (cursor.takeSymbol('=~')) return '=~'
  if (cursor.takeWords('IN')) return 'IN'
  if (cursor.takeWords('STARTS', 'WITH')) return 'STARTS WITH'
  if (cursor.takeWords('ENDS', 'WITH')) return 'ENDS WITH'
  return cursor.takeWords('CONTAINS') ? 'CONTAINS' : undefined
}

function parseIs(cursor: Cursor, operand: Expression, start: number): Expression {
  const word = cursor.next()
  const negated = cursor.takeWords('NOT')
  if (cursor.takeWords('NULL')) return { kind: 'is-null', negated, operand, at: cursor.since(start) }
  if (cursor.isSymbol('::') || cursor.isWord('TYPED') || cursor.isWord('NORMALIZED')) {
    const hint = 'Use IS NULL or IS NOT NULL, or valueType(…).'
    throw cursor.fail('QUERY_UNSUPPORTED', 'Type and normalisation predicates are not supported', hint, placeOf(word))
  }
  throw cursor.unexpected('NULL')
}

const arithmeticLevels: readonly (readonly BinaryOperator[])[] = [['+', '-', '||'], ['*', '/', '%'], ['^']]

function parseArithmetic(cursor: Cursor, level: number): Expression {
  const operators = arithmeticLevels[level]
  if (operators === undefined) return parseUnary(cursor)
  const start = cursor.peek().offset
  let left = parseArithmetic(cursor, level + 1)
  for (let count = 0; ; count++) {
    const operator = operators.find((symbol) => cursor.isSymbol(symbol))
    if (operator === undefined) return left
    limitChain(cursor, count)
    cursor.next()
    left = { kind: 'binary', operator, left, right: parseArithmetic(cursor, level + 1), at: cursor.since(start) }
  }
}

function parseUnary(cursor: Cursor): Expression {
  const token = cursor.peek()
  if (cursor.isSymbol('-') && cursor.peek(1).kind === 'integer' && !isIndexedNumber(cursor)) {
    cursor.next()
    return integer(cursor, -1n, token.offset)
  }
  if (!cursor.isSymbol('-') && !cursor.isSymbol('+')) return parsePostfix(cursor)
  cursor.next()
  const operand = cursor.nested(() => parseUnary(cursor))
  return { kind: 'unary', operator: token.text === '-' ? '-' : '+', operand, at: cursor.since(token.offset) }
}

function isIndexedNumber(cursor: Cursor): boolean {
  return cursor.isSymbol('.', 2) || cursor.isSymbol('[', 2)
}

const least = -(2n ** 63n)
const most = 2n ** 63n - 1n

/** The integer token that comes next, times a sign; 64 bits are all there is. */
export function integer(cursor: Cursor, sign: bigint, offset: number): Expression {
  const value = sign * BigInt(cursor.next().text.toLowerCase())
  if (value < least || value > most) {
    const hint = 'Use a number between -9223372036854775808 and 9223372036854775807, or a float.'
    throw cursor.fail('QUERY_SYNTAX', 'The integer does not fit in 64 bits', hint, cursor.since(offset))
  }
  return { kind: 'literal', value, at: cursor.since(offset) }
}

function parsePostfix(cursor: Cursor): Expression {
  const start = cursor.peek().offset
  let of = parseAtom(cursor)
  for (let count = 0; ; count++) {
    limitChain(cursor, count)
    if (cursor.takeSymbol('.')) {
      of = { kind: 'property', of, name: cursor.expectName('a property name').value, at: cursor.since(start) }
    } else if (cursor.takeSymbol('[')) of = parseIndex(cursor, of, start)
    else if (cursor.takeSymbol(':')) {
      of = { kind: 'labels', of, labels: parseLabels(cursor, () => !isLastBar(cursor)), at: cursor.since(start) }
    } else return of
  }
}

function parseIndex(cursor: Cursor, of: Expression, start: number): Expression {
  const from = cursor.isSymbol('..') ? undefined : parseExpression(cursor)
  if (cursor.takeSymbol('..')) {
    const to = cursor.isSymbol(']') ? undefined : parseExpression(cursor)
    cursor.expectSymbol(']')
    return { kind: 'slice', of, from, to, at: cursor.since(start) }
  }
  if (from === undefined) throw cursor.unexpected('an index')
  cursor.expectSymbol(']')
  return { kind: 'index', of, index: from, at: cursor.since(start) }
}

/**
 * True when the bar that comes next is the last before the bracket that closes this level. In `[x IN l WHERE x:A|B | x]` only
 * the last bar divides the comprehension; the others belong to the label expression.
 */
function isLastBar(cursor: Cursor): boolean {
  for (let index = cursor.index + 1; ; index++) {
    const token = cursor.at(index)
    if (token.kind === 'end') return false
    if (token.kind !== 'symbol') continue
    if (token.text === ']') return true
    if (token.text === ')' || token.text === '}' || token.text === '|') return false
    const partner = cursor.partner(index)
    if (partner >= 0) index = partner
  }
}
