/** The map's thread: the same map as without it, told step by step, while the process does other things; and ended when nobody waits. */
import { expect, test } from 'vitest'
import { makeMap, mapPlan } from '../../../src/pipeline/make-map.ts'
import { mapInThread } from '../../../src/pipeline/map-in-thread.ts'
import type { Progress } from '../../../src/model/progress.ts'
import { bigGraph } from '../../browser/big-graph.ts'

const plan = mapPlan(await bigGraph(6_000, 24_000).graphView())
const signal = new AbortController().signal

test('makes the same map as without a thread, and says how far it is', async () => {
  const told: Progress[] = []
  const map = await mapInThread(plan, { onProgress: (progress) => told.push(progress), signal })
  const here: Progress[] = []
  expect(map).toEqual(
    await makeMap(plan, (progress) => {
      here.push(progress)
      return Promise.resolve()
    }),
  )
  expect(told[0]).toMatchObject({ stage: 'communities', total: plan.ids.length })
  // Every entity is counted in both steps, and nothing is counted twice.
  for (const stage of ['communities', 'places'] as const)
    expect(here.filter((progress) => progress.stage === stage).at(-1)?.done).toBe(plan.ids.length)
})

test('holds nothing up', async () => {
  let turns = 0
  const timer = setInterval(() => (turns += 1), 10)
  await mapInThread(plan, { onProgress: () => undefined, signal })
  clearInterval(timer)
  expect(turns).toBeGreaterThan(20)
})

test('ends when it is given up', async () => {
  const controller = new AbortController()
  const map = mapInThread(plan, { onProgress: () => undefined, signal: controller.signal })
  controller.abort(new Error('nobody waits'))
  await expect(map).rejects.toThrow('nobody waits')
})
