/** Taking the graph away over HTTP: the whole or a selection, in every format. */
import { Readable } from 'node:stream'
import { beforeAll, describe, expect, test } from 'vitest'
import { lossCodes } from '../../../src/export/loss.ts'
import { exporters } from '../../../src/export/formats.ts'
import type { ExportFormat } from '../../../src/model/export-views.ts'
import { StorePageData } from '../../../src/pipeline/page-data.ts'
import { listFacts } from '../../../src/query/facts.ts'
import { makeApp } from '../../../src/serve/app.ts'
import { openSqliteStore } from '../../../src/store/sqlite/index.ts'
import { buildToy } from '../../helpers/toy-build.ts'
import { toyOntology } from '../../helpers/toy-ontology.ts'

const store = openSqliteStore(':memory:', { mode: 'create' })
const app = makeApp(new StorePageData(store, toyOntology), {
  host: '127.0.0.1',
  assets: new Map(),
  onFault: (error) => {
    throw error
  },
})
let ids: readonly string[]

beforeAll(async () => {
  await buildToy(store, [{ uri: 'a.txt', text: 'Acme acquired Bolt. Bolt acquired Cog.' }])
  const [fact] = await listFacts(store, toyOntology, {})
  if (fact === undefined) throw new Error('the toy text states nothing')
  ids = [fact.id]
})

const post = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  app.request('/api/export', {
    method: 'POST',
    headers: { host: '127.0.0.1', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

const edgesOf = async (response: Response): Promise<number> =>
  ((await response.json()) as { readonly edges: readonly unknown[] }).edges.length

describe('POST /api/export', () => {
  test('gives a selection of ids alone, or everything', async () => {
    expect(await edgesOf(await post({ format: 'graphology', ids }))).toBe(1)
    expect(await edgesOf(await post({ format: 'graphology' }))).toBe(2)
  })

  test('gives the evidence too when asked', async () => {
    const text = await (await post({ format: 'graphology', ids, withEvidence: true })).text()
    expect(text).toContain('Acme acquired Bolt.')
    expect(text).not.toContain('"Name"')
  })

  // The page itself is made by the package's build, and a browser test opens it.
  test.each(exporters.filter(({ format }) => format !== 'html'))('writes $format as one download', async (exporter) => {
    const response = await post({ format: exporter.format })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="graph[\w-]*\.[\w.]+"$/)
    const bytes = Buffer.concat(await Readable.from(response.body ?? []).toArray())
    expect(bytes.byteLength).toBeGreaterThan(100)
    if (exporter.output === 'folder') expect(bytes.subarray(0, 2).toString()).toBe('PK')
  })

  test('refuses an unknown format, an empty selection, a foreign page, and what is no JSON', async () => {
    expect(await (await post({ format: 'xlsx' })).json()).toMatchObject({ code: 'EXPORT_FORMAT' })
    expect((await post({ format: 'graphml', ids: ['rel:none'] })).status).toBe(404)
    expect((await post({ format: 'graphml' }, { origin: 'http://elsewhere' })).status).toBe(403)
    expect((await post({ format: 'graphml' }, { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await post({ format: 'graphml', path: '/etc/passwd' })).status).toBe(400)
  })

  test('tells what the file does not hold, once it has ended', async () => {
    const response = await post({ format: 'markdown' })
    await response.arrayBuffer()
    const path = `/api/losses/${response.headers.get('x-losses') ?? ''}`
    const losses = await (await app.request(path, { headers: { host: '127.0.0.1' } })).json()
    expect(losses).toContainEqual({ what: lossCodes.PROPERTY_LOST.what, where: 'node', count: 3 })
    expect((await app.request('/api/losses/none', { headers: { host: '127.0.0.1' } })).status).toBe(404)
  })

  test('a client that has left already takes no place and is no fault', async () => {
    for (let at = 0; at < 5; at += 1)
      await app.request('/api/export', {
        method: 'POST',
        headers: { host: '127.0.0.1', 'content-type': 'application/json' },
        body: JSON.stringify({ format: 'graphology' }),
        signal: AbortSignal.abort(),
      })
    expect(await edgesOf(await post({ format: 'graphology' }))).toBe(2)
  })

  test('frees its place when it has ended', async () => {
    for (let at = 0; at < 10; at += 1) expect(await edgesOf(await post({ format: 'graphology' }))).toBe(2)
  })
})

test('GET /api/formats names every format and what reads it', async () => {
  const response = await app.request('/api/formats', { headers: { host: '127.0.0.1' } })
  expect(await response.json()).toMatchObject(exporters.map(({ format, readBy }) => ({ format, readBy })))
})

test('GET /api/formats tells which formats hold the sentences whatever is asked', async () => {
  const response = await app.request('/api/formats', { headers: { host: '127.0.0.1' } })
  const formats = (await response.json()) as readonly ExportFormat[]
  const evidence = new Map(formats.map((one) => [one.format, one.evidence]))
  expect(['html', 'markdown', 'owl', 'graphml'].map((format) => evidence.get(format))).toEqual([
    'always',
    'always',
    'never',
    'as-asked',
  ])
})
