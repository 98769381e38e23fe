/** The page on the graph of the two articles, where their folder is there. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { createExtractor } from '../../src/extract/create-extractor.ts'
import { loadOntology } from '../../src/ontology/load-ontology.ts'
import { build } from '../../src/pipeline/build.ts'
import { StorePageData } from '../../src/pipeline/page-data.ts'
import { listFacts } from '../../src/query/facts.ts'
import { defaultMaxBytes, readPaths } from '../../src/read/read-paths.ts'
import { openSqliteStore } from '../../src/store/sqlite/index.ts'
import { isSkipped, openBrowser, placeOf, servePage, settled } from './chromium.ts'

const workingDirectory = resolve(import.meta.dirname, '../..')
const folder = '../shared/articles'
const isMissing = !existsSync(resolve(workingDirectory, folder))

describe.skipIf(isSkipped || isMissing)('the page on the articles', { timeout: 60_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  test('a click on the exclusive-cloud edge reads "ended" and the quotes', async () => {
    const ontology = await loadOntology('cloud-partnerships')
    const store = openSqliteStore(':memory:', { mode: 'create' })
    const context = { report: () => undefined }
    const documents = readPaths([folder], { workingDirectory, maxBytes: defaultMaxBytes }, context)
    await build(store, documents, { ontology, extractor: createExtractor(ontology) }, context)
    const [fact] = await listFacts(store, ontology, { relationType: 'exclusive-cloud' })
    if (fact === undefined) throw new Error('no exclusive-cloud relation')
    const server = await servePage(new StorePageData(store, ontology))
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
    try {
      await page.goto(`${server.url}?around=${fact.subject.id}`)
      await settled(page)
      const { x, y } = await placeOf(page, fact.id)
      await page.mouse.click(x, y)
      const panel = page.getByRole('complementary', { name: 'Reading panel' })
      await expect
        .poll(() => panel.getByRole('heading', { level: 2 }).textContent())
        .toBe('Microsoft had exclusive cloud rights to OpenAI')
      expect(await panel.locator('.fact-facts').textContent()).toContain('ended')
      expect(await panel.locator('article').count()).toBe(fact.assertions)
      for (const quote of await panel.locator('article blockquote').allTextContents())
        expect(quote).toMatch(/exclusiv/i)
    } finally {
      await page.close()
      await server.close()
      await store.close()
    }
  })
})
