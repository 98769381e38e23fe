import { describe, expect, it } from 'vitest'
import { bootstrapF1 } from '../../../src/evaluate/bootstrap.ts'
import { codePointSpans } from '../../../src/evaluate/code-points.ts'
import { joinTokens } from '../../../src/evaluate/detokenise.ts'
import { reliability } from '../../../src/evaluate/reliability.ts'
import { measures, scoreByDocument, totalByRelation } from '../../../src/evaluate/score-relations.ts'
import { scoreSpans } from '../../../src/evaluate/score-spans.ts'
import { alignName } from '../../../src/evaluate/text2kgbench.ts'

const gold = {
  documentId: 'd',
  start: 0,
  text: 'She runs Foo with Bob.',
  relations: ['RUNS'],
  facts: [{ relation: 'RUNS', subject: { start: 0, end: 3 }, object: { start: 9, end: 12 } }],
}
const total = (
  predictions: { relation: string; subject: [number, number]; object: [number, number] }[],
  options = {},
) =>
  totalByRelation(
    scoreByDocument(
      [
        {
          gold,
          predictions: predictions.map(({ relation, subject, object }) => ({
            relation,
            subject: { start: subject[0], end: subject[1] },
            object: { start: object[0], end: object[1] },
          })),
        },
      ],
      { mode: 'overlap', withPronouns: true, ...options },
    ),
  ).get('RUNS')

describe('scoreByDocument', () => {
  it('takes overlapping spans for a match, and counts a fact found twice once', () => {
    const guess = { relation: 'RUNS', subject: [0, 3] as [number, number], object: [8, 13] as [number, number] }
    expect(total([guess, guess])).toEqual({ truePositive: 1, falsePositive: 0, falseNegative: 0 })
  })
  it('wants equal spans in strict mode', () => {
    const guess = { relation: 'RUNS', subject: [0, 3] as [number, number], object: [8, 13] as [number, number] }
    expect(total([guess], { mode: 'strict' })).toEqual({ truePositive: 0, falsePositive: 1, falseNegative: 1 })
  })
  it('ignores a relation the passage is not annotated for', () => {
    expect(total([{ relation: 'OWNS', subject: [0, 3], object: [9, 12] }])).toEqual({
      truePositive: 0,
      falsePositive: 0,
      falseNegative: 1,
    })
  })
  it('leaves pronoun arguments out when asked', () => {
    expect(total([{ relation: 'RUNS', subject: [0, 3], object: [9, 12] }], { withPronouns: false })).toBeUndefined()
  })
})

describe('measures and intervals', () => {
  it('gives precision, recall and F1', () => {
    expect(measures({ truePositive: 1, falsePositive: 1, falseNegative: 3 })).toEqual({
      precision: 0.5,
      recall: 0.25,
      f1: 1 / 3,
    })
  })
  it('bootstraps the same interval twice, around the score', () => {
    const documents = Array.from({ length: 40 }, (_, index) => ({
      truePositive: index % 3,
      falsePositive: 1,
      falseNegative: index % 2,
    }))
    const interval = bootstrapF1(documents, 200)
    expect(bootstrapF1(documents, 200)).toEqual(interval)
    expect(interval.low).toBeLessThan(interval.high)
  })
  it('puts proposals in tenths and gives the weighted gap', () => {
    const { bins, error } = reliability([
      { confidence: 0.95, isRight: true },
      { confidence: 0.95, isRight: false },
    ])
    expect(bins).toEqual([{ from: 0.9, count: 2, meanConfidence: 0.95, precision: 0.5 }])
    expect(error).toBeCloseTo(0.45)
  })
})

describe('spans of corpora', () => {
  it('counts a wrong type as one false and one missed', () => {
    const scored = scoreSpans([{ start: 0, end: 3, type: 'PER' }], [{ start: 0, end: 3, type: 'ORG' }])
    expect(scored.get('PER')?.falseNegative).toBe(1)
    expect(scored.get('ORG')?.falsePositive).toBe(1)
  })
  it('turns code points into UTF-16', () => {
    expect(codePointSpans('𝒜𝒜b')([1, 3])).toEqual({ start: 2, end: 5 })
    expect(codePointSpans('ab')([1, 2])).toEqual({ start: 1, end: 2 })
  })
  it('joins tokens as typed and keeps their spans', () => {
    const { text, spans } = joinTokens([
      ['"', 'Foo', '"', '(', 'F', '-', '1', ')', "'s", 'plan', '.'],
      ['It', 'ended', '.'],
    ])
    expect(text).toBe('"Foo" (F-1)\'s plan. It ended.')
    expect(spans.flat().map(({ start, end }) => text.slice(start, end))).toEqual([
      '"',
      'Foo',
      '"',
      '(',
      'F',
      '-',
      '1',
      ')',
      "'s",
      'plan',
      '.',
      'It',
      'ended',
      '.',
    ])
  })
  it('aligns a name without its gloss, whole words only, and a date by its year', () => {
    expect(alignName('Food by Foo.', 'Foo_(company)')).toEqual({ start: 8, end: 11 })
    expect(alignName('Since 1959 so.', '1959-01-01')).toEqual({ start: 6, end: 10 })
    expect(alignName('Nothing here.', 'Foo')).toBeUndefined()
  })
})
