/** Names that are markup, script, endless, right to left or emoji: they are shown as text and nothing runs. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import type { FixtureDocument } from './fixture-texts.ts'
import { entityIdOf } from './fixture-document.ts'
import { fixtureData } from './fixture-data.ts'
import { isSkipped, openBrowser, placeOf, servePage, settled } from './chromium.ts'

const names = [
  '<img src=x onerror="window.hurt=1">',
  '</script><script>window.hurt=1</script>',
  'x'.repeat(10_000),
  'شركة النور للاتصالات',
  '👩‍🚀🧬 Lab',
  '__proto__',
  '{{constructor.constructor("window.hurt=1")()}}',
]
const documents: readonly FixtureDocument[] = [
  {
    title: '<b onmouseover="window.hurt=1">Title</b>',
    origin: 'javascript:window.hurt=1',
    sentences: names.map((name, at) => ({
      marked: `[s:${name}] [c:owns] [o:${names[(at + 1) % names.length] ?? ''}].`,
      fact: { subject: name, type: 'owns', object: names[(at + 1) % names.length] ?? '', status: 'active' },
    })),
  },
]

describe.skipIf(isSkipped)('hostile names', { timeout: 60_000 }, () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof servePage>>
  beforeAll(async () => {
    server = await servePage(fixtureData(documents))
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  test('are text in every part of the page', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(server.url)
    await settled(page)
    const { x, y } = await placeOf(page, entityIdOf(names[0] ?? ''))
    await page.mouse.click(x, y)
    await page.getByRole('heading', { name: '<img src=x onerror="window.hurt=1">' }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('<img')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Escape')
    for (const tab of ['Table', 'Documents']) await page.getByRole('button', { name: tab, exact: true }).click()
    await page.getByRole('button', { name: /Title/ }).click()
    await page.locator('.reader-text').waitFor()
    const widths = await page.evaluate<number[]>('[document.documentElement.scrollWidth, innerWidth]')
    expect(widths[0]).toBe(widths[1])
    expect(await page.locator('#root img, #root script, #root b[onmouseover]').count()).toBe(0)
    expect(await page.evaluate("'hurt' in window")).toBe(false)
    expect(faults).toEqual([])
    await page.close()
  })
})
