import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createExtractor } from '../../../../src/extract/create-extractor.ts'
import type { RelationExplanation } from '../../../../src/model/explanation.ts'
import { loadOntology } from '../../../../src/ontology/load-ontology.ts'
import { build } from '../../../../src/pipeline/build.ts'
import { explainDropped, storedDocuments } from '../../../../src/pipeline/explain/explain-dropped.ts'
import { explainRelation } from '../../../../src/pipeline/explain/explain-relation.ts'
import { textDocument } from '../../../../src/pipeline/text-document.ts'
import { listFacts } from '../../../../src/query/facts.ts'
import { sourceId } from '../../../../src/model/document.ts'
import { openSqliteStore } from '../../../../src/store/sqlite/index.ts'

const ontology = await loadOntology('core')
const texts = {
  'plan.txt': ['Norvik Systems plans to acquire Orrin Pharma. The company said so on Monday.', '2026-01-10'],
  'done.txt': ['Norvik Systems is based in Oslo. It has acquired Orrin Pharma.', '2026-03-01'],
  'short.txt': [
    'Halden Foods is in Leeds. Halden supplies Dunmore Bakeries. Halden Foods supplies Dunmore Bakeries.',
    '2026-03-01',
  ],
  'model.txt': [
    'Jane Doe, a singer from Oslo who lives in Paris, once taught at Lund University with Tom Lee of Bremen.',
    '2026-03-01',
  ],
} as const
const store = openSqliteStore(':memory:', { mode: 'create' })

beforeAll(async () => {
  const documents = Object.entries(texts).map(([uri, [text, day]]) => {
    const document = textDocument(text, day)
    return { document, source: { id: sourceId(uri), uri, documentId: document.id } }
  })
  const options = { ontology, extractor: createExtractor(ontology) }
  await build(store, inTurn(documents), options, { report: () => undefined })
})

afterAll(() => store.close())

async function* inTurn<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

async function explained(relationType: string): Promise<RelationExplanation> {
  const [fact] = await listFacts(store, ontology, { relationType })
  if (fact === undefined) throw new Error(`no ${relationType}`)
  return explainRelation(store, fact.id, ontology)
}

describe('a relation', () => {
  test('is explained by its sentences, those that decide first, with their part in the status', async () => {
    const { assertions, statusWhy } = await explained('acquired')
    expect(assertions.map(({ sources, part }) => [sources[0], part])).toEqual([
      ['done.txt', 'decides'],
      ['plan.txt', 'overtaken'],
    ])
    expect(statusWhy).toContain('latest')
  })

  test('names the pattern with its text and place', async () => {
    const { rule } = (await explained('acquired')).assertions[0] ?? {}
    expect(rule).toMatchObject({ kind: 'pattern', rule: expect.stringMatching(/^pattern:acquired\//) as string })
    expect(rule?.source).toContain('{subject}')
    expect(rule?.place?.file).toBe('core.yaml')
  })

  test('tells what weighed most where the trained model proposed it', async () => {
    const { rule } = (await explained('lives-in')).assertions[0] ?? {}
    expect(rule?.kind).toBe('model')
    const weights = (rule?.features ?? []).map(({ weight }) => Math.abs(weight))
    expect(weights.length).toBeGreaterThan(2)
    // What the two are, and the encoder, come last, whatever they weigh.
    const ofWords = weights.slice(0, -2)
    expect(ofWords).toEqual([...ofWords].sort((a, b) => b - a))
    expect(rule?.features?.at(-1)?.feature).toBe('the encoder, of the sentence as a whole')
    expect(rule?.judged?.probability).toBeGreaterThan(rule?.judged?.threshold ?? 1)
    expect(rule?.judged?.evidence.length).toBeGreaterThan(2)
  })

  test('tells which rule read the status', async () => {
    const { assertions } = await explained('acquired')
    expect(assertions.map(({ reading }) => reading?.rule)).toEqual(['default', 'chain'])
  })

  test('follows references to the name, and the name to its entity', async () => {
    const { assertions, ends } = await explained('acquired')
    expect(assertions[0]?.subjectChain.map(({ surface }) => surface)).toEqual(['It', 'Norvik Systems'])
    expect(ends.map(({ role, name }) => [role, name])).toEqual([
      ['subject', 'Norvik Systems'],
      ['object', 'Orrin Pharma'],
    ])
  })

  test('says that no time is invented', async () => {
    expect((await explained('acquired')).timeWhy).toMatch(/none is invented/)
  })

  test('reads the mentions of a document once, however many of its sentences speak', async () => {
    const spy = vi.spyOn(store, 'edges')
    const { assertions } = await explained('supplies')
    const reads = spy.mock.calls.filter(([{ type, property }]) => type === 'MENTIONS' && property === 'documentId')
    spy.mockRestore()
    expect(assertions.length).toBeGreaterThan(1)
    // Once for the sentences of the card, once for the chains.
    expect(reads).toHaveLength(2)
  })

  test('that is not there is not found', async () => {
    await expect(explainRelation(store, 'rel:0', ontology)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('what was dropped', () => {
  test('comes with reason, place and sentence', () => {
    const document = textDocument('Norvik Systems acquired Norvik Systems.')
    expect(explainDropped([document], ontology)).toContainEqual(
      expect.objectContaining({
        relationType: 'acquired',
        reason: 'SAME_ENTITY',
        start: 0,
        sentence: 'Norvik Systems acquired Norvik Systems.',
      }),
    )
  })

  test('tells what the judge does not believe, what is denied, and what refers to nobody', () => {
    const text =
      'Norvik Systems followed Orrin Pharma to Leeds. Halden Foods does not own Dunmore Bakeries. He was born in Leeds.'
    const told = explainDropped([textDocument(text, '2026-03-01')], ontology)
    expect(told).toContainEqual(
      expect.objectContaining({
        reason: 'LOW_CONFIDENCE',
        why: expect.stringMatching(/a chance of 0\.\d\d, and it is believed from 0\.40 on$/u) as string,
      }),
    )
    expect(told).toContainEqual(
      expect.objectContaining({
        relationType: 'owns',
        reason: 'NO_EDGE',
        why: expect.stringContaining('denies') as string,
      }),
    )
    expect(told).toContainEqual(expect.objectContaining({ relationType: 'born-in', reason: 'NO_ANTECEDENT' }))
  })

  test('is asked for by path or by id of a stored document', async () => {
    const [byPath] = await storedDocuments(store, './done.txt')
    expect(byPath?.text).toBe(texts['done.txt'][0])
    expect(await storedDocuments(store, byPath?.id ?? '')).toHaveLength(1)
    expect(await storedDocuments(store, 'nowhere.txt')).toEqual([])
    await expect(storedDocuments(store, 'doc:0')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

test('an end that a short form names says so', async () => {
  const { ends } = await explained('supplies')
  expect(ends[0]?.why).toEqual(['“Halden” is a short form of it in 1 document.'])
})
