/** 4 Explore. */
import { expect, test } from 'vitest'
import { placeOf, settled } from '../chromium.ts'
import type { Given } from './given.ts'

/** Registers the tests. */
export function explores(given: Given): void {
  const idOf = (name: string): string => given.read.graph.nodes.find((node) => node.name === name)?.id ?? ''
  const neighbours = (id: string): readonly string[] =>
    given.read.graph.facts
      .filter(({ subject, object }) => subject.id === id || object.id === id)
      .flatMap(({ subject, object }) => [subject.id, object.id])
  const ties = (id: string): number =>
    given.read.graph.facts.filter(({ subject, object }) => subject.id === id || object.id === id).length

  test('only around an entity; from there one step by relation type; what was there stays in its place', async () => {
    const { page } = given
    const id = idOf('Norvik Chips')
    await given.open(`?read=${idOf('Azure')}`)
    await given.panel().getByRole('button', { name: 'Only around this' }).click()
    await page.getByText('Only around Azure').waitFor()
    const near = new Set([idOf('Azure'), ...neighbours(idOf('Azure'))])
    const { facts } = given.read.graph
    await given.shows(facts.filter(({ subject, object }) => near.has(subject.id) && near.has(object.id)).length)
    await page.keyboard.press('Control+z')
    await given.open(`?path=${idOf('Halden Mills')}~${idOf('Brightline Rail')}&read=${id}`)
    await given.shows(2)
    const before = await placeOf(page, id)
    const other = await placeOf(page, idOf('Brightline Rail'))
    await given.panel().getByRole('button', { name: 'Show all: headquartered in' }).click()
    await given.shows(3)
    const after = await placeOf(page, id)
    const otherAfter = await placeOf(page, idOf('Brightline Rail'))
    // The camera may step back, but what was drawn keeps its arrangement.
    const turn = (a: typeof before, b: typeof before): number => Math.atan2(b.y - a.y, b.x - a.x)
    expect(Math.abs(turn(before, other) - turn(after, otherAfter))).toBeLessThan(0.02)
  })

  test('hiding, and the way back', async () => {
    const id = idOf('OpenAI')
    await given.open(`?read=${id}`)
    await given.panel().getByRole('button', { name: 'Hide', exact: true }).click()
    await given.shows(given.read.graph.facts.length - ties(id))
    expect(await given.isDrawn(id)).toBe(false)
    await given.page.getByRole('button', { name: 'Clear: 1 entity hidden' }).click()
    await given.shows(given.read.graph.facts.length)
  })

  test('how two are tied: a shortest path, and those one step longer', async () => {
    const { page } = given
    await given.open(`?read=${idOf('Bing')}`)
    if (!(await given.isDrawn(idOf('Bing')))) await given.open(`?read=${idOf('Sam Altman')}`)
    await given.panel().getByRole('button', { name: 'Path to…' }).click()
    await page.getByText(/Choose another entity/).waitFor()
    await given.search('Azure')
    await page.keyboard.press('Enter')
    await page
      .getByText(/ → Azure$/)
      .first()
      .waitFor()
    const short = await given.sum()
    await page.getByRole('checkbox', { name: 'Also paths one step longer' }).click()
    await expect.poll(() => given.sum()).toBeGreaterThan(short)
  })

  test('a node is dragged, stays, and is let go', async () => {
    const { page } = given
    const id = idOf('Norvik Chips')
    await given.open()
    const from = await placeOf(page, id)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 50, from.y + 30, { steps: 5 })
    await page.mouse.up()
    await expect.poll(() => page.url()).toContain(`pin=${id}`)
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.url()).not.toContain('pin=')
    await expect.poll(async () => Math.abs((await placeOf(page, id)).x - from.x)).toBeLessThan(4)
  })

  test('arrangements, sizes and communities', async () => {
    const { page } = given
    await given.open()
    const ids = given.read.graph.nodes.filter(({ degree }) => degree > 0).map(({ id }) => id)
    const places = () => Promise.all(ids.map((id) => placeOf(page, id)))
    const seen = [JSON.stringify(await places())]
    const choose = async (name: string): Promise<void> => {
      await page.getByRole('button', { name: 'Arrange' }).click()
      await page.getByRole('menuitem', { name }).click()
    }
    for (const [name, layout] of [
      ['Without overlap', 'apart'],
      ['In a circle', 'circle'],
      ['By type', 'types'],
      ['In layers', 'layers'],
    ] as const) {
      await choose(name)
      await expect.poll(() => page.url()).toContain(`arrange=${layout}`)
      await settled(page)
      const now = JSON.stringify(await places())
      expect(seen).not.toContain(now)
      seen.push(now)
    }
    for (const [name, part] of [
      ['PageRank', 'size=pagerank'],
      ['Betweenness', 'size=betweenness'],
      ['Show communities', 'communities=1'],
    ] as const) {
      await choose(name)
      await expect.poll(() => page.url()).toContain(part)
    }
  })

  test('the legend filters', async () => {
    const legend = given.page.getByRole('group', { name: 'Legend' })
    await given.open()
    await legend.getByRole('button', { name: 'contested' }).click()
    await given.shows(given.read.graph.facts.length - 1)
    expect(await legend.getByRole('button', { name: 'contested' }).getAttribute('aria-pressed')).toBe('false')
  })
}
