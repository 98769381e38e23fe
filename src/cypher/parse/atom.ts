/** What an expression is made of: literals, names, calls, collections, CASE, and the forms with a variable of their own. */
import type { Expression, MapEntry, MapProjectionItem, PathPattern, QuantifierWord } from '../ast.ts'
import { placeOf } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { integer, parseExpression } from './expression.ts'
import { isPatternAhead, parseChain, parsePathPattern, shortestForm } from './pattern.ts'
import { parseSubqueryExpression } from './query.ts'

/** One expression without operators around it. */
export function parseAtom(cursor: Cursor): Expression {
  const token = cursor.peek()
  const at = placeOf(token)
  switch (token.kind) {
    case 'integer':
      return integer(cursor, 1n, token.offset)
    case 'float':
      return float(cursor)
    case 'string':
      cursor.next()
      return { kind: 'literal', value: token.value, at }
    case 'parameter':
      cursor.next()
      return { kind: 'parameter', name: token.value, at }
    case 'symbol':
      return parseBracketed(cursor)
    case 'quoted-name':
      return parseNamed(cursor)
    case 'name':
      return parseWord(cursor) ?? parseNamed(cursor)
    case 'end':
      throw cursor.unexpected('an expression')
  }
}

function float(cursor: Cursor): Expression {
  const token = cursor.next()
  const value = Number(token.text)
  if (Number.isFinite(value)) return { kind: 'literal', value, at: placeOf(token) }
  throw cursor.fail('QUERY_SYNTAX', 'The float is too large', 'Use a number below 1.8e308.', placeOf(token))
}

function parseBracketed(cursor: Cursor): Expression {
  const start = cursor.peek().offset
  if (isPatternAhead(cursor)) {
    const pattern: PathPattern = {
      variable: undefined,
      shortest: undefined,
      ...parseChain(cursor),
      at: cursor.since(start),
    }
    return { kind: 'pattern', pattern, at: pattern.at }
  }
  if (cursor.takeSymbol('(')) {
    const inner = parseExpression(cursor)
    cursor.expectSymbol(')')
    return inner
  }
  if (cursor.isSymbol('[')) return parseList(cursor)
  if (cursor.isSymbol('{')) return parseMap(cursor)
  if (cursor.isSymbol('$')) throw cursor.fail('QUERY_SYNTAX', 'A parameter has no name', 'Write $name.')
  throw cursor.unexpected('an expression')
}

/** The forms that begin with a keyword; undefined when the word is an ordinary name. */
function parseWord(cursor: Cursor): Expression | undefined {
  const token = cursor.peek()
  const word = token.text.toUpperCase()
  const literals = new Map<string, null | boolean>([
    ['NULL', null],
    ['TRUE', true],
    ['FALSE', false],
  ])
  const literal = literals.get(word)
  if (literal !== undefined && !cursor.isSymbol('(', 1)) {
    cursor.next()
    return { kind: 'literal', value: literal, at: placeOf(token) }
  }
  if (word === 'CASE') return parseCase(cursor)
  if (shortestForm(cursor) !== undefined) {
    const pattern = parsePathPattern(cursor)
    return { kind: 'pattern', pattern, at: pattern.at }
  }
  if (['EXISTS', 'COUNT', 'COLLECT'].includes(word) && cursor.isSymbol('{', 1)) return parseSubqueryExpression(cursor)
  return cursor.isSymbol('(', 1) ? parseSpecialCall(cursor, word) : undefined
}

/** Calls that are not plain function calls. */
function parseSpecialCall(cursor: Cursor, word: string): Expression | undefined {
  const start = cursor.peek().offset
  if (word === 'COUNT' && cursor.isSymbol('*', 2) && cursor.isSymbol(')', 3)) {
    for (let count = 0; count < 4; count++) cursor.next()
    return { kind: 'count-all', at: cursor.since(start) }
  }
  const quantifiers: readonly string[] = ['ALL', 'ANY', 'NONE', 'SINGLE']
  if (quantifiers.includes(word) && cursor.isName(2) && cursor.isWord('IN', 3)) return parseQuantifier(cursor)
  if (word === 'REDUCE' && cursor.isName(2) && cursor.isSymbol('=', 3)) return parseReduce(cursor)
  if ((word === 'FILTER' || word === 'EXTRACT') && cursor.isName(2) && cursor.isWord('IN', 3)) {
    const hint = 'Write a list comprehension, [x IN list WHERE … | …].'
    throw cursor.fail('QUERY_UNSUPPORTED', `${word.toLowerCase()}(…) is not supported`, hint)
  }
  return undefined
}

function parseQuantifier(cursor: Cursor): Expression {
  const token = cursor.next()
  const quantifier = token.text.toLowerCase() as QuantifierWord
  cursor.expectSymbol('(')
  const variable = cursor.variable()
  cursor.expectWord('IN')
  const list = parseExpression(cursor)
  cursor.expectWord('WHERE')
  const where = parseExpression(cursor)
  cursor.expectSymbol(')')
  return { kind: 'quantifier', quantifier, variable, list, where, at: cursor.since(token.offset) }
}

