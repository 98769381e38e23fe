import { describe, expect, it } from 'vitest'
import { checkQuery } from '../../../src/cypher/index.ts'
import { isKgError } from '../../../src/errors/kg-error.ts'
import type { KgError } from '../../../src/errors/kg-error.ts'

function refusal(text: string): KgError {
  try {
    checkQuery(text)
  } catch (error) {
    if (isKgError(error)) return error
    throw error
  }
  throw new Error(`accepted: ${text}`)
}

describe('checkQuery', () => {
  it('gives columns in order and parameters sorted', () => {
    const checked = checkQuery('MATCH (n {name: $b}) WHERE n.x = $a RETURN n.name, n AS whole')
    expect(checked).toEqual({ columns: ['n.name', 'whole'], parameters: ['a', 'b'] })
  })

  it('points at the place of an error, counting from 1', () => {
    const error = refusal('MATCH (n)\nRETURN missing')
    expect(error.context).toEqual({ line: 2, column: 8, offset: 17, length: 7 })
  })

  it('proposes the name that was meant', () => {
    expect(refusal('RETURN toUper("a")').hint).toContain('toUpper')
    expect(refusal('MATCH (person) RETURN persn').hint).toContain('person')
  })

  it.each([
    'CREATE (n)',
    'MATCH (n) SET n.x = 1',
    'MATCH (n) WITH n DELETE n',
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    'FOREACH (x IN [1] | CREATE (:A))',
    'MATCH (n) CALL { WITH n CREATE (:A) } RETURN n',
    'MATCH (n) CALL { WITH n RETURN 1 AS x } IN TRANSACTIONS RETURN n',
    'TERMINATE TRANSACTIONS "x"',
    'DROP INDEX x',
  ])('refuses to write: %s', (text) => {
    expect(refusal(text).code).toBe('QUERY_READ_ONLY')
  })

  it.each([
    "RETURN date('2024-01-01')",
    'RETURN point({x: 1, y: 2})',
    'CALL apoc.help("x")',
    'MATCH ((a)-->(b)){1,3} RETURN a',
    'MATCH (a)-[:T]->+(b) RETURN a',
    'MATCH p = ANY SHORTEST (a)-[:T]->(b) RETURN p',
    'MATCH (n:$(x)) RETURN n',
    'SHOW INDEXES',
    'EXPLAIN RETURN 1',
    'USE other MATCH (n) RETURN n',
    'RETURN 1 IS :: INTEGER',
    'MATCH (n) WHERE exists(n.x) RETURN n',
  ])('refuses by name: %s', (text) => {
    expect(refusal(text).code).toBe('QUERY_UNSUPPORTED')
  })

  it('refuses a relationship that stands twice in a pattern, which could never match', () => {
    expect(refusal('MATCH (a)-[r]->()-[r]->(b) RETURN a').code).toBe('QUERY_SEMANTIC')
  })

  it('bounds how deep a query nests', () => {
    expect(refusal(`RETURN ${'('.repeat(5000)}1${')'.repeat(5000)}`).code).toBe('QUERY_SYNTAX')
    expect(refusal(`RETURN ${'NOT '.repeat(5000)}true`).code).toBe('QUERY_SYNTAX')
    expect(refusal(`RETURN 1${' + 1'.repeat(5000)}`).code).toBe('QUERY_SYNTAX')
  })

  it('takes a word for a name where no clause can start', () => {
    expect(checkQuery('MATCH (match:Match {where: 1}) RETURN match.return AS order').columns).toEqual(['order'])
  })
})
