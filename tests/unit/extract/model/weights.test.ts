import { describe, expect, it } from 'vitest'
import { hashString } from '../../../../src/extract/model/feature-hash.ts'
import { flagsKey, formatLexicon, parseLexicon, vectorKey } from '../../../../src/extract/model/lexicon.ts'
import { RowIndex } from '../../../../src/extract/model/row-index.ts'
import {
  addRow,
  formatWeights,
  packModel,
  parseWeights,
  unpackModel,
  weightAt,
} from '../../../../src/extract/model/weights-file.ts'

describe('weight files', () => {
  it('come back as written', () => {
    const header = {
      format: 'graphwright-weights/2' as const,
      version: 'test-1',
      hashBits: 10,
      columns: 9,
      rows: 2,
      scale: 0.5,
      figures: { thresholds: [0.5] },
      names: ['a'],
    }
    const weights = Int8Array.of(0, 1, 0, 0, 0, 0, 0, 0, -127, 127, 0, 0, 0, 0, 0, 0, 0, 0)
    const table = parseWeights(formatWeights(header, [0, 1023], weights))
    expect(table.header).toEqual(header)
    expect([table.rows.rowOf(0), table.rows.rowOf(1), table.rows.rowOf(1023)]).toEqual([0, -1, 1])
    const sums = new Int32Array(10)
    addRow(table, 1023, sums, 1)
    addRow(table, 5, sums, 1)
    expect([...sums]).toEqual([0, 127, 0, 0, 0, 0, 0, 0, 0, 0])
    addRow(table, 0, sums.fill(0), 0)
    expect([...sums]).toEqual([0, 1, 0, 0, 0, 0, 0, 0, -127, 0])
    expect([weightAt(table, 0, 8), weightAt(table, 1023, 0), weightAt(table, 1023, 1), weightAt(table, 7, 0)]).toEqual([
      -127, 127, 0, 0,
    ])
  })
})

describe('rows by hash', () => {
  it('are the places of the hashes in order, and -1 for every other hash', () => {
    const hashes = [0, 1, 30, 31, 32, 63, 64, 95, 700, 1022, 1023]
    const index = new RowIndex(hashes, 10)
    for (let hash = 0; hash < 1024; hash += 1) expect(index.rowOf(hash)).toBe(hashes.indexOf(hash))
  })
})

describe('packed model files', () => {
  const plain = new TextEncoder().encode(`{"format":"x"}\n${'weights '.repeat(100)}`)

  it('come back as they were, and smaller', () => {
    const packed = packModel(plain)
    expect(packed.length).toBeLessThan(plain.length / 2)
    expect([...unpackModel(packed)]).toEqual([...plain])
  })
  it('are told from plain ones', () => {
    expect(unpackModel(plain)).toBe(plain)
  })
})

describe('lexicon', () => {
  const entries = [
    [hashString('Foo'), 1],
    [hashString('bar'), 2],
    [flagsKey('foo'), 5],
    [vectorKey('foo'), 2],
  ] as [number, number][]
  const lexicon = parseLexicon(
    formatLexicon(
      { clusters: [77, 88], families: [4, 3] },
      entries.sort(([a], [b]) => a - b),
    ),
  )

  it('gives the cluster of a form, else of its lower-case form', () => {
    expect(lexicon.clusterOf('Foo', 'foo')).toBe(77)
    expect(lexicon.clusterOf('Bar', 'bar')).toBe(88)
    expect(lexicon.clusterOf('baz', 'baz')).toBe(0)
  })
  it('gives the cluster of a word by its vector, and the family of that', () => {
    expect(lexicon.vectorClusterOf('foo')).toBe(2)
    expect(lexicon.familyOf(2)).toBe(4)
    expect(lexicon.vectorClusterOf('bar')).toBe(0)
    expect(lexicon.familyOf(0)).toBe(0)
  })
  it('gives the flags of a word', () => {
    expect(lexicon.flagsOf('foo')).toBe(5)
    expect(lexicon.flagsOf('bar')).toBe(0)
  })
})
