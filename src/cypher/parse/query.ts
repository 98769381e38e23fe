/** Queries and clauses. Clauses that write are refused here, by name, before anything runs. */
import type {
  CallClause,
  Clause,
  Expression,
  MatchClause,
  ProjectionClause,
  ProjectionItem,
  Query,
  SingleQuery,
  SortItem,
  SubqueryExpression,
  Variable,
  YieldItem,
} from '../ast.ts'
import { Cursor, placeOf } from './cursor.ts'
import { parseExpression } from './expression.ts'
import { isPatternAhead, parsePatterns } from './pattern.ts'
import { refuseClause } from './refusals.ts'

/**
 * Parses a whole query.
 * Throws: QUERY_SYNTAX; QUERY_READ_ONLY for a clause that writes; QUERY_UNSUPPORTED for one this engine does not have.
 */
export function parseQuery(text: string): Query {
  const cursor = new Cursor(text)
  const query = parseUnion(cursor, true)
  cursor.takeSymbol(';')
  if (cursor.peek().kind !== 'end') {
    refuseClause(cursor)
    throw cursor.unexpected('a clause or the end of the query')
  }
  return query
}

function parseUnion(cursor: Cursor, needsReturn: boolean): Query {
  const start = cursor.peek().offset
  const parts = [parseSingle(cursor, needsReturn)]
  let all: boolean | undefined
  while (cursor.takeWords('UNION')) {
    const isAll = cursor.takeWords('ALL')
    if (!isAll) cursor.takeWords('DISTINCT')
    if (all !== undefined && all !== isAll) {
      const hint = 'Use UNION everywhere or UNION ALL everywhere.'
      throw cursor.fail('QUERY_SYNTAX', 'UNION and UNION ALL cannot be mixed', hint)
    }
    all = isAll
    parts.push(parseSingle(cursor, needsReturn))
  }
  return { parts, all: all ?? false, at: cursor.since(start) }
}

function parseSingle(cursor: Cursor, needsReturn: boolean): SingleQuery {
  const start = cursor.peek().offset
  const clauses: Clause[] = []
  for (let clause = parseClause(cursor); clause !== undefined; clause = parseClause(cursor)) {
    clauses.push(clause)
    if (clause.kind === 'return') break
  }
  const last = clauses.at(-1)
  if (last === undefined) throw cursor.unexpected('a clause such as MATCH or RETURN')
  const standsAlone = last.kind === 'call' && clauses.length === 1
  if (needsReturn && last.kind !== 'return' && !standsAlone) {
    refuseClause(cursor)
    if (cursor.peek().kind !== 'end' && !cursor.isSymbol(';')) throw cursor.unexpected('a clause such as RETURN')
    throw cursor.fail('QUERY_SYNTAX', 'The query does not end in RETURN', 'Add RETURN with the values to show.')
  }
  return { clauses, at: cursor.since(start) }
}

function parseClause(cursor: Cursor): Clause | undefined {
  const token = cursor.peek()
  if (token.kind !== 'name') return undefined
  switch (token.text.toUpperCase()) {
    case 'MATCH':
    case 'OPTIONAL':
      return parseMatch(cursor)
    case 'UNWIND':
      return parseUnwind(cursor)
    case 'WITH':
    case 'RETURN':
      return parseProjection(cursor)
    case 'CALL':
      return parseCallClause(cursor)
    case 'UNION':
      return undefined
    default:
      refuseClause(cursor)
      return undefined
  }
}

function parseMatch(cursor: Cursor): MatchClause {
  const start = cursor.peek().offset
  const optional = cursor.takeWords('OPTIONAL')
  if (optional && cursor.isWord('CALL')) {
    throw cursor.fail('QUERY_UNSUPPORTED', 'OPTIONAL CALL is not supported', 'Use OPTIONAL MATCH.')
  }
  cursor.expectWord('MATCH')
  const patterns = parsePatterns(cursor)
  if (cursor.isWord('USING')) {
    throw cursor.fail('QUERY_UNSUPPORTED', 'Planner hints are not supported', 'Leave USING out.')
  }
  const where = parseWhere(cursor)
  return { kind: 'match', optional, patterns, where, at: cursor.since(start) }
}

function parseWhere(cursor: Cursor): Expression | undefined {
  return cursor.takeWords('WHERE') ? parseExpression(cursor) : undefined
}

function parseUnwind(cursor: Cursor): Clause {
  const start = cursor.next().offset
  const list = parseExpression(cursor)
  cursor.expectWord('AS')
  return { kind: 'unwind', list, variable: cursor.variable(), at: cursor.since(start) }
}

