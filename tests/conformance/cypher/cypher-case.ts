/**
 * The form of our own conformance cases. They are data, so that one list runs on the embedded engine and on a real Neo4j: set the
 * graph with its CREATE script, run the query, spell the rows (tck/canonical-value.ts) and compare.
 */

/** One case. Values are spelled as query literals; nodes as `(:Label {key: 1})`, paths as `<()-[:T {}]->()>`. */
export interface CypherCase {
  readonly name: string
  /** A script of CREATE clauses; empty for an empty graph. */
  readonly graph: string
  readonly query: string
  /** Parameters, as literals. */
  readonly parameters?: Readonly<Record<string, string>>
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** True when the order of the rows is part of the answer. */
  readonly isOrdered?: boolean
}

/** A query that must fail, on every engine, before it gives a row. `code` is ours. */
export interface CypherErrorCase {
  readonly name: string
  readonly query: string
  readonly code: 'QUERY_SYNTAX' | 'QUERY_SEMANTIC' | 'QUERY_RUNTIME' | 'QUERY_READ_ONLY' | 'QUERY_PARAMETER'
}

/** A graph for cases that need no particular one: three people, two firms, a place; employments, a merger of names, a self-loop. */
export const people = `
CREATE (ada:Person {name: 'Ada', born: 1815}), (bob:Person {name: 'Bob', born: 1970}), (cy:Person:Founder {name: 'Cy'}),
       (acme:Company {name: 'Acme', size: 12.5}), (zeta:Company {name: 'Zeta', size: 3.0}), (oslo:Place {name: 'Oslo'})
CREATE (ada)-[:WORKS_FOR {since: 2001, status: 'ended'}]->(acme), (ada)-[:WORKS_FOR {since: 2010}]->(zeta),
       (bob)-[:WORKS_FOR {since: 2005}]->(acme), (cy)-[:FOUNDED]->(zeta), (cy)-[:KNOWS]->(ada), (ada)-[:KNOWS]->(bob),
       (acme)-[:LOCATED_IN]->(oslo), (cy)-[:KNOWS]->(cy)`
