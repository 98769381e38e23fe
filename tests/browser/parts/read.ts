/** 1 Read a fact. */
import { expect, test } from 'vitest'
import type { Given } from './given.ts'

/** Registers the tests. */
export function readsFacts(given: Given): void {
  test('a click on an edge reads what has ended: every sentence, its words in their own colours, and why', async () => {
    const { ended } = given.read
    await given.open(`?around=${ended.subject.id}`)
    await given.click(ended.id)
    await given.reads('Microsoft had exclusive cloud rights to OpenAI')
    const words = await given.panel().locator('.fact-facts').textContent()
    expect(words).toContain('ended')
    expect(words).toMatch(/(well|fairly|thinly) supported/)
    expect(words).toContain(`${ended.documents} documents`)
    const cards = given.panel().locator('article')
    await cards.first().waitFor()
    expect(await cards.count()).toBe(ended.assertions)
    for (const quote of await cards.locator('blockquote').allTextContents()) expect(quote).toMatch(/exclusiv/i)
    const colors = await Promise.all(
      ['subject', 'cue', 'object'].map((role) => {
        const mark = given.panel().locator(`.mark-${role}`).first()
        return mark.evaluate((element: unknown) => {
          const { getComputedStyle: styleOf } = globalThis as unknown as {
            getComputedStyle: (of: unknown) => { backgroundColor: string }
          }
          return styleOf(element).backgroundColor
        })
      }),
    )
    expect(new Set(colors).size).toBe(3)
    await given.panel().getByText('Why this status?').click()
    await given.panel().locator('.why p').getByText(/ended/).waitFor()
  })

  test('from a sentence to its place in the document, from a mention there to its entity, and back', async () => {
    const { page } = given
    await given.open(`?read=${given.read.ended.id}`)
    await given.panel().getByRole('button', { name: 'Open in document' }).first().click()
    const text = page.locator('.reader-text')
    await text.waitFor()
    expect(page.url()).toMatch(/document=doc.*at=\d+/)
    // The place is scrolled to.
    await expect.poll(() => text.getByRole('button', { name: /exclusiv/i }).evaluateAll(isAnyInSight)).toBe(true)
    await text.getByRole('button', { name: 'OpenAI', exact: true }).first().click()
    await given.reads('OpenAI')
    await page.goBack()
    await given.reads('Microsoft had exclusive cloud rights to OpenAI')
  })

  test('contradicting sources stand side by side, neither averaged away', async () => {
    await given.open(`?around=${given.read.contested.subject.id}`)
    await given.click(given.read.contested.id)
    await given.panel().getByText('The sources disagree').waitFor()
    expect(await given.panel().locator('.fact-facts').textContent()).toContain('contested')
    const columns = given.panel().locator('.side-by-side > .cards')
    expect(await columns.nth(0).textContent()).toContain('still supplies')
    expect(await columns.nth(1).textContent()).toContain('no longer supplies')
  })

  test('when it held is told in words, with the exact form on hover', async () => {
    await given.open(`?read=${given.read.dated.id}`)
    const when = given.panel().locator('.fact-when')
    expect(await when.textContent()).toMatch(/2019.*2023/)
    expect(await when.getAttribute('title')).toBe('2019/2023')
  })

  test('an entity says under which names it was found, and why these are one', async () => {
    await given.open('?tab=table')
    const named = given.read.graph.nodes.find(({ name }) => name === 'Amazon Web Services')
    await given.open(`?read=${named?.id}`)
    await given.reads('Amazon Web Services')
    await given.panel().getByText('AWS', { exact: true }).waitFor()
    await given.panel().getByText('Why one entity?').click()
    await given
      .panel()
      .getByText(/“Amazon Web Services” and “AWS” are one: /)
      .first()
      .waitFor()
  })

  test('what is only denied or possible is no line, and is read at its entity', async () => {
    const { page } = given
    await given.open()
    for (const [name, sentence, word] of [
      ['Norvik Chips', /Norvik Chips .* Halden Mills/, 'denied'],
      ['Brightline Rail', /Brightline Rail .* Halden Mills/, 'possible'],
    ] as const) {
      await given.search(name)
      await page
        .getByRole('option', { name: new RegExp(`^${name}`) })
        .first()
        .click()
      await given
        .panel()
        .getByRole('heading', { name: /^Also said/ })
        .waitFor()
      const statement = given.panel().locator('.statements details').filter({ hasText: sentence })
      await statement.locator('summary').click()
      await statement.locator('article mark').first().waitFor()
      expect(await statement.locator('summary').textContent()).toContain(word)
    }
  })
}

interface Sight {
  getBoundingClientRect(): { readonly top: number; readonly bottom: number }
}

function isAnyInSight(elements: unknown[]): boolean {
  return (elements as Sight[]).some((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top > 0 && bottom < 800
  })
}
