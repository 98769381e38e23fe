import { describe, expect, it } from 'vitest'
import type { Candidate } from '../../../../src/extract/implicit/mentioned.ts'
import { partnerChances } from '../../../../src/extract/implicit/partner-chances.ts'

const candidate = (members: Partial<Candidate>): Candidate => ({
  identity: 'x',
  argument: {} as Candidate['argument'],
  count: 1,
  isSubject: false,
  isFirst: false,
  ...members,
})

describe('partnerChances', () => {
  it('prefers what was named first, often, and as a subject', () => {
    for (const better of [{ isFirst: true }, { count: 4 }, { isSubject: true }]) {
      const [one = 0, other = 0] = partnerChances([candidate({}), candidate(better)])
      expect(other).toBeGreaterThan(one)
    }
  })
  it('leaves a chance that nobody is meant, the less the more speaks for one', () => {
    const [weak = 0] = partnerChances([candidate({})])
    const [strong = 0] = partnerChances([candidate({ isFirst: true, isSubject: true, count: 6 })])
    expect(weak).toBeLessThan(0.5)
    expect(strong).toBeGreaterThan(0.8)
    expect(strong).toBeLessThan(1)
    expect(partnerChances([])).toEqual([])
  })
})
