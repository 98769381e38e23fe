/** Server-sent progress: what is told, to whom, and when it ends. */
import { afterEach, expect, test } from 'vitest'
import { Feed } from '../../../src/basics/feed.ts'
import type { Progress } from '../../../src/model/progress.ts'
import type { PageData } from '../../../src/serve/page-data.ts'
import { makeApp } from '../../../src/serve/app.ts'
import { progressLimits } from '../../../src/serve/progress-route.ts'
import { fixtureData } from '../../browser/fixture-data.ts'

const host = '127.0.0.1:4173'
const clients = new AbortController()
afterEach(() => feed.tell(undefined))

const feed = new Feed<Progress | undefined>(undefined)
let watching = 0
const data: PageData = {
  ...fixtureData(),
  watchProgress: (hear) => {
    watching += 1
    const stop = feed.watch(hear)
    return () => {
      watching -= 1
      stop()
    }
  },
}

const assets = new Map([['/', { bytes: new Uint8Array(), mediaType: 'text/html', etag: '"1"', isImmutable: false }]])
const app = makeApp(data, { host: '127.0.0.1', assets, onFault: () => undefined })
const ask = (headers: Record<string, string> = {}, of = app) =>
  Promise.resolve(of.request(`http://${host}/api/progress`, { headers: { host, ...headers }, signal: clients.signal }))

test('with nothing under way it says so and ends', async () => {
  const response = await ask()
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
  expect(await response.text()).toBe('event: ready\ndata: {}\n\n')
})

test('each step is an event, the latest of what comes faster than can be shown, and the end is told', async () => {
  feed.tell({ stage: 'reading', done: 1 })
  const response = await ask()
  for (const done of [2, 3, 4]) feed.tell({ stage: 'places', done, total: 9 })
  setTimeout(() => feed.tell(undefined), 2 * progressLimits.gapMs)
  const events = (await response.text()).split('\n\n').filter(Boolean)
  expect(events).toEqual([
    'data: {"stage":"reading","done":1}',
    'data: {"stage":"places","done":4,"total":9}',
    'event: ready\ndata: {}',
  ])
  expect(watching).toBe(0)
})

test('who leaves is not told any more', async () => {
  feed.tell({ stage: 'reading', done: 1 })
  const reader = (await ask()).body?.getReader()
  await reader?.read()
  expect(watching).toBe(1)
  await reader?.cancel()
  await expect.poll(() => watching).toBe(0)
})

test('another host, another page’s origin and a missing token are refused', async () => {
  expect((await ask({ host: 'evil.example' })).status).toBe(403)
  expect((await ask({ origin: 'http://evil.example' })).status).toBe(403)
  expect((await ask({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  const guarded = makeApp(data, { host: '127.0.0.1', assets, onFault: () => undefined, token: 'secret' })
  expect((await ask({}, guarded)).status).toBe(401)
  expect((await ask({ authorization: 'Bearer secret' }, guarded)).status).toBe(200)
})

test('beyond so many at once they are refused, and let in again when one has left', async () => {
  feed.tell({ stage: 'reading', done: 1 })
  const open = await Promise.all(Array.from({ length: progressLimits.streams }, () => ask()))
  expect((await ask()).status).toBe(429)
  for (const response of open) await response.body?.cancel()
  await expect.poll(async () => (await ask()).status).toBe(200)
})
