/**
 * Queries in threads of their own, so that a long one holds up nothing else in the process.
 * A query is stopped by a number in shared memory that the engine looks at; `worker.terminate()` alone would wait for a running SQL
 * statement. A thread that does not stop in time is given up: its query is refused, and the thread ends when it can.
 */
import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import { KgError } from '../../errors/kg-error.ts'
import type { QueryLimits, QueryParameters, QueryResult } from '../../model/query-value.ts'
import type { QueryReply, QueryTask } from './query-message.ts'
import { heapMb, startThread } from './start-thread.ts'

/** Time that a running query has to notice that it is over, before its thread is given up. */
const graceMs = 1_000

const maxThreads = Math.max(1, Math.min(4, availableParallelism()))

interface Job {
  readonly task: QueryTask
  readonly signal: AbortSignal | undefined
  readonly resolve: (result: QueryResult) => void
  readonly reject: (error: unknown) => void
  readonly onAbort: () => void
  /** Until the query is stopped, its time limit, counted from the question; then the time it has to notice. */
  timer: NodeJS.Timeout
  /** Why it was stopped, once it was: what it is refused with, whatever its thread then says. */
  stopped?: KgError
}

interface Thread {
  readonly worker: Worker
  job: Job | undefined
}

/** The query threads of one store file. Threads start when they are needed, at most one a core and four in all; further queries wait. */
export class QueryThreads {
  readonly #path: string
  readonly #threads = new Set<Thread>()
  /** Threads that were given up and have not ended yet: they still take up a core. */
  readonly #ending = new Set<Thread>()
  readonly #waiting = new Set<Job>()

  constructor(path: string) {
    this.#path = path
  }

  /** Answers a query as `runQuery` does. Waiting for a thread counts as running. Throws QUERY_* and STORE_* codes. */
  query(text: string, parameters: QueryParameters, limits: QueryLimits): Promise<QueryResult> {
    const { timeoutMs, maxRows, signal } = limits
    const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(cancelled())
        return
      }
      const onAbort = (): void => this.#stop(job, cancelled())
      const task = { text, parameters, timeoutMs, maxRows, stop }
      const timer = setTimeout(() => this.#stop(job, tooLong(timeoutMs)), timeoutMs)
      const job: Job = { task, signal, resolve, reject, onAbort, timer }
      signal?.addEventListener('abort', onAbort, { once: true })
      this.#waiting.add(job)
      this.#next()
    })
  }

  /** Stops what runs and ends the threads. */
  async close(): Promise<void> {
    for (const job of this.#waiting) this.#settle(job, () => job.reject(cancelled()))
    for (const thread of this.#threads) this.#giveUp(thread, cancelled())
    const ends = [...this.#ending].map(({ worker }) => worker.terminate())
    await Promise.race([Promise.all(ends), new Promise((resolve) => setTimeout(resolve, graceMs).unref())])
  }

  /** Gives waiting jobs to idle threads. */
  #next(): void {
    for (const job of this.#waiting) {
      const thread = this.#idleThread()
      if (thread === undefined) return
      this.#waiting.delete(job)
      thread.job = job
      thread.worker.ref()
      thread.worker.postMessage(job.task)
    }
  }

  #idleThread(): Thread | undefined {
    for (const thread of this.#threads) if (thread.job === undefined) return thread
    return this.#threads.size + this.#ending.size < maxThreads ? this.#start() : undefined
  }

  #start(): Thread {
    const worker = startThread({ path: this.#path })
    const thread: Thread = { worker, job: undefined }
    this.#threads.add(thread)
    worker.on('message', (reply: QueryReply) => this.#answer(thread, reply))
    worker.on('error', (error) => this.#giveUp(thread, isOutOfMemory(error) ? tooLarge(error) : error))
    worker.on('exit', () => this.#end(thread))
    return thread
  }

  #end(thread: Thread): void {
    this.#giveUp(thread, new Error('a query thread ended by itself'))
    this.#ending.delete(thread)
    this.#next()
  }

  #answer(thread: Thread, reply: QueryReply): void {
    const { job } = thread
    thread.job = undefined
    // An idle thread does not keep the process alive.
    thread.worker.unref()
    if (job !== undefined) this.#settle(job, () => deliver(job, reply))
    this.#next()
  }

  /** Asks a job to stop; where it does not in time, its thread is given up. One that waits is refused at once. */
  #stop(job: Job, reason: KgError): void {
    if (job.stopped !== undefined) return
    job.stopped = reason
    const thread = [...this.#threads].find((candidate) => candidate.job === job)
    if (thread === undefined) {
      this.#settle(job, () => job.reject(reason))
      return
    }
    Atomics.store(job.task.stop, 0, 1)
    clearTimeout(job.timer)
    job.timer = setTimeout(() => this.#giveUp(thread, reason), graceMs)
  }

  #giveUp(thread: Thread, reason: unknown): void {
    if (!this.#threads.delete(thread)) return
    this.#ending.add(thread)
    const { job, worker } = thread
    thread.job = undefined
    worker.unref()
    if (job !== undefined) {
      Atomics.store(job.task.stop, 0, 1)
      this.#settle(job, () => job.reject(reason))
    }
    void worker.terminate()
  }

  #settle(job: Job, settle: () => void): void {
    clearTimeout(job.timer)
    job.signal?.removeEventListener('abort', job.onAbort)
    this.#waiting.delete(job)
    settle()
  }
}

function deliver(job: Job, reply: QueryReply): void {
  if (reply.kind === 'result') job.resolve(reply.result)
  else if (job.stopped !== undefined) job.reject(job.stopped)
  else if (reply.kind === 'fault') job.reject(reply.error)
  else job.reject(new KgError(reply.code, reply.message, reply))
}

function cancelled(): KgError {
  return new KgError('QUERY_LIMIT', 'The query was cancelled', { hint: 'Run it again.' })
}

function tooLong(timeoutMs: number): KgError {
  return new KgError('QUERY_LIMIT', `The query ran longer than ${timeoutMs} ms`, {
    hint: 'Make the pattern narrower, bound its lengths, or add LIMIT.',
    context: { timeoutMs },
  })
}

function tooLarge(cause: Error): KgError {
  return new KgError('QUERY_LIMIT', `The query needs more than ${heapMb} MB of memory`, {
    hint: 'Return or group by less, or add LIMIT.',
    context: { heapMb },
    cause,
  })
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
