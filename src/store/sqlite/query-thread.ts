/** The entry of a query thread: answers one query after another over a connection of its own. */
import { parentPort, workerData } from 'node:worker_threads'
import { runQuery } from '../../cypher/index.ts'
import { isKgError } from '../../errors/kg-error.ts'
import type { QueryResult } from '../../model/query-value.ts'
import { inReading, openDatabase, translated } from './database.ts'
import type { Connection } from './database.ts'
import { SqliteGraphSource } from './graph-source.ts'
import type { QueryReply, QueryTask, ThreadData } from './query-message.ts'

const { path } = workerData as ThreadData
let connection: Connection | undefined

parentPort?.on('message', (task: QueryTask) => parentPort?.postMessage(replyTo(task)))

function replyTo(task: QueryTask): QueryReply {
  try {
    return { kind: 'result', result: translated(path, () => answer(task)) }
  } catch (error) {
    if (!isKgError(error)) return { kind: 'fault', error }
    const { code, message, hint, context, retriable } = error
    return { kind: 'refusal', code, message, hint, context, retriable }
  }
}

/** Within one reading transaction, so that a build that commits meanwhile does not change the graph under the query. */
function answer({ text, parameters, timeoutMs, maxRows, stop }: QueryTask): QueryResult {
  const signal = {
    get aborted() {
      return Atomics.load(stop, 0) !== 0
    },
  }
  connection ??= openDatabase(path, 'read')
  const graph = new SqliteGraphSource(connection)
  return inReading(connection, () => runQuery(graph, text, parameters, { timeoutMs, maxRows, signal }))
}
