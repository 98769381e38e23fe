import type { Add } from '../../../../src/extract/judge/feature-items.ts'
import { describe, expect, it } from 'vitest'
import { answerFeatures } from '../../../../src/extract/judge/answer-features.ts'
import type { Candidate } from '../../../../src/extract/judge/candidates.ts'
import type { JudgedUnits } from '../../../../src/extract/judge/judged-sentence.ts'
import { pairKey } from '../../../../src/extract/model/first-look.ts'

/** Log-odds by relation, then by "subject object". */
type Answers = Readonly<Record<string, Readonly<Record<string, number>>>>

/** The features of whether a relation holds of arguments 0 and 1, where such answers were given to three arguments. Those that meet are symmetric. */
function featuresOf(answers: Answers, id = 'lit-by'): string[] {
  const types = ['lit-by', 'costumes-by', 'met'].map((type) => [type, { id: type, symmetric: type === 'met' }] as const)
  const ontology = { relationTypes: new Map(types) }
  const byRelation = Object.entries(answers).map(([relationType, pairs]) => {
    const byPair = Object.entries(pairs).map(([pair, odds]) => {
      const [subject = 0, object = 0] = pair.split(' ').map(Number)
      return [pairKey(subject, object), odds] as const
    })
    return [relationType, new Map(byPair)] as const
  })
  const encoded = {
    columns: new Map([
      ['leads', 0],
      ['any', 1],
    ]),
    of: () => Float32Array.of(2, 4),
  }
  const context = { sentence: { answers: new Map(byRelation), found: [{}, {}, {}], ontology }, units: { encoded } }
  const relation = ontology.relationTypes.get(id)
  const candidate = { relation, subject: 0, object: 1, reading: undefined, answered: answers[id]?.['0 1'] }
  const told: string[] = []
  const add: Add = (name, ...parts) => void told.push([name, ...parts.map(({ text }) => text)].join(' '))
  answerFeatures(context as unknown as JudgedUnits, candidate as unknown as Candidate, { add, addOwn: add })
  return told
}

describe('what the zero-shot scorer says of a candidate', () => {
  it('is its odds, beside those of others at either end', () => {
    const told = featuresOf({ 'lit-by': { '0 1': 1, '2 1': 3, '0 2': -4 } })
    expect(told).toContain('answer #2')
    expect(told).toContain('answer beside #2 better worse')
    expect(told).toContain('answer joined #2 no cue')
  })
  it('is heard beside what the two are to each other otherwise', () => {
    const told = featuresOf({ 'lit-by': { '0 1': 1 }, 'costumes-by': { '0 1': 3 } })
    expect(told).toContain('answer and other #2 #5')
    expect(told).toContain('answer beside other #2 better no cue')
    expect(told).toContain('answer and shipped #2 #3')
    expect(told).toContain('answer and any #2 #6')
  })
  it('knows the other way round', () => {
    expect(featuresOf({ 'lit-by': { '0 1': 1, '1 0': 1.5 } })).toContain('answer back #2 even')
  })
  it('hears a symmetric relation in either order, which is asked in one', () => {
    expect(featuresOf({ met: { '0 1': 1, '0 2': 1, '1 2': 3 } }, 'met')).toContain('answer beside #2 better even')
    expect(featuresOf({ 'lit-by': { '0 1': 1 }, met: { '1 0': 3 } })).toContain('answer and other #2 #5')
    expect(featuresOf({ met: { '0 1': 1 }, 'lit-by': { '1 0': 3 } }, 'met')).toContain('answer and other #2 #5')
  })
  it('is nothing where it was not asked', () => {
    expect(featuresOf({})).toEqual([])
  })
})
