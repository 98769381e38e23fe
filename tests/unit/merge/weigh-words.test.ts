import { describe, expect, test } from 'vitest'
import { episodesOf, weighWords } from '../../../src/merge/index.ts'
import type { Assertion } from '../../../src/model/assertion.ts'
import { makeAssertion } from '../../helpers/make-assertion.ts'

function partsOf(...assertions: readonly Assertion[]): (string | undefined)[] {
  const parts = weighWords(episodesOf(assertions).flat())
  return assertions.map(({ id }) => parts.get(id))
}

describe('the part of a sentence', () => {
  test('the latest decides, an earlier one is overtaken', () => {
    const planned = makeAssertion({ status: 'planned', saidAt: '2026-01-10' })
    const done = makeAssertion({ status: 'active', saidAt: '2026-05-02' })
    expect(partsOf(planned, done)).toEqual(['overtaken', 'decides'])
  })

  test('an earlier one that says the same agrees', () => {
    expect(partsOf(makeAssertion({ saidAt: '2026-01-10' }), makeAssertion({ saidAt: '2026-05-02' }))).toEqual([
      'agrees',
      'decides',
    ])
  })

  test('of equal standing the lesser word yields', () => {
    expect(partsOf(makeAssertion({ status: 'ended' }), makeAssertion({ status: 'retained' }))).toEqual([
      'decides',
      'yields',
    ])
  })

  test('what is reported is outranked by what is asserted', () => {
    expect(partsOf(makeAssertion(), makeAssertion({ status: 'ended', modality: 'reported' }))).toEqual([
      'decides',
      'outranked',
    ])
  })

  test('what is possible has no say', () => {
    expect(partsOf(makeAssertion(), makeAssertion({ status: 'ended', modality: 'possible' }))).toEqual([
      'decides',
      'no-say',
    ])
  })

  test('opposite words oppose each other', () => {
    const denial = makeAssertion({ status: 'ended', polarity: 'negated' })
    expect(partsOf(makeAssertion({ status: 'ended' }), denial)).toEqual(['opposes', 'opposes'])
  })
})
