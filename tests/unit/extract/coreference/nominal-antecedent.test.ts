import { describe, expect, it } from 'vitest'
import { nominalChances, type NominalCandidate } from '../../../../src/extract/coreference/nominal-antecedent.ts'

const plain: NominalCandidate = {
  count: 1,
  typeCertainty: 1,
  holdsNoun: false,
  isHeadedSo: false,
  isCalledSo: false,
  isCalledElse: false,
  isInClause: false,
  isProduct: false,
  isFromThere: false,
  isToldSo: false,
  isOfOpening: false,
}

describe('the chances of what a nominal may mean', () => {
  it('leave one for nothing that was named', () => {
    const [only = 1] = nominalChances([plain])
    expect(only).toBeGreaterThan(0.5)
    expect(only).toBeLessThan(1)
    expect(nominalChances([])).toEqual([])
  })
  it('of two alike are alike, and neither is even', () => {
    const [one = 1, other = 0] = nominalChances([plain, plain])
    expect(one).toBe(other)
    expect(one).toBeLessThan(0.5)
  })
  it.each([
    ['what is called so', { isCalledSo: true }],
    ['what bears the noun', { holdsNoun: true }],
    ['what bears it last', { isHeadedSo: true }],
    ['what was named more often', { count: 4 }],
    ['what the text began with', { isOfOpening: true }],
    ['what such things were told of', { isToldSo: true }],
    ['what is from there', { isFromThere: true }],
  ])('prefer %s', (_, better) => {
    const [one = 0, other = 0] = nominalChances([{ ...plain, ...better }, plain])
    expect(one).toBeGreaterThan(other)
  })
  it.each([
    ['what stands in its clause', { isInClause: true }],
    ['what is only guessed to be of the type', { typeCertainty: 0.3 }],
    ['what is called something else', { isCalledElse: true }],
    ['a product', { isProduct: true }],
  ])('are less of %s', (_, worse) => {
    const [one = 0, other = 0] = nominalChances([{ ...plain, ...worse }, plain])
    expect(one).toBeLessThan(other)
  })
})
