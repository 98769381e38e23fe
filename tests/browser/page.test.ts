/** The page in a real Chromium, by what a person sees and does, on the fixture's graph. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { fixtureData } from './fixture-data.ts'
import { isSkipped, openBrowser, placeOf, servePage, settled } from './chromium.ts'

const exclusive = 'rel:exclusive-cloud:microsoft:openai'
const contested = 'rel:supplies:norvik-chips:brightline-rail'

describe.skipIf(isSkipped)('the page', { timeout: 60_000 }, () => {
  let browser: Browser
  let context: BrowserContext
  let server: Awaited<ReturnType<typeof servePage>>
  let page: Page
  let faults: string[]

  beforeAll(async () => {
    server = await servePage(fixtureData())
    browser = await openBrowser()
    // One context, so that scripts are parsed and fonts are read once.
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })
  beforeEach(async () => {
    faults = []
    page = await context.newPage()
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url())
      if (protocol.startsWith('http') && host !== new URL(server.url).host) faults.push(`asked ${request.url()}`)
    })
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

  test('a click on the exclusive-cloud edge reads that it has ended, and the sentences', async () => {
    await open()
    const { x, y } = await placeOf(page, exclusive)
    await page.mouse.click(x, y)
    await expect
      .poll(() => panel().getByRole('heading', { level: 2 }).textContent())
      .toBe('Microsoft had exclusive cloud rights to OpenAI')
    expect(await panel().locator('.fact-facts').textContent()).toContain('endeduntil April 2026, day unknown')
    const first = panel().locator('article').first()
    expect(await first.locator('blockquote').textContent()).toContain(
      'no longer holds exclusive cloud rights over OpenAI',
    )
    expect(await first.locator('mark').allTextContents()).toEqual([
      'Microsoft',
      'no longer',
      'exclusive cloud rights',
      'OpenAI',
    ])
    expect(await first.locator('header').textContent()).toContain(
      'A cloud pact comes to its endThe Harbour Ledger · 28 April 2026',
    )
    expect(await panel().locator('article').count()).toBe(2)
  })

  test('subject, cue and object are marked in three different colours', async () => {
    await open(`?read=${exclusive}`)
    const colors = await Promise.all(
      ['subject', 'cue', 'object'].map((role) =>
        panel()
          .locator(`.mark-${role}`)
          .first()
          .evaluate((mark: unknown) => {
            const { getComputedStyle: styleOf } = globalThis as unknown as {
              getComputedStyle: (element: unknown) => { backgroundColor: string }
            }
            return styleOf(mark).backgroundColor
          }),
      ),
    )
    expect(new Set(colors).size).toBe(3)
  })

  test('a click on a node reads its relations, its aliases and why they are one', async () => {
    await open()
    const { x, y } = await placeOf(page, 'ent:amazon-web-services')
    await page.mouse.click(x, y)
    await panel().getByRole('heading', { name: 'Amazon Web Services', level: 2 }).waitFor()
    await panel().getByText('AWS', { exact: true }).waitFor()
    await panel().getByText('Why one entity?').click()
    await panel().getByText('rule declared-alias').waitFor()
    await panel()
      .getByRole('button', { name: /OpenAI is a partner of Amazon Web Services/ })
      .click()
    await panel().getByText('teamed up').waitFor()
  })

  test('a hand that trembles still clicks', async () => {
    await open()
    const { x, y } = await placeOf(page, 'ent:amazon-web-services')
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 2, y + 1)
    await page.mouse.up()
    await panel().getByRole('heading', { name: 'Amazon Web Services', level: 2 }).waitFor()
  })

  test('/ brings the focus to the search before the next key, also where the filters are folded away', async () => {
    await open()
    await page.getByRole('button', { name: 'Hide filters' }).click()
    const focused = await page.evaluate(
      "dispatchEvent(new KeyboardEvent('keydown', { key: '/' })); document.activeElement.id",
    )
    expect(focused).toBe('search')
  })

  test('contradicting sources stand side by side', async () => {
    await open(`?read=${contested}`)
    await panel().getByText('The sources disagree').waitFor()
    const columns = panel().locator('.side-by-side > .cards')
    expect(await columns.nth(0).textContent()).toContain('still delivers')
    expect(await columns.nth(1).textContent()).toContain('stopped')
  })

  test('search finds by alias, opens the entity and says so in the live region', async () => {
    await open()
    await page.keyboard.press('/')
    await page.keyboard.type('AWS')
    await page
      .getByRole('option', { name: /Amazon Web Services/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await panel().getByRole('heading', { name: 'Amazon Web Services' }).waitFor()
    await page.getByText('Amazon Web Services, cloud-provider, 4 ties. Selected.').waitFor({ state: 'attached' })
  })

  test('search finds words of a document and opens it there', async () => {
    await open()
    await page.keyboard.press('/')
    await page.keyboard.type('joint note')
    await page.getByRole('option', { name: /joint note/ }).click()
    await page.getByRole('heading', { name: 'A cloud pact comes to its end' }).waitFor()
    expect(await page.locator('[data-here]').textContent()).toContain('joint note')
  })

  test('a status filter leaves the edge out, counts it, is in the address, and can be undone', async () => {
    await open()
    await page.getByRole('checkbox', { name: 'ended' }).click()
    await page.getByText('18 of 20 facts').waitFor()
    expect(page.url()).toContain('status=ended')
    await expect.poll(() => placeOf(page, exclusive).catch(() => 'not drawn')).toBe('not drawn')
    await page.keyboard.press('Control+z')
    await page.getByText('20 facts', { exact: true }).first().waitFor()
    await page.getByText('Undone: filter').waitFor({ state: 'attached' })
    expect(page.url()).not.toContain('status=ended')
  })

  test('the same address shows the same view', async () => {
    await open(`?status=planned~contested&read=${exclusive}&confidence=60`)
    await panel().getByText('had exclusive cloud rights to').first().waitFor()
    expect(await page.getByRole('checkbox', { name: 'planned' }).isChecked()).toBe(false)
    await page.getByText('16 of 20 facts').waitFor()
  })

  test('seen from an earlier day, an ended fact still holds; after its end it is a ghost', async () => {
    await open('?day=2020-01-01')
    await page.getByText('As of 1 January 2020').waitFor()
    expect(await page.locator('.filter-sum').textContent()).not.toBe('20 facts')
    await open()
    await page.getByRole('slider', { name: 'Show the graph as of a day' }).focus()
    await page.keyboard.press('Home')
    await expect.poll(() => page.url()).toContain('day=')
  })

  test('the table lists every fact, sorts, and opens one', async () => {
    await open('?tab=table')
    await expect.poll(() => page.getByRole('row').count()).toBe(21)
    await page.getByRole('button', { name: 'Confidence' }).click()
    expect(await page.getByRole('row').nth(1).textContent()).toContain('41 %')
    await page.getByRole('button', { name: /Ines Okafor led Norvik Chips/ }).click()
    await panel().getByText('has stepped down').waitFor()
  })

  test('a query answers in a table, and its error stands under the word that caused it', async () => {
    await open('?tab=query')
    const field = page.getByRole('textbox', { name: 'Cypher query' })
    await field.fill('MATHC (n) RETURN n')
    await field.press('Control+Enter')
    await page.getByRole('alert').getByText('Unexpected “MATHC”.').waitFor()
    expect(await page.locator('.editor-wrong u').textContent()).toBe('MATHC')
    faults = faults.filter((fault) => !fault.includes('400'))
    await field.fill('MATCH (s)-[r]->(o) RETURN s, r, o')
    await page.getByRole('button', { name: 'Run' }).click()
    await page.getByText(/20 rows in/).waitFor()
    await page.getByRole('button', { name: '[:EXCLUSIVE_CLOUD]' }).click()
    await panel().getByText('had exclusive cloud rights to').first().waitFor()
  })

  test('a label is completed from the graph', async () => {
    await open('?tab=query')
    const field = page.getByRole('textbox', { name: 'Cypher query' })
    await field.fill('')
    await field.pressSequentially('MATCH (n:CloudP')
    await field.press('Tab')
    expect(await field.inputValue()).toBe('MATCH (n:CloudProvider')
  })

  test('a document shows its mentions and cues, and each leads on', async () => {
    await open('?tab=documents')
    await page.getByRole('button', { name: /A cloud pact comes to its end/ }).click()
    await page.getByRole('button', { name: 'exclusive cloud rights' }).click()
    await panel().getByText('had exclusive cloud rights to').first().waitFor()
    await page.getByRole('button', { name: 'It', exact: true }).click()
    await panel().getByRole('heading', { name: 'Microsoft', level: 2 }).waitFor()
  })

  test('by keyboard alone: search, node, edge, document and back', async () => {
    await open()
    await page.keyboard.press('/')
    await page.keyboard.type('Microsoft')
    await page.keyboard.press('Enter')
    await panel().getByRole('heading', { name: 'Microsoft', level: 2 }).waitFor()
    await page.locator('.stage').focus()
    await page.keyboard.press('Enter')
    await panel().locator('.fact-sentence').waitFor()
    const button = panel().getByRole('button', { name: 'Open in document' }).first()
    await button.focus()
    await page.keyboard.press('Enter')
    await page.locator('.reader-text').waitFor()
    await page.keyboard.press('Control+z')
    await settled(page)
    await panel().locator('.fact-sentence').waitFor()
  })

  test('hiding, focus and path narrow the graph and are named with a way back', async () => {
    await open('?read=ent:norvik-chips')
    await panel().getByRole('button', { name: 'Only around this' }).click()
    await page.getByText('Only around Norvik Chips').waitFor()
    await page.getByRole('button', { name: 'Clear: Only around Norvik Chips' }).click()
    await panel().getByRole('button', { name: 'Path to…' }).click()
    await page.getByText(/Choose another entity/).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('Sam Altman')
    await page.keyboard.press('Enter')
    await page.getByText('Norvik Chips → Sam Altman').waitFor()
    await page.getByText('4 of 20 facts').waitFor()
  })

  test('without WebGL the facts are shown as a table, with a word on why', async () => {
    await page.addInitScript('HTMLCanvasElement.prototype.getContext = () => null')
    await page.goto(server.url)
    await page.getByText('draws no WebGL').waitFor()
    expect(await page.getByRole('row').count()).toBe(21)
  })

  test('a narrow window reads in a sheet from the bottom', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await open(`?read=${exclusive}`)
    const box = await panel().boundingBox()
    expect(box?.width).toBe(390)
    expect(box?.y).toBeGreaterThan(300)
  })

  test('a server that has gone is told in a sentence with a next step', async () => {
    await page.route('**/api/graph', (route) => route.abort())
    await page.goto(server.url)
    await page.getByText('The server does not answer.').waitFor()
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    faults = faults.filter((fault) => !fault.includes('ERR_FAILED'))
  })
})
