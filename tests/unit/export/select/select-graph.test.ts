import { beforeAll, describe, expect, it } from 'vitest'
import type { GraphSelection } from '../../../../src/export/select/selection.ts'
import { selectGraph } from '../../../../src/export/select/select-graph.ts'
import type { Properties } from '../../../../src/model/property-graph.ts'
import { layers } from '../../../../src/model/property-graph.ts'
import { openSqliteStore } from '../../../../src/store/sqlite/index.ts'
import type { GraphStore } from '../../../../src/store/store.ts'
import { edge, node } from '../../../exchange/graphs.ts'
import { temporaryFile } from '../../../helpers/toy-build.ts'

const company = ['Company', 'Entity', 'Graphwright', 'Organisation']
const entity = (name: string, labels = company) => node(`ent:${name}`, labels, { name })
const relation = (name: string, type: string, ends: readonly [string, string], properties: Properties = {}) =>
  edge(`rel:${name}`, type, `ent:${ends[0]}`, ends[1].includes(':') ? ends[1] : `ent:${ends[1]}`, properties)

/** a – b – c – d in a row; e and f apart; g alone; a and e founded in one year. */
const nodes = [
  ...['a', 'b', 'c', 'e', 'f', 'g'].map((name) => entity(name)),
  entity('d', ['Entity', 'Graphwright', 'Person']),
  node('val:2019', ['Graphwright', 'Value'], { kind: 'date', value: '2019' }),
  node('ast:1', ['Assertion', 'Graphwright'], { relationId: 'rel:ab', documentId: 'doc:1', segmentId: 'seg:1' }),
  node('ast:2', ['Assertion', 'Graphwright'], { relationId: 'rel:bc', documentId: 'doc:1', segmentId: 'seg:2' }),
  node('seg:1', ['Graphwright', 'Segment'], { documentId: 'doc:1' }),
  node('seg:2', ['Graphwright', 'Segment'], { documentId: 'doc:1' }),
  node('doc:1', ['Document', 'Graphwright'], { title: 'One' }),
  node('src:1', ['Graphwright', 'Source'], { documentId: 'doc:1', uri: 'one.txt' }),
  node('nam:a', ['Graphwright', 'Name'], { entityId: 'ent:a', key: 'a' }),
]
const edges = [
  relation('ab', 'SUPPLIES', ['a', 'b'], { status: 'ended', confidence: 0.9, validTo: '2020-12-31' }),
  relation('bc', 'PARTNER_OF', ['b', 'c'], { status: 'active', confidence: 0.5, validFrom: '2021-01-01' }),
  relation('dc', 'LEADS', ['d', 'c'], { status: 'active', confidence: 0.7 }),
  relation('ef', 'SUPPLIES', ['e', 'f'], { status: 'planned', confidence: 0.2 }),
  relation('av', 'FOUNDED_ON', ['a', 'val:2019'], { status: 'active', confidence: 1 }),
  relation('ev', 'FOUNDED_ON', ['e', 'val:2019'], { status: 'active', confidence: 1 }),
  edge('SUBJECT:ast:1', 'SUBJECT', 'ast:1', 'ent:a'),
  edge('OBJECT:ast:1', 'OBJECT', 'ast:1', 'ent:b'),
  edge('EVIDENCED_BY:ast:1', 'EVIDENCED_BY', 'ast:1', 'seg:1'),
  edge('SUBJECT:ast:2', 'SUBJECT', 'ast:2', 'ent:b'),
  edge('PART_OF:seg:1', 'PART_OF', 'seg:1', 'doc:1'),
  edge('PART_OF:seg:2', 'PART_OF', 'seg:2', 'doc:1'),
  edge('men:1', 'MENTIONS', 'seg:1', 'ent:a'),
  edge('men:2', 'MENTIONS', 'seg:1', 'ent:g'),
  edge('SOURCE_OF:src:1', 'SOURCE_OF', 'src:1', 'doc:1'),
  edge('NAMES:nam:a', 'NAMES', 'nam:a', 'ent:a'),
]

let store: GraphStore
beforeAll(async () => {
  store = openSqliteStore(temporaryFile('select.kg'), { mode: 'create' })
  await store.update((transaction) =>
    transaction.write({ removeEdges: [], removeNodes: [], upsertNodes: nodes, upsertEdges: edges }),
  )
  return () => store.close()
})

async function select(selection: GraphSelection) {
  const { input, isEmpty, untimed } = await selectGraph(store, selection)
  const found = { nodes: [] as string[], edges: [] as string[], isEmpty, untimed }
  for await (const { id } of input.nodes()) found.nodes.push(id)
  for await (const { id } of input.edges()) found.edges.push(id)
  return found
}
const relationsOf = async (selection: GraphSelection) => (await select(selection)).edges

