/** Starts the thread that query-thread.ts describes, from built files as from sources. */
import { Worker } from 'node:worker_threads'
import type { ThreadData } from './query-message.ts'

/** JavaScript heap of one thread, in megabytes. A query that needs more ends with its thread, and the process lives on. */
export const heapMb = 1_024

/** A thread over the store at `workerData.path`. It answers QueryTask messages with QueryReply messages. */
export function startThread(workerData: ThreadData): Worker {
  const options = { workerData, resourceLimits: { maxOldGenerationSizeMb: heapMb } }
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./query-thread.js', import.meta.url), options)
  // Sources run where the development tools are; a thread does not take over their loader for TypeScript.
  const entry = JSON.stringify(new URL('./query-thread.ts', import.meta.url).href)
  return new Worker(`import('tsx/esm/api').then(({ register }) => { register(); return import(${entry}) })`, {
    ...options,
    eval: true,
  })
}
