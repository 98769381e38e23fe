/** A map of a large graph that could not be made is tried again; here every graph counts as large. */
import { expect, test, vi } from 'vitest'
import { StorePageData } from '../../../src/pipeline/page-data.ts'
import { buildToy, temporaryStore } from '../../helpers/toy-build.ts'
import { toyOntology } from '../../helpers/toy-ontology.ts'

const made = vi.hoisted(() => ({ maps: 0 }))
vi.mock('../../../src/query/graph-part.ts', async (original) => ({
  ...(await original<object>()),
  isLarge: () => true,
}))
vi.mock('../../../src/pipeline/graph-map.ts', () => ({
  graphMap: async () => {
    made.maps += 1
    if (made.maps === 1) throw new Error('no memory')
    return { communities: [], leaves: [], xs: [], ys: [] }
  },
}))

test('the next request makes the map', async () => {
  const store = temporaryStore()
  await buildToy(store, [{ uri: 'a.txt', text: 'Acme acquired Bolt.' }])
  const page = new StorePageData(store, toyOntology)
  const part = { open: [], ids: [], grown: [] }
  await expect(page.graphView(part)).rejects.toThrow('no memory')
  expect((await page.graphView(part)).overview).toMatchObject({ facts: 1 })
  await page.graphView(part)
  expect(made.maps).toBe(2)
})
