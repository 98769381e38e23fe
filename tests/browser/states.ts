/** The main states of the page, by what address and hand bring them about: what axe looks at, and what screenshots.ts pictures. */
import type { Page } from 'playwright-core'
import type { PageData } from '../../src/serve/page-data.ts'
import { KgError } from '../../src/errors/kg-error.ts'
import { largeGraph } from './big-graph.ts'
import { fixtureData } from './fixture-data.ts'
import type { FixtureDocument } from './fixture-texts.ts'
import { settled } from './chromium.ts'

/** One state. */
export interface PageState {
  readonly name: string
  /** Which graph it is of. */
  readonly of: 'fixture' | 'large' | 'odd' | 'empty' | 'slow' | 'broken'
  readonly search: string
  /** What is done once the page is there. */
  readonly act?: (page: Page) => Promise<unknown>
}

const button = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click()

/** The states, the first sight first. */
export const pageStates: readonly PageState[] = [
  { name: 'welcome', of: 'fixture', search: '' },
  { name: 'fact', of: 'fixture', search: '?read=rel:exclusive-cloud:microsoft:openai' },
  { name: 'contested', of: 'fixture', search: '?read=rel:supplies:norvik-chips:brightline-rail' },
  { name: 'entity', of: 'fixture', search: '?read=ent:openai&day=2026-03-01' },
  { name: 'around', of: 'fixture', search: '?around=ent:microsoft&read=ent:microsoft' },
  { name: 'path', of: 'fixture', search: '?path=ent:norvik-chips~ent:sam-altman&longer=1' },
  { name: 'circle-communities', of: 'fixture', search: '?arrange=circle&communities=1&size=pagerank' },
  { name: 'filtered-out', of: 'fixture', search: '?status=active~ended~retained~planned~contested' },
  { name: 'searching', of: 'fixture', search: '', act: (page) => search(page, 'cloud') },
  { name: 'nothing-found', of: 'fixture', search: '', act: (page) => search(page, 'zzzz') },
  { name: 'arranging', of: 'fixture', search: '', act: button('Arrange') },
  { name: 'examples', of: 'fixture', search: '?tab=query', act: button('Examples') },
  { name: 'taking-away', of: 'fixture', search: '?status=ended', act: button('Take the graph away') },
  { name: 'saving-picture', of: 'fixture', search: '', act: button('Save a picture') },
  { name: 'keys', of: 'fixture', search: '', act: button('Keyboard') },
  { name: 'table', of: 'fixture', search: '?tab=table' },
  { name: 'query', of: 'fixture', search: '?tab=query' },
  {
    name: 'answer',
    of: 'fixture',
    search: '?tab=query',
    act: (page) => ask(page, 'MATCH (s)-[r]->(o) RETURN s, r, o'),
  },
  { name: 'query-error', of: 'fixture', search: '?tab=query', act: (page) => ask(page, 'MATHC (n) RETURN n') },
  { name: 'documents', of: 'fixture', search: '?tab=documents' },
  { name: 'document', of: 'fixture', search: '?tab=documents&document=doc:0&at=90' },
  { name: 'map', of: 'large', search: '' },
  { name: 'map-community', of: 'large', search: '?read=com:3' },
  { name: 'map-open', of: 'large', search: '?open=com:3' },
  { name: 'map-table', of: 'large', search: '?tab=table' },
  { name: 'odd-names', of: 'odd', search: '', act: (page) => readFirst(page) },
  { name: 'odd-table', of: 'odd', search: '?tab=table' },
  { name: 'empty', of: 'empty', search: '' },
  { name: 'waiting', of: 'slow', search: '' },
  { name: 'broken', of: 'broken', search: '' },
]

/** The graphs of the states. */
export function stateData(): Readonly<Record<PageState['of'], PageData>> {
  const fixture = fixtureData()
  return {
    fixture,
    large: largeGraph(2_500, 8_000),
    odd: fixtureData(oddDocuments),
    empty: fixtureData([]),
    slow: {
      ...fixture,
      graphView: () => new Promise(() => undefined),
      watchProgress: (hear) => {
        hear({ stage: 'places', done: 31_040, total: 50_000 })
        return () => undefined
      },
    },
    broken: {
      ...fixture,
      graphView: () =>
        Promise.reject(
          new KgError('STORE_UNREACHABLE', 'Neo4j does not answer at bolt://127.0.0.1:7687.', {
            hint: 'Start the server, then try again.',
          }),
        ),
    },
  }
}

/** Opens a state and waits until it stands. */
export async function openState(page: Page, url: string, { search, act, of }: PageState): Promise<void> {
  await page.goto(url + search)
  if (of === 'slow') await page.getByRole('progressbar').waitFor()
  else if (of === 'broken') await page.getByRole('alert').waitFor()
  else if (search.includes('tab=')) await page.waitForSelector('.table-frame, .query, .documents, .reader-text')
  else await settled(page)
  await act?.(page)
}

async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(text)
  await page.locator('.suggestions, [role=listbox]').first().waitFor()
}

async function ask(page: Page, query: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Cypher query' }).fill(query)
  await page.keyboard.press('Control+Enter')
  await page.locator('.answer, .failure').first().waitFor()
}

async function readFirst(page: Page): Promise<void> {
  await page.locator('.stage').focus()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor()
}

const oddNames = [
  'The Very Long Name of an International Consortium for the Study of Names '.repeat(4).trim(),
  'شركة النور للاتصالات',
  '👩‍🚀🧬 Lab',
  '<b>Bold & Sons</b>',
  'x'.repeat(200),
  '東京電力ホールディングス',
]
const oddDocuments: readonly FixtureDocument[] = [
  {
    title: oddNames[0] ?? '',
    origin: 'The Gazette',
    sentences: oddNames.map((name, at) => ({
      marked: `[s:${name}] [c:owns] [o:${oddNames[(at + 1) % oddNames.length] ?? ''}].`,
      fact: { subject: name, type: 'owns', object: oddNames[(at + 1) % oddNames.length] ?? '', status: 'active' },
    })),
  },
]
