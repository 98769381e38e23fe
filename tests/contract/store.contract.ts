/**
 * What every store promises; each adapter has a thin file that calls `describeStore`. This part is on writing and reading,
 * the parts beside it on transactions and on queries.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Properties } from '../../src/model/property-graph.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { describeQueries } from './store-queries.contract.ts'
import { describeTransactions } from './store-transactions.contract.ts'
import { all, contents, edge, entity, write } from './store-values.ts'

/** One place for a store, empty at first. */
export interface StorePlace {
  open(mode: 'read' | 'write' | 'create'): Promise<GraphStore>
  /** Makes it a place where there is no store. */
  erase(): Promise<void>
  dispose(): Promise<void>
}

/** How the parts of the suite reach the store of the running test. */
export interface StoreUnderTest {
  readonly store: () => GraphStore
  readonly place: () => StorePlace
}

/** Runs the whole suite on an adapter. `makePlace` is called for each test. */
export function describeStore(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`the store contract on ${name}`, () => {
    let place: StorePlace
    let store: GraphStore
    beforeEach(async () => {
      place = await makePlace()
      store = await place.open('create')
    })
    afterEach(async () => {
      await store.close()
      await place.dispose()
    })
    const underTest = { store: () => store, place: () => place }
    describe('writing', () => describeWriting(underTest))
    describe('values', () => describeValues(underTest))
    describe('reading', () => describeReading(underTest))
    describeTransactions(underTest)
    describeQueries(underTest)
  })
}

function describeWriting({ store, place }: StoreUnderTest): void {
  const nodes = [entity('ent:a', {}, ['Company']), entity('ent:b')]
  const edges = [edge('ent:a', 'ent:b', { properties: { status: 'active', confidence: 0.5 } })]

  it('gives back what was written', async () => {
    await write(store(), { upsertNodes: nodes, upsertEdges: edges })
    expect(await contents(store())).toEqual({ nodes, edges })
  })

  it('keeps it when it is closed and opened again', async () => {
    await write(store(), { upsertNodes: nodes, upsertEdges: edges })
    await store().close()
    const again = await place().open('read')
    expect(await contents(again)).toEqual({ nodes, edges })
    await again.close()
  })

  it('is not changed by writing the same twice', async () => {
    for (const time of [1, 2]) await write(store(), { upsertNodes: nodes, upsertEdges: edges }).then(() => time)
    expect(await contents(store())).toEqual({ nodes, edges })
    expect(await store().countNodes('Entity')).toBe(2)
    expect(await store().countEdges('graph')).toBe(1)
  })

  it('does not depend on the order of what is written', async () => {
    await write(store(), { upsertNodes: nodes.toReversed(), upsertEdges: edges })
    expect(await contents(store())).toEqual({ nodes, edges })
  })

  it('keeps the last of two upserts of one id', async () => {
    await write(store(), { upsertNodes: [entity('ent:a', { name: 'old' }), entity('ent:a', { name: 'new' })] })
    expect((await store().nodesById(['ent:a']))[0]?.properties).toEqual({ name: 'new' })
  })

  it('replaces all labels and properties of a node and keeps its edges', async () => {
    await write(store(), { upsertNodes: nodes, upsertEdges: edges })
    const changed = { ...entity('ent:a', {}, ['Person']), properties: { documents: 3 } }
    await write(store(), { upsertNodes: [changed] })
    expect(await store().nodesById(['ent:a'])).toEqual([changed])
    expect(await store().countEdges('graph')).toBe(1)
  })

  it('replaces ends and properties of an edge', async () => {
    const moved = { ...edge('ent:b', 'ent:c', { properties: { status: 'ended' } }), id: 'rel:ent:a-ent:b' }
    await write(store(), { upsertNodes: [...nodes, entity('ent:c')], upsertEdges: edges })
    await write(store(), { upsertEdges: [moved] })
    expect(await all(store().edges({ layer: 'graph' }))).toEqual([moved])
  })

  it('replaces ends of an edge within one update', async () => {
    const moved = { ...edge('ent:b', 'ent:b'), id: 'rel:ent:a-ent:b' }
    await store().update(async (transaction) => {
      await transaction.write({ removeEdges: [], removeNodes: [], upsertNodes: nodes, upsertEdges: edges })
      await transaction.write({ removeEdges: [], removeNodes: [], upsertNodes: [], upsertEdges: [moved] })
    })
    expect(await all(store().edges({ layer: 'graph' }))).toEqual([moved])
  })

  it('keeps parallel edges and self-loops', async () => {
    const parallel = [edge('ent:a', 'ent:a'), edge('ent:a', 'ent:b'), edge('ent:a', 'ent:b', { id: 'rel:second' })]
    await write(store(), { upsertNodes: nodes, upsertEdges: parallel })
    expect((await contents(store())).edges).toEqual(parallel)
  })

  it('removes exactly what it is told to', async () => {
    await write(store(), { upsertNodes: nodes, upsertEdges: [...edges, edge('ent:b', 'ent:a')] })
    await write(store(), { removeEdges: [{ id: 'rel:ent:a-ent:b', type: 'PARTNER_OF', source: 'ent:a' }] })
    expect(await contents(store())).toEqual({ nodes, edges: [edge('ent:b', 'ent:a')] })
  })

  it('removes the edges of a node with it', async () => {
    await write(store(), {
      upsertNodes: nodes,
      upsertEdges: [...edges, edge('ent:b', 'ent:a'), edge('ent:b', 'ent:b')],
    })
    await write(store(), { removeNodes: ['ent:a'] })
    expect(await contents(store())).toEqual({ nodes: [nodes[1]], edges: [edge('ent:b', 'ent:b')] })
  })

  it('removes before it upserts, and passes over what is not there', async () => {
    await write(store(), { upsertNodes: nodes, upsertEdges: edges })
    const absent = { id: 'rel:absent', type: 'NEVER_SEEN', source: 'ent:absent' }
    await write(store(), {
      removeNodes: ['ent:a', 'ent:absent'],
      removeEdges: [absent],
      upsertNodes: [entity('ent:a')],
    })
    expect(await contents(store())).toEqual({ nodes: [entity('ent:a'), nodes[1]], edges: [] })
  })

  it('refuses an edge without an end and keeps nothing of the update', async () => {
    const work = write(store(), { upsertNodes: nodes, upsertEdges: [edge('ent:a', 'ent:nowhere')] })
    await expect(work).rejects.toMatchObject({ code: 'STORE_FAILED' })
    expect(await contents(store())).toEqual({ nodes: [], edges: [] })
  })
}

