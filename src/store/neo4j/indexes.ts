/**
 * The constraint and the indexes of the store. Ids of nodes are unique among ours; look-ups by the properties of the property
 * table are indexed, and so is the id of an edge, once its type has been seen: Neo4j has no index over all types.
 */
import { indexedEdgeProperties, indexedNodeProperties } from '../../model/properties.ts'
import { ownerLabel } from '../../model/property-graph.ts'
import { isKgError } from '../../errors/kg-error.ts'
import { quoteName } from './identifier.ts'
import type { Sessions } from './session.ts'

const constraintName = 'graphwright_id'
const edgePrefix = 'graphwright_edge_id_'

/** True when a store has been made in this database. */
export async function hasStore(sessions: Sessions): Promise<boolean> {
  return (await namesFrom(sessions, 'SHOW CONSTRAINTS YIELD name')).has(constraintName)
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
  const present = await namesFrom(sessions, 'SHOW INDEXES YIELD name')
  const missing = [...storeStatements()].filter(([name]) => !present.has(name))
  if (missing.length === 0) return
  await sessions.changeSchema(missing.map(([, statement]) => statement))
  await untilFilled(sessions)
}

/** Which edge types have an index on their id. */
export class EdgeIndexes {
  readonly #sessions: Sessions
  #ready: ReadonlySet<string> = new Set()
  #isFilling = false

  constructor(sessions: Sessions) {
    this.#sessions = sessions
  }

  /** Types whose index answers. Asks the server when it may have changed, and waits for those that are being filled. */
  async ready(): Promise<ReadonlySet<string>> {
    if (this.#ready.size > 0 && !this.#isFilling) return this.#ready
    if (this.#isFilling) await untilFilled(this.#sessions)
    const names = await namesFrom(
      this.#sessions,
      "SHOW RANGE INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name",
    )
    const ours = [...names].filter((name) => name.startsWith(edgePrefix))
    this.#ready = new Set(ours.map((name) => name.slice(edgePrefix.length)))
    this.#isFilling = false
    return this.#ready
  }

  /**
   * Makes the indexes of types that have none; the server fills them by itself. What was written is committed already, and
   * right without them: where they cannot be made (no permission, another process makes them) the next update tries again.
   */
  async add(types: Iterable<string>): Promise<void> {
    const missing = [...types].filter((type) => !this.#ready.has(type))
    if (missing.length === 0) return
    const statements = missing.map((type) =>
      indexStatement(`${edgePrefix}${type}`, `()-[x:${quoteName(type)}]-()`, 'id'),
    )
    try {
      await this.#sessions.changeSchema(statements)
      this.#isFilling = true
    } catch (error) {
      if (!isKgError(error)) throw error
    }
  }
}

async function namesFrom(sessions: Sessions, text: string): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  for await (const row of sessions.rows(text, {})) names.add(row.get('name') as string)
  return names
}

async function untilFilled(sessions: Sessions): Promise<void> {
  const rows = sessions.rows('CALL db.awaitIndexes(300)', {})
  while ((await rows.next()).done !== true);
}

function indexStatement(name: string, pattern: string, property: string): string {
  return `CREATE INDEX ${quoteName(name)} IF NOT EXISTS FOR ${pattern} ON (x.${quoteName(property)})`
}
