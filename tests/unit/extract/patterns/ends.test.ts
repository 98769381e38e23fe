import { expect, it } from 'vitest'
import type { Reference } from '../../../../src/extract/coreference/reference.ts'
import { endOf, type PatternMatch } from '../../../../src/extract/patterns/match-run.ts'

function reference(first: number): Reference {
  return { sentence: 0, first, end: first + 1, kind: 'name', isPossessive: false, targets: [] }
}

const match: PatternMatch = { qualifiers: [], cue: { first: 3, end: 4 }, extent: { first: 0, end: 4 } }

it('of two that are both ends at once the first is the subject and the last the object', () => {
  const both = { ...match, both: { kind: 'references' as const, references: [reference(0), reference(2)] } }
  expect([endOf(both, 'subject')?.first, endOf(both, 'object')?.first]).toEqual([0, 2])
})

it('of several objects the first tells where the object is, and what is not there has no place', () => {
  const several = { ...match, object: { kind: 'references' as const, references: [reference(5), reference(7)] } }
  expect([endOf(several, 'subject'), endOf(several, 'object')?.first]).toEqual([undefined, 5])
})
