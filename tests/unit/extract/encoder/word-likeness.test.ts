import { describe, expect, it } from 'vitest'
import { WordLikeness } from '../../../../src/extract/encoder/word-likeness.ts'
import type { WordVectors } from '../../../../src/extract/encoder/word-vectors.ts'

const vectors: Readonly<Record<string, readonly [number, number]>> = {
  buy: [3, 0],
  purchase: [4, 1],
  sell: [-2, 0],
  // Neither has a vector of its own: both have that of their cluster.
  tariff: [0, 2],
  levy: [0, 2],
}
const likeness = new WordLikeness({
  width: 2,
  write: (word: string, to: Float32Array) => {
    to.set(vectors[word] ?? [0, 0])
  },
  hasOwn: (word: string) => word !== 'tariff' && word !== 'levy',
} as unknown as WordVectors)

describe('likeness of words', () => {
  it('is the greatest cosine to the words of a list', () => {
    expect(likeness.greatest('buy', ['sell', 'purchase'])).toBeCloseTo(4 / Math.sqrt(17), 6)
    expect(likeness.greatest('buy', ['sell'])).toBeCloseTo(-1, 6)
  })
  it('is 1 for the word itself, and nothing for words without a vector or where there are none', () => {
    expect(likeness.greatest('tariff', ['tariff'])).toBe(1)
    expect(likeness.greatest('zzyqx', ['buy'])).toBe(0)
    expect(likeness.greatest('buy', [])).toBe(0)
  })
  it('is less for two words of a cluster than for one word', () => {
    expect(likeness.greatest('levy', ['tariff'])).toBe(0.6)
  })
  it('is the same when asked again, also behind more words than are remembered', () => {
    const list = ['purchase']
    const before = likeness.greatest('buy', list)
    for (let at = 0; at < 1500; at += 1) likeness.greatest(`word${at}`, list)
    expect(likeness.greatest('buy', list)).toBe(before)
  })
})
