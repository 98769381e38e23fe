/** The embedded store: one SQLite file that holds the property graph, and our own engine to answer Cypher over it. */
import { runQuery } from '../../cypher/index.ts'
import { Paged } from '../../basics/paged.ts'
import { KgError } from '../../errors/kg-error.ts'
import type { GraphDelta, GraphEdge, GraphNode, Layer, RecordLabel } from '../../model/property-graph.ts'
import type { QueryLimits, QueryParameters, QueryResult } from '../../model/query-value.ts'
import type { EdgeSelection, GraphStore, GraphTransaction, NodeSelection } from '../store.ts'
import { openDatabase, pragma, translate, translated } from './database.ts'
import type { Connection, OpenMode } from './database.ts'
import { SqliteGraphSource } from './graph-source.ts'
import { QueryThreads } from './query-threads.ts'
import * as read from './read-rows.ts'
import { DeltaWriter } from './write-delta.ts'

/** How to open a store file. */
export interface SqliteOptions {
  readonly mode: OpenMode
  /** Answer queries in threads of their own, for a process that has other things to do; not for a store in memory. */
  readonly queriesInThreads?: boolean
}

/** Opens or makes the store in one file. Throws STORE_* codes. */
export function openSqliteStore(path: string, options: SqliteOptions): GraphStore {
  return new SqliteStore(path, openDatabase(path, options.mode), options)
}

class SqliteStore implements GraphStore {
  readonly location: string
  readonly #mode: OpenMode
  readonly #connection: Connection
  readonly #threads: QueryThreads | undefined
  #writer: DeltaWriter | undefined
  /** Writers of this process wait for each other here; those of other processes wait in SQLite. */
  #lastUpdate: Promise<unknown> = Promise.resolve()
  /** Own transactions that have ended, well or not. */
  #endedUpdates = 0
  #isClosed = false

  constructor(path: string, connection: Connection, { mode, queriesInThreads = false }: SqliteOptions) {
    this.location = path
    this.#connection = connection
    this.#mode = mode
    this.#threads = queriesInThreads ? new QueryThreads(path) : undefined
  }

  nodes(selection: NodeSelection): AsyncIterable<GraphNode> {
    return this.#paged((connection) => read.selectNodes(connection, selection))
  }

  edges(selection: EdgeSelection): AsyncIterable<GraphEdge> {
    return this.#paged((connection) => read.selectEdges(connection, selection))
  }

  async nodesById(ids: readonly string[]): Promise<readonly GraphNode[]> {
    return this.#reading(() => read.nodesById(this.#open(), ids))
  }

  async edgesById(ids: readonly string[]): Promise<readonly GraphEdge[]> {
    return this.#reading(() => read.edgesById(this.#open(), ids))
  }

  async countNodes(label: RecordLabel): Promise<number> {
    return this.#reading(() => read.countNodes(this.#open(), label))
  }

  async countEdges(layer: Layer): Promise<number> {
    return this.#reading(() => read.countEdges(this.#open(), layer))
  }

  async update<T>(work: (transaction: GraphTransaction) => Promise<T>): Promise<T> {
    const turn = this.#lastUpdate.then(() => this.#transact(work))
    this.#lastUpdate = turn.catch(() => undefined)
    return turn
  }

  async query(text: string, parameters: QueryParameters, limits: QueryLimits): Promise<QueryResult> {
    const connection = this.#open()
    if (this.#threads !== undefined) return this.#threads.query(text, parameters, limits)
    return this.#reading(() => runQuery(new SqliteGraphSource(connection), text, parameters, limits))
  }

  async stamp(): Promise<string> {
    // SQLite counts the commits of other connections, and leaves out those of the one that asks.
    return this.#reading(() => `${pragma(this.#open(), 'data_version')}.${this.#endedUpdates}`)
  }

  async close(): Promise<void> {
    if (this.#isClosed) return
    await this.#lastUpdate
    this.#isClosed = true
    await this.#threads?.close()
    this.#connection.close()
  }

  async #transact<T>(work: (transaction: GraphTransaction) => Promise<T>): Promise<T> {
    if (this.#mode === 'read') throw this.#openedForReading()
    const connection = this.#open()
    translated(this.location, () => connection.exec('BEGIN IMMEDIATE'))
    try {
      const result = await work(this.#transaction())
      connection.exec('COMMIT')
      return result
    } catch (error) {
      // SQLite has already rolled back when the disk was full.
      if (connection.inTransaction) connection.exec('ROLLBACK')
      throw translate(this.location, error)
    } finally {
      this.#endedUpdates += 1
    }
  }

  #transaction(): GraphTransaction {
    return {
      nodes: (selection) => this.nodes(selection),
      edges: (selection) => this.edges(selection),
      nodesById: (ids) => this.nodesById(ids),
      edgesById: (ids) => this.edgesById(ids),
      countNodes: (label) => this.countNodes(label),
      countEdges: (layer) => this.countEdges(layer),
      write: async (delta: GraphDelta) => {
        this.#writer ??= new DeltaWriter(this.#open())
        this.#writer.write(delta)
      },
    }
  }

  #reading<T>(work: () => T): T {
    return translated(this.location, work)
  }

  #paged<T>(select: (connection: Connection) => Iterable<readonly T[]>): Paged<T> {
    const [open, location] = [() => this.#open(), this.location]
    return new Paged(async function* () {
      const connection = open()
      try {
        yield* select(connection)
      } catch (error) {
        throw translate(location, error)
      }
    })
  }

  #open(): Connection {
    if (!this.#isClosed) return this.#connection
    throw new KgError('STORE_UNREACHABLE', `The store ${this.location} was closed`, {
      hint: 'Open it again before using it.',
      context: { path: this.location },
    })
  }

  #openedForReading(): KgError {
    return new KgError('STORE_READ_ONLY', `The store ${this.location} was opened for reading`, {
      hint: 'Open it for writing.',
      context: { path: this.location },
    })
  }
}
