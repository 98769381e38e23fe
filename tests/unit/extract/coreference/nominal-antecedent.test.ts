import { describe, expect, it } from 'vitest'
import { chancesOf, type NominalCandidate } from '../../../../src/extract/coreference/nominal-antecedent.ts'

const plain: NominalCandidate = {
  near: 1,
  count: 1,
  isExact: true,
  isGuessed: false,
  holdsNoun: false,
  isCalledSo: false,
  isInClause: false,
}

describe('the chances of what a nominal may mean', () => {
  it('leave one for nothing that was named', () => {
    const [only = 1] = chancesOf([plain])
    expect(only).toBeGreaterThan(0.7)
    expect(only).toBeLessThan(1)
    expect(chancesOf([])).toEqual([])
  })
  it('of two alike are alike, and neither is even', () => {
    const [one = 1, other = 0] = chancesOf([plain, plain])
    expect(one).toBe(other)
    expect(one).toBeLessThan(0.5)
  })
  it.each([
    ['what is called so', { isCalledSo: true }],
    ['what bears the noun', { holdsNoun: true }],
    ['what was named more often', { count: 4 }],
    ['what is nearer', { near: 1.6 }],
  ])('prefer %s', (_, better) => {
    const [one = 0, other = 0] = chancesOf([{ ...plain, ...better }, plain])
    expect(one).toBeGreaterThan(other)
  })
  it.each([
    ['what stands in its clause', { isInClause: true }],
    ['what is only guessed', { isGuessed: true }],
  ])('are less of %s', (_, worse) => {
    const [one = 0, other = 0] = chancesOf([{ ...plain, ...worse }, plain])
    expect(one).toBeLessThan(other)
  })
})
