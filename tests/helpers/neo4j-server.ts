/**
 * Global set-up of the tests on a real Neo4j (every `*.neo4j.test.ts`): one server for the run, ended with it. A server named
 * by NEO4J_URI is used instead when it holds no store. Without any, the tests skip, and with REQUIRE_NEO4J=1 the run fails.
 */
import neo4j from 'neo4j-driver'
import { neo4jJars, startNeo4j } from '../../scripts/neo4j/server.ts'

/** Starts the server and gives its end; called once by vitest, before the first worker, which inherits the variables. */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['NEO4J_URI'] !== undefined) {
    await refuseUsedStore()
    return undefined
  }
  if (neo4jJars() === undefined) {
    const reason =
      'there is no Neo4j in .cache/neo4j: run `npm run setup`, or set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD'
    if (process.env['REQUIRE_NEO4J'] === '1') throw new Error(`REQUIRE_NEO4J=1, but ${reason}`)
    console.warn(`Tests on a real Neo4j are skipped: ${reason}`)
    return undefined
  }
  const server = await startNeo4j()
  process.env['NEO4J_URI'] = server.uri
  process.env['NEO4J_USERNAME'] = server.username
  process.env['NEO4J_PASSWORD'] = server.password
  process.env['NEO4J_HOME'] = server.home
  return async () => {
    for (const name of ['NEO4J_URI', 'NEO4J_USERNAME', 'NEO4J_PASSWORD', 'NEO4J_HOME'])
      Reflect.deleteProperty(process.env, name)
    await server.stop()
  }
}

/** The suites empty the database that they are given, so one with anything in it is refused. */
async function refuseUsedStore(): Promise<void> {
  const { NEO4J_URI = '', NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '' } = process.env
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD))
  const session = driver.session()
  try {
    const { records } = await session.run('MATCH (n) RETURN n LIMIT 1')
    if (records.length > 0) throw new Error('NEO4J_URI names a database with data in it; the tests would delete it')
  } finally {
    await session.close()
    await driver.close()
  }
}