function parseReduce(cursor: Cursor): Expression {
  const start = cursor.next().offset
  cursor.expectSymbol('(')
  const accumulator = cursor.variable()
  cursor.expectSymbol('=')
  const initial = parseExpression(cursor)
  cursor.expectSymbol(',')
  const variable = cursor.variable()
  cursor.expectWord('IN')
  const list = parseExpression(cursor)
  cursor.expectSymbol('|')
  const step = parseExpression(cursor)
  cursor.expectSymbol(')')
  return { kind: 'reduce', accumulator, initial, variable, list, step, at: cursor.since(start) }
}

function parseCase(cursor: Cursor): Expression {
  const start = cursor.next().offset
  const subject = cursor.isWord('WHEN') ? undefined : parseExpression(cursor)
  const branches: { when: Expression; then: Expression }[] = []
  while (cursor.takeWords('WHEN')) {
    const when = parseExpression(cursor)
    cursor.expectWord('THEN')
    branches.push({ when, then: parseExpression(cursor) })
  }
  if (branches.length === 0) throw cursor.unexpected('WHEN')
  const otherwise = cursor.takeWords('ELSE') ? parseExpression(cursor) : undefined
  cursor.expectWord('END')
  return { kind: 'case', subject, branches, otherwise, at: cursor.since(start) }
}

/** A list literal, a list comprehension or a pattern comprehension. */
function parseList(cursor: Cursor): Expression {
  const start = cursor.expectSymbol('[').offset
  const isNamedPath = cursor.isName() && cursor.isSymbol('=', 1) && isPatternAhead(cursor, 2)
  if (isNamedPath || isPatternAhead(cursor)) return parsePatternComprehension(cursor, start)
  if (cursor.isName() && cursor.isWord('IN', 1)) return parseListComprehension(cursor, start)
  const items: Expression[] = []
  if (!cursor.isSymbol(']')) {
    do items.push(parseExpression(cursor))
    while (cursor.takeSymbol(','))
  }
  cursor.expectSymbol(']')
  return { kind: 'list', items, at: cursor.since(start) }
}

function parsePatternComprehension(cursor: Cursor, start: number): Expression {
  const pattern = parsePathPattern(cursor)
  const where = cursor.takeWords('WHERE') ? parseExpression(cursor) : undefined
  cursor.expectSymbol('|')
  const map = parseExpression(cursor)
  cursor.expectSymbol(']')
  return { kind: 'pattern-comprehension', pattern, where, map, at: cursor.since(start) }
}

function parseListComprehension(cursor: Cursor, start: number): Expression {
  const variable = cursor.variable()
  cursor.expectWord('IN')
  const list = parseExpression(cursor)
  const where = cursor.takeWords('WHERE') ? parseExpression(cursor) : undefined
  const map = cursor.takeSymbol('|') ? parseExpression(cursor) : undefined
  cursor.expectSymbol(']')
  return { kind: 'list-comprehension', variable, list, where, map, at: cursor.since(start) }
}

function parseMap(cursor: Cursor): Expression {
  const start = cursor.expectSymbol('{').offset
  const entries: MapEntry[] = []
  if (!cursor.isSymbol('}')) {
    do {
      const key = cursor.expectName('a key').value
      cursor.expectSymbol(':')
      entries.push({ key, value: parseExpression(cursor) })
    } while (cursor.takeSymbol(','))
  }
  cursor.expectSymbol('}')
  return { kind: 'map', entries, at: cursor.since(start) }
}

/** A variable, a map projection of one, or a function call. */
function parseNamed(cursor: Cursor): Expression {
  const start = cursor.peek().offset
  const length = functionNameLength(cursor)
  if (length > 0) return parseCall(cursor, length)
  const variable = cursor.variable()
  if (!cursor.takeSymbol('{')) return variable
  const items: MapProjectionItem[] = []
  if (!cursor.isSymbol('}')) {
    do items.push(parseProjectionItem(cursor))
    while (cursor.takeSymbol(','))
  }
  cursor.expectSymbol('}')
  return { kind: 'map-projection', of: variable, items, at: cursor.since(start) }
}

function parseProjectionItem(cursor: Cursor): MapProjectionItem {
  if (cursor.takeSymbol('.')) {
    if (cursor.takeSymbol('*')) return { kind: 'all' }
    return { kind: 'property', name: cursor.expectName('a property name').value }
  }
  if (cursor.isSymbol(':', 1)) {
    const key = cursor.expectName('a key').value
    cursor.next()
    return { kind: 'entry', key, value: parseExpression(cursor) }
  }
  const value = cursor.variable()
  return { kind: 'entry', key: value.name, value }
}

/** How many tokens the name of a call takes, as in `a.b.c(`; 0 when no call comes next. */
function functionNameLength(cursor: Cursor): number {
  let length = 1
  while (cursor.isSymbol('.', length) && cursor.isName(length + 1)) length += 2
  return cursor.isSymbol('(', length) ? length : 0
}

function parseCall(cursor: Cursor, nameLength: number): Expression {
  const start = cursor.peek().offset
  let name = ''
  for (let count = 0; count < nameLength; count++) name += cursor.next().value
  cursor.expectSymbol('(')
  const distinct = cursor.takeWords('DISTINCT')
  const args: Expression[] = []
  if (!cursor.isSymbol(')')) {
    do args.push(parseExpression(cursor))
    while (cursor.takeSymbol(','))
  }
  cursor.expectSymbol(')')
  return { kind: 'call', name, distinct, args, at: cursor.since(start) }
}