describe('a selection', () => {
  it('is the graph layer when nothing is asked', async () => {
    const { nodes: found, edges: relations } = await select({})
    expect(found).toHaveLength(8)
    expect(relations).toEqual(['rel:ab', 'rel:av', 'rel:bc', 'rel:dc', 'rel:ef', 'rel:ev'])
  })

  it('takes relation types in either spelling', async () => {
    const expected = ['rel:ab', 'rel:bc', 'rel:ef']
    expect(await relationsOf({ relationTypes: ['supplies', 'partner-of'] })).toEqual(expected)
    expect(await relationsOf({ relationTypes: ['SUPPLIES', 'PARTNER_OF'] })).toEqual(expected)
  })

  it('brings the ends of chosen relations, and no other entity', async () => {
    expect((await select({ statuses: ['ended'] })).nodes).toEqual(['ent:a', 'ent:b'])
  })

  it('takes relations at entities of a type, also where the type is an ancestor', async () => {
    expect(await relationsOf({ entityTypes: ['person'] })).toEqual(['rel:dc'])
    expect((await select({ entityTypes: ['organisation'] })).nodes).toContain('ent:g')
  })

  it('takes at least a confidence', async () => {
    expect(await relationsOf({ minConfidence: 0.7 })).toEqual(['rel:ab', 'rel:av', 'rel:dc', 'rel:ev'])
  })

  it('takes what held in a window, open times included, and says what has no time', async () => {
    expect(await select({ heldFrom: '2020-12-31', heldUntil: '2020-12-31' })).toMatchObject({
      edges: ['rel:ab'],
      untimed: 4,
    })
    expect(await relationsOf({ heldFrom: '2021-01-01' })).toEqual(['rel:bc'])
    expect(await relationsOf({ heldUntil: '2020-01-01' })).toEqual(['rel:ab'])
  })

  it('takes what is within some hops, with the relations among it', async () => {
    const around = { entityIds: ['ent:b'], hops: 1 }
    expect(await select({ around })).toMatchObject({
      nodes: ['ent:a', 'ent:b', 'ent:c'],
      edges: ['rel:ab', 'rel:bc'],
    })
    expect((await select({ around: { ...around, hops: 0 } })).nodes).toEqual(['ent:b'])
  })

  it('takes a component, which no value joins to another', async () => {
    const { nodes: found } = await select({ connectedTo: ['ent:d'] })
    expect(found).toEqual(['ent:a', 'ent:b', 'ent:c', 'ent:d', 'val:2019'])
  })

  it('meets all conditions', async () => {
    const around = { entityIds: ['ent:b'], hops: 1 }
    expect(await relationsOf({ around, statuses: ['active'] })).toEqual(['rel:bc'])
    expect(await relationsOf({ connectedTo: ['ent:a'], relationTypes: ['supplies'] })).toEqual(['rel:ab'])
    expect(await relationsOf({ query: 'MATCH ()-[r:SUPPLIES]->() RETURN r', minConfidence: 0.5 })).toEqual(['rel:ab'])
  })

  it('says that it is empty', async () => {
    expect(await select({ statuses: ['contested'] })).toEqual({ nodes: [], edges: [], isEmpty: true, untimed: 0 })
  })
})

describe('a selection by query', () => {
  it('takes nodes and relationships wherever they stand in a row', async () => {
    const query = "MATCH p = (:Entity {name: 'a'})-[:SUPPLIES]->() RETURN [p, 1] AS list, {x: null} AS map"
    expect(await select({ query })).toMatchObject({ nodes: ['ent:a', 'ent:b'], edges: ['rel:ab'] })
  })

  it('brings the ends of a relationship that came alone', async () => {
    expect(await select({ query: 'MATCH ()-[r:LEADS]->() RETURN r' })).toMatchObject({
      nodes: ['ent:c', 'ent:d'],
      edges: ['rel:dc'],
    })
  })

  it('takes what it gives of other layers, unless layers are named', async () => {
    const query = 'MATCH (s:Segment)-[m:MENTIONS]->(e) RETURN m, e'
    expect((await select({ query })).edges).toEqual(['men:1', 'men:2'])
    expect(await select({ query, layers: ['graph'] })).toMatchObject({ nodes: ['ent:a', 'ent:g'], edges: [] })
  })

  it('may not write', async () => {
    await expect(select({ query: 'CREATE (n) RETURN n' })).rejects.toMatchObject({ code: 'QUERY_READ_ONLY' })
  })
})

describe('the evidence of a selection', () => {
  it('is that of the chosen relations alone', async () => {
    const { nodes: found, edges: all } = await select({
      statuses: ['ended'],
      layers: ['graph', 'assertions', 'lexical'],
    })
    expect(found).toEqual(['ast:1', 'doc:1', 'ent:a', 'ent:b', 'seg:1'])
    expect(all).toEqual(['EVIDENCED_BY:ast:1', 'OBJECT:ast:1', 'PART_OF:seg:1', 'SUBJECT:ast:1', 'men:1', 'rel:ab'])
  })

  it('has the names and sources of what is chosen when the ledger is asked for', async () => {
    const { nodes: found } = await select({ statuses: ['ended'], layers })
    expect(found).toEqual(['ast:1', 'doc:1', 'ent:a', 'ent:b', 'nam:a', 'seg:1', 'src:1'])
  })

  it('stands without the graph when only it is asked for', async () => {
    const { nodes: found, edges: all } = await select({ statuses: ['ended'], layers: ['assertions'] })
    expect({ found, all }).toEqual({ found: ['ast:1'], all: [] })
  })
})
