/** Accessibility of each main state, by axe: no serious and no critical finding, light and dark. */
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { isSkipped, openBrowser, servePage } from './chromium.ts'
import type { PageState } from './states.ts'
import { openState, pageStates, stateData } from './states.ts'

const isLong = process.env['LONG'] !== undefined
/** The default suite takes those states that together show every part; the long one takes all. */
const daily: readonly string[] = ['contested', 'table', 'document', 'map-community', 'waiting']

describe.skipIf(isSkipped)('accessibility', { timeout: isLong ? 1_200_000 : 300_000 }, () => {
  let browser: Browser
  const servers = new Map<PageState['of'], Awaited<ReturnType<typeof servePage>>>()
  beforeAll(async () => {
    for (const [of, data] of Object.entries(stateData())) servers.set(of as PageState['of'], await servePage(data))
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    for (const server of servers.values()) await server.close()
  })

  test.each(['light', 'dark'] as const)('%s: no serious or critical finding in any state', async (colorScheme) => {
    const context = await browser.newContext({
      colorScheme,
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 800 },
    })
    const page = await context.newPage()
    page.setDefaultTimeout(120_000)
    const found: string[] = []
    for (const state of pageStates.filter(({ name }) => isLong || daily.includes(name))) {
      await openState(page, servers.get(state.of)?.url ?? '', state)
      const axe = new AxeBuilder({ page })
      // What the dark theme changes is contrast alone.
      if (colorScheme === 'dark' && !isLong) axe.withRules(['color-contrast'])
      const { violations } = await axe.analyze()
      for (const { impact, id, nodes } of violations) {
        if (impact === 'serious' || impact === 'critical')
          found.push(
            `${state.name}: ${id}: ${nodes
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
