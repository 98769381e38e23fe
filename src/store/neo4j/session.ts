/**
 * Sessions and transactions. Every statement goes through here, and here alone something is tried again: a reading that has
 * given nothing yet, and the beginning of a writing; never what has been written, which is the caller's to repeat.
 */
import type { Record as Row, Result, Session, Transaction } from 'neo4j-driver'
import { collect } from '../../basics/collect.ts'
import type { Neo4jConnection } from './connect.ts'
import { isDriverError, translate } from './errors.ts'

/** Runs one statement and gives its rows as they come. */
export type RowSource = (text: string, parameters: Readonly<Record<string, unknown>>) => AsyncIterable<Row>

/** What bounds one reading. */
export interface ReadBounds {
  readonly timeoutMs?: number
  readonly signal?: AbortSignal | undefined
}

const maxAttempts = 3
const firstPauseMs = 200

export class Sessions {
  readonly #connection: Neo4jConnection

  constructor(connection: Neo4jConnection) {
    this.#connection = connection
  }

  /** Rows of one reading statement, in a transaction of its own; `onEnd` is told when it was committed. Leaving the loop early ends it on the server too. */
  async *rows(
    text: string,
    parameters: Readonly<Record<string, unknown>>,
    onEnd?: (session: Session) => void,
  ): AsyncGenerator<Row> {
    let given = 0
    for (let attempt = 1; ; attempt++) {
      const session = this.#session('READ')
      try {
        const transaction = await session.beginTransaction()
        for await (const row of transaction.run(text, parameters)) {
          given++
          yield row
        }
        await transaction.commit()
        onEnd?.(session)
        return
      } catch (error) {
        if (given > 0 || !this.#isWorthAnotherTry(error, attempt)) throw translate(this.#connection.location, error)
        await pause(attempt)
      } finally {
        await session.close()
      }
    }
  }

  /** The bookmark of the database: another one after every transaction that wrote into it, whoever's. */
  async bookmark(): Promise<string> {
    let bookmarks: readonly string[] = []
    await collect(this.rows('RETURN 1', {}, (session) => (bookmarks = session.lastBookmarks())))
    return bookmarks.join(' ')
  }

  /** Runs `work` on the result of one reading statement. The driver's errors pass through untranslated. */
  async read<T>(
    statement: { readonly text: string; readonly parameters: Readonly<Record<string, unknown>> },
    bounds: ReadBounds,
    work: (result: Result, transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const session = this.#session('READ')
      const stop = (): void => void session.close()
      bounds.signal?.addEventListener('abort', stop, { once: true })
      try {
        bounds.signal?.throwIfAborted()
        const transaction = await beginWithin(session, bounds.timeoutMs)
        return await work(transaction.run(statement.text, statement.parameters), transaction)
      } catch (error) {
        bounds.signal?.throwIfAborted()
        if (!this.#isWorthAnotherTry(error, attempt)) throw error
        await pause(attempt)
      } finally {
        bounds.signal?.removeEventListener('abort', stop)
        await session.close()
      }
    }
  }

  /** Runs `work` in one writing transaction; commits when it resolves, rolls back when it rejects. `begin` takes the lock. */
  async write<T>(
    begin: (transaction: Transaction, session: Session) => Promise<void>,
    work: (rows: RowSource) => Promise<T>,
  ): Promise<T> {
    const { session, transaction } = await this.#beginWriting(begin)
    const { location } = this.#connection
    try {
      const result = await work((text, parameters) => translatedRows(location, transaction.run(text, parameters)))
      await transaction.commit()
      return result
    } catch (error) {
      throw translate(location, error)
    } finally {
      // Closing a session resets its connection, which rolls back whatever is still open.
      await session.close()
    }
  }

  /** Runs statements that change the schema, all in one transaction that holds nothing else. */
  async changeSchema(statements: readonly string[]): Promise<void> {
    const session = this.#session('WRITE')
    try {
      const transaction = await session.beginTransaction()
      for (const statement of statements) await transaction.run(statement)
      await transaction.commit()
    } catch (error) {
      throw translate(this.#connection.location, error)
    } finally {
      await session.close()
    }
  }

  async #beginWriting(
    begin: (transaction: Transaction, session: Session) => Promise<void>,
  ): Promise<{ session: Session; transaction: Transaction }> {
    for (let attempt = 1; ; attempt++) {
      const session = this.#session('WRITE')
      try {
        const transaction = await session.beginTransaction()
        await begin(transaction, session)
        return { session, transaction }
      } catch (error) {
        await session.close()
        if (!this.#isWorthAnotherTry(error, attempt)) throw translate(this.#connection.location, error)
        await pause(attempt)
      }
    }
  }

  #session(mode: 'READ' | 'WRITE'): Session {
    const { driver, database, neo4j } = this.#connection
    const defaultAccessMode = neo4j.session[mode]
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as a class
    return driver.session({ defaultAccessMode, ...(database !== undefined && { database }) })
  }

  #isWorthAnotherTry(error: unknown, attempt: number): boolean {
    return attempt < maxAttempts && isDriverError(error) && this.#connection.neo4j.isRetryableError(error)
  }
}

async function* translatedRows(location: string, rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  try {
    yield* rows
  } catch (error) {
    throw translate(location, error)
  }
}

async function beginWithin(session: Session, timeoutMs: number | undefined): Promise<Transaction> {
  return session.beginTransaction(timeoutMs === undefined ? {} : { timeout: Math.max(1, Math.ceil(timeoutMs)) })
}

function pause(attempt: number): Promise<void> {
  return new Promise((done) => setTimeout(done, firstPauseMs * 2 ** (attempt - 1)))
}
