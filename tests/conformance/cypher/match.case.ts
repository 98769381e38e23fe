/** Patterns: nodes, relationships, labels, types, several patterns, OPTIONAL MATCH. */
import { people } from './cypher-case.ts'
import type { CypherCase } from './cypher-case.ts'

export const matchCases: readonly CypherCase[] = [
  {
    name: 'a label and a property find one node',
    graph: people,
    query: "MATCH (p:Person {name: 'Bob'}) RETURN p",
    columns: ['p'],
    rows: [["(:Person {name: 'Bob', born: 1970})"]],
  },
  {
    name: 'a relationship is matched from its start to its end',
    graph: people,
    query: "MATCH (a {name: 'Ada'})-[r:WORKS_FOR]->(c) RETURN c.name, r.since",
    columns: ['c.name', 'r.since'],
    rows: [
      ["'Acme'", '2001'],
      ["'Zeta'", '2010'],
    ],
  },
  {
    name: 'an arrow to the left matches the other way',
    graph: people,
    query: "MATCH (c {name: 'Zeta'})<-[r]-(p) RETURN type(r), p.name",
    columns: ['type(r)', 'p.name'],
    rows: [
      ["'WORKS_FOR'", "'Ada'"],
      ["'FOUNDED'", "'Cy'"],
    ],
  },
  {
    name: 'without an arrow both ways match, and a self-loop once',
    graph: people,
    query: "MATCH (a {name: 'Cy'})-[:KNOWS]-(b) RETURN b.name",
    columns: ['b.name'],
    rows: [["'Ada'"], ["'Cy'"]],
  },
  {
    name: 'alternative types',
    graph: people,
    query: "MATCH (:Company {name: 'Zeta'})<-[:WORKS_FOR|FOUNDED]-(p) RETURN p.name",
    columns: ['p.name'],
    rows: [["'Ada'"], ["'Cy'"]],
  },
  {
    name: 'label expressions: or, and, not',
    graph: people,
    query: 'MATCH (n:(Person&!Founder)|Place) RETURN n.name',
    columns: ['n.name'],
    rows: [["'Ada'"], ["'Bob'"], ["'Oslo'"]],
  },
  {
    name: 'a type expression with not',
    graph: people,
    query: "MATCH ({name: 'Ada'})-[r:!KNOWS]->(c) RETURN c.name",
    columns: ['c.name'],
    rows: [["'Acme'"], ["'Zeta'"]],
  },
  {
    name: 'a label that nobody bears gives no row and no error',
    graph: people,
    query: 'MATCH (n:Unicorn) RETURN n',
    columns: ['n'],
    rows: [],
  },
  {
    name: 'one relationship is not matched twice in a MATCH',
    graph: 'CREATE (:A)-[:T]->(:B)',
    query: 'MATCH (a)-[r]-(b)-[s]-(c) RETURN a',
    columns: ['a'],
    rows: [],
  },
  {
    name: 'but it may be in two MATCH clauses',
    graph: 'CREATE (:A)-[:T]->(:B)',
    query: 'MATCH (a)-[r]->(b) MATCH (c)-[s]->(d) RETURN count(*) AS c',
    columns: ['c'],
    rows: [['1']],
  },
  {
    name: 'parallel relationships are all matched',
    graph: 'CREATE (a:A), (b:B), (a)-[:T {x: 1}]->(b), (a)-[:T {x: 2}]->(b)',
    query: 'MATCH (:A)-[r:T]->(:B) RETURN r.x',
    columns: ['r.x'],
    rows: [['1'], ['2']],
  },
  {
    name: 'a pattern may close on itself',
    graph: 'CREATE (a:N {i: 1}), (b:N {i: 2}), (c:N {i: 3}), (a)-[:T]->(b), (b)-[:T]->(c), (c)-[:T]->(a)',
    query: 'MATCH (x)-->(y)-->(z)-->(x) RETURN x.i, y.i, z.i',
    columns: ['x.i', 'y.i', 'z.i'],
    rows: [
      ['1', '2', '3'],
      ['2', '3', '1'],
      ['3', '1', '2'],
    ],
  },
  {
    name: 'patterns that share nothing give all pairs',
    graph: 'CREATE (:A {x: 1}), (:A {x: 2}), (:B {y: 3})',
    query: 'MATCH (a:A), (b:B) RETURN a.x, b.y',
    columns: ['a.x', 'b.y'],
    rows: [
      ['1', '3'],
      ['2', '3'],
    ],
  },
  {
    name: 'a join by property',
    graph: 'CREATE (:A {k: 1}), (:A {k: 2}), (:B {k: 2}), (:B {k: 2.0})',
    query: 'MATCH (a:A), (b:B) WHERE a.k = b.k RETURN a.k, b.k',
    columns: ['a.k', 'b.k'],
    rows: [
      ['2', '2'],
      ['2', '2.0'],
    ],
  },
  {
    name: 'OPTIONAL MATCH keeps the row and fills with null',
    graph: people,
    query: 'MATCH (p:Person) OPTIONAL MATCH (p)-[:FOUNDED]->(c) RETURN p.name, c.name',
    columns: ['p.name', 'c.name'],
    rows: [
      ["'Ada'", 'null'],
      ["'Bob'", 'null'],
      ["'Cy'", "'Zeta'"],
    ],
  },
  {
    name: 'the condition of OPTIONAL MATCH belongs to it',
    graph: people,
    query: 'MATCH (p:Person) OPTIONAL MATCH (p)-[r:WORKS_FOR]->(c) WHERE r.since > 2008 RETURN p.name, c.name',
    columns: ['p.name', 'c.name'],
    rows: [
      ["'Ada'", "'Zeta'"],
      ["'Bob'", 'null'],
      ["'Cy'", 'null'],
    ],
  },
  {
    name: 'a null node matches nothing further',
    graph: people,
    query: 'OPTIONAL MATCH (u:Unicorn) OPTIONAL MATCH (u)-->(x) RETURN u, x',
    columns: ['u', 'x'],
    rows: [['null', 'null']],
  },
  {
    name: 'a condition inside a node pattern',
    graph: people,
    query: 'MATCH (p:Person WHERE p.born < 1900) RETURN p.name',
    columns: ['p.name'],
    rows: [["'Ada'"]],
  },
  {
    name: 'a parameter selects',
    graph: people,
    query: 'MATCH (p:Person) WHERE p.name IN $names RETURN p.name',
    parameters: { names: "['Ada', 'Nobody', 'Cy']" },
    columns: ['p.name'],
    rows: [["'Ada'"], ["'Cy'"]],
  },
  {
    name: 'a relationship from before is found again, whichever way it is written',
    graph: people,
    query: 'MATCH ()-[r:LOCATED_IN]->() MATCH (a)-[r]-(b) RETURN a.name, b.name',
    columns: ['a.name', 'b.name'],
    rows: [
      ["'Acme'", "'Oslo'"],
      ["'Oslo'", "'Acme'"],
    ],
  },
]
