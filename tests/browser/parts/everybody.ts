/** 8 Everybody. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { settled } from '../chromium.ts'
import type { Given } from './given.ts'

/** Registers the tests. */
export function servesEverybody(given: Given): void {
  test('by keyboard alone: search, node, edge, document, and back to the node', async () => {
    const { page } = given
    await given.open()
    await given.search('Microsoft')
    await page.keyboard.press('Enter')
    await given.reads('Microsoft')
    await given.tabTo('had exclusive cloud rights to')
    await page.keyboard.press('Enter')
    await given.panel().locator('article mark').first().waitFor()
    await given.tabTo('Open in document')
    await page.keyboard.press('Enter')
    await page.locator('.reader-text').waitFor()
    await page.keyboard.press('Control+z')
    await given.reads(/exclusive cloud rights/)
    await page.keyboard.press('Control+z')
    await given.reads('Microsoft')
  })

  test('on the drawing: arrows walk, Enter opens a fact, Escape backs out, and each is said', async () => {
    const { page } = given
    await given.open()
    await page.locator('.stage').focus()
    await page.keyboard.press('ArrowRight')
    await page.getByText(/ ties?\. Selected\.$/).waitFor({ state: 'attached' })
    const first = await given.panel().getByRole('heading', { level: 2 }).textContent()
    for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowDown']) await page.keyboard.press(key)
    await expect.poll(() => given.panel().getByRole('heading', { level: 2 }).textContent()).not.toBe(first)
    await page.keyboard.press('Enter')
    await given.panel().locator('.fact-sentence').waitFor()
    await page.keyboard.press('Escape')
    await given.reads('What this graph says')
    for (const [key, tab] of [
      ['t', 'Table'],
      ['d', 'Documents'],
      ['g', 'Graph'],
    ] as const) {
      await page.keyboard.press(key)
      await expect
        .poll(() => page.getByRole('button', { name: tab, exact: true }).getAttribute('aria-current'))
        .toBe('page')
    }
    await page.keyboard.press('?')
    await page.getByText('walk to a neighbour').waitFor()
  })

  test('the table mirrors the graph: a row for each fact, sorted and read like the drawing', async () => {
    const { page } = given
    const { facts } = given.read.graph
    await given.open('?tab=table')
    await expect.poll(() => page.getByRole('row').count()).toBe(Math.min(facts.length, 200) + 1)
    await page.getByRole('button', { name: 'Confidence' }).click()
    const least = Math.round(Math.min(...facts.map(({ confidence }) => confidence)) * 100)
    await expect.poll(() => page.getByRole('row').nth(1).textContent()).toContain(`${least} %`)
    await page.getByRole('button', { name: /Microsoft had exclusive cloud rights to OpenAI/ }).click()
    await given.reads('Microsoft had exclusive cloud rights to OpenAI')
  })

  test('without WebGL the table stands in, and says why', async () => {
    await given.page.addInitScript('HTMLCanvasElement.prototype.getContext = () => null')
    await given.page.goto(given.url)
    await given.page.getByText('draws no WebGL').waitFor()
    expect(await given.page.getByRole('row').count()).toBeGreaterThan(5)
  })

  test('a narrow window reads in a sheet from the bottom, and nothing stands out of it', async () => {
    await given.page.setViewportSize({ width: 390, height: 844 })
    await given.open(`?read=${given.read.ended.id}`)
    const box = await given.panel().boundingBox()
    expect(box?.width).toBe(390)
    expect(box?.y).toBeGreaterThan(300)
    expect(await given.page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390)
  })

  test('a narrow window greets with what the graph says; the sheet is closed, and a menu stays in sight', async () => {
    const { page } = given
    await page.setViewportSize({ width: 390, height: 844 })
    await given.open()
    await given.panel().getByRole('heading', { name: 'What this graph says' }).waitFor()
    await given.panel().getByRole('button', { name: 'Close' }).click()
    await given.panel().waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Arrange' }).click()
    const menu = page.getByRole('menu')
    await menu.waitFor()
    const box = await menu.boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390)
  })

  test('axe finds nothing serious in reading, finding, asking and taking away', async () => {
    const { page } = given
    const found: string[] = []
    for (const search of ['', `?read=${given.read.contested.id}`, '?tab=table', '?tab=query', '?tab=documents']) {
      await page.goto(given.url + search)
      await page.waitForSelector('.stage[data-settled=true], .table-frame, .query, .documents')
      if (search === '') await settled(page)
      const { violations } = await new AxeBuilder({ page }).analyze()
      for (const { id, impact, nodes } of violations)
        if (impact === 'serious' || impact === 'critical')
          found.push(`${search}: ${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`)
    }
    expect(found).toEqual([])
  })
}
