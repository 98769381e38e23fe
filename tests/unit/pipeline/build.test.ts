import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { collect } from '../../../src/basics/collect.ts'
import { isKgError } from '../../../src/errors/kg-error.ts'
import { build } from '../../../src/pipeline/build.ts'
import { remove } from '../../../src/pipeline/remove.ts'
import { rootOf } from '../../../src/pipeline/root.ts'
import { verify } from '../../../src/pipeline/verify.ts'
import { openSqliteStore } from '../../../src/store/sqlite/index.ts'
import { buildToy, temporaryFolder, temporaryStore, toyDocument } from '../../helpers/toy-build.ts'
import { toyExtractor } from '../../helpers/toy-extractor.ts'
import { toyOntology } from '../../helpers/toy-ontology.ts'

const context = { report: () => undefined }
const a = { uri: 'a.txt', text: 'Alpha acquired ended Beta. Beta founded-on 1999.' }
const b = { uri: 'b.txt', text: 'Alpha acquired Beta. Gamma partner-of Alpha.' }

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return isKgError(error) ? error.code : undefined
}

describe('build', () => {
  test('an unchanged document changes nothing', async () => {
    const store = temporaryStore()
    await buildToy(store, [a, b])
    const root = await rootOf(store)
    expect(await buildToy(store, [a, b])).toMatchObject({ added: 0, unchanged: 2, replaced: 0 })
    expect(await rootOf(store)).toBe(root)
  })

  test('a changed document replaces its old self', async () => {
    const store = temporaryStore()
    await buildToy(store, [a, b])
    expect(await buildToy(store, [{ ...a, text: b.text.replace('Gamma', 'Delta') }])).toMatchObject({
      added: 1,
      replaced: 1,
    })
    const names = (await collect(store.nodes({ label: 'Entity' }))).map((node) => node.properties['name'])
    expect(names.sort()).toEqual(['Alpha', 'Beta', 'Delta', 'Gamma'])
    expect((await verify(store)).findings).toEqual([])
  })

  test('equal texts at two places are one document with two sources', async () => {
    const store = temporaryStore()
    await buildToy(store, [a, { ...a, uri: 'copy.txt' }])
    expect(await store.countNodes('Document')).toBe(1)
    expect(await store.countNodes('Source')).toBe(2)
    expect(await remove(store, 'a.txt')).toEqual({ sources: ['a.txt'], documents: [] })
    expect(await store.countNodes('Document')).toBe(1)
    expect((await remove(store, 'copy.txt')).documents).toHaveLength(1)
    expect(await store.countNodes('Entity')).toBe(0)
  })

  test('a literal-valued relation is an edge to a value and a property of its entity', async () => {
    const store = temporaryStore()
    await buildToy(store, [a])
    const [beta] = await collect(store.nodes({ label: 'Entity', property: 'name', values: ['Beta'] }))
    expect(beta?.properties['foundedOn']).toBe('1999')
    expect(await store.countNodes('Value')).toBe(1)
    await remove(store, 'a.txt')
    expect(await store.countNodes('Value')).toBe(0)
  })

  test('another extractor version reads every document again', async () => {
    const store = temporaryStore()
    await buildToy(store, [a, b])
    const root = await rootOf(store)
    const none = async function* () {
      yield* []
    }
    const newer = { ...toyExtractor, version: '2' }
    const report = await build(store, none(), { ontology: toyOntology, extractor: newer }, context)
    expect(report).toMatchObject({ rebuilt: 2, reasons: ['extractor'] })
    expect(await rootOf(store)).toBe(root)
    expect((await verify(store)).findings).toEqual([])
  })

  test('an aborted build leaves the store whole, and goes on when run again', async () => {
    const path = join(temporaryFolder(), 'x.kg')
    const store = openSqliteStore(path, { mode: 'create' })
    const stop = new AbortController()
    const documents = async function* () {
      yield toyDocument(a)
      stop.abort()
      yield toyDocument(b)
    }
    const work = build(
      store,
      documents(),
      { ontology: toyOntology, extractor: toyExtractor },
      { ...context, signal: stop.signal },
    )
    expect(await codeOf(work)).toBe('INTERRUPTED')
    expect((await verify(store)).findings).toEqual([])
    await buildToy(store, [a, b])
    expect(await store.countNodes('Document')).toBe(2)
    await store.close()
  })
})

describe('verify', () => {
  test('finds a changed byte of a stored segment', async () => {
    const store = temporaryStore()
    await buildToy(store, [a])
    const [segment] = await collect(store.nodes({ label: 'Segment' }))
    if (segment === undefined) throw new Error('no segment')
    const text = String(segment.properties['text']).replace('acquired', 'acquirec')
    const changed = { ...segment, properties: { ...segment.properties, text } }
    await store.update((transaction) =>
      transaction.write({ removeEdges: [], removeNodes: [], upsertNodes: [changed], upsertEdges: [] }),
    )
    const { findings } = await verify(store)
    expect(findings.map(({ what }) => what)).toContainEqual(expect.stringContaining('SHA-256'))
    expect(findings.map(({ what }) => what)).toContainEqual(expect.stringContaining('cue'))
  })
})

describe('remove', () => {
  test('refuses a name that nothing has', async () => {
    const store = temporaryStore()
    await buildToy(store, [a])
    expect(await codeOf(remove(store, 'nowhere.txt'))).toBe('NOT_FOUND')
    expect(await codeOf(remove(store, 'doc:ffff'))).toBe('NOT_FOUND')
  })

  test('refuses the beginning of two ids', async () => {
    const store = temporaryStore()
    await buildToy(store, [a, b])
    expect(await codeOf(remove(store, 'doc:'))).toBe('AMBIGUOUS')
  })
})
