/** EXISTS, COUNT, COLLECT and CALL { … }. */
import { people } from './cypher-case.ts'
import type { CypherCase } from './cypher-case.ts'

export const subqueryCases: readonly CypherCase[] = [
  {
    name: 'EXISTS with a pattern and a condition',
    graph: people,
    query: 'MATCH (p:Person) WHERE EXISTS { (p)-[r:WORKS_FOR]->(c) WHERE r.since < 2004 } RETURN p.name',
    columns: ['p.name'],
    rows: [["'Ada'"]],
  },
  {
    name: 'EXISTS with a query',
    graph: people,
    query: `MATCH (c:Company) WHERE EXISTS { MATCH (c)<-[:WORKS_FOR]-(p) WITH c, count(p) AS n WHERE n > 1 RETURN n }
            RETURN c.name`,
    columns: ['c.name'],
    rows: [["'Acme'"]],
  },
  {
    name: 'COUNT of a pattern',
    graph: people,
    query: 'MATCH (p:Person) RETURN p.name AS name, COUNT { (p)-[:WORKS_FOR]->() } AS jobs ORDER BY name',
    columns: ['name', 'jobs'],
    rows: [
      ["'Ada'", '2'],
      ["'Bob'", '1'],
      ["'Cy'", '0'],
    ],
    isOrdered: true,
  },
  {
    name: 'COLLECT keeps the order of its query',
    graph: people,
    query: `MATCH (p:Person {name: 'Ada'})
            RETURN COLLECT { MATCH (p)-[:WORKS_FOR]->(c) RETURN c.name ORDER BY c.name DESC } AS firms`,
    columns: ['firms'],
    rows: [["['Zeta', 'Acme']"]],
  },
  {
    name: 'CALL runs once for each row and sees what it imports',
    graph: people,
    query: `MATCH (c:Company) CALL { WITH c MATCH (c)<-[:WORKS_FOR]-(p) RETURN p.name AS who ORDER BY who LIMIT 1 }
            RETURN c.name, who`,
    columns: ['c.name', 'who'],
    rows: [
      ["'Acme'", "'Ada'"],
      ["'Zeta'", "'Ada'"],
    ],
  },
  {
    name: 'a row for which CALL gives nothing is dropped',
    graph: people,
    query: 'MATCH (p:Person) CALL { WITH p MATCH (p)-[:FOUNDED]->(c) RETURN c } RETURN p.name, c.name',
    columns: ['p.name', 'c.name'],
    rows: [["'Cy'", "'Zeta'"]],
  },
  {
    name: 'CALL with a UNION inside',
    graph: '',
    query: 'UNWIND [1, 2] AS x CALL { WITH x RETURN x AS y UNION WITH x RETURN x * 10 AS y } RETURN x, y',
    columns: ['x', 'y'],
    rows: [
      ['1', '1'],
      ['1', '10'],
      ['2', '2'],
      ['2', '20'],
    ],
  },
  {
    name: 'labels of the graph',
    graph: people,
    // A server remembers the labels of what was there before.
    query:
      "CALL db.labels() YIELD label WITH label WHERE label IN ['Company', 'Founder', 'Person', 'Place'] WITH label ORDER BY label RETURN collect(label) AS l",
    columns: ['l'],
    rows: [["['Company', 'Founder', 'Person', 'Place']"]],
  },
]
