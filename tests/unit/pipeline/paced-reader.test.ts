import { expect, test } from 'vitest'
import { collect } from '../../../src/basics/collect.ts'
import { pacedReader } from '../../../src/pipeline/paced-reader.ts'
import { StorePageData } from '../../../src/pipeline/page-data.ts'
import type { Progress } from '../../../src/model/progress.ts'
import { buildToy, temporaryStore } from '../../helpers/toy-build.ts'
import { toyOntology } from '../../helpers/toy-ontology.ts'

/** Keeps the processor busy. */
function work(ms: number): void {
  const startedMs = performance.now()
  while (performance.now() - startedMs < ms);
}

test('a long reading of a store that never waits lets others have their turn, and is counted', async () => {
  const store = temporaryStore()
  await buildToy(store, [{ uri: 'a.txt', text: 'Acme acquired Bolt.' }])
  const counts: number[] = []
  const slow = {
    ...store,
    nodes: async function* () {
      for (let at = 0; at < 30; at += 1) {
        work(4)
        yield* store.nodes({ label: 'Entity' })
      }
    },
  }
  let turns = 0
  const timer = setInterval(() => (turns += 1), 1)
  const read = await collect(pacedReader(slow, (count) => counts.push(count)).nodes({ label: 'Entity' }))
  clearInterval(timer)
  expect(read).toHaveLength(60)
  expect(turns).toBeGreaterThan(3)
  expect(counts).toEqual([...counts].sort((a, b) => a - b))
  expect(counts.length).toBeGreaterThan(3)
})

test('by id it gives what the store gives, in its order', async () => {
  const store = temporaryStore()
  await buildToy(store, [{ uri: 'a.txt', text: 'Acme acquired Bolt.' }])
  const ids = (await collect(store.nodes({ label: 'Entity' }))).map(({ id }) => id)
  const asked = [...ids, 'ent:none', ...ids].reverse()
  expect(await pacedReader(store, () => undefined).nodesById(asked)).toEqual(await store.nodesById(asked))
})

test('a page hears of its graph’s reading until it is there, and no longer', async () => {
  const store = temporaryStore()
  await buildToy(store, [{ uri: 'a.txt', text: 'Acme acquired Bolt.' }])
  const told: (Progress | undefined)[] = []
  const nodes = store.nodes.bind(store)
  store.nodes = async function* (selection) {
    work(20)
    yield* nodes(selection)
  }
  const page = new StorePageData(store, toyOntology)
  const stop = page.watchProgress((progress) => told.push(progress))
  await page.graphView()
  stop()
  expect(told[0]).toBeUndefined()
  expect(told.at(-1)).toBeUndefined()
  const stages = told.flatMap((progress) => progress?.stage ?? [])
  expect(new Set(stages)).toEqual(new Set(['checking', 'reading']))
})
