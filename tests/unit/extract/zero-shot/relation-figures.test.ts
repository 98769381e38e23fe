import { describe, expect, it } from 'vitest'
import type { Encoder, HeldSentence } from '../../../../src/extract/encoder/encoder.ts'
import { loadParser } from '../../../../src/extract/parse/parser.ts'
import {
  comparedPair,
  figuresOfPair,
  likenessFigures,
  RelationFigures,
} from '../../../../src/extract/zero-shot/relation-figures.ts'
import { ontologyOf } from '../../../helpers/ontology-of.ts'

const ontology = ontologyOf(`
name: stages
version: 1.0.0
entityTypes: { work: {}, person: {} }
relationTypes:
  costumes-by:
    description: Costumes are made by a person.
    subject: [work]
    object: [person]
    cues: [costume]
    examples:
      - text: Lio Marr dressed Nightbus.
        facts: [{ subject: Nightbus, object: Lio Marr }]
  lit-by:
    description: Lights are by a person.
    subject: [work]
    object: [person]
    cues: [lighting]
`)

/** An encoder to which "clothed" is like "dressed" and somewhat like "lighting", and which knows a pair by the units of its ends. */
const likeness: Readonly<Record<string, number>> = { 'clothed dressed': 0.75, 'clothed lighting': 0.25 }
const held: HeldSentence = {
  known: () => new Float32Array(),
  pair: ({ subject, object }) => ({
    known: subject > object ? Float32Array.of(3, 4) : Float32Array.of(4, -3),
    any: 40,
  }),
}
const encoder = {
  likeness: (word: string, list: readonly string[]) =>
    Math.max(0, ...list.map((other) => likeness[`${word} ${other}`] ?? 0)),
  hold: () => held,
} as unknown as Encoder
const figures = new RelationFigures(ontology, {
  encoder,
  parser: loadParser(),
  isAsked: ({ id }) => id === 'costumes-by',
})

describe('figures of a word', () => {
  const of = (word: string, place: number): number[] => [
    ...figures.likenesses(word).subarray(place * likenessFigures, (place + 1) * likenessFigures),
  ]
  it('are how alike it is to the words of each list, and of another relation at best', () => {
    expect(of('clothed', 0)).toEqual([0, 0.75, 0, 0.25])
    expect(of('clothed', 1)).toEqual([0.25, 0.25, 0, 0.75])
  })
  it('are zeros for what has no word', () => {
    expect(of('', 0)).toEqual([0, 0, 0, 0])
  })
})

describe('figures of a pair', () => {
  const [costumes, lit] = figures.relations
  it('are how alike it and its reverse are to what an example shows, and the odds of any relation within bounds', () => {
    const pair = comparedPair(held, { subject: 0, object: 2 })
    const [own, reverse, any, symmetry] = costumes === undefined ? [] : figuresOfPair(pair, costumes)
    expect(own).toBeCloseTo(0)
    expect(reverse).toBeCloseTo(1)
    expect([any, symmetry]).toEqual([1.5, 0])
  })
  it('have no likeness to the examples of a relation that is not asked', () => {
    const pair = comparedPair(held, { subject: 0, object: 2 })
    expect(lit === undefined ? [] : figuresOfPair(pair, lit).slice(0, 2)).toEqual([0, 0])
  })
})
