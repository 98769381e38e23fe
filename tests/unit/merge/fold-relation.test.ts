import { describe, expect, test } from 'vitest'
import { foldRelation } from '../../../src/merge/index.ts'
import type { Assertion } from '../../../src/model/assertion.ts'
import { makeId } from '../../../src/model/id.ts'
import type { Relation } from '../../../src/model/relation.ts'
import { makeAssertion } from '../../helpers/make-assertion.ts'

const key = { type: 'acquired', subject: makeId('ent', 'a'), object: makeId('ent', 'b') }

function fold(...assertions: readonly Assertion[]): readonly Relation[] {
  const documents = [...new Set(assertions.map(({ documentId }) => documentId))].map((id) => ({ id, fingerprint: '' }))
  return foldRelation(key, assertions, documents).relations
}

function only(relations: readonly Relation[]): Relation {
  expect(relations).toHaveLength(1)
  return relations[0] as Relation
}

describe('status', () => {
  test('without times ended counts before retained, active and planned', () => {
    const relation = only(
      fold(makeAssertion(), makeAssertion({ status: 'ended' }), makeAssertion({ status: 'retained' })),
    )
    expect(relation).toMatchObject({ status: 'ended', statusRule: 'precedence', current: false })
  })

  test('the latest word counts where days are known', () => {
    const planned = makeAssertion({ status: 'planned', saidAt: '2026-01-10' })
    const done = makeAssertion({ status: 'active', saidAt: '2026-05-02' })
    expect(only(fold(planned, done))).toMatchObject({ status: 'active', statusRule: 'latest-word', current: true })
  })

  test('a month and a day within it cannot be ordered', () => {
    const ended = makeAssertion({ status: 'ended', saidAt: '2026-05' })
    const planned = makeAssertion({ status: 'planned', saidAt: '2026-05-20' })
    expect(only(fold(ended, planned)).status).toBe('ended')
  })

  test('"ended" and "did not end" of equal standing are contested', () => {
    const denial = makeAssertion({ status: 'ended', polarity: 'negated' })
    expect(only(fold(makeAssertion({ status: 'ended' }), denial))).toMatchObject({
      status: 'contested',
      statusRule: 'opposition',
    })
  })

  test('"ended" and "retained" said on one day are contested', () => {
    const day = '2026-04-28'
    const relation = only(
      fold(makeAssertion({ status: 'ended', saidAt: day }), makeAssertion({ status: 'retained', saidAt: day })),
    )
    expect(relation.status).toBe('contested')
  })

  test('what a source asserts stands above what it reports', () => {
    const reported = makeAssertion({ status: 'ended', modality: 'reported' })
    expect(only(fold(makeAssertion({ status: 'active' }), reported)).status).toBe('active')
  })

  test('a later denial makes a plan contested, not fulfilled', () => {
    const plan = makeAssertion({ status: 'planned', saidAt: '2025-11-05' })
    const denial = makeAssertion({ polarity: 'negated', saidAt: '2025-12-01' })
    expect(only(fold(plan, denial))).toMatchObject({ status: 'contested', statusRule: 'opposition', current: false })
  })

  test('what tells again how it began does not undo its end', () => {
    const ended = makeAssertion({ status: 'ended', validTime: '/2024-10-01', saidAt: '2024-10-02' })
    const retold = makeAssertion({ validTime: '2021/..', saidAt: '2025-03-01' })
    expect(only(fold(ended, retold))).toMatchObject({
      status: 'ended',
      current: false,
      validTime: '2021/2024-10-01',
    })
  })

  test('what was planned counts for no time once it has happened', () => {
    const plan = makeAssertion({ status: 'planned', validTime: '2024-06', saidAt: '2024-01-10' })
    const done = makeAssertion({ validTime: '2024-09-03', saidAt: '2024-09-04' })
    expect(only(fold(plan, done))).toMatchObject({ status: 'active', validTime: '2024-09-03' })
  })

  test('an end is when those say who say that it ended', () => {
    const contract = makeAssertion({ validTime: '2020/2030', saidAt: '2024-01-10' })
    const ended = makeAssertion({ status: 'ended', validTime: '/2025-01', saidAt: '2025-01-20' })
    expect(only(fold(contract, ended))).toMatchObject({ status: 'ended', validTime: '2020/2025-01' })
  })

  test('a later "did not end" leaves what held', () => {
    const denial = makeAssertion({ status: 'ended', polarity: 'negated', saidAt: '2025-12-01' })
    expect(only(fold(makeAssertion({ saidAt: '2025-11-05' }), denial))).toMatchObject({ status: 'active' })
  })

  test('negated and possible assertions alone make no edge', () => {
    expect(fold(makeAssertion({ polarity: 'negated' }), makeAssertion({ modality: 'possible' }))).toEqual([])
  })

  test('a possible assertion has no say in the status', () => {
    expect(only(fold(makeAssertion(), makeAssertion({ status: 'ended', modality: 'possible' }))).status).toBe('active')
  })
})

