/** The Neo4j adapter's front. */
export { openNeo4jStore, type Neo4jStoreOptions } from './neo4j-store.ts'
export { storeStatements } from './indexes.ts'
