/** Asks the query engine in its worker. Giving a query up ends the worker; the next query starts another. */
import type { QueryAnswer } from '../../model/views.ts'
import { RequestFailure } from '../data/request-failure.ts'
import { embeddedText } from './embedded-graph.ts'
import type { ThreadAnswer, ThreadQuestion } from './query-thread.ts'
import QueryThread from './query-thread.ts?worker&inline'

/** A query and its parameters. */
export interface ThreadQuery {
  readonly query: string
  readonly parameters: Readonly<Record<string, unknown>>
}

let thread: Worker | undefined

/** The answer to a query. Throws RequestFailure; where `signal` gives the query up, its reason. One query at a time. */
export function askThread(query: ThreadQuery, signal?: AbortSignal): Promise<QueryAnswer> {
  const worker = (thread ??= startThread())
  return new Promise((resolve, reject) => {
    const end = new AbortController()
    const giveUp = (reason: unknown): void => {
      end.abort()
      worker.terminate()
      thread = undefined
      reject(reason instanceof Error ? reason : new Error(String(reason)))
    }
    signal?.addEventListener('abort', () => giveUp(signal.reason), { signal: end.signal })
    worker.addEventListener('error', ({ message }) => giveUp(message), { signal: end.signal })
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<ThreadAnswer>) => {
        end.abort()
        if (data.kind === 'answer') resolve(data.answer)
        else reject(new RequestFailure(data.error))
      },
      { signal: end.signal },
    )
    tell(worker, { kind: 'query', ...query })
  })
}

function startThread(): Worker {
  const worker = new QueryThread()
  tell(worker, { kind: 'graph', json: embeddedText() })
  return worker
}

function tell(worker: Worker, question: ThreadQuestion): void {
  worker.postMessage(question)
}
