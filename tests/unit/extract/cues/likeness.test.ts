import { describe, expect, it } from 'vitest'
import { likeKeys } from '../../../../src/extract/cues/occurrences.ts'

const keys = (lower: string, pos: 'NOUN' | 'VERB', lemma = lower): string[] =>
  likeKeys({ lower, lemma, pos }).map(([, key]) => key)

const share = (one: readonly string[], other: readonly string[]): boolean => one.some((key) => other.includes(key))

describe('words like a cue', () => {
  it.each([
    ['translator', 'translate'],
    ['translation', 'translate'],
    ['performance', 'perform'],
    ['commissioned', 'commission'],
  ])('%s is of the stem of %s', (word, cue) => {
    expect(share(keys(word, 'NOUN'), keys(cue, 'VERB'))).toBe(true)
  })
  it('words of like meaning share the cluster of their vectors', () => {
    expect(share(keys('doctors', 'NOUN', 'doctor'), keys('nurses', 'NOUN', 'nurse'))).toBe(true)
  })
  it('other words share nothing, and words too common for a cue have no keys', () => {
    expect(share(keys('translator', 'NOUN'), keys('doctors', 'NOUN', 'doctor'))).toBe(false)
    expect(keys('made', 'VERB', 'make')).toEqual([])
  })
})
