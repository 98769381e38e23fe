import { describe, expect, it } from 'vitest'
import { assembleKernel } from '../../../../scripts/kernel/assemble-kernel.ts'
import { kernelBytes } from '../../../../src/extract/encoder/kernel-bytes.ts'
import { Kernel, type Layer } from '../../../../src/extract/encoder/kernel.ts'

describe('kernel', () => {
  it('is assembled from its text', async () => {
    expect(kernelBytes).toBe(Buffer.from(await assembleKernel()).toString('base64'))
  })
  it('takes rows through a layer', () => {
    const kernel = new Kernel()
    const inner = 8
    const outs = 12
    const rows = 3
    const figure = (at: number): number => ((at * 7) % 11) - 5
    const weights = kernel.lay(Float32Array.from({ length: inner * outs }, (_, at) => figure(at)))
    const bias = kernel.lay(Float32Array.from({ length: outs }, (_, at) => figure(at + 3)))
    const layer: Layer = { inner, outs, weights, bias }
    const x = kernel.lay(Float32Array.from({ length: rows * inner }, (_, at) => figure(at + 1)))
    const out = kernel.take(rows * outs)
    kernel.affine(x.at, rows, layer, out.at)
    const expected = Array.from({ length: rows * outs }, (_, place) => {
      const [row, o] = [Math.floor(place / outs), place % outs]
      let sum = bias.values[o] as number
      for (let at = 0; at < inner; at += 1)
        sum += (x.values[row * inner + at] as number) * (weights.values[o * inner + at] as number)
      return sum
    })
    expect([...out.values]).toEqual(expected)
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
