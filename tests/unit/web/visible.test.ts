import { expect, test } from 'vitest'
import { indexGraph } from '../../../src/web/data/graph-index.ts'
import { countAtLeast } from '../../../src/query/fact-filter.ts'
import { shortPaths } from '../../../src/query/fact-walks.ts'
import { holdsAt, statusAt, visibleOf } from '../../../src/web/data/visible.ts'
import { initialView } from '../../../src/web/state/view-state.ts'
import { fixtureData } from '../../browser/fixture-data.ts'

const index = indexGraph(await fixtureData().graphView())
const exclusive = 'rel:exclusive-cloud:microsoft:openai'

test('a count says what a value has among those that pass the other filters', () => {
  const all = visibleOf(index, initialView)
  const { counts, facts } = visibleOf(index, { ...initialView, offStatuses: ['ended'] })
  expect(counts.status).toEqual(all.counts.status)
  expect(counts.relationType['exclusive-cloud']).toBeUndefined()
  expect(facts).toHaveLength(all.facts.length - 2)
})

test('confidence and sources are counted by what they are, among what passes the other filters', () => {
  const all = visibleOf(index, initialView)
  const { counts } = visibleOf(index, { ...initialView, minConfidence: 90, minSources: 2 })
  expect(countAtLeast(all.counts.confidence, 0)).toBe(all.facts.length)
  expect(countAtLeast(all.counts.sources, 0)).toBe(all.facts.length)
  const least = (sources: number, sure: number): number =>
    all.facts.filter((fact) => fact.independentSources >= sources && fact.confidence >= sure).length
  expect(countAtLeast(counts.confidence, 0)).toBe(least(2, 0))
  expect(countAtLeast(counts.sources, 0)).toBe(least(0, 0.9))
})

test('on a day that is shown holds what held then', () => {
  const fact = index.facts.get(exclusive)
  if (fact === undefined) throw new Error('the fixture lacks its first fact')
  expect(holdsAt(fact, initialView)).toBe(false)
  expect(holdsAt(fact, { asOf: '2020-01-01', clock: 'held' })).toBe(true)
  expect(holdsAt(fact, { asOf: '2026-06-01', clock: 'held' })).toBe(false)
})

test('before its end a fact still held, after it is a ghost', () => {
  const fact = index.facts.get(exclusive)
  if (fact === undefined) throw new Error('the fixture lacks its first fact')
  expect(statusAt(fact, { asOf: '2020-01-01', clock: 'held' })).toBe('active')
  expect(statusAt(fact, { asOf: '2026-06-01', clock: 'held' })).toBe('ended')
  expect(statusAt(fact, { asOf: '2020-01-01', clock: 'said' })).toBe('ended')
  expect(visibleOf(index, { ...initialView, asOf: '2026-06-01' }).ghosts.has(exclusive)).toBe(true)
  expect(visibleOf(index, { ...initialView, asOf: '2020-01-01' }).ghosts.has(exclusive)).toBe(false)
})

test('by the other clock, what was not yet said is not there', () => {
  expect(visibleOf(index, { ...initialView, asOf: '2026-04-01', clock: 'said' }).factIds.has(exclusive)).toBe(false)
})

test('paths are shortest, all of them, and go round what is hidden', () => {
  const from = 'ent:microsoft'
  const ends = { from, to: 'ent:amazon-web-services', slack: 0 }
  const { facts, steps } = shortPaths(index.factsOf, ends, new Set())
  expect(steps).toBe(2)
  expect(facts.size).toBe(5)
  expect(shortPaths(index.factsOf, ends, new Set(['ent:openai'])).facts.size).toBe(0)
})
