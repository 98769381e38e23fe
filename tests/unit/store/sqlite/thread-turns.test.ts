/** How queries take turns on the threads, with threads that do nothing by themselves. */
import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { QueryReply, QueryTask } from '../../../../src/store/sqlite/query-message.ts'
import { QueryThreads } from '../../../../src/store/sqlite/query-threads.ts'

/** A thread that answers when it is told to. */
class StillThread extends EventEmitter {
  task: QueryTask | undefined

  postMessage(task: QueryTask): void {
    this.task = task
  }

  answer(reply: QueryReply = { kind: 'result', result: { columns: [], rows: [] } }): void {
    this.emit('message', reply)
  }

  ref(): void {}

  unref(): void {}

  /** As of a thread that runs SQL: it ends when it can. */
  async terminate(): Promise<number> {
    return 0
  }
}

const started = vi.hoisted((): { threads: unknown[] } => ({ threads: [] }))
vi.mock('../../../../src/store/sqlite/start-thread.ts', () => ({
  heapMb: 1,
  startThread: () => {
    const thread = new StillThread()
    started.threads.push(thread)
    return thread
  },
}))

const timeoutMs = 1_000
let threads: QueryThreads

beforeEach(() => {
  vi.useFakeTimers()
  started.threads = []
  threads = new QueryThreads('store.kg')
})
afterEach(() => vi.useRealTimers())

function ask(text: string): Promise<unknown> {
  const answer = threads.query(text, new Map(), { timeoutMs, maxRows: 1 })
  answer.catch(() => undefined)
  return answer
}

/** Asks until every thread that may run has a query, and one more, which waits. */
function fill(): readonly StillThread[] {
  let asked = 0
  do void ask(`query ${(asked += 1)}`)
  while (started.threads.length === asked)
  return started.threads as StillThread[]
}

test('a query that waits is given to a new thread when one dies', () => {
  const [first] = fill()
  const count = started.threads.length
  first?.emit('error', new Error('died'))
  first?.emit('exit')
  expect(started.threads.length).toBe(count + 1)
  expect((started.threads.at(-1) as StillThread).task?.text).toBe(`query ${count + 1}`)
})

test('time spent waiting counts: a query that gets its turn late is stopped when its time is over', async () => {
  const running = fill()
  await vi.advanceTimersByTimeAsync(timeoutMs - 100)
  const late = ask('late')
  const [first] = running
  await vi.advanceTimersByTimeAsync(90)
  while (first?.task?.text !== 'late') first?.answer()
  await vi.advanceTimersByTimeAsync(timeoutMs - 90)
  expect(first.task.stop[0]).toBe(1)
  first.answer({ kind: 'refusal', code: 'QUERY_LIMIT', message: 'stopped', hint: '', context: {}, retriable: false })
  await expect(late).rejects.toMatchObject({ code: 'QUERY_LIMIT', context: { timeoutMs } })
})

test('a thread that was given up keeps its place until it has ended', async () => {
  const running = fill()
  const count = running.length
  await vi.advanceTimersByTimeAsync(timeoutMs + 1_000)
  void ask('next')
  expect(started.threads.length).toBe(count)
  running[0]?.emit('exit')
  expect((started.threads.at(-1) as StillThread).task?.text).toBe('next')
})
