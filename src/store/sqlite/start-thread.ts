/** Starts the thread that query-thread.ts describes. */
import type { Worker } from 'node:worker_threads'
import { startModuleThread } from '../../basics/start-module-thread.ts'
import type { ThreadData } from './query-message.ts'

/** JavaScript heap of one thread, in megabytes. A query that needs more ends with its thread, and the process lives on. */
export const heapMb = 1_024

/** A thread over the store at `workerData.path`. It answers QueryTask messages with QueryReply messages. */
export function startThread(workerData: ThreadData): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: heapMb }
  return startModuleThread(new URL('./query-thread.js', import.meta.url), { workerData, resourceLimits })
}
