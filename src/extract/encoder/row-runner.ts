/** Takes rows of figures from outside a kernel through its layers, and back. */
import type { Kernel, Layer, RoundedRows, Stretch } from './kernel.ts'

/** Runs rows through the layers of one kernel. */
export class RowRunner {
  readonly #kernel: Kernel
  readonly #input: Stretch
  readonly #output: Stretch
  readonly #rounded: RoundedRows

  /** With room for so many rows at a time, through any of the layers given. */
  constructor(kernel: Kernel, rows: number, layers: readonly Layer[]) {
    const widest = Math.max(...layers.map(({ inner }) => inner))
    this.#kernel = kernel
    this.#input = kernel.take(rows * widest)
    this.#output = kernel.take(rows * Math.max(...layers.map(({ outs }) => outs)))
    this.#rounded = kernel.takeRounded(rows, widest)
  }

  /** `count` rows, one behind the other, through a layer: `outs` figures each; good until the next. */
  through(values: Float32Array, count: number, layer: Layer): Float32Array {
    const { inner, outs } = layer
    const columns = values.length / count
    if (columns === inner) this.#input.values.set(values)
    else
      for (let row = 0; row < count; row += 1) {
        const to = row * inner
        this.#input.values.fill(0, to, to + inner)
        this.#input.values.set(values.subarray(row * columns, (row + 1) * columns), to)
      }
    const rounded: RoundedRows = { ...this.#rounded, inner }
    this.#kernel.round(this.#input.at, count, rounded)
    this.#kernel.affine(rounded, [0, count], layer, this.#output.at)
    return this.#output.values.subarray(0, count * outs)
  }
}
