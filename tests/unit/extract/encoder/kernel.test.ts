import { describe, expect, it } from 'vitest'
import { assembleKernel } from '../../../../scripts/kernel/assemble-kernel.ts'
import { kernelBytes } from '../../../../src/extract/encoder/kernel-bytes.ts'
import type { WholeTable } from '../../../../src/extract/encoder/encoder-file.ts'
import { Kernel } from '../../../../src/extract/encoder/kernel.ts'

describe('kernel', () => {
  it('is assembled from its text', async () => {
    expect(kernelBytes).toBe(Buffer.from(await assembleKernel()).toString('base64'))
  })
  it('rounds rows to whole numbers of a scale of their own', () => {
    const kernel = new Kernel()
    const x = kernel.lay(Float32Array.of(0.5, -2, 1, 0, 0, 0, 0.25, 1.9999, ...new Array<number>(8).fill(0)))
    const rows = kernel.takeRounded(2, 8)
    kernel.round(x.at, 2, rows)
    const { buffer } = x.values
    expect([...new Int16Array(buffer, rows.at, 16)]).toEqual([
      2048,
      -8191,
      4096,
      0,
      0,
      0,
      1024,
      8191,
      ...new Array<number>(8).fill(0),
    ])
    expect([...new Float32Array(buffer, rows.scales, 2)]).toEqual([Math.fround(2 / 8191), 0])
  })
  it('takes rows through a layer, whose columns are filled up', () => {
    const kernel = new Kernel()
    const [columns, outs, count] = [5, 12, 3]
    const figure = (at: number): number => ((at * 7) % 11) - 5
    const units = Int8Array.from({ length: columns * outs }, (_, at) => figure(at))
    const scales = Float32Array.from({ length: outs }, (_, at) => (at + 1) / 4)
    const bias = Float32Array.from({ length: outs }, (_, at) => figure(at + 3))
    const layer = kernel.layLayer({ rows: outs, columns, units, scales }, bias)
    expect(layer.inner).toBe(8)
    const x = kernel.take(count * layer.inner)
    for (let row = 0; row < count; row += 1)
      for (let at = 0; at < columns; at += 1)
        // With 8191 the greatest, times a power of two, nothing is lost in rounding.
        x.values[row * layer.inner + at] = 2 ** row * (at === 0 ? 8191 : figure(row * columns + at + 1))
    const rows = kernel.takeRounded(count, layer.inner)
    const out = kernel.take(count * outs)
    kernel.round(x.at, count, rows)
    kernel.affine(rows, [0, count], layer, out.at)
    const expected = (row: number, o: number): number => {
      let sum = 0
      for (let at = 0; at < columns; at += 1)
        sum += (x.values[row * layer.inner + at] ?? 0) * (units[o * columns + at] ?? 0)
      return (bias[o] ?? 0) + (scales[o] ?? 0) * sum
    }
    expect([...out.values]).toEqual(
      Array.from(out.values, (_, place) => expected(Math.floor(place / outs), place % outs)),
    )
    const all = [...out.values]
    // The middle row has a scale of its own.
    kernel.affine(rows, [1, 1], layer, out.at)
    expect([...out.values.subarray(0, outs)]).toEqual(all.slice(outs, 2 * outs))
  })
  it('keeps the greatest sums whole', () => {
    const kernel = new Kernel()
    const columns = 256
    const units = Int8Array.from({ length: 4 * columns }, (_, at) => (at < 2 * columns || at % 3 === 0 ? 127 : -127))
    const layer = kernel.layLayer({ rows: 4, columns, units, scales: Float32Array.of(1, 1, 1, 1) }, new Float32Array(4))
    const x = kernel.lay(new Float32Array(columns).fill(8191))
    const [rows, out] = [kernel.takeRounded(1, columns), kernel.take(4)]
    kernel.round(x.at, 1, rows)
    kernel.affine(rows, [0, 1], layer, out.at)
    const sumOf = (row: number): number =>
      units.subarray(row * columns, (row + 1) * columns).reduce((sum, unit) => sum + unit * 8191, 0)
    expect([...out.values]).toEqual([0, 1, 2, 3].map((row) => Math.fround(sumOf(row))))
  })
  it('refuses rows of another length, and outs it cannot take', () => {
    const kernel = new Kernel()
    const table = (rows: number): WholeTable => ({
      rows,
      columns: 8,
      units: new Int8Array(rows * 8),
      scales: new Float32Array(rows),
    })
    const layer = kernel.layLayer(table(4), new Float32Array(4))
    expect(() => {
      kernel.affine(kernel.takeRounded(1, 16), [0, 1], layer, 0)
    }).toThrow('a layer of 8 was given rows of 16')
    expect(() => kernel.layLayer(table(6), new Float32Array(6))).toThrow('even by four, not 6')
  })
  it('adds, takes the greater, and leaves nothing below zero', () => {
    const kernel = new Kernel()
    const to = kernel.lay(Float32Array.of(1, -2, 3, -4))
    const from = kernel.lay(Float32Array.of(0, 1, 2, -5))
    kernel.greatest(to.at, from.at, 4)
    expect([...to.values]).toEqual([1, 1, 3, -4])
    kernel.add(to.at, from.at, 4)
    expect([...to.values]).toEqual([1, 2, 5, -9])
    kernel.rectify(to.at, 4)
    expect([...to.values]).toEqual([1, 2, 5, 0])
  })
  it('lets a recurrent unit forget and take', () => {
    const kernel = new Kernel()
    const figures = [-70, -9, -1, -0.3, 0, 0.2, 2, 80]
    const input = figures.flatMap((figure, at) => [figure, figures[(at + 3) % 8] ?? 0, figures[(at + 5) % 8] ?? 0])
    const before = input.map((figure) => figure / 3)
    const old = figures.map((figure) => figure / 80)
    const state = kernel.lay(Float32Array.from(old))
    kernel.gate(kernel.lay(Float32Array.from(input)).at, kernel.lay(Float32Array.from(before)).at, state.at, 8)
    const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
    for (const [at, figure] of state.values.entries()) {
      const given = (gate: number): number => input[gate * 8 + at] ?? 0
      const held = (gate: number): number => before[gate * 8 + at] ?? 0
      const update = sigmoid(given(1) + held(1))
      const fresh = Math.tanh(given(2) + sigmoid(given(0) + held(0)) * held(2))
      expect(figure).toBeCloseTo((1 - update) * fresh + update * (old[at] ?? 0), 6)
    }
  })
  it('says when its memory is full', () => {
    expect(() => new Kernel().take(3_000_000)).toThrow(RangeError)
  })
})
