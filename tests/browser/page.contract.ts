/** What the page does on a real store, whichever it is: the samples built by the whole pipeline, served, and used as a person would. */
import { resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { createExtractor } from '../../src/extract/create-extractor.ts'
import type { FactView } from '../../src/model/views.ts'
import { loadOntology } from '../../src/ontology/load-ontology.ts'
import { build } from '../../src/pipeline/build.ts'
import { StorePageData } from '../../src/pipeline/page-data.ts'
import { listFacts } from '../../src/query/facts.ts'
import { defaultMaxBytes, readPaths } from '../../src/read/read-paths.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { examples } from '../../src/web/query/examples.ts'
import { openBrowser, placeOf, servePage, settled } from './chromium.ts'

const workingDirectory = resolve(import.meta.dirname, '../..')

/** Opens an empty store to write, and then the same to read as `graphwright serve` does. */
export interface StoreOfPage {
  readonly create: () => Promise<GraphStore>
  readonly read: () => Promise<GraphStore>
}

/** The suite. */
export function describePage(name: string, stores: StoreOfPage, isSkipped: boolean): void {
  describe.skipIf(isSkipped)(`the page on ${name}`, { timeout: 60_000 }, () => {
    let browser: Browser
    let store: GraphStore
    let server: Awaited<ReturnType<typeof servePage>>
    let page: Page
    let ended: FactView
    let founded: number
    let faults: string[]

    beforeAll(async () => {
      const ontology = await loadOntology('cloud-partnerships')
      const context = { report: () => undefined }
      const documents = readPaths(['data/samples'], { workingDirectory, maxBytes: defaultMaxBytes }, context)
      const written = await stores.create()
      await build(written, documents, { ontology, extractor: createExtractor(ontology) }, context)
      await written.close()
      store = await stores.read()
      const [fact] = await listFacts(store, ontology, { relationType: 'exclusive-cloud', status: 'ended' })
      if (fact === undefined) throw new Error('the samples hold no ended exclusive-cloud relation')
      ended = fact
      founded = (await listFacts(store, ontology, { relationType: 'founded-by' })).length
      server = await servePage(new StorePageData(store, ontology))
      browser = await openBrowser()
    })
    afterAll(async () => {
      await browser.close()
      await server.close()
      await store.close()
    })
    beforeEach(async () => {
      faults = []
      page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
      page.setDefaultTimeout(20_000)
      page.on('pageerror', (error) => faults.push(error.message))
    })
    afterEach(async () => {
      await page.close()
      expect(faults).toEqual([])
    })

    const open = async (search = ''): Promise<void> => {
      await page.goto(server.url + search)
      if (!search.includes('tab=')) await settled(page)
    }
    const panel = () => page.getByRole('complementary', { name: 'Reading panel' })
    const run = async (query: string): Promise<void> => {
      await page.getByRole('textbox', { name: 'Cypher query' }).fill(query)
      await page.getByRole('button', { name: 'Run', exact: true }).click()
    }

    test('a click on an edge reads what has ended, with every sentence', async () => {
      await open(`?around=${ended.subject.id}`)
      const { x, y } = await placeOf(page, ended.id)
      await page.mouse.click(x, y)
      await panel().getByRole('heading', { name: 'Microsoft had exclusive cloud rights to OpenAI' }).waitFor()
      expect(await panel().locator('.fact-facts').textContent()).toContain('ended')
      await panel().locator('article').first().waitFor()
      expect(await panel().locator('article').count()).toBe(ended.assertions)
    })

    test('by keyboard alone: search, node, edge, document, and back to the node', async () => {
      await open()
      await page.keyboard.press('/')
      await page.keyboard.type('Microsoft')
      await page
        .getByRole('option', { name: /^Microsoft/ })
        .first()
        .waitFor()
      await page.keyboard.press('Enter')
      await panel().getByRole('heading', { name: 'Microsoft', level: 2 }).waitFor()
      await tabTo(page, 'had exclusive cloud rights to')
      await page.keyboard.press('Enter')
      await panel().locator('article mark').first().waitFor()
      await tabTo(page, 'Open in document')
      await page.keyboard.press('Enter')
      await page.locator('.reader-text').waitFor()
      await page.keyboard.press('Control+z')
      await panel()
        .getByRole('heading', { name: /exclusive cloud rights/ })
        .waitFor()
      await page.keyboard.press('Control+z')
      await panel().getByRole('heading', { name: 'Microsoft', level: 2 }).waitFor()
    })

    test('what is only denied or possible is no line, and is read at its entity', async () => {
      await open()
      for (const [name, sentence, word] of [
        ['Baltica Power', /Baltica Power .* Solwind/, 'denied'],
        ['Mercury Freight', /Phoenix Rail .* Mercury Freight/, 'possible'],
      ] as const) {
        await page.keyboard.press('/')
        await page.keyboard.type(name)
        await page
          .getByRole('option', { name: new RegExp(`^${name}`) })
          .first()
          .click()
        await panel().getByRole('heading', { name: 'Also said 1' }).waitFor()
        const statement = panel().locator('.statements details').filter({ hasText: sentence })
        await statement.locator('summary').click()
        await statement.locator('article mark').first().waitFor()
        expect(await statement.locator('summary').textContent()).toContain(word)
      }
    })

    test('a query is answered and drawn, its answer added to a narrower view', async () => {
      await open(`?tab=query&around=${ended.object.id}`)
      await run('MATCH (s:Entity)-[r:FOUNDED_BY]->(o) RETURN s, r, o')
      await page.getByText(new RegExp(`^${founded} rows in`)).waitFor()
      await page.getByRole('button', { name: 'Add to the view' }).click()
      await settled(page)
      const both = await page.locator('.filter-sum').textContent()
      await page.keyboard.press('Control+z')
      // The answer is still there.
      await page.getByRole('button', { name: 'Replace the view' }).click()
      await page
        .getByText(new RegExp(`^${founded} of \\d+ facts`))
        .first()
        .waitFor()
      expect(Number.parseInt(both ?? '0')).toBeGreaterThan(founded)
    })

    test('a wrong query is told under the word, and labels are completed from the store', async () => {
      await open('?tab=query')
      await run('MATCH (n) RETURN m')
      await page.locator('.editor-wrong u').getByText('m', { exact: true }).waitFor()
      const field = page.getByRole('textbox', { name: 'Cypher query' })
      await field.fill('')
      await field.pressSequentially('MATCH (n:Sourc')
      await page.getByRole('button', { name: /^Source/ }).waitFor()
      await field.press('Tab')
      expect(await field.inputValue()).toBe('MATCH (n:Source')
    })

    test('every saved example is answered', async () => {
      await page.goto(`${server.url}?tab=query`)
      const asked = examples.map(({ query }) => ({ query, parameters: { name: 'OpenAI' } }))
      const answers = await page.evaluate<readonly unknown[], unknown>(
        async (queries) =>
          Promise.all(
            (queries as readonly object[]).map(async (body) => {
              const init = {
                method: 'POST',
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify(body),
              }
              return ((await (await fetch('./api/query', init)).json()) as { rows?: readonly unknown[] }).rows?.length
            }),
          ),
        asked,
      )
      // Nothing in the samples is contested; everything else has rows.
      expect(examples.filter((_, at) => answers[at] === 0).map(({ title }) => title)).toEqual([
        'Facts on which sources disagree',
      ])
      expect(answers).not.toContain(undefined)
    })

    test('what is shown is taken away as a file', async () => {
      await open('?status=active~retained~planned')
      await page.getByRole('button', { name: 'Take the graph away' }).click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: /^graphology/ }).click(),
      ])
      expect(download.suggestedFilename()).toBe('graph.json')
      const chunks: Buffer[] = []
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
      const { edges } = JSON.parse(Buffer.concat(chunks).toString()) as {
        readonly edges: readonly { readonly attributes: { readonly status: string } }[]
      }
      expect(edges.length).toBeGreaterThan(5)
      expect(new Set(edges.map(({ attributes }) => attributes.status))).toEqual(new Set(['ended']))
    })
  })
}

/** Presses Tab until what has the focus says `text`. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let at = 0; at < 200; at += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate<string>('document.activeElement?.textContent ?? ""')
    if (focused.includes(text) && focused.length < 300) return
  }
  throw new Error(`Tab never came to “${text}”`)
}
