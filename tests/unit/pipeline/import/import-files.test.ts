import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { collect } from '../../../../src/basics/collect.ts'
import { exportToFile } from '../../../../src/export/export-to-file.ts'
import { exporterFor, exporters } from '../../../../src/export/formats.ts'
import { layersOf } from '../../../../src/export/select-layers.ts'
import { selectGraph } from '../../../../src/export/select/select-graph.ts'
import type { GraphEdge, GraphNode, Layer } from '../../../../src/model/property-graph.ts'
import { layers } from '../../../../src/model/property-graph.ts'
import { importFiles, inspectFiles } from '../../../../src/pipeline/import/import-files.ts'
import { rootOf } from '../../../../src/pipeline/root.ts'
import { verify } from '../../../../src/pipeline/verify.ts'
import type { GraphStore } from '../../../../src/store/store.ts'
import { buildToy, temporaryFolder, temporaryStore } from '../../../helpers/toy-build.ts'
import { toyOntology } from '../../../helpers/toy-ontology.ts'
import { hostileDocuments } from '../../../exchange/hostile-documents.ts'

const context = { report: () => undefined }
let folder: string
beforeEach(() => {
  folder = temporaryFolder()
})

async function built(): Promise<GraphStore> {
  const store = temporaryStore()
  await buildToy(store, hostileDocuments)
  return store
}

async function exported(store: GraphStore, format: string, chosen: readonly Layer[] = layers): Promise<string> {
  const exporter = exporterFor(format)
  const path = join(folder, `whole${exporter.extensions[0] ?? ''}`)
  await exportToFile(path, exporter, layersOf(store, chosen))
  return path
}

async function bringIn(store: GraphStore, ...paths: readonly string[]) {
  const files = await inspectFiles(paths, {}, context)
  return importFiles(store, files, { ontology: toyOntology }, context)
}

function foreignFile(name: string, body: string): string {
  const path = join(folder, name)
  writeFileSync(path, `<graphml><graph edgedefault="directed">${body}</graph></graphml>`)
  return path
}

const twoFriends = '<node id="a"/><node id="b"/><edge source="a" target="b" label="knows"/>'
const dump = async (store: GraphStore) => {
  const { input } = await selectGraph(store, { layers })
  return [...(await collect(input.nodes())), ...(await collect(input.edges()))]
}

describe.each(exporters.filter(({ importable }) => importable).map(({ format }) => format))('%s', (format) => {
  it('restores a whole store, to the root and the ledger', async () => {
    const original = await built()
    const copy = temporaryStore()
    const [file] = await bringIn(copy, await exported(original, format))
    expect(file?.isRestored).toBe(true)
    expect(await rootOf(copy)).toBe(await rootOf(original))
    expect(await dump(copy)).toEqual(await dump(original))
    expect((await verify(copy)).findings).toEqual([])
  })
})

describe('a restored store', () => {
  it('goes on with a build as the original does', async () => {
    const original = await built()
    const copy = temporaryStore()
    await bringIn(copy, await exported(original, 'graphml'))
    const more = [{ uri: 'more.txt', text: 'Acme acquired Zeta.' }]
    for (const store of [original, copy]) await buildToy(store, more)
    expect(await rootOf(copy)).toBe(await rootOf(original))
  })

  it('is read again by the next build when its file had no ledger', async () => {
    const original = await built()
    const copy = temporaryStore()
    await bringIn(copy, await exported(original, 'graphml', ['graph', 'assertions', 'lexical']))
    expect(await rootOf(copy)).toBe(await rootOf(original))
    const report = await buildToy(copy, hostileDocuments)
    expect(report.rebuilt).toBe(hostileDocuments.length)
    expect(await dump(copy)).toEqual(await dump(original))
  })
})

describe('a file that is imported', () => {
  it('is marked, rests on no words, and verifies', async () => {
    const store = await built()
    const before = await verify(store)
    await bringIn(store, foreignFile('friends.graphml', twoFriends))
    expect(await verify(store)).toEqual({ ...before, imported: 1 })
    const [edge] = await collect(store.edges({ type: 'KNOWS' }))
    expect(edge?.properties).toMatchObject({ importedFrom: 'friends.graphml', importedType: 'knows', assertions: 0 })
  })

  it('is replaced by a later one of its name, and changes nothing the second time', async () => {
    const store = temporaryStore()
    const path = foreignFile('friends.graphml', twoFriends)
    await bringIn(store, path)
    const root = await rootOf(store)
    expect(await bringIn(store, path)).toMatchObject([{ replaced: 2 }])
    expect(await rootOf(store)).toBe(root)
    await bringIn(store, foreignFile('friends.graphml', '<node id="c"/>'))
    expect(await store.countNodes('Entity')).toBe(1)
  })

  it('may have its edges before its nodes', async () => {
    const store = temporaryStore()
    await bringIn(
      store,
      foreignFile('mixed.graphml', '<node id="a"/><edge source="a" target="b" label="knows"/><node id="b"/>'),
    )
    expect(await store.countEdges('graph')).toBe(1)
  })

  it('outlives the rebuild that another extractor brings', async () => {
    const store = temporaryStore()
    await bringIn(store, foreignFile('friends.graphml', twoFriends))
    await buildToy(store, hostileDocuments)
    expect(await collect(store.edges({ type: 'KNOWS' }))).toHaveLength(1)
  })

  it('of ours without evidence is imported too, types and times kept', async () => {
    const original = await built()
    const store = temporaryStore()
    await buildToy(store, [{ uri: 'other.txt', text: 'Contoso acquired Zeta.' }])
    const path = await exported(original, 'graphml', ['graph'])
    for (const replaced of [0, (await original.countNodes('Entity')) + (await original.countNodes('Value'))])
      expect(await bringIn(store, path)).toMatchObject([{ isRestored: false, replaced }])
    const { imported, findings } = await verify(store)
    expect({ imported, findings }).toEqual({ imported: await original.countEdges('graph'), findings: [] })
  })
})

