/** 2 Find. */
import { expect, test } from 'vitest'
import { placeOf } from '../chromium.ts'
import type { Given } from './given.ts'

/** Registers the tests. */
export function finds(given: Given): void {
  test('search knows names, aliases, facts, relation types and the words of documents', async () => {
    const { page } = given
    await given.open()
    const groups = async (text: string): Promise<string> => {
      await given.search(text)
      return (await page.getByRole('listbox').textContent()) ?? ''
    }
    expect(await groups('AWS')).toMatch(/Entities.*Amazon Web Services.*AWS/)
    expect(await groups('priority access')).toMatch(/Facts.*priority access/)
    expect(await groups('exclusive cloud')).toMatch(/Relation types.*exclusive cloud/i)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('no longer supplies')
    await page.getByText('In the documents').waitFor()
    await page
      .getByRole('option', { name: /no longer supplies/ })
      .first()
      .click()
    await page
      .locator('.reader-text')
      .getByText(/no longer/)
      .first()
      .waitFor()
  })

  test('what is found is flown to, selected, and said in the live region', async () => {
    const { page } = given
    await given.open()
    await given.search('openai')
    await page.keyboard.press('Enter')
    await given.reads('OpenAI')
    const { id, degree } = given.read.graph.nodes.find(({ name }) => name === 'OpenAI') ?? { id: '', degree: 0 }
    await page.getByText(new RegExp(`^OpenAI, .*, ${degree} ties\\. Selected\\.$`)).waitFor({ state: 'attached' })
    const box = (await page.locator('.stage').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    const apart = async (): Promise<number> => {
      const { x, y } = await placeOf(page, id)
      return Math.hypot(x - box.x - box.width / 2, y - box.y - box.height / 2)
    }
    await expect.poll(apart).toBeLessThan(60)
  })

  test('filters say what they leave, are in the address, and are undone and done again', async () => {
    const { page } = given
    const { facts } = given.read.graph
    await given.open()
    await given.shows(facts.length)
    const ended = facts.filter(({ status }) => status === 'ended').length
    const row = page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: 'ended' }) })
    expect(await row.locator('.count').textContent()).toBe(String(ended))
    await row.getByRole('checkbox').click()
    await given.shows(facts.length - ended)
    await expect.poll(() => given.isDrawn(given.read.ended.id)).toBe(false)
    expect(page.url()).toContain('status=ended')
    await page.reload()
    await given.shows(facts.length - ended)
    await page.locator('.stage').focus()
    await page.keyboard.press('Control+z')
    await given.shows(facts.length)
    await page.keyboard.press('Control+Shift+z')
    await given.shows(facts.length - ended)
    await page.getByText('Done again: filter').waitFor({ state: 'attached' })
  })

  test('by entity type, relation type, confidence, sources and document', async () => {
    const { page } = given
    const { facts } = given.read.graph
    const { relationType, subject } = given.read.contested
    const leave = (test: (fact: (typeof facts)[number]) => boolean): number => facts.filter(test).length
    for (const [search, count] of [
      [`?without=${relationType}`, leave((fact) => fact.relationType !== relationType)],
      [
        `?types=${subject.type}`,
        leave((fact) => fact.subject.type !== subject.type && fact.object.type !== subject.type),
      ],
      ['?confidence=85', leave(({ confidence }) => confidence >= 0.85)],
      ['?sources=2', leave(({ independentSources }) => independentSources >= 2)],
    ] as const) {
      await given.open(search)
      await given.shows(count)
    }
    await given.open()
    // The counts say what choosing gives, before it is chosen.
    const backed = leave(({ independentSources }) => independentSources >= 2)
    const twoOrMore = page.getByRole('listitem').filter({ hasText: 'two or more' })
    expect(await twoOrMore.locator('.count').textContent()).toBe(String(backed))
    await twoOrMore.getByRole('radio').check()
    await given.shows(backed)
    await page.keyboard.press('Control+z')
    await given.shows(facts.length)
    const confidence = page.locator('.facet').filter({ has: page.getByRole('slider', { name: 'Confidence' }) })
    expect(await confidence.locator('.count').textContent()).toBe(String(facts.length))
    await given.open('?confidence=85')
    expect(await confidence.locator('.count').textContent()).toBe(String(leave(({ confidence: sure }) => sure >= 0.85)))
    await given.open()
    const documents = page.locator('.facet', { hasText: 'Documents' })
    await documents.getByRole('checkbox', { name: /Brightline turns away/ }).click()
    await given.shows(1)
    expect(await given.isDrawn(given.read.contested.id)).toBe(true)
    await page.keyboard.press('Control+z')
    await given.shows(facts.length)
  })
}
