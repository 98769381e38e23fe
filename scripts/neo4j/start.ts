/**
 * A Neo4j without Docker, to try things on: starts the one that setup brought, says how to reach it, and ends with Ctrl-C.
 * Its data go with it. Run: npx tsx scripts/neo4j/start.ts
 */
import { startNeo4j } from './server.ts'

const server = await startNeo4j()
process.stdout.write(
  [
    `Neo4j is up; its own page is at ${server.httpUri}. Ctrl-C ends it and removes its data.`,
    '',
    `export NEO4J_URI=${server.uri} NEO4J_USERNAME=${server.username} NEO4J_PASSWORD=${server.password}`,
    `graphwright build PATHS… --store ${server.uri}`,
    '',
  ].join('\n'),
)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void server.stop().then(() => process.exit()))
