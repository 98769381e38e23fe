/** Queries that must fail. */
import type { CypherErrorCase } from './cypher-case.ts'

export const errorCases: readonly CypherErrorCase[] = [
  { name: 'a word too few', query: 'MATCH (n RETURN n', code: 'QUERY_SYNTAX' },
  { name: 'an open string', query: "RETURN 'a", code: 'QUERY_SYNTAX' },
  { name: 'no RETURN', query: 'MATCH (n)', code: 'QUERY_SYNTAX' },
  {
    name: 'UNION mixed with UNION ALL',
    query: 'RETURN 1 AS x UNION RETURN 2 AS x UNION ALL RETURN 3 AS x',
    code: 'QUERY_SYNTAX',
  },
  { name: 'an integer beyond 64 bits', query: 'RETURN 9223372036854775808', code: 'QUERY_SYNTAX' },
  { name: 'a variable that is not there', query: 'MATCH (n) RETURN m', code: 'QUERY_SEMANTIC' },
  { name: 'a variable that WITH hides', query: 'MATCH (n) WITH n.x AS x RETURN n', code: 'QUERY_SEMANTIC' },
  { name: 'a function that is not there', query: 'RETURN toUper("a")', code: 'QUERY_SEMANTIC' },
  { name: 'too many arguments', query: 'RETURN size([1], 2)', code: 'QUERY_SEMANTIC' },
  { name: 'a node where a relationship was', query: 'MATCH (a)-[r]->() MATCH (r) RETURN r', code: 'QUERY_SEMANTIC' },
  { name: 'an aggregate in WHERE', query: 'MATCH (n) WHERE count(n) > 1 RETURN n', code: 'QUERY_SEMANTIC' },
  { name: 'an aggregate in an aggregate', query: 'MATCH (n) RETURN count(count(n))', code: 'QUERY_SEMANTIC' },
  {
    name: 'a value beside an aggregate that is no key',
    query: 'MATCH (n)-->(m) RETURN n.x + count(m)',
    code: 'QUERY_SEMANTIC',
  },
  { name: 'different columns in UNION', query: 'RETURN 1 AS a UNION RETURN 2 AS b', code: 'QUERY_SEMANTIC' },
  { name: 'two columns of one name', query: 'RETURN 1 AS a, 2 AS a', code: 'QUERY_SEMANTIC' },
  { name: 'an expression in WITH without a name', query: 'MATCH (n) WITH n.x RETURN 1', code: 'QUERY_SEMANTIC' },
  { name: 'a negative LIMIT', query: 'RETURN 1 LIMIT -1', code: 'QUERY_SEMANTIC' },
  { name: 'length of a node', query: 'MATCH (n) RETURN length(n)', code: 'QUERY_SEMANTIC' },
  { name: 'a number as a condition', query: 'RETURN NOT 1', code: 'QUERY_SEMANTIC' },
  { name: 'a missing parameter', query: 'RETURN $nope', code: 'QUERY_PARAMETER' },
  { name: 'division by zero', query: 'RETURN 1 / 0', code: 'QUERY_RUNTIME' },
  { name: 'overflow', query: 'RETURN 9223372036854775807 + 1', code: 'QUERY_RUNTIME' },
  {
    name: 'a string as a list index',
    query: 'WITH [1] AS l UNWIND [0, "a"] AS i RETURN l[i]',
    code: 'QUERY_RUNTIME',
  },
  ...[
    'CREATE (n)',
    'MERGE (n:A)',
    'MATCH (n) SET n.x = 1',
    'MATCH (n) DELETE n',
    'MATCH (n) DETACH DELETE n',
    'MATCH (n) REMOVE n.x',
  ].map((query): CypherErrorCase => ({ name: `refuses to write: ${query}`, query, code: 'QUERY_READ_ONLY' })),
]
