/** 5 Ask. */
import { expect, test } from 'vitest'
import { examples } from '../../../src/web/query/examples.ts'
import { settled } from '../chromium.ts'
import type { Given } from './given.ts'

const endless = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a = -1 RETURN count(b)'

/** Registers the tests. */
export function asks(given: Given): void {
  test('an answer is a table that sorts, is copied and downloaded; is JSON; and is drawn into or instead of the view', async () => {
    const { page } = given
    const partners = given.read.graph.facts.filter(({ relationType }) => relationType === 'partner-of').length
    await given.open(`?tab=query&around=${given.read.contested.object.id}`)
    await given.run('MATCH (s:Entity)-[r:PARTNER_OF]->(o) RETURN s.name AS name, s, r, o')
    await page.getByText(new RegExp(`^${partners} rows? in`)).waitFor()
    await page.getByRole('button', { name: 'name', exact: true }).click()
    expect(await page.locator('th').first().getAttribute('aria-sort')).toBe('ascending')
    const csv = await given.download(() => page.getByRole('button', { name: 'Download CSV' }).click())
    expect(csv.bytes.toString().split('\n')[0]).toContain('name')
    await page.getByText('JSON', { exact: true }).click()
    await page.locator('pre.json').getByText('"name"').first().waitFor()
    await page.getByRole('button', { name: 'Add to the view' }).click()
    await settled(page)
    const both = await given.sum()
    expect(both).toBeGreaterThan(partners)
    await page.keyboard.press('Control+z')
    // The answer is still there.
    await page.getByRole('button', { name: 'Replace the view' }).click()
    await given.shows(partners)
  })

  test('a wrong query is told under the word, labels are completed from the store, and nothing is written', async () => {
    const { page } = given
    await given.open('?tab=query')
    await given.run('MATCH (n) RETURN m')
    await page.locator('.editor-wrong u').getByText('m', { exact: true }).waitFor()
    await given.run('CREATE (n:Entity {id: "ent:hurt"})')
    await page.getByRole('alert').waitFor()
    expect(await given.store.nodesById(['ent:hurt'])).toEqual([])
    const field = page.getByRole('textbox', { name: 'Cypher query' })
    await field.fill('')
    await field.pressSequentially('MATCH (n:Sourc')
    await page.getByRole('button', { name: /^Source/ }).waitFor()
    await field.press('Tab')
    expect(await field.inputValue()).toBe('MATCH (n:Source')
    given.faults = given.faults.filter((fault) => !/40[03]/.test(fault))
  })

  test('a parameter is filled in, and earlier queries come back', async () => {
    const { page } = given
    await given.open('?tab=query')
    await page.getByLabel('Parameters (JSON)').fill('{"name": "OpenAI"}')
    await given.run('MATCH (e:Entity {name: $name}) RETURN e.name AS found')
    await page.getByRole('cell', { name: 'OpenAI', exact: true }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Earlier queries' }).click()
    await page.getByRole('menuitem', { name: /RETURN e\.name AS found/ }).waitFor()
  })

  test('a long query says that it runs, and is cancelled; the store answers the next at once', async () => {
    const { page } = given
    await given.open('?tab=query')
    await given.run(endless)
    await page.getByText(/^Running for \d+ seconds?; Cancel ends it\.$/).waitFor()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByText(/^Cancelled after \d+ seconds?\./).waitFor()
    const startedMs = performance.now()
    await given.run('RETURN 1 AS one')
    await page.getByRole('cell', { name: '1', exact: true }).waitFor()
    expect(performance.now() - startedMs).toBeLessThan(8_000)
  })

  test('every saved example is answered', async () => {
    await given.page.goto(`${given.url}?tab=query`)
    const asked = examples.map(({ query }) => ({ query, parameters: { name: 'OpenAI' } }))
    const answers = await given.page.evaluate<readonly unknown[], unknown>(
      async (queries) =>
        Promise.all(
          (queries as readonly object[]).map(async (body) => {
            const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
            return ((await (await fetch('./api/query', init)).json()) as { rows?: readonly unknown[] }).rows?.length
          }),
        ),
      asked,
    )
    expect(answers).not.toContain(undefined)
    const disagreeing = examples.findIndex(({ title }) => title === 'Facts on which sources disagree')
    expect(answers[disagreeing]).toBe(1)
  })
}