function describeValues({ store }: StoreUnderTest): void {
  const kinds: Readonly<Record<string, Properties>> = {
    'an empty string': { name: '' },
    'quotes, back-ticks and braces': { name: '\'"`$x}{)//\\ \\u0041 DETACH DELETE' },
    'line ends and a NUL': { name: 'a\r\n\tb\u0000c' },
    'astral, combining and right-to-left characters': { name: '𝔘𠮷 é e\u0301 שלום \u{1F469}\u200D\u{1F52C}' },
    'a name too long for an index': { name: 'é'.repeat(12_000) },
    'a long text': { text: 'word '.repeat(100_000) },
    'the largest exact integers': { start: Number.MAX_SAFE_INTEGER, end: Number.MIN_SAFE_INTEGER },
    zero: { start: 0, confidence: 0 },
    'whole and broken floats': { confidence: 1, score: 0.1 },
    booleans: { current: true, implied: false },
    'lists of strings': { aliases: ['b', 'a', '', 'a'] },
    'an empty list': { aliases: [] },
    dates: { publishedAt: '2024-03', validFrom: '2024-03-01' },
    'properties that the model does not declare': { foundedOn: '1999', staff: 12, ratio: 0.25, listed: true },
  }
  it.each(Object.keys(kinds))('keeps %s', async (kind) => {
    const properties = { name: 'x', ...kinds[kind] }
    const ends = [entity('ent:a', properties), entity('ent:b')]
    const between = edge('ent:a', 'ent:b', { properties })
    await write(store(), { upsertNodes: ends, upsertEdges: [between] })
    expect(await contents(store())).toEqual({ nodes: ends, edges: [between] })
  })
}

