/** The store on a Neo4j server. */
import { KgError } from '../../errors/kg-error.ts'
import type { GraphEdge, GraphNode, Layer, RecordLabel } from '../../model/property-graph.ts'
import type { QueryLimits, QueryParameters, QueryResult } from '../../model/query-value.ts'
import type { EdgeSelection, GraphStore, GraphTransaction, NodeSelection } from '../store.ts'
import { connect, type Neo4jAccess, type Neo4jConnection } from './connect.ts'
import { EdgeIndexes, hasStore, makeStore } from './indexes.ts'
import { takeWriterLock } from './lock.ts'
import { answerQuery } from './query.ts'
import { Neo4jReader } from './read.ts'
import { Sessions, type RowSource } from './session.ts'
import { DeltaWriter } from './write.ts'

/** `read` never writes; `write` wants an existing store; `create` makes one where there is none. */
export interface Neo4jStoreOptions extends Neo4jAccess {
  readonly mode: 'read' | 'write' | 'create'
  /** How long a writer waits for another. */
  readonly lockTimeoutMs?: number
}

const defaultLockTimeoutMs = 10_000

/**
 * Opens the store in one database of a server, and in mode `create` makes its constraint and indexes.
 * Throws: what connecting throws, and STORE_NOT_FOUND when the database holds no store.
 */
export async function openNeo4jStore(uri: string, options: Neo4jStoreOptions): Promise<GraphStore> {
  const connection = await connect(uri, options)
  const sessions = new Sessions(connection)
  try {
    if (options.mode === 'create') await makeStore(sessions)
    else if (!(await hasStore(sessions))) throw noStore(connection)
  } catch (error) {
    await connection.driver.close()
    throw error
  }
  return new Neo4jStore(connection, sessions, options)
}

class Neo4jStore implements GraphStore {
  readonly location: string
  readonly #connection: Neo4jConnection
  readonly #sessions: Sessions
  readonly #options: Neo4jStoreOptions
  readonly #reader: Neo4jReader
  readonly #edgeIndexes: EdgeIndexes
  #isClosed = false

  constructor(connection: Neo4jConnection, sessions: Sessions, options: Neo4jStoreOptions) {
    this.location = connection.location
    this.#connection = connection
    this.#sessions = sessions
    this.#options = options
    this.#edgeIndexes = new EdgeIndexes(sessions)
    this.#reader = new Neo4jReader((text, parameters) => this.#open().rows(text, parameters))
  }

  nodes(selection: NodeSelection): AsyncIterable<GraphNode> {
    return this.#reader.nodes(selection)
  }

  edges(selection: EdgeSelection): AsyncIterable<GraphEdge> {
    return this.#reader.edges(selection)
  }

  async nodesById(ids: readonly string[]): Promise<readonly GraphNode[]> {
    return this.#reader.nodesById(ids)
  }

  async edgesById(ids: readonly string[]): Promise<readonly GraphEdge[]> {
    return this.#reader.edgesById(ids)
  }

  async countNodes(label: RecordLabel): Promise<number> {
    return this.#reader.countNodes(label)
  }

  async countEdges(layer: Layer): Promise<number> {
    return this.#reader.countEdges(layer)
  }

  async update<T>(work: (transaction: GraphTransaction) => Promise<T>): Promise<T> {
    const sessions = this.#open()
    if (this.#options.mode === 'read') throw openedForReading(this.location)
    const indexedTypes = await this.#edgeIndexes.ready()
    let touched: Iterable<string> = []
    const lock = { timeoutMs: this.#options.lockTimeoutMs ?? defaultLockTimeoutMs, location: this.location }
    const result = await sessions.write(
      (transaction, session) => takeWriterLock(transaction, session, lock),
      async (rows) => {
        const writer = new DeltaWriter(rows, indexedTypes)
        const given = await work(transactionOver(rows, writer))
        touched = writer.types()
        return given
      },
    )
    await this.#edgeIndexes.add(touched)
    return result
  }

  async query(text: string, parameters: QueryParameters, limits: QueryLimits): Promise<QueryResult> {
    return answerQuery(this.#connection, this.#open(), { text, parameters, limits })
  }

  async stamp(): Promise<string> {
    return this.#open().bookmark()
  }

  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    await this.#connection.driver.close()
  }

  #open(): Sessions {
    if (!this.#isClosed) return this.#sessions
    throw new KgError('STORE_UNREACHABLE', `The store ${this.location} was closed`, {
      hint: 'Open it again before using it.',
      context: { location: this.location },
    })
  }
}

function transactionOver(rows: RowSource, writer: DeltaWriter): GraphTransaction {
  const reader = new Neo4jReader(rows)
  return {
    nodes: (selection) => reader.nodes(selection),
    edges: (selection) => reader.edges(selection),
    nodesById: (ids) => reader.nodesById(ids),
    edgesById: (ids) => reader.edgesById(ids),
    countNodes: (label) => reader.countNodes(label),
    countEdges: (layer) => reader.countEdges(layer),
    write: (delta) => writer.write(delta),
  }
}

function noStore({ location }: Neo4jConnection): KgError {
  return new KgError('STORE_NOT_FOUND', `There is no Graphwright store in the database at ${location}`, {
    hint: 'Make one with `graphwright build PATHS… --store …`.',
    context: { location },
  })
}

function openedForReading(location: string): KgError {
  return new KgError('STORE_READ_ONLY', `The store ${location} was opened for reading`, {
    hint: 'Open it for writing.',
    context: { location },
  })
}
