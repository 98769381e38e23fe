/** 3 Time. */
import { expect, test } from 'vitest'
import { placeOf } from '../chromium.ts'
import type { Given } from './given.ts'

/** Registers the tests. */
export function tellsTime(given: Given): void {
  test('as of a day: a fact is not there before it began, holds, and is a ghost after its end, in its place', async () => {
    const { page } = given
    const { dated } = given.read
    await given.open('?day=2018-06-01')
    await page.getByText('As of 1 June 2018').waitFor()
    expect(await given.isDrawn(dated.id)).toBe(false)
    await given.open(`?day=2021-06-01&around=${dated.subject.id}`)
    const held = await placeOf(page, dated.id)
    await given.open(`?around=${dated.subject.id}`)
    const ghost = await placeOf(page, dated.id)
    expect(Math.hypot(held.x - ghost.x, held.y - ghost.y)).toBeLessThan(3)
    await given.click(dated.id)
    await given.reads(/^Halden Mills was a subsidiary of Norvik Chips/)
  })

  test('an entity that is read on a day has what held then together', async () => {
    const { dated } = given.read
    const held = given.panel().locator('section').filter({ hasText: 'As of 1 January 2021' })
    await given.open(`?read=${dated.subject.id}&day=2021-01-01`)
    await held.getByRole('button').filter({ hasText: dated.object.name }).first().waitFor()
  })

  test('by the clock of what was said, nothing is known before it was said', async () => {
    const { facts } = given.read.graph
    const { firstSaid = '' } = given.read.dated
    const known = facts.filter((fact) => fact.firstSaid !== undefined && fact.firstSaid > firstSaid)
    await given.open(`?clock=said&day=${firstSaid}`)
    await given.page.getByText(/^As of 2 March 2026$/).waitFor()
    expect(await given.isDrawn(given.read.contested.id)).toBe(true)
    for (const { id } of known) expect(await given.isDrawn(id)).toBe(false)
    await given.open('?clock=said&day=2000-01-01')
    await expect.poll(() => given.isDrawn(given.read.contested.id)).toBe(false)
  })

  test('the timeline is moved by hand and by keys, and plays', async () => {
    const { page } = given
    await given.open()
    const slider = page.getByRole('slider', { name: 'Show the graph as of a day' })
    await slider.focus()
    await page.keyboard.press('Home')
    const day = () => new URL(page.url()).searchParams.get('day') ?? ''
    await expect.poll(day).not.toBe('')
    const first = day()
    await page.getByRole('button', { name: 'Play' }).click()
    await expect.poll(day).not.toBe(first)
    expect(day() > first).toBe(true)
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.getByRole('button', { name: 'All times' }).click()
    await expect.poll(day).toBe('')
    await page.keyboard.press('Control+z')
    await expect.poll(day).not.toBe('')
  })
}
