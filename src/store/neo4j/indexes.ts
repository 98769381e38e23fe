/**
 * The constraint and the indexes of the store. Ids of nodes are unique among ours; look-ups by the properties of the property
 * table are indexed, and so is the id of an edge, once its type has been seen: Neo4j has no index over all types.
 */
import { indexedEdgeProperties, indexedNodeProperties } from '../../model/properties.ts'
import { ownerLabel } from '../../model/property-graph.ts'
import { quoteName } from './identifier.ts'
import type { Sessions } from './session.ts'

const constraintName = 'graphwright_id'
const edgePrefix = 'graphwright_edge_id_'

/** True when a store has been made in this database. */
export async function hasStore(sessions: Sessions): Promise<boolean> {
  const rows = await sessions.command(`SHOW CONSTRAINTS YIELD name WHERE name = '${constraintName}'`)
  return rows.length > 0
}

/** Every statement that makes an empty store, by the name of what it makes; each does nothing when it has been done. */
export function storeStatements(): ReadonlyMap<string, string> {
  const statements = new Map([
    [constraintName, `CREATE CONSTRAINT ${constraintName} IF NOT EXISTS FOR (n:${ownerLabel}) REQUIRE n.id IS UNIQUE`],
  ])
  const add = (owner: string, pattern: string, properties: readonly string[]): void => {
    for (const property of properties) {
      const name = `graphwright_${owner}_${property}`
      statements.set(name, indexStatement(name, pattern, property))
    }
  }
  for (const [label, properties] of Object.entries(indexedNodeProperties)) add(label, `(x:${label})`, properties)
  for (const [type, properties] of Object.entries(indexedEdgeProperties)) add(type, `()-[x:${type}]-()`, properties)
  return statements
}

/** Makes the constraint and the indexes that are missing, and waits for them. */
export async function makeStore(sessions: Sessions): Promise<void> {
  const rows = await sessions.command('SHOW INDEXES YIELD name')
  const present = new Set(rows.map((row) => row.get('name') as string))
  const missing = [...storeStatements()].filter(([name]) => !present.has(name))
  for (const [, statement] of missing) await sessions.command(statement)
  if (missing.length > 0) await sessions.command('CALL db.awaitIndexes(300)')
}

/** Which edge types have an index on their id. */
export class EdgeIndexes {
  readonly #sessions: Sessions
  #ready: ReadonlySet<string> = new Set()
  #pending: ReadonlySet<string> = new Set()

  constructor(sessions: Sessions) {
    this.#sessions = sessions
  }

  /** Types whose index answers. Asks the server, and waits for those that are being filled. */
  async ready(): Promise<ReadonlySet<string>> {
    if (this.#ready.size > 0 && this.#pending.size === 0) return this.#ready
    if (this.#pending.size > 0) await this.#sessions.command('CALL db.awaitIndexes(300)')
    const text = `SHOW RANGE INDEXES YIELD name, state WHERE name STARTS WITH '${edgePrefix}' AND state = 'ONLINE' RETURN name`
    const rows = await this.#sessions.command(text)
    this.#ready = new Set(rows.map((row) => (row.get('name') as string).slice(edgePrefix.length)))
    this.#pending = new Set()
    return this.#ready
  }

  /** Makes the indexes of types that have none; the server fills them by itself. */
  async add(types: Iterable<string>): Promise<void> {
    const missing = [...types].filter((type) => !this.#ready.has(type))
    for (const type of missing) {
      const pattern = `()-[x:${quoteName(type)}]-()`
      await this.#sessions.command(indexStatement(`${edgePrefix}${type}`, pattern, 'id'))
    }
    if (missing.length > 0) this.#pending = new Set(missing)
  }
}

function indexStatement(name: string, pattern: string, property: string): string {
  return `CREATE INDEX ${quoteName(name)} IF NOT EXISTS FOR ${pattern} ON (x.${quoteName(property)})`
}
