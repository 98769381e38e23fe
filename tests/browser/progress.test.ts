/** Waiting for a large graph: the page says what is done and how far it is, and shows the graph when it is there. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { Feed } from '../../src/basics/feed.ts'
import type { Progress } from '../../src/model/progress.ts'
import { fixtureData } from './fixture-data.ts'
import { isSkipped, openBrowser, servePage, settled } from './chromium.ts'

describe.skipIf(isSkipped)('the wait for a large graph', { timeout: 60_000 }, () => {
  const feed = new Feed<Progress | undefined>({ stage: 'reading', done: 12_345 })
  let finish = (): void => undefined
  let browser: Browser
  let server: Awaited<ReturnType<typeof servePage>>
  beforeAll(async () => {
    const data = fixtureData()
    const ready = new Promise<void>((resolve) => (finish = resolve))
    server = await servePage({
      ...data,
      graphView: () => ready.then(() => data.graphView()),
      watchProgress: (hear) => feed.watch(hear),
    })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  test('is told step by step, and ends with the graph', async () => {
    const page = await browser.newPage({ reducedMotion: 'reduce' })
    const streams: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/api/progress')) streams.push(request.url())
    })
    await page.goto(server.url)
    await page.getByText('Reading the facts…').waitFor()
    await page.getByText('12,345 records').waitFor()
    // No end is known yet, so the bar has no value.
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe(null)
    feed.tell({ stage: 'places', done: 20_000, total: 50_000 })
    await page.getByText('20,000 of 50,000 entities').waitFor()
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('20000')
    expect(await page.getByRole('progressbar').getAttribute('max')).toBe('50000')
    finish()
    feed.tell(undefined)
    await settled(page)
    expect(await page.getByRole('progressbar').count()).toBe(0)
    // A stream that has ended is not asked for again.
    await page.waitForTimeout(500)
    expect(streams).toHaveLength(1)
    await page.close()
  })
})
