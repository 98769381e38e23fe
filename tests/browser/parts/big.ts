/** 6 Big graphs: the same store, after some thousand entities have come into it. */
import { expect, test } from 'vitest'
import { openCommunity, placeOf, settled } from '../chromium.ts'
import type { Given } from './given.ts'

const shown = /^([\d,]+) of [\d,]+ entities drawn one by one$/

/** Registers the tests. They come last, since the graph of the other parts is only a corner of this one. */
export function mapsBigGraphs(given: Given): void {
  const drawn = async (): Promise<number> =>
    Number(shown.exec((await given.page.getByText(shown).textContent()) ?? '')?.[1]?.replace(',', '') ?? NaN)

  test('it opens as a map that says how much of it is drawn; no limit is kept silent', async () => {
    const { page } = given
    await given.open()
    expect(await drawn()).toBe(0)
    await page
      .getByText(/^6,0\d\d facts$/)
      .first()
      .waitFor()
    expect(await given.isDrawn('com:1')).toBe(true)
  })

  test('a fact of the articles is found in it, read, and its link opens the same view', async () => {
    const { page } = given
    await given.open()
    await given.search('OpenAI')
    await page
      .getByRole('option', { name: /^OpenAI/ })
      .first()
      .click()
    await given.reads('OpenAI')
    await expect.poll(drawn).toBeGreaterThan(1)
    await given
      .panel()
      .getByRole('button', { name: /had exclusive cloud rights to/ })
      .first()
      .click()
    await given.reads('Microsoft had exclusive cloud rights to OpenAI')
    const { subject, object } = given.read.ended
    await expect.poll(() => given.isDrawn(subject.id)).toBe(true)
    await expect.poll(() => page.url()).toContain('camera=')
    await page.waitForTimeout(600)
    const there = await Promise.all([subject.id, object.id].map((id) => placeOf(page, id)))
    await page.reload()
    await settled(page)
    const here = await Promise.all([subject.id, object.id].map((id) => placeOf(page, id)))
    here.forEach(({ x, y }, at) => expect(Math.hypot(x - (there[at]?.x ?? 0), y - (there[at]?.y ?? 0))).toBeLessThan(4))
  })

  test('a community is opened by keys, its entities are drawn, and the filters count the whole graph', async () => {
    const { page } = given
    await given.open()
    await openCommunity(page)
    await expect.poll(drawn).toBeGreaterThan(10)
    const all = await given.sum()
    await page
      .getByRole('listitem')
      .filter({ hasText: /^ended/ })
      .getByRole('checkbox')
      .uncheck()
    await expect.poll(() => given.sum()).toBeLessThan(all)
    await page.keyboard.press('Control+z')
    await expect.poll(() => given.sum()).toBe(all)
  })
}
