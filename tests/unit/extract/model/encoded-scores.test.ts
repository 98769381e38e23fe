import { describe, expect, it } from 'vitest'
import { encodedScores, forLikelyPairs, noChance } from '../../../../src/extract/model/encoded-scores.ts'
import { SecondLook, secondLookWidth } from '../../../../src/extract/model/second-look.ts'
import { analyse } from '../../../../src/extract/tokens.ts'

const found = [0, 2, 4].map((first) => ({ first, end: first + 1, type: 'person' as const }))
const columns = new Map([
  ['child-of', 0],
  ['married-to', 1],
  ['any', 2],
])
/** A sentence whose encoder says of "s o" what is given, and nothing of other pairs. */
const encodedAs = (odds: Readonly<Record<string, readonly number[]>>) => ({
  found,
  encoded: {
    columns,
    of: (subject: number, object: number) =>
      Float32Array.from(odds[`${subject} ${object}`] ?? [noChance, noChance, noChance]),
    ofLone: () => undefined,
    knownOf: () => new Float32Array(),
    greatest: new Float32Array(),
    likeness: () => 0,
  },
})

describe('what the encoder gives', () => {
  it('chooses the pairs that are looked at; that any relation may hold is not enough', () => {
    const visited: string[] = []
    const sentence = encodedAs({ '0 1': [-6, -9, -9], '1 0': [-8, -8, 4], '0 2': [-8, -8, 4] })
    forLikelyPairs(sentence, (subject, object) => visited.push(`${subject} ${object}`))
    expect(visited).toEqual(['0 1'])
  })
  it('keeps both directions of what is symmetric where one is likely', () => {
    const visited: string[] = []
    const sentence = encodedAs({ '0 1': [-9, -6, -9] })
    forLikelyPairs(sentence, (subject, object) => visited.push(`${subject} ${object}`))
    expect(visited).toEqual(['0 1', '1 0'])
  })
  it('leaves all pairs where nothing is encoded', () => {
    const visited: string[] = []
    forLikelyPairs({ found, encoded: undefined }, (subject, object) => visited.push(`${subject} ${object}`))
    expect(visited).toHaveLength(6)
    expect(encodedScores({ found, encoded: undefined }, [{ subject: 0, object: 1 }], ['child-of'])).toEqual([])
  })
  it('comes in the order of the relations asked for, both ways of a symmetric one alike', () => {
    const pairs = [
      { subject: 0, object: 1 },
      { subject: 1, object: 0 },
    ]
    const scored = encodedScores(encodedAs({ '0 1': [1, 3, 0], '1 0': [2, 5, 0] }), pairs, [
      'married-to',
      'child-of',
      'owns',
    ])
    expect(scored.map(({ scores }) => [...scores])).toEqual([
      [4, 1, noChance],
      [4, 2, noChance],
    ])
  })
  it('is seen at the second look, and no chance where it is missing', () => {
    const tokens = analyse('Anna met Tom and Eve.')
    const pairs = [0, 1].map((subject) => ({ subject, object: 2, scores: Float64Array.of(0, 0) }))
    const encoded = [2, 6].map((score, subject) => ({ subject, object: 2, scores: Float64Array.of(score, -1) }))
    const withIt = new SecondLook(tokens, found, { first: pairs, encoded }).features(0, 0)
    const without = new SecondLook(tokens, found, { first: pairs, encoded: [] }).features(0, 0)
    expect(withIt).toHaveLength(secondLookWidth(2))
    const chance = (score: number): number => 1 / (1 + Math.exp(-score))
    // Own log-odds and chance, the rival's chance, and the chance of the other relation, the last of the encoder's.
    expect(withIt[17]).toBe(0.5)
    expect(withIt[18]).toBeCloseTo(chance(2))
    expect(withIt[19]).toBeCloseTo(chance(6))
    expect(withIt[27]).toBeCloseTo(chance(-1))
    expect(without[17]).toBe(-2)
    // The chances of the first look come behind them; the own one is left out.
    expect([...withIt.subarray(28)]).toEqual([0, 0.5])
  })
})
