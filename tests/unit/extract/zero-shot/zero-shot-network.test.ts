import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../../src/evaluate/seeded-random.ts'
import type { EncoderInputs } from '../../../../src/extract/encoder/encoder-inputs.ts'
import { unitFigures, ZeroShotNetwork } from '../../../../src/extract/zero-shot/zero-shot-network.ts'
import {
  bothWays,
  plainBothWays,
  plainPair,
  plainSum,
  plainThrough,
  rectified,
  tablesOf,
  type Shape,
} from '../../../helpers/encoder-tables.ts'

const [width, hidden, pair, compared, known] = [8, 16, 24, 8, 32]
const shapes: readonly Shape[] = [
  ['compared', compared, width],
  ['gate', hidden, width],
  ['word', hidden, width],
  ['known', hidden, known],
  ['unit', hidden, unitFigures],
  ...bothWays(hidden),
  ...['subject', 'object', 'between', 'way'].map((name): Shape => [name, pair, 2 * hidden]),
  ['distances', 40, pair],
  ['pair', pair, 4],
  ['out', 4, pair],
]
const tables = tablesOf(shapes, 5)
const units = 5
const random = seededRandom(9)
const figuresFor = (count: number): Float32Array => Float32Array.from({ length: count }, () => random() - 0.5)
const heads = Int16Array.of(1, 1, 1, 1, 3)
const sentence = { known: figuresFor(units * known), vectors: figuresFor(units * width) }
const question = { figures: figuresFor(units * unitFigures), mean: figuresFor(width), ofPair: [0.5, -0.25, 1, 0] }
const rowsOf = (values: Float32Array): number[][] =>
  Array.from({ length: units }, (_, unit) => {
    const columns = values.length / units
    return [...values.subarray(unit * columns, (unit + 1) * columns)]
  })

/** What the network should give, by loops over plain arrays. */
function plainOdds(subject: number, object: number): number {
  const gate = plainThrough(tables, 'gate', [...question.mean]).map(Math.tanh)
  const vectors = rowsOf(sentence.vectors)
  const figures = rowsOf(question.figures)
  const summed = rowsOf(sentence.known).map((own, unit) => {
    const word = plainThrough(tables, 'word', vectors[unit] ?? []).map((figure, at) => figure * (gate[at] ?? 0))
    return plainSum(plainThrough(tables, 'known', own), plainThrough(tables, 'unit', figures[unit] ?? []), word).map(
      rectified,
    )
  })
  const states = plainBothWays(tables, summed, (way) => way)
  const places = plainPair(tables, { known: states, heads }, subject, object)
  const together = plainSum(places, plainThrough(tables, 'pair', question.ofPair)).map(rectified)
  return plainThrough(tables, 'out', together)[0] ?? 0
}

function asked(): ZeroShotNetwork {
  const network = new ZeroShotNetwork(tables)
  const gate = network.gateOf(question.mean).slice()
  network.read({ heads } as EncoderInputs, sentence.known, sentence.vectors)
  network.ask({ figures: question.figures, gate, subjects: [0, 4], objects: [2, 0] })
  return network
}

describe('network of the zero-shot scorer', () => {
  it.each([
    [0, 2],
    [4, 2],
    [4, 0],
  ])('gives units %i and %i what plain loops give', (subject, object) => {
    expect(asked().score({ subject, object }, question.ofPair)).toBeCloseTo(plainOdds(subject, object), 4)
  })
  it('hears the relation it is asked for last', () => {
    const network = asked()
    const before = network.score({ subject: 0, object: 2 }, question.ofPair)
    const other = { figures: figuresFor(units * unitFigures), gate: new Float32Array(hidden) }
    network.ask({ ...other, subjects: [0], objects: [2] })
    expect(network.score({ subject: 0, object: 2 }, question.ofPair)).not.toBeCloseTo(before, 2)
  })
  it('compares words by the figures of its layer', () => {
    const vector = figuresFor(width)
    const found = new ZeroShotNetwork(tables).compare(vector, 1)
    expect(found).toHaveLength(compared)
    for (const [at, figure] of plainThrough(tables, 'compared', [...vector]).entries())
      expect(found[at]).toBeCloseTo(figure, 5)
  })
  it('asks for a sentence first', () => {
    const question = { figures: new Float32Array(), gate: new Float32Array(), subjects: [], objects: [] }
    expect(() => {
      new ZeroShotNetwork(tables).ask(question)
    }).toThrow('no sentence has been read')
  })
})
