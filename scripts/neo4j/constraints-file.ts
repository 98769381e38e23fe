/** The constraint and indexes of a Neo4j store as a file of statements. */
import { storeStatements } from '../../src/store/neo4j/index.ts'

const header = `// The constraint and the indexes of a Graphwright store, written by scripts/neo4j/write-schema.ts.
// graphwright build makes them by itself; each statement does nothing when it has been done.
// Beside these, the first build that meets an edge type makes an index on the id of its edges: graphwright_edge_id_TYPE.
`

/** The text of schema/neo4j/constraints.cypher. */
export function constraintsFile(): string {
  return `${header}\n${[...storeStatements().values()].map((statement) => `${statement};\n`).join('')}`
}