function describeReading({ store }: StoreUnderTest): void {
  const nodes = ['ent:a', 'ent:b', 'ent:c'].map((id) => entity(id, { name: id.toUpperCase(), type: 'company' }))
  const graph = [edge('ent:a', 'ent:b'), edge('ent:b', 'ent:c'), edge('ent:c', 'ent:a', { type: 'OWNS' })]
  const lexical = edge('ent:a', 'ent:c', {
    id: 'men:1',
    type: 'MENTIONS',
    properties: { documentId: 'doc:1', start: 7 },
  })
  beforeEach(() => write(store(), { upsertNodes: nodes, upsertEdges: [...graph.toReversed(), lexical] }))

  it('sorts by id', async () => {
    const many = Array.from({ length: 2_500 }, (_, at) => entity(`ent:${(at * 7919) % 2_500}`))
    await write(store(), { upsertNodes: many })
    const ids = (await contents(store())).nodes.map((node) => node.id)
    expect(ids).toEqual([...ids].sort())
    expect(ids).toHaveLength(2_503)
  })

  it('selects nodes by an indexed property and by another', async () => {
    const [, b] = nodes
    expect(await all(store().nodes({ label: 'Entity', property: 'name', values: ['ENT:B', 'none'] }))).toEqual([b])
    await write(store(), { upsertNodes: [entity('ent:d', { documents: 4 })] })
    const counted = await all(store().nodes({ label: 'Entity', property: 'documents', values: [4] }))
    expect(counted.map((node) => node.id)).toEqual(['ent:d'])
    expect(await all(store().nodes({ label: 'Entity', property: 'name', values: [] }))).toEqual([])
    expect(await all(store().nodes({ label: 'Document' }))).toEqual([])
  })

  it('finds a node by a name too long for an index', async () => {
    const long = entity('ent:long', { name: 'x'.repeat(20_000) })
    await write(store(), { upsertNodes: [long] })
    const selection = { label: 'Entity', property: 'name', values: ['ENT:A', long.properties['name'] ?? ''] } as const
    expect((await all(store().nodes(selection))).map((node) => node.id)).toEqual(['ent:a', 'ent:long'])
  })

  it('selects edges by layer, type, property and ends', async () => {
    expect(await all(store().edges({ layer: 'lexical' }))).toEqual([lexical])
    expect(await all(store().edges({ layer: 'ledger' }))).toEqual([])
    expect(await all(store().edges({ type: 'OWNS' }))).toEqual([graph[2]])
    expect(await all(store().edges({ type: 'MENTIONS', property: 'documentId', values: ['doc:1'] }))).toEqual([lexical])
    expect(await all(store().edges({ type: 'MENTIONS', property: 'start', values: [8] }))).toEqual([])
    expect(await all(store().edges({ layer: 'graph', sources: ['ent:a', 'ent:c'] }))).toEqual([graph[0], graph[2]])
    expect(await all(store().edges({ targets: ['ent:c'] }))).toEqual([lexical, graph[1]])
    expect(await all(store().edges({ sources: ['ent:a'], targets: ['ent:b'] }))).toEqual([graph[0]])
    expect(await all(store().edges({ sources: [] }))).toEqual([])
  })

  it('gives nodes and edges by id, sorted, without those that are not there', async () => {
    expect(await store().nodesById(['ent:c', 'ent:none', 'ent:a', 'ent:c'])).toEqual([nodes[0], nodes[2]])
    expect(await store().edgesById(['rel:none', 'rel:ent:c-ent:a', 'men:1'])).toEqual([lexical, graph[2]])
    expect(await store().edgesById([])).toEqual([])
  })

  it('counts', async () => {
    expect(await store().countNodes('Entity')).toBe(3)
    expect(await store().countNodes('Assertion')).toBe(0)
    expect([await store().countEdges('graph'), await store().countEdges('lexical')]).toEqual([3, 1])
  })

  it('may be left in the middle of reading', async () => {
    for await (const node of store().nodes({ label: 'Entity' })) {
      expect(node.id).toBe('ent:a')
      break
    }
    expect(await store().countNodes('Entity')).toBe(3)
  })
}
