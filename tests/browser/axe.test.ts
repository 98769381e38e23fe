/** Accessibility of each main state, by axe: no serious and no critical finding, light and dark. */
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { fixtureData } from './fixture-data.ts'
import { isSkipped, openBrowser, servePage } from './chromium.ts'

const isLong = process.env['LONG'] !== undefined
/** Every state in the long suite; the default one takes those that together show every part. */
const states = [
  ['welcome', ''],
  ['a fact', '?read=rel:exclusive-cloud:microsoft:openai'],
  ['a contested fact', '?read=rel:supplies:norvik-chips:brightline-rail'],
  ['an entity', '?read=ent:openai&day=2026-03-01'],
  ['the table', '?tab=table'],
  ['the query', '?tab=query'],
  ['taking away', '?status=ended'],
  ['a document', '?tab=documents&document=doc:0&at=90'],
] as const
const daily: readonly string[] = ['a contested fact', 'the table', 'a document']

describe.skipIf(isSkipped)('accessibility', { timeout: 120_000 }, () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof servePage>>
  beforeAll(async () => {
    server = await servePage(fixtureData())
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  test.each(['light', 'dark'] as const)('%s: no serious or critical finding in any state', async (colorScheme) => {
    const context = await browser.newContext({
      colorScheme,
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 800 },
    })
    const page = await context.newPage()
    const found: string[] = []
    for (const [name, search] of states.filter(([state]) => isLong || daily.includes(state))) {
      await page.goto(server.url + search)
      await page.getByRole('complementary').waitFor()
      await page.waitForSelector('.stage[data-settled=true], .table-frame, .query, .reader-text')
      if (name === 'the query') {
        await page.getByRole('textbox', { name: 'Cypher query' }).press('Control+Enter')
        await page.getByText(/rows in/).waitFor()
      }
      if (name === 'taking away') {
        await page.getByRole('button', { name: 'Take the graph away' }).click()
        await page.getByRole('list', { name: 'Formats' }).waitFor()
      }
      const axe = new AxeBuilder({ page })
      // What the dark theme changes is contrast alone.
      if (colorScheme === 'dark' && !isLong) axe.withRules(['color-contrast'])
      const { violations } = await axe.analyze()
      for (const { impact, id, nodes } of violations) {
        if (impact === 'serious' || impact === 'critical')
          found.push(
            `${name}: ${id}: ${nodes
              .map(({ html }) => html)
              .join(' ')
              .slice(0, 600)}`,
          )
      }
    }
    await context.close()
    expect(found).toEqual([])
  })
})
