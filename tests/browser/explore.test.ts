/** Exploring in a real Chromium: large graphs by their overview, and growing, moving and choosing in small ones. */
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { largeGraph } from './big-graph.ts'
import { fixtureData } from './fixture-data.ts'
import { isSkipped, openBrowser, openCommunity, placeOf, servePage, settled } from './chromium.ts'

const shown = /^([\d,]+) of 2,\d{3} entities drawn one by one$/

describe.skipIf(isSkipped)('exploring', { timeout: 60_000 }, () => {
  let browser: Browser
  let context: BrowserContext
  let small: Awaited<ReturnType<typeof servePage>>
  let large: Awaited<ReturnType<typeof servePage>>
  let page: Page
  let faults: string[]

  beforeAll(async () => {
    small = await servePage(fixtureData())
    large = await servePage(largeGraph(2_500, 8_000))
    browser = await openBrowser()
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  })
  afterAll(async () => {
    await browser.close()
    await Promise.all([small.close(), large.close()])
  })
  beforeEach(async () => {
    faults = []
    page = await context.newPage()
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (error) => faults.push(error.message))
  })
  afterEach(async () => {
    await page.close()
    expect(faults).toEqual([])
  })

  const open = async (url: string): Promise<void> => {
    await page.goto(url)
    await settled(page)
  }
  const noBox = { x: 0, y: 0, width: 0, height: 0 }
  const panel = () => page.getByRole('complementary', { name: 'Reading panel' })
  const drawn = async (): Promise<number> =>
    Number(shown.exec((await page.getByText(shown).textContent()) ?? '')?.[1]?.replace(',', '') ?? NaN)

  test('a large graph is an overview that says how much of it is drawn', async () => {
    await open(large.url)
    expect(await drawn()).toBe(0)
    await page.getByText('8,000 facts', { exact: true }).first().waitFor()
    expect(await placeOf(page, 'com:1')).toBeDefined()
  })

  test('by keys: a community is walked to, opened, and closed again by undo', async () => {
    await open(large.url)
    await openCommunity(page)
    await expect.poll(drawn).toBeGreaterThan(20)
    expect(page.url()).toContain('open=com:')
    await page.keyboard.press('Control+z')
    await expect.poll(drawn).toBe(0)
  })

  test('a community opens from the table, the way in without a drawing', async () => {
    await page.goto(`${large.url}?tab=table`)
    await page
      .getByRole('table', { name: 'Communities' })
      .getByRole('button', { name: /^Open it/ })
      .first()
      .click()
    await expect.poll(drawn).toBeGreaterThan(20)
  })

  test('what search finds outside of what is drawn comes with its neighbours', async () => {
    await open(large.url)
    await page.keyboard.press('/')
    await page.keyboard.type('Entity 1234')
    await page.getByRole('option', { name: /Entity 1234/ }).click()
    await panel().getByRole('heading', { name: 'Entity 1234', level: 2 }).waitFor()
    await expect.poll(drawn).toBeGreaterThan(1)
    expect(await placeOf(page, 'ent:1234')).toBeDefined()
  })

  test('the filters of an overview count the whole graph, and what they take out is gone from the bubbles', async () => {
    await open(large.url)
    const row = page.getByRole('listitem').filter({ hasText: /^ended/ })
    expect(await row.locator('.count').textContent()).toMatch(/^1,\d{3}$/)
    await row.getByRole('checkbox').uncheck()
    await page
      .getByText(/^6,\d{3} of 8,000 facts$/)
      .first()
      .waitFor()
    expect(page.url()).toContain('status=ended')
    await open(`${large.url}?status=active~ended~retained~planned`)
    await page
      .getByText(/^0 of 8,000 facts$/)
      .first()
      .waitFor()
    await expect(placeOf(page, 'com:1')).rejects.toThrow('is not drawn')
  })

  test('what search finds is flown to: it is selected, in the middle, and nearer than before', async () => {
    await open(small.url)
    const apart = async (): Promise<number> => {
      const [a, b] = [await placeOf(page, 'ent:microsoft'), await placeOf(page, 'ent:openai')]
      return Math.hypot(a.x - b.x, a.y - b.y)
    }
    const before = await apart()
    await page.keyboard.press('/')
    await page.keyboard.type('openai')
    await page
      .getByRole('option', { name: /^OpenAI/ })
      .first()
      .click()
    await panel().getByRole('heading', { name: 'OpenAI', level: 2 }).waitFor()
    await expect.poll(apart).toBeGreaterThan(before * 1.3)
    const { x, y, width, height } = (await page.locator('.stage').boundingBox()) ?? noBox
    const place = await placeOf(page, 'ent:openai')
    expect(Math.hypot(place.x - x - width / 2, place.y - y - height / 2)).toBeLessThan(60)
  })

  test('what is read beside its neighbours is seen with all of them, on a small stage too', async () => {
    await page.setViewportSize({ width: 1024, height: 768 })
    await open(`${small.url}?around=ent:microsoft&read=ent:microsoft`)
    const { x: left, width, y: top, height } = (await page.locator('.stage').boundingBox()) ?? noBox
    for (const id of ['ent:microsoft', 'ent:openai', 'ent:azure']) {
      const { x, y } = await placeOf(page, id)
      expect(x > left && x < left + width && y > top && y < top + height).toBe(true)
    }
  })

  test('an address opens the view that it was copied from: what is open, and from where it is looked at', async () => {
    await open(large.url)
    await openCommunity(page)
    await expect.poll(() => page.url()).toContain('camera=')
    const camera = () => new URL(page.url()).searchParams.get('camera') ?? ''
    const before = camera()
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await expect.poll(camera).not.toBe(before)
    const id = new URL(page.url()).searchParams.get('open') ?? ''
    const places = () => Promise.all(['ent:100', 'ent:120', 'com:2'].map((drawn) => placeOf(page, drawn)))
    const there = await places()
    await open(page.url())
    const here = await places()
    here.forEach(({ x, y }, at) => expect(Math.hypot(x - (there[at]?.x ?? 0), y - (there[at]?.y ?? 0))).toBeLessThan(4))
    // Without a camera the address still opens on what is open, and not on the whole map.
    await open(`${large.url}?open=${id}`)
    const [one, two] = [await placeOf(page, 'ent:100'), await placeOf(page, 'ent:120')]
    for (const { x, y } of [one, two]) expect(x > 280 && x < 860 && y > 50 && y < 740).toBe(true)
    expect(Math.hypot(one.x - two.x, one.y - two.y)).toBeGreaterThan(40)
  })

  test('opening too much is refused in words', async () => {
    const all = Array.from({ length: 40 }, (_, at) => `com:${at + 1}`).join('~')
    await open(`${large.url}?open=${all}`)
    await page.getByText(/would be too much to draw at once/).waitFor()
    expect(await drawn()).toBeLessThanOrEqual(2_000)
  })

  test('a narrowed view grows by relation type and direction, and shrinks by undo', async () => {
    await open(`${small.url}?path=ent:microsoft~ent:openai&read=ent:openai`)
    const before = await page.locator('.filter-sum').textContent()
    const expand = panel()
      .getByRole('button', { name: /^Show all: / })
      .first()
    await expand.click()
    await page.getByText('Expanded: OpenAI').waitFor()
    expect(page.url()).toContain('grow=ent:openai*')
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.locator('.filter-sum').textContent()).toBe(before)
  })

  test('a node that is dragged stays there, in the address too, until it is unpinned', async () => {
    await open(`${small.url}?read=ent:norvik-chips`)
    const from = await placeOf(page, 'ent:norvik-chips')
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 60, from.y + 40, { steps: 6 })
    await page.mouse.up()
    await expect.poll(() => page.url()).toContain('pin=ent:norvik-chips')
    const there = await placeOf(page, 'ent:norvik-chips')
    expect(Math.hypot(there.x - from.x - 60, there.y - from.y - 40)).toBeLessThan(8)
    await panel().getByRole('button', { name: 'Unpin' }).click()
    const back = async (): Promise<number> => (await placeOf(page, 'ent:norvik-chips')).x
    await expect.poll(back).toBeLessThan(from.x + 8)
  })

  test('a lasso chooses what it goes round, and the space bar lets one go', async () => {
    await open(`${small.url}?read=ent:openai`)
    await page.getByRole('button', { name: 'Choose with a lasso' }).click()
    const box = await page.locator('.lasso').boundingBox()
    if (box === null) throw new Error('no lasso')
    await page.mouse.move(box.x + 4, box.y + 4)
    await page.mouse.down()
    const { x, y, width, height } = box
    for (const [left, top] of [
      [x + width - 4, y + 4],
      [x + width - 4, y + height - 4],
      [x + 4, y + height - 4],
    ] as const)
      await page.mouse.move(left, top, { steps: 3 })
    await page.mouse.up()
    const bar = page.getByRole('group', { name: 'Chosen entities' })
    const count = Number.parseInt((await bar.getByRole('status').textContent()) ?? '', 10)
    expect(count).toBeGreaterThan(5)
    await page.locator('.stage').focus()
    await page.keyboard.press(' ')
    await bar.getByText(`${count - 1} entities chosen`).waitFor()
    await bar.getByRole('button', { name: 'Only these' }).click()
    await page.getByText('Only what was picked out').waitFor()
  })

  test('the facts of several documents are shown together', async () => {
    await open(small.url)
    const boxes = page.locator('.facet', { hasText: 'Documents' }).getByRole('checkbox')
    await boxes.nth(0).click()
    await expect.poll(() => page.locator('.filter-sum').textContent()).toMatch(/of 20 facts/)
    const one = Number.parseInt((await page.locator('.filter-sum').textContent()) ?? '', 10)
    await boxes.nth(1).click()
    const sum = async (): Promise<number> =>
      Number.parseInt((await page.locator('.filter-sum').textContent()) ?? '', 10)
    await expect.poll(sum).toBeGreaterThan(one)
  })

  test.each(['', '?open=com:1&read=com:2', '?tab=table'])(
    'axe finds nothing serious at “%s” of a large graph',
    async (search) => {
      await page.goto(large.url + search)
      await page.waitForSelector('.stage[data-settled=true], .table-frame')
      const { violations } = await new AxeBuilder({ page }).analyze()
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(
        serious.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .map(({ html }) => html)
              .join(' ')
              .slice(0, 300)}`,
        ),
      ).toEqual([])
    },
  )
})
