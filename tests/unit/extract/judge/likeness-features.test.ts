import type { Add } from '../../../../src/extract/judge/feature-items.ts'
import { describe, expect, it } from 'vitest'
import type { Encoding } from '../../../../src/extract/encoder/encoder.ts'
import type { Candidate } from '../../../../src/extract/judge/candidates.ts'
import type { JudgedUnits } from '../../../../src/extract/judge/judged-sentence.ts'
import { likenessFeatures } from '../../../../src/extract/judge/likeness-features.ts'
import { SaidLikeness } from '../../../../src/extract/judge/said-likeness.ts'
import { toldWords } from '../../../../src/extract/cues/told-words.ts'
import type { Ways } from '../../../../src/extract/judge/ways.ts'
import type { RelationType } from '../../../../src/model/ontology.ts'
import { analyse } from '../../../../src/extract/tokens.ts'
import { ontologyOf } from '../../../helpers/ontology-of.ts'

const ontology = ontologyOf(`
name: stages
version: 1.0.0
entityTypes:
  show: { names: [Nightbus] }
  artist: { names: [Lio Marr] }
relationTypes:
  costumes-by:
    description: The costumes of a show are made by an artist.
    subject: [show]
    object: [artist]
    cues: [costume]
    examples:
      - text: Lio Marr dressed Nightbus.
        facts: [{ subject: Nightbus, object: Lio Marr }]
      - text: Lio Marr praised Nightbus.
        facts: []
  lit-by:
    description: The lights of a show are by an artist.
    subject: [show]
    object: [artist]
    cues: [lighting]
`)
const costumes = ontology.relationTypes.get('costumes-by') as RelationType

describe('the words that tell a relation', () => {
  it('are those of its cues and of examples that tell a fact, without whom they tell it of', () => {
    expect([...toldWords(costumes)].sort()).toEqual(['costume', 'dressed'])
  })
  it('are the same list each time, so that what was compared with it is found again', () => {
    expect(toldWords(costumes)).toBe(toldWords(costumes))
  })
})

/** The features of "Lio Marr clothed Nightbus" where "clothed" is so much like a word. */
function featuresOf(likeness: Readonly<Record<string, number>>): string[] {
  const tokens = analyse('Lio Marr clothed Nightbus.')
  const encoded: Pick<Encoding, 'columns' | 'of' | 'likeness'> = {
    columns: new Map([['any', 0]]),
    of: () => Float32Array.of(2),
    likeness: (word, list) => Math.max(0, ...list.map((other) => (word === 'clothed' ? (likeness[other] ?? 0) : 0))),
  }
  const view = { sentence: { tokens }, isName: Uint8Array.of(1, 1, 0, 1, 0) }
  const found = [
    { first: 3, end: 4 },
    { first: 0, end: 2 },
  ]
  const ways = { between: () => ({ nodes: [2] }) } as unknown as Ways
  const saidLikeness = new SaidLikeness({
    view,
    found,
    ways,
    ontology,
    encoded,
  } as unknown as ConstructorParameters<typeof SaidLikeness>[0])
  const context = { sentence: { view, found }, units: { encoded }, saidLikeness } as unknown as JudgedUnits
  const candidate = { relation: costumes, subject: 0, object: 1, reading: undefined } as unknown as Candidate
  const told: string[] = []
  const add: Add = (name, ...parts) => void told.push([name, ...parts.map(({ text }) => text)].join(' '))
  likenessFeatures(context, candidate, { add, addOwn: add })
  return told
}

describe('what the judge hears of likeness', () => {
  it('is its degree, and that no other relation is as like', () => {
    const told = featuresOf({ dressed: 0.75, lighting: 0.25 })
    expect(told).toContain('likeness on way #6')
    expect(told).toContain('likeness on between and any #6 #3')
    expect(told).toContain('likeness on way beside #6 less')
  })
  it('is that another relation is liker', () => {
    expect(featuresOf({ dressed: 0.25, lighting: 0.5 })).toContain('likeness on way beside #2 liker')
  })
})