describe('what is refused, and leaves the store as it was', () => {
  async function expectRefused(code: string, store: GraphStore, ...paths: readonly string[]): Promise<void> {
    const before = await dump(store)
    await expect(bringIn(store, ...paths)).rejects.toMatchObject({ code })
    expect(await dump(store)).toEqual(before)
  }

  it('a whole graph into a store that has one', async () =>
    expectRefused('IMPORT_REFUSED', await built(), await exported(await built(), 'graphml')))

  it.each(exporters.filter(({ importable }) => importable).map(({ format }) => format))(
    'the relations of the store itself, without evidence, as %s',
    async (format) => {
      const store = await built()
      await expectRefused('IMPORT_REFUSED', store, await exported(store, format, ['graph']))
    },
  )

  it('a part of the store itself', async () => {
    const store = await built()
    const { input } = await selectGraph(store, { statuses: ['ended'] })
    const path = join(folder, 'ended.graphml')
    await exportToFile(path, exporterFor('graphml'), input)
    await expectRefused('IMPORT_REFUSED', store, path)
  })

  it('the entities of the store itself, without relations', async () => {
    const store = await built()
    const path = join(folder, 'entities.graphml')
    const { input } = await selectGraph(store, { query: 'MATCH (e:Entity) RETURN e' })
    await exportToFile(path, exporterFor('graphml'), input)
    await expectRefused('IMPORT_REFUSED', store, path)
  })

  it('what an import of another file of ours has brought already', async () => {
    const store = temporaryStore()
    await bringIn(store, foreignFile('friends.graphml', twoFriends))
    await expectRefused('IMPORT_REFUSED', store, await exported(store, 'graphml', ['graph']))
  })

  it('a whole graph beside another file', async () =>
    expectRefused(
      'IMPORT_REFUSED',
      temporaryStore(),
      await exported(await built(), 'graphml'),
      foreignFile('friends.graphml', twoFriends),
    ))

  it('two files of one name', () => expectRefused('IMPORT_REFUSED', temporaryStore(), 'a/x.graphml', 'b/x.graphml'))

  it('a part of a graph with a part of its evidence', async () => {
    const path = join(folder, 'part.graphml')
    const { input } = await selectGraph(await built(), { minConfidence: 0, layers })
    await exportToFile(path, exporterFor('graphml'), input)
    await expectRefused('IMPORT_INVALID', temporaryStore(), path)
  })

  it('a second file that is broken, with the first', async () => {
    const broken = foreignFile('broken.graphml', '<node id="a"/><edge source="a" target="zzz"/>')
    await expectRefused('IMPORT_INVALID', temporaryStore(), foreignFile('friends.graphml', twoFriends), broken)
  })

  it.each([
    ['a label that is no name', { labels: ['Entity', 'Graphwright', 'X`) DETACH DELETE (n'] }],
    ['two kinds of record', { labels: ['Document', 'Entity', 'Graphwright'] }],
    ['no kind of record', { labels: ['Graphwright'] }],
    ['a record with a part missing', { labels: ['Entity', 'Graphwright'], properties: {} }],
    ['an id of another kind', { labels: ['Graphwright', 'Source'], properties: { uri: 'a', documentId: 'doc:1' } }],
  ])('a file that claims to be ours, but has %s', async (_what, change) => {
    const properties = { name: 'A', type: 'company', aliases: [], aliasDocuments: [], mentions: 0 }
    const node: GraphNode = { id: 'ent:1', properties, ...change }
    const input = { nodes: () => one(node), edges: () => one<GraphEdge>() }
    const path = join(folder, 'forged.json')
    await exportToFile(path, exporterFor('graphology'), input)
    await expectRefused('IMPORT_INVALID', temporaryStore(), path)
  })

  it('anything, once it is stopped', async () => {
    const path = foreignFile('friends.graphml', twoFriends)
    const store = temporaryStore()
    const files = await inspectFiles([path], {}, context)
    const stopped = { ...context, signal: AbortSignal.abort() }
    await expect(importFiles(store, files, { ontology: toyOntology }, stopped)).rejects.toMatchObject({
      code: 'INTERRUPTED',
    })
    expect(await dump(store)).toEqual([])
  })
})

async function* one<T>(...items: readonly T[]): AsyncIterable<T> {
  yield* items
}
