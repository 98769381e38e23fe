/** The reader in memory answers every selection as the embedded store does. */
import { beforeAll, describe, expect, test } from 'vitest'
import { collect } from '../../../../src/basics/collect.ts'
import { layers } from '../../../../src/model/property-graph.ts'
import type { GraphEdge, GraphNode, RecordLabel } from '../../../../src/model/property-graph.ts'
import { MemoryReader } from '../../../../src/store/memory/memory-reader.ts'
import { openSqliteStore } from '../../../../src/store/sqlite/index.ts'
import type { EdgeSelection, NodeSelection } from '../../../../src/store/store.ts'
import { edge, entity, write } from '../../../contract/store-values.ts'

const nodes: readonly GraphNode[] = [
  entity('ent:c', { name: 'Gamma', aliases: ['C'] }),
  entity('ent:a', { name: 'Alpha', documents: 2, aliases: ['A', 'Al'] }, ['Company']),
  entity('ent:b', { name: 'Beta', documents: 1, current: true }),
]
const edges: readonly GraphEdge[] = [
  edge('ent:b', 'ent:c', { properties: { confidence: 0.5 } }),
  edge('ent:a', 'ent:b', { properties: { confidence: 1 } }),
  edge('ent:a', 'ent:a', { properties: { confidence: 0.5 } }),
]
const reader = new MemoryReader(nodes, edges)
const store = openSqliteStore(':memory:', { mode: 'create' })
beforeAll(() => write(store, { upsertNodes: [...nodes], upsertEdges: [...edges] }))

const label: RecordLabel = 'Entity'
const nodeSelections: readonly NodeSelection[] = [
  { label },
  { label: 'Value' },
  { label, property: 'name', values: ['Beta', 'Alpha', 'None', 'Beta'] },
  { label, property: 'documents', values: [1, 2] },
  { label, property: 'documents', values: ['1'] },
  { label, property: 'aliases', values: [['A', 'Al']] },
  { label, property: 'name', values: [] },
]
const type = edges[0]?.type ?? ''
const edgeSelections: readonly EdgeSelection[] = [
  {},
  { layer: 'graph' },
  { layer: 'lexical' },
  { type },
  { type, property: 'confidence', values: [0.5] },
  { layer: 'graph', sources: ['ent:b', 'ent:a'] },
  { layer: 'graph', targets: ['ent:a', 'ent:a'] },
  { sources: ['ent:a'], targets: ['ent:b'] },
  { sources: ['ent:a'], property: 'confidence', values: [1] },
  { sources: [] },
]

describe('MemoryReader', () => {
  test.each(nodeSelections)('nodes %j', async (selection) => {
    expect(await collect(reader.nodes(selection))).toEqual(await collect(store.nodes(selection)))
  })

  test.each(edgeSelections)('edges %j', async (selection) => {
    expect(await collect(reader.edges(selection))).toEqual(await collect(store.edges(selection)))
  })

  test('elements by id, and counts', async () => {
    const ids = ['ent:c', 'ent:none', 'ent:a', 'ent:c']
    expect((await reader.nodesById(ids)).map(({ id }) => id)).toEqual(['ent:a', 'ent:c'])
    const wanted = edges.map(({ id }) => id)
    expect(await reader.edgesById(wanted)).toEqual(await store.edgesById(wanted))
    expect(await reader.countNodes(label)).toBe(3)
    for (const layer of layers) expect(await reader.countEdges(layer)).toBe(await store.countEdges(layer))
  })
})
