import { describe, expect, it } from 'vitest'
import { isKgError } from '../../../../src/errors/kg-error.ts'
import { refuseUnsafe } from '../../../../src/store/neo4j/read-only.ts'

function codeOf(query: string): string | undefined {
  try {
    refuseUnsafe(query)
    return undefined
  } catch (error) {
    return isKgError(error) ? error.code : 'not coded'
  }
}

describe('refuseUnsafe', () => {
  it.each([
    'TERMINATE TRANSACTION "neo4j-transaction-1"',
    'SHOW TRANSACTIONS YIELD * TERMINATE TRANSACTIONS transactionId',
    "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
    "MATCH (n) LOAD /* x */ csv FROM 'http://localhost/' AS row RETURN row",
    "MATCH (n) L\\u004FAD CSV FROM 'file:///x' AS row RETURN row",
    'MATCH (n) CALL (n) { RETURN 1 } IN TRANSACTIONS RETURN n',
    'MATCH (n) CALL (n) { DELETE n } IN 2 CONCURRENT TRANSACTIONS OF 10 ROWS',
    'CREATE (n)',
    'drop constraint x',
    'SHOW USERS',
    'USE system MATCH (n) RETURN n',
    'MATCH (a) RETURN a UNION USE system MATCH (a) RETURN a',
    'CALL { USE system RETURN 1 AS x } RETURN x',
    "CALL dbms.setConfigValue('a', 'b')",
    "CALL dbms.killConnection('x')",
    "CALL apoc.load.json('http://127.0.0.1/')",
    "call `apoc`.load . `json`('http://127.0.0.1/')",
    "CALL apoc.cypher.runWrite('CREATE (n)', {})",
    'RETURN apoc.cypher.runFirstColumnSingle(\'LOAD CSV FROM "file:///x" AS r RETURN r\', {})',
    "RETURN genai.vector.encode('x', 'OpenAI', {})",
    'CALL db.clearQueryCaches()',
  ])('refuses %s', (query) => expect(codeOf(query)).toBe('QUERY_READ_ONLY'))

  it.each([
    'MATCH (n) RETURN n',
    'optional match (n) return n',
    '// first\nWITH 1 AS x RETURN x',
    'UNWIND [1] AS x RETURN x',
    'MATCH (n) CALL (n) { RETURN 1 AS x } RETURN x',
    'CALL db.labels() YIELD label RETURN label',
    'MATCH (n) WHERE n.load = "LOAD CSV" AND n.csv = 1 RETURN n.use, n.call, n.terminate',
    'MATCH (n:`LOAD CSV`) RETURN n AS `TERMINATE TRANSACTION`',
    "RETURN 'CALL { } IN TRANSACTIONS' AS text // LOAD CSV",
    'MATCH (n) WHERE n.x IN transactions RETURN n',
    'WITH 1 AS apoc RETURN apoc',
    "RETURN apoc.text.join(['a'], '')",
  ])('lets %s pass', (query) => expect(codeOf(query)).toBeUndefined())

  it('names a query that begins with no clause a syntax error, with its place', () => {
    expect(() => refuseUnsafe('\n HELLO')).toThrow(
      expect.objectContaining({ code: 'QUERY_SYNTAX', context: { line: 2, column: 2 } }),
    )
  })

  it('refuses EXPLAIN by name', () => expect(codeOf('EXPLAIN MATCH (n) RETURN n')).toBe('QUERY_UNSUPPORTED'))

  it('scans a long query in linear time', () => {
    const start = performance.now()
    refuseUnsafe(`RETURN ${'a.'.repeat(50_000)}b`)
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
