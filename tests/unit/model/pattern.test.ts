import { describe, expect, it } from 'vitest'
import { isKgError } from '../../../src/errors/kg-error.ts'
import { parsePattern } from '../../../src/model/pattern.ts'

const subject = { kind: 'argument', role: 'subject', possessive: false }
const object = { kind: 'argument', role: 'object', possessive: false }
const lemma = (word: string) => ({ kind: 'lemma', lemma: word })

/** The error's place in the pattern; undefined when it parses. */
function offsetOfError(source: string): unknown {
  try {
    parsePattern(source)
    return undefined
  } catch (error) {
    if (!isKgError(error, 'ONTOLOGY_INVALID')) throw error
    return error.context['offset']
  }
}

describe('parsePattern', () => {
  it('reads slots, an optional qualifier and a marked cue', () => {
    expect(parsePattern('{subject} <invest> {amount}? in {object}')).toEqual({
      kind: 'sequence',
      items: [
        subject,
        { kind: 'cue', items: [lemma('invest')] },
        { kind: 'optional', item: { kind: 'qualifier', qualifier: 'amount' } },
        lemma('in'),
        object,
      ],
    })
  })

  it('reads a slot for a nominal, with and without an owner mark', () => {
    expect(parsePattern("<the> {the subject} near {the subject's}")).toMatchObject({
      items: [{ kind: 'cue' }, { ...subject, nominal: true }, lemma('near'), { possessive: true, nominal: true }],
    })
  })

  it('marks the cue from the first to the last element that is no slot', () => {
    expect(parsePattern('{subject} be bought by ... {object}')).toEqual({
      kind: 'sequence',
      items: [
        subject,
        { kind: 'cue', items: [lemma('be'), lemma('bought'), lemma('by')] },
        { kind: 'gap', max: 6, passesNames: true },
        object,
      ],
    })
  })

  it('reads two dots as a gap that passes no name', () => {
    expect(parsePattern('{subject} <buy> ..2 {object}')).toEqual({
      kind: 'sequence',
      items: [subject, { kind: 'cue', items: [lemma('buy')] }, { kind: 'gap', max: 2, passesNames: false }, object],
    })
    expect(offsetOfError('{subject} <buy> ..13 {object}')).toBe(16)
  })

  it('reads alternatives as sequences, and a group of one as its item', () => {
    expect(parsePattern('{subject} <(a|b c)> (d)? {object}')).toEqual({
      kind: 'sequence',
      items: [
        subject,
        {
          kind: 'cue',
          items: [
            { kind: 'alternatives', options: [lemma('a'), { kind: 'sequence', items: [lemma('b'), lemma('c')] }] },
          ],
        },
        { kind: 'optional', item: lemma('d') },
        object,
      ],
    })
  })

  it('reads possessive slots, exact words, tags, any token, gaps and punctuation', () => {
    expect(parsePattern(`{object's} @adj? "Boss" * ...3 , {subject}`)).toEqual({
      kind: 'sequence',
      items: [
        { kind: 'argument', role: 'object', possessive: true },
        {
          kind: 'cue',
          items: [
            { kind: 'optional', item: { kind: 'tag', tag: 'adj' } },
            { kind: 'word', form: 'boss' },
            { kind: 'any' },
            { kind: 'gap', max: 3, passesNames: true },
            lemma(','),
          ],
        },
        subject,
      ],
    })
  })

  it('keeps a hyphened word whole and lower-cases it', () => {
    expect(parsePattern('{both} Co-Found')).toMatchObject({
      items: [{ role: 'both' }, { items: [{ lemma: 'co-found' }] }],
    })
  })

  it.each([
    ['', 0],
    ['{subject} {object}', 0],
    ['{subjekt} buy {object}', 0],
    ['{subject} buy {object', 14],
    ['{subject} (buy|) {object}', 10],
    ['{subject} (buy {object}', 10],
    ['{subject} buy) {object}', 13],
    ['{subject} buy | take {object}', 14],
    ['{subject} <buy {object}', 10],
    ['{subject} <buy|take> {object}', 10],
    ['{subject} <buy>? {object}', 15],
    ['{subject} <a <buy>> {object}', 10],
    ['{subject} <...3> {object}', 10],
    ['{subject} ...99 buy {object}', 10],
    ['{subject} @nuon {object}', 10],
    ['{subject} "buy {object}', 10],
    ['{subject} "to buy" {object}', 10],
    ['? {subject} buy {object}', 0],
  ])('refuses %j at offset %d', (source, offset) => {
    expect(offsetOfError(source)).toBe(offset)
  })
})
