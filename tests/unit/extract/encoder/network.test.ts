import { describe, expect, it } from 'vitest'
import type { EncoderInputs } from '../../../../src/extract/encoder/encoder-inputs.ts'
import { Network } from '../../../../src/extract/encoder/network.ts'
import { maxUnits } from '../../../../src/extract/encoder/laid-layers.ts'
import { madeUpTables, plainLoneScores, plainScores } from '../../../helpers/encoder-tables.ts'

const inputs: EncoderInputs = {
  words: ['', 'bought', '', 'bought', ''],
  tags: Uint8Array.of(1, 2, 3, 4, 5),
  kinds: Uint8Array.of(2, 0, 3, 0, 4),
  labels: Uint8Array.of(3, 0, 5, 7, 8),
  heads: Int16Array.of(1, 1, 1, 1, 3),
  arguments: Int16Array.of(0, 2, 4),
}

describe('network of the encoder', () => {
  it.each([
    [0, 2],
    [2, 0],
    [0, 4],
    [4, 2],
    [2, 4],
  ])('gives units %i and %i what plain loops give', (subject, object) => {
    const tables = madeUpTables(3)
    const network = new Network(tables)
    network.read(inputs)
    const expected = plainScores(tables, inputs, subject, object)
    for (const [at, odds] of network.score({ subject, object }).entries())
      expect(odds).toBeCloseTo(expected[at] ?? 0, 5)
  })
  it.each([0, 2, 4])('gives unit %i by itself what plain loops give', (unit) => {
    const tables = madeUpTables(3)
    const network = new Network(tables)
    network.read(inputs)
    network.score({ subject: 0, object: 2 })
    const expected = plainLoneScores(tables, inputs, unit)
    const odds = network.scoreLone(unit)
    expect(odds).toHaveLength(expected.length)
    for (const [at, one] of odds.entries()) expect(one).toBeCloseTo(expected[at] ?? 0, 5)
  })
  it('forgets the sentence before', () => {
    const network = new Network(madeUpTables(3))
    network.read(inputs)
    const first = [...network.score({ subject: 0, object: 2 })]
    network.read({
      words: ['bought', '', 'bought', '', 'bought', '', ''],
      tags: Uint8Array.of(7, 6, 5, 4, 3, 2, 1),
      kinds: new Uint8Array(7).fill(9),
      labels: new Uint8Array(7).fill(1),
      heads: Int16Array.of(6, 6, 6, 6, 6, 6, 6),
      arguments: Int16Array.of(0, 2),
    })
    expect([...network.score({ subject: 0, object: 2 })]).not.toEqual(first)
    network.read(inputs)
    expect([...network.score({ subject: 0, object: 2 })]).toEqual(first)
  })
  it('refuses a sentence that would be written over its weights', () => {
    const long = maxUnits + 1
    const network = new Network(madeUpTables(3))
    const many = {
      words: new Array<string>(long).fill(''),
      tags: new Uint8Array(long),
      kinds: new Uint8Array(long),
      labels: new Uint8Array(long),
      heads: new Int16Array(long),
      arguments: new Int16Array(0),
    }
    expect(() => {
      network.read(many)
    }).toThrow(`${maxUnits} units at most`)
  })
  it('refuses widths that the kernel cannot take', () => {
    const tables = madeUpTables(3)
    const whole = (name: string) => (name === 'out' ? { ...tables.whole(name), columns: 12 } : tables.whole(name))
    expect(() => new Network({ ...tables, whole })).toThrow('not 16 and 12')
  })
  it('refuses an argument by itself wider than a pair, which would be written beyond it', () => {
    const tables = madeUpTables(3)
    const whole = (name: string) => (name === 'lone out' ? { ...tables.whole(name), columns: 24 } : tables.whole(name))
    expect(() => new Network({ ...tables, whole })).toThrow('as wide as a pair')
  })
  it('asks for a sentence first', () => {
    expect(() => new Network(madeUpTables(3)).score({ subject: 0, object: 1 })).toThrow(RangeError)
    expect(() => new Network(madeUpTables(3)).scoreLone(0)).toThrow(RangeError)
  })
})
