import { describe, expect, it } from 'vitest'
import { estimatedSimilarity, minHashSignature } from '../../../src/basics/min-hash.ts'

const words = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, i) => `w${from + i}`)

describe('estimatedSimilarity', () => {
  it('is 1 for equal texts', () => {
    expect(estimatedSimilarity(minHashSignature(words(0, 200)), minHashSignature(words(0, 200)))).toBe(1)
  })

  it('is near 0 for texts that share no five words in a row', () => {
    expect(estimatedSimilarity(minHashSignature(words(0, 200)), minHashSignature(words(200, 400)))).toBeLessThan(0.05)
  })

  it('comes near the true share of shingles', () => {
    // 300 words each, 200 in common: 196 shared shingles of 396.
    const estimate = estimatedSimilarity(minHashSignature(words(0, 300)), minHashSignature(words(100, 400)))
    expect(Math.abs(estimate - 196 / 396)).toBeLessThan(0.15)
  })

  it('minds the order of words', () => {
    expect(estimatedSimilarity(minHashSignature(words(0, 50)), minHashSignature(words(0, 50).reverse()))).toBeLessThan(
      0.1,
    )
  })

  it('is 0 for texts without words', () => {
    expect(minHashSignature([])).toBe('')
    expect(estimatedSimilarity('', '')).toBe(0)
  })
})

it('a signature never changes: stored ones are compared with new ones', () => {
  expect(minHashSignature(['a', 'short', 'text']).slice(0, 16)).toMatchInlineSnapshot(`"J8DPMp5a+AcYUH16"`)
})
