/** Queries in threads: the same answers, and a process that goes on meanwhile. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { QueryLimits } from '../../../../src/model/query-value.ts'
import { openSqliteStore } from '../../../../src/store/sqlite/index.ts'
import type { GraphStore } from '../../../../src/store/store.ts'

let folder: string
let store: GraphStore
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'graphwright-threads-'))
  const path = join(folder, 'graph.kg')
  const writer = openSqliteStore(path, { mode: 'create' })
  const nodes = ['a', 'b'].map((name) => ({
    id: `ent:${name}`,
    labels: ['Entity', 'Graphwright'],
    properties: { name },
  }))
  const edge = { id: 'rel:1', type: 'OWNS', source: 'ent:a', target: 'ent:b', properties: { status: 'active' } }
  await writer.update((transaction) =>
    transaction.write({ upsertNodes: nodes, upsertEdges: [edge], removeNodes: [], removeEdges: [] }),
  )
  await writer.close()
  store = openSqliteStore(path, { mode: 'read', queriesInThreads: true })
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

const limits: QueryLimits = { timeoutMs: 20_000, maxRows: 100 }
const ask = (text: string, more: Partial<QueryLimits> = {}, parameters = new Map()) =>
  store.query(text, parameters, { ...limits, ...more })

/** Runs until it is stopped. */
const endless = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a = -1 RETURN count(b)'

test('an answer comes whole: graph values, integers, maps, parameters', async () => {
  const { columns, rows } = await ask(
    'MATCH p = (a)-[r:OWNS]->(b) WHERE a.name = $name RETURN p, 2 AS two, {k: 1.0} AS map',
    {},
    new Map([['name', 'a']]),
  )
  expect(columns).toEqual(['p', 'two', 'map'])
  expect(rows[0]?.[0]).toMatchObject({ kind: 'path', nodes: [{ id: 'ent:a' }, { id: 'ent:b' }] })
  expect(rows[0]?.slice(1)).toEqual([2n, new Map([['k', 1]])])
})

test('an error keeps its code, hint and place', async () => {
  await expect(ask('MATHC (n) RETURN n')).rejects.toMatchObject({
    code: 'QUERY_SYNTAX',
    context: { line: 1, column: 1 },
  })
  await expect(ask('CREATE (n)')).rejects.toMatchObject({ code: 'QUERY_READ_ONLY' })
})

test('while a long query runs, the process does other things and other queries are answered', async () => {
  const controller = new AbortController()
  const long = ask(endless, { signal: controller.signal })
  long.catch(() => undefined)
  let ticks = 0
  const timer = setInterval(() => (ticks += 1), 10)
  const started = performance.now()
  expect((await ask('MATCH (n) RETURN count(n)')).rows).toEqual([[2n]])
  await new Promise((resolve) => setTimeout(resolve, 300))
  clearInterval(timer)
  controller.abort()
  await expect(long).rejects.toMatchObject({ code: 'QUERY_LIMIT', message: 'The query was cancelled' })
  expect(ticks).toBeGreaterThan(5)
  expect(performance.now() - started).toBeLessThan(15_000)
})

test('the time limit stops the work and the thread answers the next query', async () => {
  await expect(ask(endless, { timeoutMs: 100 })).rejects.toMatchObject({
    code: 'QUERY_LIMIT',
    context: { timeoutMs: 100 },
  })
  expect((await ask('RETURN 1')).rows).toEqual([[1n]])
})

test('a query that waits for a thread can be cancelled, and its time is counted', async () => {
  const controller = new AbortController()
  const busy = Array.from({ length: 8 }, () => ask(endless, { signal: controller.signal }))
  for (const query of busy) query.catch(() => undefined)
  const waiting = new AbortController()
  const cancelled = ask('RETURN 1', { signal: waiting.signal })
  waiting.abort()
  await expect(cancelled).rejects.toMatchObject({ code: 'QUERY_LIMIT' })
  await expect(ask('RETURN 1', { timeoutMs: 50 })).rejects.toMatchObject({ code: 'QUERY_LIMIT' })
  controller.abort()
  expect((await Promise.allSettled(busy)).every(({ status }) => status === 'rejected')).toBe(true)
  expect((await ask('RETURN 1')).rows).toEqual([[1n]])
})

test('closing ends what runs', async () => {
  const other = openSqliteStore(store.location, { mode: 'read', queriesInThreads: true })
  const running = other.query(endless, new Map(), limits)
  running.catch(() => undefined)
  await other.close()
  await expect(running).rejects.toMatchObject({ code: 'QUERY_LIMIT' })
})
