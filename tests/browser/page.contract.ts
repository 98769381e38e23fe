/**
 * What the page does on a real store, whichever it is, used as a person would: each part of it, on the graph of the two articles
 * (of the samples where these are not there) and of two texts of ours that contradict each other.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest'
import type { Browser, BrowserContext } from 'playwright-core'
import { createExtractor } from '../../src/extract/create-extractor.ts'
import type { Ontology } from '../../src/model/ontology.ts'
import { loadOntology } from '../../src/ontology/load-ontology.ts'
import { build } from '../../src/pipeline/build.ts'
import { StorePageData } from '../../src/pipeline/page-data.ts'
import { graphView } from '../../src/query/graph-view.ts'
import { defaultMaxBytes, readPaths } from '../../src/read/read-paths.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { fillStore } from '../bench/synthetic-store.ts'
import { openBrowser, servePage } from './chromium.ts'
import { asks } from './parts/ask.ts'
import { mapsBigGraphs } from './parts/big.ts'
import { servesEverybody } from './parts/everybody.ts'
import { explores } from './parts/explore.ts'
import { finds } from './parts/find.ts'
import type { Read } from './parts/given.ts'
import { Given } from './parts/given.ts'
import { readsFacts } from './parts/read.ts'
import { guards } from './parts/server.ts'
import { takesAway } from './parts/take-away.ts'
import { tellsTime } from './parts/time.ts'

const workingDirectory = resolve(import.meta.dirname, '../..')
const articles = '../shared/articles'
const texts = [
  existsSync(resolve(workingDirectory, articles)) ? articles : 'data/samples',
  'tests/browser/texts',
] as const

/** Opens an empty store to write, what it then holds to write on, and the same to read as `graphwright serve` does. */
export interface StoreOfPage {
  readonly create: () => Promise<GraphStore>
  readonly write: () => Promise<GraphStore>
  readonly read: () => Promise<GraphStore>
}

/** The suite. */
export function describePage(name: string, stores: StoreOfPage, isSkipped: boolean): void {
  describe.skipIf(isSkipped)(`the page on ${name}`, { timeout: 120_000 }, () => {
    const given = new Given()
    let browser: Browser
    let context: BrowserContext
    let ontology: Ontology
    let server: Awaited<ReturnType<typeof servePage>>

    beforeAll(async () => {
      ontology = await loadOntology('cloud-partnerships')
      const silent = { report: () => undefined }
      const documents = readPaths([...texts], { workingDirectory, maxBytes: defaultMaxBytes }, silent)
      const written = await stores.create()
      await build(written, documents, { ontology, extractor: createExtractor(ontology) }, silent)
      await written.close()
      given.store = await stores.read()
      given.read = await readOf(given.store, ontology)
      server = await servePage(new StorePageData(given.store, ontology))
      given.url = server.url
      browser = await openBrowser()
      // One context, so that scripts are parsed and fonts are read once.
      context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
    })
    afterAll(async () => {
      await browser.close()
      await server.close()
      await given.store.close()
    })
    beforeEach(async () => {
      given.faults = []
      given.page = await context.newPage()
      given.page.setDefaultTimeout(40_000)
      given.page.on('pageerror', (error) => given.faults.push(error.message))
      given.page.on('console', (message) => {
        if (message.type() === 'error') given.faults.push(message.text())
      })
    })
    afterEach(async () => {
      await given.page.close()
      expect(given.faults).toEqual([])
    })

    describe('1 read a fact', () => readsFacts(given))
    describe('2 find', () => finds(given))
    describe('3 time', () => tellsTime(given))
    describe('4 explore', () => explores(given))
    describe('5 ask', () => asks(given))
    describe('7 take away', () => takesAway(given))
    describe('8 everybody', () => servesEverybody(given))
    describe('9 server', () => guards(given))
    describe('6 big graphs', () => {
      beforeAll(async () => {
        const grown = await stores.write()
        await fillStore(grown, ontology, 2_200, 6_000)
        await grown.close()
        // Read and mapped once, as the server does before the first page asks.
        await (await fetch(`${given.url}api/graph`)).json()
      }, 120_000)
      mapsBigGraphs(given)
    })
  })
}

async function readOf(store: GraphStore, ontology: Ontology): Promise<Read> {
  const graph = await graphView(store, ontology, '')
  const factWhere = (test: (fact: (typeof graph.facts)[number]) => boolean, what: string) => {
    const fact = graph.facts.find(test)
    if (fact === undefined) throw new Error(`the graph holds no ${what}`)
    return fact
  }
  return {
    graph,
    ended: factWhere(
      ({ relationType, status }) => relationType === 'exclusive-cloud' && status === 'ended',
      'exclusive-cloud relation that has ended',
    ),
    contested: factWhere(({ status }) => status === 'contested', 'contested relation'),
    dated: factWhere(({ validTime }) => validTime === '2019/2023', 'relation that held from 2019 to 2023'),
  }
}
