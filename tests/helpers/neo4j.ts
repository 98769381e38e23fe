/** The real Neo4j as a test meets it. Files that use it end in `.neo4j.test.ts`: they run one after the other, on one server. */
import neo4j, { type Driver } from 'neo4j-driver'

/** Address and password of the run's server. */
export interface Neo4jAccess {
  readonly uri: string
  readonly username: string
  readonly password: string
}

/** The run's server; undefined where there is none, and the suite skips: `describe.skipIf(neo4jAccess === undefined)`. */
export const neo4jAccess: Neo4jAccess | undefined = fromEnvironment()

function fromEnvironment(): Neo4jAccess | undefined {
  const { NEO4J_URI, NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '' } = process.env
  return NEO4J_URI === undefined ? undefined : { uri: NEO4J_URI, username: NEO4J_USERNAME, password: NEO4J_PASSWORD }
}

/** The server, in a suite that skips without it. */
export function requiredNeo4j(): Neo4jAccess {
  if (neo4jAccess === undefined) throw new Error('this suite must skip without a Neo4j')
  return neo4jAccess
}

/** A plain driver beside our adapter, to look at the server with other eyes. Integers are bigint. Close it. */
export function plainDriver(): Driver {
  const { uri, username, password } = requiredNeo4j()
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as a class
  return neo4j.driver(uri, neo4j.auth.basic(username, password), { useBigInt: true })
}

/** Runs one statement and gives its rows as objects. */
export async function runOn(driver: Driver, text: string, parameters = {}): Promise<Record<string, unknown>[]> {
  const session = driver.session()
  try {
    return (await session.run(text, parameters)).records.map((row) => row.toObject())
  } finally {
    await session.close()
  }
}

/** Empties the database of nodes, ours and others'. Constraints and indexes stay. */
export async function emptyNeo4j(): Promise<void> {
  const driver = plainDriver()
  try {
    await runOn(driver, 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS')
  } finally {
    await driver.close()
  }
}
