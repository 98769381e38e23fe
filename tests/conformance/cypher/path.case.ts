/** Paths: variable length, named paths, shortest paths, patterns as conditions and in comprehensions. */
import { people } from './cypher-case.ts'
import type { CypherCase } from './cypher-case.ts'

const ring = `CREATE (a:N {i: 1}), (b:N {i: 2}), (c:N {i: 3}), (d:N {i: 4}), (e:N {i: 5})
CREATE (a)-[:T {w: 1}]->(b), (b)-[:T {w: 2}]->(c), (c)-[:T {w: 3}]->(d), (d)-[:T {w: 4}]->(a), (a)-[:U {w: 9}]->(c)`

export const pathCases: readonly CypherCase[] = [
  {
    name: 'a variable length walks no relationship twice',
    graph: ring,
    query: 'MATCH (:N {i: 1})-[:T*]->(x) RETURN x.i',
    columns: ['x.i'],
    rows: [['2'], ['3'], ['4'], ['1']],
  },
  {
    name: 'bounds are inclusive',
    graph: ring,
    query: 'MATCH (:N {i: 1})-[r:T*2..3]->(x) RETURN x.i, size(r)',
    columns: ['x.i', 'size(r)'],
    rows: [
      ['3', '2'],
      ['4', '3'],
    ],
  },
  {
    name: 'length zero is the node itself',
    graph: ring,
    query: 'MATCH (a:N {i: 1})-[:T*0..1]->(x) RETURN x.i',
    columns: ['x.i'],
    rows: [['1'], ['2']],
  },
  {
    name: 'properties hold for every relationship on the way',
    graph: ring,
    query: 'MATCH (:N {i: 1})-[:T* {w: 1}]->(x) RETURN x.i',
    columns: ['x.i'],
    rows: [['2']],
  },
  {
    name: 'a named path has nodes and relationships in order',
    graph: ring,
    query:
      'MATCH p = (:N {i: 1})-[:T*2]->() RETURN [n IN nodes(p) | n.i] AS n, [r IN relationships(p) | r.w] AS r, length(p) AS l',
    columns: ['n', 'r', 'l'],
    rows: [['[1, 2, 3]', '[1, 2]', '2']],
  },
  {
    name: 'a path shows the direction of its relationships',
    graph: 'CREATE (:A)-[:T]->(:B)',
    query: 'MATCH p = (:B)<--(:A) RETURN p',
    columns: ['p'],
    rows: [['<(:B)<-[:T]-(:A)>']],
  },
  {
    name: 'the shortest path either way',
    graph: ring,
    query: 'MATCH (a:N {i: 1}), (d:N {i: 4}), p = shortestPath((a)-[*]-(d)) RETURN length(p)',
    columns: ['length(p)'],
    rows: [['1']],
  },
  {
    name: 'the shortest path with types and direction',
    graph: ring,
    query: 'MATCH (a:N {i: 1}), (d:N {i: 4}), p = shortestPath((a)-[:T*]->(d)) RETURN [n IN nodes(p) | n.i] AS way',
    columns: ['way'],
    rows: [['[1, 2, 3, 4]']],
  },
  {
    name: 'all shortest paths',
    graph:
      'CREATE (a:A), (b:B), (m:M {i: 1}), (n:M {i: 2}), (a)-[:T]->(m), (a)-[:T]->(n), (m)-[:T]->(b), (n)-[:T]->(b)',
    query: 'MATCH p = allShortestPaths((:A)-[*]->(:B)) RETURN [n IN nodes(p) | n.i] AS way',
    columns: ['way'],
    rows: [['[null, 1, null]'], ['[null, 2, null]']],
  },
  {
    name: 'no path, no row',
    graph: 'CREATE (:A), (:B)',
    query: 'MATCH (a:A), (b:B), p = shortestPath((a)-[*]-(b)) RETURN p',
    columns: ['p'],
    rows: [],
  },
  {
    name: 'the shortest path that meets a condition on its relationships',
    graph: ring,
    query: `MATCH (a:N {i: 1}), (c:N {i: 3}), p = shortestPath((a)-[*]->(c))
            WHERE all(r IN relationships(p) WHERE type(r) = 'T') RETURN length(p)`,
    columns: ['length(p)'],
    rows: [['2']],
  },
  {
    name: 'a bound on the length of a shortest path',
    graph: ring,
    query: 'MATCH (a:N {i: 1}), (d:N {i: 4}), p = shortestPath((a)-[:T*..2]->(d)) RETURN p',
    columns: ['p'],
    rows: [],
  },
  {
    name: 'a pattern as a condition',
    graph: people,
    query: 'MATCH (p:Person) WHERE (p)-[:FOUNDED]->() RETURN p.name',
    columns: ['p.name'],
    rows: [["'Cy'"]],
  },
  {
    name: 'no pattern as a condition',
    graph: people,
    query: 'MATCH (p:Person) WHERE NOT (p)-[:WORKS_FOR]->(:Company) RETURN p.name',
    columns: ['p.name'],
    rows: [["'Cy'"]],
  },
  {
    name: 'a pattern comprehension',
    graph: people,
    query: `MATCH (p:Person) RETURN p.name AS name, [(p)-[r:WORKS_FOR]->(c) WHERE r.since > 2004 | c.name] AS firms ORDER BY name`,
    columns: ['name', 'firms'],
    rows: [
      ["'Ada'", "['Zeta']"],
      ["'Bob'", "['Acme']"],
      ["'Cy'", '[]'],
    ],
    isOrdered: true,
  },
  {
    name: 'the relationships of a zero-length path are none',
    graph: 'CREATE (:A)',
    query: 'MATCH p = (:A) RETURN relationships(p), length(p)',
    columns: ['relationships(p)', 'length(p)'],
    rows: [['[]', '0']],
  },
]
