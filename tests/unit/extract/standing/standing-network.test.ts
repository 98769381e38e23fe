import { describe, expect, it } from 'vitest'
import { maxUnits } from '../../../../src/extract/encoder/laid-layers.ts'
import { placeCount, type StandingInputs } from '../../../../src/extract/standing/standing-inputs.ts'
import { StandingNetwork } from '../../../../src/extract/standing/standing-network.ts'
import {
  bothWays,
  plainBothWays,
  plainSum,
  plainThrough,
  rectified,
  tablesOf,
  type Shape,
} from '../../../helpers/encoder-tables.ts'

const [width, hidden, match, columns] = [8, 16, 16, 8]
const shapes: readonly Shape[] = [
  ['word', hidden, width],
  ...bothWays(hidden),
  ['match', match, (placeCount + 1) * 2 * hidden + columns],
  ['out', columns, match],
  ['marks', 2, hidden],
  ['facts', 2, match],
]
const tables = { ...tablesOf(shapes, 3), names: ['cue', 'tag VERB', 'ruled ended', 'kind state'] }
const vectorOf = (word: string): Float32Array =>
  Float32Array.from({ length: width }, (_, at) => ((word.length * (at + 1)) % 5) / 5)
const network = new StandingNetwork(tables, vectorOf)

const inputs: StandingInputs = {
  sentence: { words: ['', 'no', 'longer', 'owns', ''], marks: [[], [], ['never seen'], ['tag VERB'], []] },
  marks: [[], [], [], ['cue'], []],
  places: [{ first: 0, end: 1 }, { first: 4, end: 5 }, { first: 2, end: 4 }, undefined],
  facts: ['ruled ended', 'never seen'],
}
const linear = Float32Array.of(1, -1, 0.5, 0, 2, -2, 0, -3)
const rowOf = (name: string, at: number): number[] => {
  const table = tables.table(name)
  return [...table.values.subarray(at * table.columns, (at + 1) * table.columns)]
}

/** What the network should give, by loops over plain arrays. */
function plainOdds(): number[] {
  const summed = inputs.sentence.words.map((word, at) => {
    const own = plainThrough(tables, 'word', word === '' ? Array<number>(width).fill(0) : [...vectorOf(word)])
    const marked = at === 3 ? plainSum(own, rowOf('marks', 0), rowOf('marks', 1)) : own
    return marked.map(rectified)
  })
  const states = plainBothWays(tables, summed, (way) => way)
  const greatest = (first: number, end: number): number[] =>
    Array.from({ length: 2 * hidden }, (_, column) =>
      end <= first ? 0 : Math.max(...states.slice(first, end).map((state) => state[column] ?? 0)),
    )
  const known = [
    ...greatest(0, 1),
    ...greatest(4, 5),
    ...greatest(2, 4),
    ...greatest(0, 0),
    ...greatest(0, 5),
    ...linear,
  ]
  const sums = plainSum(plainThrough(tables, 'match', known), rowOf('facts', 0)).map(rectified)
  return plainSum([...linear], plainThrough(tables, 'out', sums))
}

describe('network of standing', () => {
  it('gives what its layers come to, and nothing for a name that it never saw', () => {
    const expected = plainOdds()
    for (const [column, odds] of network.odds(inputs, linear).entries())
      expect(odds).toBeCloseTo(expected[column] ?? 0, 2)
  })
  it('gives the same again, whatever it read in between', () => {
    const first = network.odds(inputs, linear)
    network.odds({ ...inputs, sentence: { words: ['owned'], marks: [[]] }, marks: [['cue']] }, linear)
    expect([...network.odds(inputs, linear)]).toEqual([...first])
  })
  it('leaves a sentence that is too long to the linear model', () => {
    const words = Array<string>(maxUnits + 1).fill('own')
    expect(network.odds({ ...inputs, sentence: { words, marks: words.map(() => []) } }, linear)).toEqual(linear)
  })
})