describe('episodes', () => {
  test('two stretches with a gap are two relations', () => {
    const relations = fold(makeAssertion({ validTime: '2001/2005' }), makeAssertion({ validTime: '2010/2015' }))
    expect(relations.map(({ validTime }) => validTime)).toEqual(['2001/2005', '2010/2015'])
  })

  test('one that had ended and is said to hold later is two relations', () => {
    const relations = fold(
      makeAssertion({ status: 'ended', validTime: '2010/2015' }),
      makeAssertion({ saidAt: '2020-03-01' }),
    )
    expect(relations.map(({ status }) => status)).toEqual(['ended', 'active'])
  })

  test('a start and an end are one relation from one to the other', () => {
    const relation = only(
      fold(makeAssertion({ validTime: '2019/..' }), makeAssertion({ status: 'ended', validTime: '/2026-04' })),
    )
    expect(relation).toMatchObject({
      status: 'ended',
      validTime: '2019/2026-04',
      validFrom: '2019-01-01',
      validTo: '2026-04-30',
    })
  })

  test('one that ended without a day has an end that nobody names', () => {
    const relation = only(fold(makeAssertion({ validTime: '2008/..' }), makeAssertion({ status: 'ended' })))
    expect(relation).toMatchObject({ status: 'ended', validTime: '2008/', validFrom: '2008-01-01' })
    expect(relation.validTo).toBeUndefined()
  })

  test('an ending announced on a day has no invented end', () => {
    const relation = only(fold(makeAssertion({ status: 'ended', saidAt: '2026-04-27' })))
    expect(relation.validTime).toBeUndefined()
    expect(relation).toMatchObject({ firstSaid: '2026-04-27', lastSaid: '2026-04-27' })
  })
})

test('times that cannot be one stretch are not joined: the surest counts', () => {
  const late = makeAssertion({ status: 'planned', validTime: '2025-10/..', confidence: 0.9 })
  const early = makeAssertion({ status: 'planned', validTime: '/2022', confidence: 0.6 })
  expect(only(fold(late, early)).validTime).toBe('2025-10/..')
})

describe('support', () => {
  test('independent sources add confidence, repetition in one does not', () => {
    const twoSources = only(fold(makeAssertion({ document: 'd1' }), makeAssertion({ document: 'd2' })))
    const oneSource = only(fold(makeAssertion({ document: 'd1' }), makeAssertion({ document: 'd1' })))
    expect(twoSources).toMatchObject({ confidence: 0.96, documents: 2, independentSources: 2 })
    expect(oneSource).toMatchObject({ confidence: 0.8, documents: 1, independentSources: 1 })
  })

  test('near-duplicate documents are one independent source', () => {
    const [a, b] = [makeAssertion({ document: 'd1' }), makeAssertion({ document: 'd2' })]
    const fingerprint = 'AAAABBBBCCCCDDDD'.repeat(10)
    const documents = [a, b].map(({ documentId }) => ({ id: documentId, fingerprint }))
    const { relations } = foldRelation(key, [a, b], documents)
    expect(relations[0]).toMatchObject({ documents: 2, independentSources: 1, confidence: 0.8 })
  })

  test('a relation is implied only when every assertion of it is', () => {
    expect(only(fold(makeAssertion({ implied: true }))).implied).toBe(true)
    expect(only(fold(makeAssertion({ implied: true }), makeAssertion())).implied).toBe(false)
  })
})
