import { describe, expect, it } from 'vitest'
import type { Encoding } from '../../../../src/extract/encoder/encoder.ts'
import type { Candidate } from '../../../../src/extract/judge/candidates.ts'
import type { JudgedUnits } from '../../../../src/extract/judge/judged-sentence.ts'
import { tellingWord } from '../../../../src/extract/judge/telling-word.ts'
import type { RelationType } from '../../../../src/model/ontology.ts'
import { analyse } from '../../../../src/extract/tokens.ts'

const relation = { cues: ['costume'], examples: [], patterns: [] } as unknown as RelationType

/** The word that tells of the first and last name of a text, where words are so much like a costume. */
function tellingOf(text: string, like: Readonly<Record<string, number>>): readonly (string | undefined)[] {
  const tokens = analyse(text)
  const names = tokens.flatMap(({ pos }, at) => (pos === 'PROPN' ? [at] : []))
  const found = [names[0] ?? 0, names.at(-1) ?? 0].map((first) => ({ first, end: first + 1 }))
  const isName = Uint8Array.from(tokens, ({ pos }) => (pos === 'PROPN' ? 1 : 0))
  const encoded: Pick<Encoding, 'likeness'> = { likeness: (word) => like[word] ?? 0 }
  const context = {
    sentence: { view: { sentence: { tokens }, isName }, found },
    units: { encoded },
    ways: { between: () => ({ nodes: [] }) },
  }
  const told = tellingWord(
    context as unknown as JudgedUnits,
    { relation, subject: 0, object: 1 } as unknown as Candidate,
  )
  return [tokens[told.at]?.text, told.like]
}

describe('the word that tells what no cue tells', () => {
  it('is the likest to what tells the relation', () => {
    expect(tellingOf('Marr kindly clothed Nightbus.', { clothed: 0.6, kindly: 0.1 })).toEqual(['clothed', 'costume'])
  })
  it('stands between the two rather than aside, unless that is much likelier', () => {
    const text = 'Dressed warmly, Marr clothed Nightbus.'
    expect(tellingOf(text, { clothed: 0.5, dressed: 0.7 })).toEqual(['clothed', 'costume'])
    expect(tellingOf(text, { clothed: 0.1, dressed: 0.7 })).toEqual(['Dressed', 'costume'])
  })
  it('is the object where there is no word', () => {
    expect(tellingOf('Marr, Nightbus.', {})).toEqual(['Nightbus', undefined])
  })
})
