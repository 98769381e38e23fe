import { describe, expect, it } from 'vitest'
import type { JudgedPassage } from '../../../src/evaluate/evaluate-relations.ts'
import { judgeables, judgementRows, readJudgements, weightedPrecision } from '../../../src/evaluate/judgements.ts'
import type { Judgeable, Judgement } from '../../../src/evaluate/judgements.ts'

const prediction = (relation: string, start: number): Judgeable => ({
  sentence: 's1',
  relation,
  subject: [start, start + 3],
  object: [20, 25],
})
const judged = (relation: string, start: number, verdict: Judgement['verdict']): Judgement => ({
  ...prediction(relation, start),
  verdict,
})

describe('judgementRows', () => {
  it('counts verdicts of the same spans, and what has none', () => {
    const predictions = [prediction('stars', 0), prediction('stars', 5), prediction('stars', 9)]
    const rows = judgementRows(predictions, [
      judged('stars', 0, 'right'),
      judged('stars', 5, 'part'),
      judged('stars', 8, 'right'),
    ])
    expect(rows).toEqual([{ name: 'stars', predictions: 3, judged: 2, right: 1, part: 1 }])
  })
})

describe('weightedPrecision', () => {
  it('lets the judged ones of a relation stand for its others', () => {
    const rows = [
      { name: 'a', predictions: 30, judged: 2, right: 1, part: 1 },
      { name: 'b', predictions: 10, judged: 2, right: 0, part: 0 },
      { name: 'c', predictions: 99, judged: 0, right: 0, part: 0 },
    ]
    expect(weightedPrecision(rows)).toEqual({ overlap: 0.75, strict: 0.375 })
  })
})

describe('judgeables', () => {
  it('takes what was asked for, once', () => {
    const guess = { subject: { start: 0, end: 3 }, object: { start: 20, end: 25 }, confidence: 0.5 }
    const passage: JudgedPassage = {
      gold: { documentId: 's1', start: 0, text: '', relations: ['stars'], facts: [] },
      predictions: [
        { ...guess, relation: 'stars' },
        { ...guess, relation: 'stars' },
        { ...guess, relation: 'owns' },
      ],
    }
    expect(judgeables([passage])).toEqual([prediction('stars', 0)])
  })
})

describe('readJudgements', () => {
  it('has two hundred verdicts, no prediction twice', () => {
    const kept = readJudgements()
    expect(kept.length).toBeGreaterThanOrEqual(200)
    expect(new Set(kept.map(({ verdict: _verdict, ...rest }) => JSON.stringify(rest))).size).toBe(kept.length)
  })
})
