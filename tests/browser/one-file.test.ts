/** The page as one file: opened from a disk, without a network, it reads, finds and asks as the served page does. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { build as buildPage } from 'vite'
import type { ExportInput } from '../../src/export/exporter.ts'
import { exportToFile } from '../../src/export/export-to-file.ts'
import { htmlExporter } from '../../src/export/html/write.ts'
import { layersOf } from '../../src/export/select-layers.ts'
import { createExtractor } from '../../src/extract/create-extractor.ts'
import type { FactView } from '../../src/model/views.ts'
import { layers } from '../../src/model/property-graph.ts'
import { loadOntology } from '../../src/ontology/load-ontology.ts'
import { build } from '../../src/pipeline/build.ts'
import { listFacts } from '../../src/query/facts.ts'
import { defaultMaxBytes, readPaths } from '../../src/read/read-paths.ts'
import { openSqliteStore } from '../../src/store/sqlite/index.ts'
import { fillStore } from '../bench/synthetic-store.ts'
import { isSkipped, openBrowser, openCommunity, placeOf, settled } from './chromium.ts'

const root = resolve(import.meta.dirname, '../..')

/** What a name must not do, at the end of the data, of a script, and of a page's patience. */
const hostile = [
  '</script><script>window.hurt=1</script>',
  '<!--<script>',
  'x'.repeat(10_000),
  '\u2028\u0000\ud800 شركة 👩‍🚀',
]

describe.skipIf(isSkipped)('the one-file page', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'graphwright-html-'))
  let browser: Browser
  let page: Page
  let ended: FactView
  let sizeBytes: number
  const faults: string[] = []

  beforeAll(async () => {
    if (!existsSync(join(root, 'dist/one-file/index.html')))
      await buildPage({ configFile: join(root, 'vite.one-file.config.ts'), logLevel: 'error' })
    const ontology = await loadOntology('cloud-partnerships')
    const store = openSqliteStore(':memory:', { mode: 'create' })
    const context = { report: () => undefined }
    const documents = readPaths(['data/samples'], { workingDirectory: root, maxBytes: defaultMaxBytes }, context)
    await build(store, documents, { ontology, extractor: createExtractor(ontology) }, context)
    const [fact] = await listFacts(store, ontology, { relationType: 'exclusive-cloud', statuses: ['ended'] })
    if (fact === undefined) throw new Error('the samples hold no ended exclusive-cloud relation')
    ended = fact
    const input = layersOf(store, layers)
    await exportToFile(join(folder, 'graph.html'), htmlExporter, input)
    sizeBytes = (await exportToFile(join(folder, 'empty.html'), htmlExporter, layersOf(store, []))).sizeBytes
    await exportToFile(join(folder, 'hostile.html'), htmlExporter, renamed(input))
    await store.close()
    const large = openSqliteStore(':memory:', { mode: 'create' })
    await fillStore(large, ontology, 2_200, 6_000)
    await exportToFile(join(folder, 'large.html'), htmlExporter, layersOf(large, layers))
    await large.close()
    browser = await openBrowser()
    const offline = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      offline: true,
    })
    page = await offline.newPage()
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    page.on('request', (request) => {
      if (!/^(file|blob|data):/.test(request.url())) faults.push(`asked ${request.url()}`)
    })
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
    expect(faults).toEqual([])
  })

  const open = async (search = '', file = 'graph.html'): Promise<void> => {
    await page.goto(pathToFileURL(join(folder, file)).href + search)
    if (!search.includes('tab=')) await settled(page)
  }
  const panel = () => page.getByRole('complementary', { name: 'Reading panel' })

  test('a click on an edge reads the sentence, and goes on to its document', async () => {
    // Nothing but the edges between the two is drawn, so that none crosses the middle of the one that is clicked.
    await open(`?path=${ended.subject.id}~${ended.object.id}`)
    const { x, y } = await placeOf(page, ended.id)
    await page.mouse.click(x, y)
    await panel().getByRole('heading', { name: 'Microsoft had exclusive cloud rights to OpenAI' }).waitFor()
    expect(await panel().locator('article mark').allTextContents()).toContain('OpenAI')
    await panel().getByRole('button', { name: 'Open in document' }).first().click()
    await page.locator('.reader-text').waitFor()
  })

  test('search finds names and words of the documents', async () => {
    await open()
    await page.keyboard.press('/')
    await page.keyboard.type('exclusive')
    await page.getByText('In the documents').waitFor()
    await page.keyboard.press('Escape')
  })

  test('a query is answered by the engine inside, and an endless one can be cancelled', async () => {
    await open('?tab=query')
    const field = page.getByRole('textbox', { name: 'Cypher query' })
    await field.fill('MATCH (s:Entity)-[r:EXCLUSIVE_CLOUD]->(o) RETURN s.name, r.status, o.name')
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await page.getByRole('cell', { name: 'ended' }).waitFor()
    await field.fill('UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a)')
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await field.fill('MATHC (n)')
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await page.locator('.editor-wrong u').getByText('MATHC').waitFor()
  })

  test('names that are markup, endless or broken stay text', async () => {
    await open('?tab=table', 'hostile.html')
    await page.getByRole('row').first().waitFor()
    expect(await page.evaluate("'hurt' in window")).toBe(false)
    await page.keyboard.press('/')
    await page.keyboard.type('</script>')
    await page
      .getByRole('option', { name: /<script>window\.hurt/ })
      .first()
      .waitFor()
  })

  test('a large graph is a map, made in the page: what is found in it is drawn, and a link opens the same part', async () => {
    await open('', 'large.html')
    await page.getByText(/^0 of 2,\d{3} entities drawn one by one$/).waitFor()
    await openCommunity(page)
    const drawn = page.getByText(/^[1-9]\d* of 2,\d{3} entities drawn one by one$/)
    await drawn.waitFor()
    const words = await drawn.textContent()
    await page.reload()
    await settled(page)
    expect(await drawn.textContent()).toBe(words)
    await page.keyboard.press('t')
    await page.getByRole('table', { name: 'Communities' }).waitFor()
  })

  test('the page itself weighs less than two megabytes', () => {
    expect(sizeBytes).toBeLessThan(2_000_000)
  })
})

/** The graph with the first entities named as no entity should be. */
function renamed(input: ExportInput): ExportInput {
  return {
    edges: input.edges,
    async *nodes() {
      let at = 0
      for await (const node of input.nodes()) {
        const name = node.labels.includes('Entity') ? hostile[at++] : undefined
        yield name === undefined ? node : { ...node, properties: { ...node.properties, name } }
      }
    },
  }
}
