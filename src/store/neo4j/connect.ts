/** Opens the driver, which is loaded here and nowhere else, so that who uses the embedded store never loads it. */
import type { Driver } from 'neo4j-driver'
import { KgError } from '../../errors/kg-error.ts'
import { translate } from './errors.ts'

/** The driver's module. */
export type Neo4jModule = Pick<
  typeof import('neo4j-driver'),
  'isNode' | 'isRelationship' | 'isPath' | 'isRetryableError' | 'session'
>

/** A driver that has spoken with its server, and what is needed beside it. */
export interface Neo4jConnection {
  readonly neo4j: Neo4jModule
  readonly driver: Driver
  /** The address, which never holds a password. */
  readonly location: string
  readonly database: string | undefined
}

/** Who opens which database; without `database`, the user's home database. */
export interface Neo4jAccess {
  readonly username: string
  readonly password: string
  readonly database?: string
}

const schemes = ['bolt:', 'bolt+s:', 'bolt+ssc:', 'neo4j:', 'neo4j+s:', 'neo4j+ssc:']
const connectTimeoutMs = 10_000
/** Rows per message. The default of 1000 waits for the network ten times as often. */
const fetchSize = 5_000
const oldestMajor = 5

/**
 * Connects and checks address, password and version.
 * Throws: OPTION_INVALID for an address that is none, STORE_UNREACHABLE, STORE_AUTH, STORE_NOT_FOUND for an unknown database,
 * STORE_VERSION for a server before Neo4j 5.
 */
export async function connect(uri: string, access: Neo4jAccess): Promise<Neo4jConnection> {
  const location = checkedAddress(uri)
  const { default: neo4j } = await import('neo4j-driver')
  const driver = neo4j.driver(
    location,
    neo4j.auth.basic(access.username, access.password),
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as a class
    {
      useBigInt: true,
      fetchSize,
      connectionTimeout: connectTimeoutMs,
      connectionAcquisitionTimeout: connectTimeoutMs * 2,
      maxTransactionRetryTime: 0,
    },
  )
  try {
    const { database } = access
    const server = await driver.getServerInfo(database === undefined ? {} : { database })
    checkVersion(location, server.agent ?? '')
    return { neo4j, driver, location, database }
  } catch (error) {
    await driver.close()
    throw translate(location, error)
  }
}

function checkedAddress(uri: string): string {
  const url = URL.canParse(uri) ? new URL(uri) : undefined
  if (url === undefined || !schemes.includes(url.protocol) || url.hostname === '') {
    throw new KgError('OPTION_INVALID', 'The address of the Neo4j server is not one that its driver takes', {
      hint: 'Write it as bolt://host:7687 or neo4j://host:7687 (with +s for TLS); the web address with http does not serve.',
      context: { schemes: schemes.map((scheme) => `${scheme}//`) },
    })
  }
  if (url.username !== '' || url.password !== '') {
    throw new KgError('OPTION_INVALID', 'The address of the Neo4j server holds a user name or password', {
      hint: 'Leave them out of the address and set NEO4J_USERNAME and NEO4J_PASSWORD.',
      context: { host: url.host },
    })
  }
  return uri
}

function checkVersion(location: string, agent: string): void {
  const major = Number(/\/(\d+)\./.exec(agent)?.[1] ?? oldestMajor)
  if (major >= oldestMajor) return
  throw new KgError('STORE_VERSION', `${location} is ${agent}; Graphwright needs Neo4j ${oldestMajor} or later`, {
    hint: `Use a server of Neo4j ${oldestMajor} or later; docker-compose.yml starts one.`,
    context: { location, agent },
  })
}
