/** Questions to the query engine in its thread, and its answers, matched by number. Knows no Worker: it is told how to start a thread. */
import type { ErrorAnswer, QueryAnswer } from '../../model/views.ts'
import { RequestFailure } from '../data/request-failure.ts'

/** A query and its parameters. */
export interface ThreadQuery {
  readonly query: string
  readonly parameters: Readonly<Record<string, unknown>>
}

/** A query as a thread is asked it; its answer bears the same number. */
export type NumberedQuery = ThreadQuery & { readonly number: number }

/** What a thread answers to a query. */
export type ThreadAnswer = { readonly number: number } & (
  { readonly kind: 'answer'; readonly answer: QueryAnswer } | { readonly kind: 'error'; readonly error: ErrorAnswer }
)

/** A thread that has its graph. */
export interface QueryThread {
  ask(query: NumberedQuery): void
  end(): void
}

/** Starts a thread. It calls `heard` with every answer, and `failed` when it can answer no more. */
export type StartThread = (heard: (answer: ThreadAnswer) => void, failed: (message: string) => void) => QueryThread

interface Waiting {
  readonly query: NumberedQuery
  readonly resolve: (answer: QueryAnswer) => void
  readonly reject: (reason: Error) => void
  readonly signal: AbortSignal | undefined
  readonly giveUp: () => void
}

/** Asks one thread, which it starts at the first query. */
export class QueryClient {
  readonly #start: StartThread
  readonly #waiting = new Map<number, Waiting>()
  #thread: QueryThread | undefined
  #last = 0

  constructor(start: StartThread) {
    this.#start = start
  }

  /**
   * The answer to a query. Giving it up by `signal` ends the thread, as nothing else stops a query; the others that wait are asked
   * anew in the next thread. Throws: RequestFailure; the signal's reason.
   */
  ask(query: ThreadQuery, signal?: AbortSignal): Promise<QueryAnswer> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      const number = (this.#last += 1)
      const giveUp = (): void => {
        this.#settle(number)?.reject(asError(signal?.reason))
        this.#endThread()
        for (const { query } of this.#waiting.values()) this.#tell(query)
      }
      signal?.addEventListener('abort', giveUp)
      const waiting = { query: { ...query, number }, resolve, reject, signal, giveUp }
      this.#waiting.set(number, waiting)
      this.#tell(waiting.query)
    })
  }

  #tell(query: NumberedQuery): void {
    this.#thread ??= this.#start(
      (answer) => this.#hear(answer),
      (message) => this.#fail(message),
    )
    this.#thread.ask(query)
  }

  #hear(answer: ThreadAnswer): void {
    const waiting = this.#settle(answer.number)
    if (answer.kind === 'answer') waiting?.resolve(answer.answer)
    else waiting?.reject(new RequestFailure(answer.error))
  }

  /** Nobody knows which query the thread fell over, so none is asked again. */
  #fail(message: string): void {
    this.#endThread()
    const error = { code: 'PAGE_FAILED', message, hint: 'Run the query again.' }
    for (const number of [...this.#waiting.keys()]) this.#settle(number)?.reject(new RequestFailure(error))
  }

  #endThread(): void {
    this.#thread?.end()
    this.#thread = undefined
  }

  /** The query waits no more. */
  #settle(number: number): Waiting | undefined {
    const waiting = this.#waiting.get(number)
    this.#waiting.delete(number)
    waiting?.signal?.removeEventListener('abort', waiting.giveUp)
    return waiting
  }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason))
}
