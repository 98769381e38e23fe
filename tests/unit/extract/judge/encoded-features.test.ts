import { describe, expect, it } from 'vitest'
import type { Candidate } from '../../../../src/extract/judge/candidates.ts'
import { encodedFeatures } from '../../../../src/extract/judge/encoded-features.ts'
import type { JudgedUnits } from '../../../../src/extract/judge/judged-sentence.ts'

/** The features of "0 1" for a relation, where the encoder says of a pair what is given. */
function featuresOf(relation: string, odds: Readonly<Record<string, readonly number[]>> | undefined): string[] {
  const encoded = odds && {
    columns: new Map([
      ['owns', 0],
      ['leads', 1],
      ['any', 2],
    ]),
    of: (subject: number, object: number) =>
      odds[`${subject} ${object}`] && Float32Array.from(odds[`${subject} ${object}`] ?? []),
  }
  const context = { units: { encoded }, sentence: { found: [{}, {}, {}] } } as unknown as JudgedUnits
  const candidate = {
    subject: 0,
    object: 1,
    relation: { id: relation },
    reading: undefined,
    proposed: 0.3,
  } as unknown as Candidate
  const told: string[] = []
  const add = (name: string, ...parts: readonly { readonly text: string }[]): void =>
    void told.push([name, ...parts.map(({ text }) => text)].join(' '))
  encodedFeatures(context, candidate, { add, addOwn: add })
  return told
}

describe('what the judge sees of the encoder', () => {
  it('is nothing where nothing is encoded', () => {
    expect(featuresOf('owns', undefined)).toEqual([])
  })
  it('tells of a relation it knows how it stands to its rivals', () => {
    const told = featuresOf('owns', { '0 1': [2, -4, 3], '2 1': [4, 0, 0], '0 2': [1.5, 0, 0], '1 0': [-3, 0, 0] })
    expect(told).toContain('encoded #3')
    expect(told).toContain('encoded rivals #3 better even')
    expect(told).toContain('encoded back #3 #-4')
    expect(told).toContain('encoded and other #3 #-6')
    expect(told).toContain('encoded and proposed #3 #3')
  })
  it('tells of one it does not know only whether any holds, and the best of those it knows', () => {
    expect(featuresOf('directed-by', { '0 1': [2, -4, 3] })).toEqual([
      'encoded any #5',
      'encoded any joined #5 no cue',
      'encoded greatest #3',
    ])
  })
})
