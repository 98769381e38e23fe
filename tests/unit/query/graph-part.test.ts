import { beforeAll, expect, test } from 'vitest'
import { bigGraph } from '../../browser/big-graph.ts'
import { makeMap, mapPlan } from '../../../src/pipeline/make-map.ts'
import { isLarge, partLimits, partOf } from '../../../src/query/graph-part.ts'
import { joinMap } from '../../../src/query/mapped-graph.ts'
import type { MappedGraph } from '../../../src/query/mapped-graph.ts'
import type { PartRequest } from '../../../src/model/views.ts'

const nothing: PartRequest = { open: [], ids: [], grown: [] }
let graph: MappedGraph

beforeAll(async () => {
  const view = await bigGraph(2_500, 8_000).graphView()
  graph = joinMap(view, await makeMap(mapPlan(view), () => Promise.resolve()))
})

test('a graph is large beyond what a page draws at once', () => {
  expect(isLarge(graph.view)).toBe(true)
  expect(isLarge({ ...graph.view, facts: graph.view.facts.slice(0, 10), nodes: graph.view.nodes.slice(0, 20) })).toBe(
    false,
  )
})

test('the overview has every entity in a bubble and every fact in a bubble or a bundle', () => {
  const { nodes, facts, overview } = partOf(graph, nothing)
  expect([nodes.length, facts.length]).toEqual([0, 0])
  const bubbles = overview?.bubbles ?? []
  expect(bubbles.reduce((sum, { entities }) => sum + entities, 0)).toBe(overview?.entities)
  const within = bubbles.reduce((sum, bubble) => sum + bubble.facts, 0)
  const bundled = (overview?.bundles ?? []).reduce((sum, bundle) => sum + bundle.facts, 0)
  expect(within + bundled).toBe(graph.view.facts.length)
})

test('an open community is drawn node by node at its places, and its bubble is gone', () => {
  const community = graph.map.leaves[0] ?? 0
  const part = partOf(graph, { ...nothing, open: [`com:${community}`] })
  expect(part.nodes.length).toBe(graph.map.communities[community]?.order)
  expect(part.nodes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
  expect(part.overview?.bubbles.some(({ id }) => id === `com:${community}`)).toBe(false)
  expect(part.overview?.open.map(({ id }) => id)).toContain(`com:${community}`)
  const ids = new Set(part.nodes.map(({ id }) => id))
  const own = graph.view.facts.filter(({ subject, object }) => ids.has(subject.id) && ids.has(object.id))
  expect(part.facts).toEqual(own)
})

test('an entity that is asked for is drawn, tied to its bubbles', () => {
  const part = partOf(graph, { ...nothing, ids: ['ent:7'] })
  expect(part.nodes.map(({ id }) => id)).toEqual(['ent:7'])
  expect(part.overview?.bundles.some(({ source, target }) => source === 'ent:7' || target === 'ent:7')).toBe(true)
})

test('a growth brings as many neighbours as asked', () => {
  const part = partOf(graph, { ...nothing, grown: [{ id: 'ent:0', most: 3 }] })
  expect(part.nodes.length).toBe(4)
})

test('what would be too much stays closed and is told', () => {
  const open = graph.map.communities.map((_, at) => `com:${at}`)
  const part = partOf(graph, { ...nothing, open })
  expect(part.overview?.refused).toBeGreaterThan(0)
  expect(part.nodes.length).toBeLessThanOrEqual(partLimits.nodes)
  expect(part.facts.length).toBeLessThanOrEqual(partLimits.facts)
})

test('ids that name nothing are passed over', () => {
  const part = partOf(graph, { ...nothing, open: ['com:999999', 'x'], ids: ['ent:none'], grown: [{ id: 'ent:none' }] })
  expect(part.nodes).toEqual([])
  expect(part.overview?.refused).toBe(0)
})

test('a filter counts: bundles and bubbles hold what passes, and each value says what ticking it would give', () => {
  const filter = {
    offRelationTypes: [],
    offEntityTypes: [],
    offStatuses: ['ended'] as const,
    minConfidence: 0,
    minSources: 0,
  }
  const [all, some] = [partOf(graph, nothing).overview, partOf(graph, { ...nothing, filter }).overview]
  const ended = graph.view.facts.filter(({ status }) => status === 'ended').length
  expect(some?.passing).toBe((all?.facts ?? 0) - ended)
  expect(some?.counts.status).toEqual(all?.counts.status)
  expect(some?.counts.status['ended']).toBe(ended)
  const sum = (counted: readonly { readonly facts: number }[] = []): number =>
    counted.reduce((total, { facts }) => total + facts, 0)
  expect(sum(some?.bubbles) + sum(some?.bundles)).toBe(some?.passing)
  const none = { ...filter, offStatuses: ['active', 'ended', 'retained', 'planned'] as const }
  expect(partOf(graph, { ...nothing, filter: none }).overview?.bubbles).toEqual([])
})
