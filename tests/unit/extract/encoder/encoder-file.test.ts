import { describe, expect, it } from 'vitest'
import { parseEncoderTables, readEncoderTables, tablesBeside } from '../../../../src/extract/encoder/encoder-file.ts'
import { argumentKinds } from '../../../../src/extract/encoder/encoder-inputs.ts'
import { distanceOf } from '../../../../src/extract/encoder/pair-place.ts'
import { fineTags } from '../../../../src/extract/parse/fine-tags.ts'
import { dependencyLabels } from '../../../../src/extract/parse/parse.ts'

function file(format: string, own = {}): Uint8Array {
  const tables = [
    { name: 'a', rows: 2, columns: 2, kind: 'scaled' },
    { name: 'b', rows: 1, columns: 2, kind: 'floats' },
    { name: 'c', rows: 1, columns: 3, kind: 'bytes' },
  ]
  const line = `${JSON.stringify({ format, version: 'v', names: ['x'], hashes: 1, tables, ...own })}\n`
  const bytes = (values: ArrayBufferView): Uint8Array => new Uint8Array(values.buffer)
  return Buffer.concat([
    Buffer.from(line),
    bytes(Uint32Array.of(7)),
    bytes(Float32Array.of(0.5, 2)),
    bytes(Int8Array.of(1, -2, 3, -4)),
    bytes(Float32Array.of(1.5, -1)),
    Uint8Array.of(0, 128, 255),
  ])
}

describe('the file of the encoder', () => {
  it('gives each table by its name, scaled by row', () => {
    const tables = parseEncoderTables(file('graphwright-encoder/2'))
    expect([...tables.hashes]).toEqual([7])
    expect([...tables.table('a').values]).toEqual([0.5, -1, 6, -8])
    expect([...tables.table('b').values]).toEqual([1.5, -1])
    expect([...tables.table('c').values]).toEqual([0, 128, 255])
    expect(() => tables.table('d')).toThrow('no table d')
    expect(tables.whole('a')).toEqual({
      rows: 2,
      columns: 2,
      units: Int8Array.of(1, -2, 3, -4),
      scales: Float32Array.of(0.5, 2),
    })
    expect(() => tables.whole('b')).toThrow('no table b in whole numbers')
  })
  it('says when it was cut short', () => {
    const whole = file('graphwright-encoder/2')
    expect(() => parseEncoderTables(whole.subarray(0, whole.length - 1))).toThrow('ends before its tables do')
  })
  it('has a row for all that a unit may be told by', () => {
    const tables = readEncoderTables()
    expect(tables.table('kinds').rows).toBeGreaterThan(argumentKinds.length)
    expect(tables.table('labels').rows).toBeGreaterThanOrEqual(dependencyLabels.length)
    expect(tables.table('tags').rows).toBeGreaterThanOrEqual(fineTags.length)
    expect(tables.table('distances').rows).toBe(distanceOf(1000, 0) + 1)
  })
  it('refuses to stand beside another encoder than the one it was packed with', () => {
    const bytes = file('graphwright-encoder/2', { encoder: 5 })
    expect(tablesBeside(5, { name: 'own.weights', bytes }).version).toBe('v')
    expect(() => tablesBeside(6, { name: 'own.weights', bytes })).toThrow('own.weights was not packed beside this')
    expect(() => tablesBeside(5, { name: 'own.weights', bytes: file('graphwright-encoder/2') })).toThrow(
      'not packed beside',
    )
  })
  it('refuses another format', () => {
    expect(() => parseEncoderTables(file('graphwright-encoder/9'))).toThrow('not graphwright-encoder/9')
  })
})
