/** Opens the store that a location names: a Neo4j server by its scheme, one SQLite file otherwise. */
import { KgError } from '../errors/kg-error.ts'
import type { GraphStore } from '../store/store.ts'
import { openSqliteStore } from '../store/sqlite/index.ts'
import type { OpenMode } from '../store/sqlite/index.ts'

/** What a server needs beside its address, and what a long-lived process wants of an embedded store. */
export interface OpenStoreOptions {
  readonly username?: string
  readonly password?: string
  /** Embedded store: queries run in threads, so that they hold up nothing else. A server's queries never do. */
  readonly queriesInThreads?: boolean
}

/** True for the address of a server. */
export function isServerLocation(location: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(location)
}

/**
 * Opens a store. `create` makes one where there is none. The Neo4j driver is loaded only for a server.
 * Throws: STORE_* codes; OPTION_INVALID for a scheme that no store has or a server without password.
 */
export async function openStore(location: string, mode: OpenMode, options: OpenStoreOptions): Promise<GraphStore> {
  const { username = 'neo4j', password, queriesInThreads = false } = options
  if (!isServerLocation(location)) return openSqliteStore(location, { mode, queriesInThreads })
  if (password === undefined || password === '') {
    throw new KgError('OPTION_INVALID', `No password was given for ${location}`, {
      hint: 'Set NEO4J_PASSWORD (and NEO4J_USERNAME where it is not "neo4j").',
      context: { location },
    })
  }
  const { openNeo4jStore } = await import('../store/neo4j/index.ts')
  return openNeo4jStore(location, { username, password, mode })
}
