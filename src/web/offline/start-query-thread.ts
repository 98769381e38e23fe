/** Starts the query engine of the one-file page in a worker, with the graph that the file holds. */
import { embeddedText } from './embedded-graph.ts'
import type { StartThread, ThreadAnswer } from './query-client.ts'
import type { ThreadQuestion } from './query-thread.ts'
import QueryThread from './query-thread.ts?worker&inline'

/** A worker that has been told the graph. */
export const startQueryThread: StartThread = (heard, failed) => {
  const worker = new QueryThread()
  const tell = (question: ThreadQuestion): void => worker.postMessage(question)
  worker.addEventListener('message', ({ data }: MessageEvent<ThreadAnswer>) => heard(data))
  worker.addEventListener('error', ({ message }) => failed(message))
  tell({ kind: 'graph', json: embeddedText() })
  return { ask: (query) => tell({ kind: 'query', ...query }), end: () => worker.terminate() }
}
