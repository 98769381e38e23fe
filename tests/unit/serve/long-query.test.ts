/** A query of the embedded store runs beside everything else that the server answers, and ends with its client. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { StorePageData } from '../../../src/pipeline/page-data.ts'
import { startServer } from '../../../src/serve/server.ts'
import type { RunningServer } from '../../../src/serve/server.ts'
import { openSqliteStore } from '../../../src/store/sqlite/index.ts'
import type { GraphStore } from '../../../src/store/store.ts'
import { toyOntology } from '../../helpers/toy-ontology.ts'

let folder: string
let store: GraphStore
let server: RunningServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'graphwright-long-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html>')
  const path = join(folder, 'graph.kg')
  await openSqliteStore(path, { mode: 'create' }).close()
  store = openSqliteStore(path, { mode: 'read', queriesInThreads: true })
  server = await startServer(new StorePageData(store, toyOntology), { port: 0, assetsFolder: folder })
})
afterAll(async () => {
  await server.close()
  await store.close()
  await rm(folder, { recursive: true })
})

const endless = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a = -1 RETURN count(b)'

const ask = (query: string, signal?: AbortSignal) =>
  fetch(`${server.url}api/query`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    ...(signal !== undefined && { signal }),
  })

test('while queries run, the graph is answered; when their clients leave, they stop', async () => {
  const clients = new AbortController()
  const asked = Array.from({ length: 6 }, () => ask(endless, clients.signal).catch(() => 'left'))
  await new Promise((resolve) => setTimeout(resolve, 300))
  const startedMs = performance.now()
  expect((await fetch(`${server.url}api/graph`)).status).toBe(200)
  expect(performance.now() - startedMs).toBeLessThan(5_000)
  clients.abort()
  expect(await Promise.all(asked)).toEqual(Array.from({ length: 6 }, () => 'left'))
  // Had they gone on, this one would wait for a thread until their limit of 20 seconds.
  expect(await (await ask('RETURN 1 AS one')).json()).toMatchObject({ rows: [[1]] })
  expect(performance.now() - startedMs).toBeLessThan(12_000)
})
