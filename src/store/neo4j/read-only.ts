/**
 * Refuses what a reading transaction of the server would still let through: ending other people's transactions, reading
 * files and addresses, transactions of its own, administration, and procedures outside a list. Writing clauses that stand
 * later in a query are the server's to refuse, which it does.
 */
import { KgError } from '../../errors/kg-error.ts'
import { scanQuery, type QueryToken } from './scan.ts'

const readingStarts = new Set(['MATCH', 'OPTIONAL', 'UNWIND', 'WITH', 'RETURN', 'CALL'])
const explaining = new Set(['EXPLAIN', 'PROFILE', 'CYPHER'])
const otherStarts = new Set(
  'CREATE MERGE DELETE DETACH NODETACH SET REMOVE INSERT FOREACH LOAD DROP ALTER RENAME GRANT DENY REVOKE SHOW TERMINATE START STOP ENABLE DEALLOCATE REALLOCATE DRYRUN USE USING'.split(
    ' ',
  ),
)

/** Procedures that only read the graph. */
const readingProcedures =
  /^(db\.(labels|relationshiptypes|propertykeys|info|ping|schema\..*|index\.(fulltext|vector)\.query.*|awaitindexes?)|dbms\.components|apoc\.(path|algo|meta|neighbors|nodes|search|text|coll|map)\..*|apoc\.(help|version))$/

/** Functions that run other queries or reach outside; everything else called `a.b(…)` only computes. */
const reachingNames =
  /^(apoc\.(cypher|load|export|import|periodic|trigger|systemdb|custom|log|lock)|genai|apoc\.util\.sleep)(\.|$)/

/** Throws QUERY_READ_ONLY, QUERY_UNSUPPORTED or QUERY_SYNTAX for a query that must not reach the server. */
export function refuseUnsafe(text: string): void {
  // The server reads \u004c as L before it reads anything else, so both readings must be harmless.
  const unescaped = text.replace(/\\u+([0-9A-Fa-f]{4})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  for (const reading of new Set([text, unescaped])) refuse(reading)
}

function refuse(text: string): void {
  const tokens = scanQuery(text)
  checkStart(tokens[0])
  tokens.forEach((token, at) => {
    // What follows a point is a property or a part of a longer name, which is looked at from its beginning.
    if (token.kind !== 'name' || tokens[at - 1]?.text === '.') return
    if (!token.isQuoted) checkClause(tokens, at)
    const name = dottedName(tokens, at)
    if (reachingNames.test(name)) throw refused(name, token)
  })
}

function checkStart(first: QueryToken | undefined): void {
  const word = first === undefined || first.isQuoted ? '' : first.text.toUpperCase()
  if (readingStarts.has(word)) return
  if (first !== undefined && otherStarts.has(word)) throw refused(word, first)
  if (first !== undefined && explaining.has(word)) {
    throw new KgError('QUERY_UNSUPPORTED', `A query with ${word} is not answered`, {
      hint: 'Leave the word out; the plain query is answered.',
      context: { line: first.line, column: first.column },
    })
  }
  const { line = 1, column = 1 } = first ?? {}
  throw new KgError(
    'QUERY_SYNTAX',
    first === undefined ? 'The query is empty' : `A query cannot begin with ${first.text}`,
    {
      hint: 'Begin with MATCH, OPTIONAL MATCH, UNWIND, WITH, RETURN or CALL.',
      context: { line, column },
    },
  )
}

function checkClause(tokens: readonly QueryToken[], at: number): void {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined || next === undefined) return
  const nextWord = next.kind === 'name' ? next.text.toUpperCase() : next.text
  switch (token.text.toUpperCase()) {
    case 'LOAD':
      if (nextWord === 'CSV') throw refused('LOAD CSV', token)
      return
    case 'TERMINATE':
      if (/^TRANSACTIONS?$/.test(nextWord)) throw refused('TERMINATE TRANSACTION', token)
      return
    case 'IN':
      if (tokens[at - 1]?.text === '}' && leadsToTransactions(tokens, at))
        throw refused('CALL … IN TRANSACTIONS', token)
      return
    case 'USE':
      if (next.kind === 'name' && /^(\{|UNION|ALL|DISTINCT)$/i.test(tokens[at - 1]?.text ?? ''))
        throw refused('USE', token)
      return
    case 'CALL':
      if (next.kind === 'name') checkProcedure(dottedName(tokens, at + 1), token)
  }
}

/** `} IN TRANSACTIONS`, `} IN 3 CONCURRENT TRANSACTIONS`, `} IN $n TRANSACTIONS`. */
function leadsToTransactions(tokens: readonly QueryToken[], at: number): boolean {
  return tokens.slice(at + 1, at + 6).some((token) => token.kind === 'name' && /^TRANSACTIONS?$/i.test(token.text))
}

function checkProcedure(name: string, token: QueryToken): void {
  if (!readingProcedures.test(name)) throw refused(`CALL ${name}`, token)
}

/** The name that begins at a token with what follows it after points, in lower case: `Apoc . "load"` too is `apoc.load`. */
function dottedName(tokens: readonly QueryToken[], at: number): string {
  let name = tokens[at]?.text ?? ''
  for (let next = at + 1; tokens[next]?.text === '.' && tokens[next + 1]?.kind === 'name'; next += 2) {
    name += `.${tokens[next + 1]?.text ?? ''}`
  }
  return name.toLowerCase()
}

function refused(what: string, token: QueryToken): KgError {
  return new KgError('QUERY_READ_ONLY', `${what} is refused: queries only read the graph`, {
    hint: 'Leave it out; documents come in through graphwright build.',
    context: { line: token.line, column: token.column },
  })
}
