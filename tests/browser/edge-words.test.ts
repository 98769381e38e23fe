/** Words on edges: on all where few facts are shown or from near, else on those that are selected or end at what is. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { bigGraph } from './big-graph.ts'
import { fixtureData } from './fixture-data.ts'
import { isSkipped, openBrowser, servePage, settled } from './chromium.ts'

/** Keeps what is written on the drawing's canvases. The minimap and icons write nothing. */
const listening = `
  globalThis.written = new Set()
  const write = CanvasRenderingContext2D.prototype.fillText
  CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
    globalThis.written.add(text)
    return write.call(this, text, ...rest)
  }`

describe.skipIf(isSkipped)('words on edges', { timeout: 60_000 }, () => {
  let browser: Browser
  let page: Page
  let few: Awaited<ReturnType<typeof servePage>>
  let many: Awaited<ReturnType<typeof servePage>>
  beforeAll(async () => {
    few = await servePage(fixtureData())
    many = await servePage(bigGraph(40, 80))
    browser = await openBrowser()
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
    await page.addInitScript(listening)
  })
  afterAll(async () => {
    await browser.close()
    await Promise.all([few.close(), many.close()])
  })

  const open = async (url: string): Promise<void> => {
    await page.goto(url)
    await settled(page)
  }
  const written = (): Promise<string[]> => page.evaluate<string[]>('[...globalThis.written]')

  test('stand on every one that has room, where few facts are shown', async () => {
    await open(few.url)
    expect(await written()).toEqual(expect.arrayContaining(['OpenAI', 'available on', 'sued by', 'supplies']))
  })

  test('where many are, stand only on those that end at what is selected, until one goes near', async () => {
    const words = async (): Promise<readonly string[]> =>
      (await written()).filter((text) =>
        ['owns', 'leads', 'supplies', 'invested in', 'acquired', 'merged with'].includes(text),
      )
    await open(many.url)
    expect(await written()).toContain('Entity 0')
    expect(await words()).toEqual([])
    await open(`${many.url}?read=rel:7`)
    const one = await words()
    expect(one.length).toBeLessThanOrEqual(1)
    await open(`${many.url}?camera=0.5*0.5*0.3`)
    await expect.poll(async () => (await words()).length).toBeGreaterThan(1)
  })
})
