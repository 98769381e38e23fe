/** Queries to a thread: each gets its own answer, whatever becomes of the others. */
import { expect, test } from 'vitest'
import type { NumberedQuery, StartThread } from '../../../../src/web/offline/query-client.ts'
import { QueryClient } from '../../../../src/web/offline/query-client.ts'

/** Threads that answer when told to; what each was asked is kept. */
function threads() {
  const started: {
    readonly asked: NumberedQuery[]
    isEnded: boolean
    fail: (message: string) => void
    answer: () => void
  }[] = []
  const start: StartThread = (heard, failed) => {
    const asked: NumberedQuery[] = []
    const answer = (): void => {
      for (const { number, query } of asked.splice(0).reverse())
        heard({ number, kind: 'answer', answer: { columns: [query], rows: [], elapsedMs: 0 } })
    }
    const thread = { asked, isEnded: false, fail: failed, answer }
    started.push(thread)
    return { ask: (query) => void asked.push(query), end: () => void (thread.isEnded = true) }
  }
  return { started, client: new QueryClient(start) }
}

const query = (text: string) => ({ query: text, parameters: {} })

test('queries asked at once get their own answers, in whatever order they come', async () => {
  const { started, client } = threads()
  const answers = ['a', 'b', 'c'].map((text) => client.ask(query(text)))
  started[0]?.answer()
  expect((await Promise.all(answers)).map(({ columns }) => columns)).toEqual([['a'], ['b'], ['c']])
  expect(started).toHaveLength(1)
})

test('a query given up ends the thread; the others are answered by the next', async () => {
  const { started, client } = threads()
  const controller = new AbortController()
  const givenUp = client.ask(query('long'), controller.signal)
  const other = client.ask(query('short'))
  controller.abort(new Error('left'))
  await expect(givenUp).rejects.toThrow('left')
  expect(started.map(({ isEnded }) => isEnded)).toEqual([true, false])
  started[1]?.answer()
  expect((await other).columns).toEqual(['short'])
})

test('a signal that fires after its answer ends nothing', async () => {
  const { started, client } = threads()
  const controller = new AbortController()
  const answer = client.ask(query('a'), controller.signal)
  started[0]?.answer()
  await answer
  controller.abort()
  expect(started[0]?.isEnded).toBe(false)
})

test('a thread that fails fails every query, and the next query starts another', async () => {
  const { started, client } = threads()
  const answers = Promise.allSettled(['a', 'b'].map((text) => client.ask(query(text))))
  started[0]?.fail('out of memory')
  expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  const next = client.ask(query('c'))
  started[1]?.answer()
  expect((await next).columns).toEqual(['c'])
})
