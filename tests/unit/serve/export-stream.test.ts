/** Exports over a real socket: an early failure is an answer, a late one breaks the file off and is told. */
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { KgError } from '../../../src/errors/kg-error.ts'
import { StorePageData } from '../../../src/pipeline/page-data.ts'
import type { PageData } from '../../../src/serve/page-data.ts'
import type { RunningServer } from '../../../src/serve/server.ts'
import { startServer } from '../../../src/serve/server.ts'
import { startedBody } from '../../../src/serve/started-body.ts'
import { openSqliteStore } from '../../../src/store/sqlite/index.ts'
import { fixtureData } from '../../browser/fixture-data.ts'
import { buildToy } from '../../helpers/toy-build.ts'
import { toyOntology } from '../../helpers/toy-ontology.ts'

let assetsFolder: string
beforeAll(async () => {
  assetsFolder = await mkdtemp(join(tmpdir(), 'graphwright-export-'))
  await writeFile(join(assetsFolder, 'index.html'), '<!doctype html>')
})
afterAll(() => rm(assetsFolder, { recursive: true }))

const take = (server: RunningServer, format: string) =>
  fetch(`${server.url}api/export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ format }),
  })

const changed = () => new KgError('EXPORT_CHANGED', 'The graph changed.', { hint: 'Export again.' })

/** A graph whose export gives some pieces, then fails. */
const failingAfter = (pieces: number): PageData => ({
  ...fixtureData(),
  exportGraph: () =>
    Promise.resolve({
      fileName: 'graph.toy',
      mediaType: 'text/plain',
      losses: () => ({ lost: 0, encoded: 0, losses: [] }),
      bytes: (async function* () {
        for (let at = 0; at < pieces; at += 1) yield Buffer.from('piece')
        await Promise.resolve()
        throw changed()
      })(),
    }),
})

test('a failure before the first byte is an answer with its code', async () => {
  const faults: unknown[] = []
  const server = await startServer(failingAfter(0), { assetsFolder, port: 0, onFault: (error) => faults.push(error) })
  const response = await take(server, 'toy')
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({ code: 'EXPORT_CHANGED', hint: 'Export again.' })
  expect(faults).toEqual([])
  await server.close()
})

test('a failure half-way breaks the file off and is told', async () => {
  const faults: unknown[] = []
  const server = await startServer(failingAfter(2), { assetsFolder, port: 0, onFault: (error) => faults.push(error) })
  await expect(take(server, 'toy').then((response) => response.blob())).rejects.toThrow()
  expect(faults).toMatchObject([{ code: 'EXPORT_CHANGED' }])
  await server.close()
})

test('html is the page, or says that the page is not built', async () => {
  const store = openSqliteStore(':memory:', { mode: 'create' })
  await buildToy(store, [{ uri: 'a.txt', text: 'Acme acquired Bolt.' }])
  const server = await startServer(new StorePageData(store, toyOntology), { assetsFolder, port: 0 })
  const response = await take(server, 'html')
  const text = await response.text()
  if (existsSync('dist/one-file/index.html')) {
    expect(response.headers.get('content-type')).toBe('text/html')
    expect(text).toContain('Acme acquired Bolt.')
  } else
    expect({ status: response.status, text }).toMatchObject({
      status: 400,
      text: expect.stringContaining('EXPORT_FORMAT') as string,
    })
  await server.close()
  await store.close()
})

test('a client that leaves before the body is read ends the making of it, once', async () => {
  const controller = new AbortController()
  const ended: string[] = []
  const bytes = (async function* () {
    try {
      yield Buffer.from('first')
      yield Buffer.from('second')
    } finally {
      ended.push('bytes')
    }
  })()
  const watch = {
    signal: controller.signal,
    onEnd: () => ended.push('turn'),
    onFault: (error: unknown) => ended.push(String(error)),
  }
  const body = await startedBody(bytes, watch)
  controller.abort()
  await body.cancel()
  expect(ended).toEqual(['turn', 'bytes'])
})