function parseProjection(cursor: Cursor): ProjectionClause {
  const word = cursor.next()
  const kind = word.text.toUpperCase() === 'WITH' ? 'with' : 'return'
  const distinct = cursor.takeWords('DISTINCT')
  const star = cursor.takeSymbol('*')
  const items: ProjectionItem[] = []
  if (!star || cursor.takeSymbol(',')) {
    do items.push(parseItem(cursor))
    while (cursor.takeSymbol(','))
  }
  const orderBy = cursor.takeWords('ORDER', 'BY') ? parseSortItems(cursor) : []
  const skip = cursor.takeWords('SKIP') || cursor.takeWords('OFFSET') ? parseExpression(cursor) : undefined
  const limit = cursor.takeWords('LIMIT') ? parseExpression(cursor) : undefined
  const where = kind === 'with' ? parseWhere(cursor) : undefined
  return { kind, distinct, star, items, orderBy, skip, limit, where, at: cursor.since(word.offset) }
}

function parseItem(cursor: Cursor): ProjectionItem {
  const start = cursor.peek().offset
  const expression = parseExpression(cursor)
  const { offset, length } = cursor.since(start)
  const alias = cursor.takeWords('AS') ? cursor.variable() : undefined
  return { expression, alias, text: cursor.text.slice(offset, offset + length), at: cursor.since(start) }
}

function parseSortItems(cursor: Cursor): SortItem[] {
  const items: SortItem[] = []
  do {
    const expression = parseExpression(cursor)
    const descending = cursor.takeWords('DESC') || cursor.takeWords('DESCENDING')
    if (!descending && !cursor.takeWords('ASC')) cursor.takeWords('ASCENDING')
    items.push({ expression, descending })
  } while (cursor.takeSymbol(','))
  return items
}

function parseCallClause(cursor: Cursor): Clause {
  const start = cursor.next().offset
  if (cursor.isSymbol('{') || cursor.isSymbol('(')) return parseCallSubquery(cursor, start)
  let name = cursor.expectName('a procedure name').value
  while (cursor.takeSymbol('.')) name += `.${cursor.expectName('a procedure name').value}`
  const args = cursor.takeSymbol('(') ? parseArguments(cursor) : undefined
  let yields: YieldItem[] | undefined
  let yieldStar = false
  let where: Expression | undefined
  if (cursor.takeWords('YIELD')) {
    yieldStar = cursor.takeSymbol('*')
    yields = yieldStar ? undefined : parseYields(cursor)
    where = parseWhere(cursor)
  }
  return { kind: 'call', name, args, yields, yieldStar, where, at: cursor.since(start) } satisfies CallClause
}

function parseArguments(cursor: Cursor): Expression[] {
  const args: Expression[] = []
  if (!cursor.isSymbol(')')) {
    do args.push(parseExpression(cursor))
    while (cursor.takeSymbol(','))
  }
  cursor.expectSymbol(')')
  return args
}

function parseYields(cursor: Cursor): YieldItem[] {
  const yields: YieldItem[] = []
  do {
    const field = cursor.variable()
    yields.push({ field, alias: cursor.takeWords('AS') ? cursor.variable() : undefined })
  } while (cursor.takeSymbol(','))
  return yields
}

function parseCallSubquery(cursor: Cursor, start: number): Clause {
  let imports: Variable[] | undefined
  if (cursor.takeSymbol('(')) {
    imports = []
    if (cursor.isSymbol('*')) {
      throw cursor.fail('QUERY_UNSUPPORTED', 'CALL (*) is not supported', 'Name the variables to import.')
    }
    if (!cursor.isSymbol(')')) {
      do imports.push(cursor.variable())
      while (cursor.takeSymbol(','))
    }
    cursor.expectSymbol(')')
  }
  cursor.expectSymbol('{')
  const query = cursor.nested(() => parseUnion(cursor, true))
  cursor.expectSymbol('}')
  if (cursor.isWord('IN')) {
    const hint = 'Leave IN TRANSACTIONS out; a read-only query needs none.'
    throw cursor.fail('QUERY_READ_ONLY', 'CALL { … } IN TRANSACTIONS is for writing', hint)
  }
  return { kind: 'subquery', query, imports, at: cursor.since(start) }
}

/** `EXISTS { … }` and its kin: a whole query, or the short form of patterns with a condition. */
export function parseSubqueryExpression(cursor: Cursor): SubqueryExpression {
  const word = cursor.next()
  const form = word.text.toLowerCase() as SubqueryExpression['form']
  cursor.expectSymbol('{')
  const query = cursor.nested(() =>
    isShortForm(cursor) ? parseShortForm(cursor) : parseUnion(cursor, form === 'collect'),
  )
  cursor.expectSymbol('}')
  return { kind: 'subquery', form, query, at: cursor.since(word.offset) }
}

function isShortForm(cursor: Cursor): boolean {
  return isPatternAhead(cursor) || cursor.isSymbol('(') || (cursor.isName() && cursor.isSymbol('=', 1))
}

function parseShortForm(cursor: Cursor): Query {
  const start = cursor.peek()
  const patterns = parsePatterns(cursor)
  const where = parseWhere(cursor)
  const at = cursor.since(start.offset)
  const clause: MatchClause = { kind: 'match', optional: false, patterns, where, at }
  return { parts: [{ clauses: [clause], at: placeOf(start) }], all: false, at }
}
