/** The kernel (kernel.wat) with its memory: what is laid into it stays where it is, what is reckoned in it lies behind. */
import type { WholeTable } from './encoder-file.ts'
import { kernelBytes } from './kernel-bytes.ts'

/** Bytes of a figure. */
export const figureBytes = 4
/** Bytes of a whole number that a product is made of. */
const wholeBytes = 2

/** A stretch of the kernel's memory: where it starts, in bytes, and its figures. */
export interface Stretch {
  readonly at: number
  readonly values: Float32Array
}

/** A layer laid into a kernel: `outs` rows of `inner` weights, whole numbers with a scale a row, and as many of bias. */
export interface Layer {
  /** Even by eight. */
  readonly inner: number
  /** Even by four. */
  readonly outs: number
  /** Where the weights start, the scales of their rows, and the bias; in bytes. */
  readonly weights: number
  readonly scales: number
  readonly bias: number
}

/** Rows in whole numbers, as layers take them: where they start, in bytes, and where the scale of each. */
export interface RoundedRows {
  readonly at: number
  readonly scales: number
  /** Figures of a row. */
  readonly inner: number
}

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  round(x: number, rows: number, inner: number, to: number, scales: number): void
  affine(
    x: number,
    xScales: number,
    rows: number,
    inner: number,
    w: number,
    wScales: number,
    bias: number,
    outs: number,
    out: number,
  ): void
  gate(input: number, before: number, state: number, length: number): void
  greatest(to: number, from: number, length: number): void
  add(to: number, from: number, length: number): void
  rectify(to: number, length: number): void
}

/** What the kernel needs of its runtime: the types of Node leave it out. */
interface Runtime {
  readonly WebAssembly: {
    readonly Module: new (bytes: Uint8Array) => object
    readonly Instance: new (module: object) => { readonly exports: Exports }
  }
}

const runtime = globalThis as unknown as Runtime
const pageBytes = 65_536
/** All memory of a kernel, 8 MB: weights and the longest sentence take three. */
const pages = 128
/** Vectors are read sixteen bytes at a time. */
const alignment = 16

/** A kernel of its own memory. */
export class Kernel {
  readonly #exports: Exports
  #next = 0

  constructor() {
    const { Module, Instance } = runtime.WebAssembly
    this.#exports = new Instance(new Module(Buffer.from(kernelBytes, 'base64'))).exports
    this.#exports.memory.grow(pages - 1)
  }

  /** A stretch of so many figures, zeros at first. Throws RangeError when the memory is full. */
  take(length: number): Stretch {
    const at = this.#takeBytes(length * figureBytes)
    return { at, values: new Float32Array(this.#exports.memory.buffer, at, length) }
  }

  /** Room for so many rows of `inner` whole numbers; `inner` is even by eight. Throws RangeError when the memory is full. */
  takeRounded(rows: number, inner: number): RoundedRows {
    return { at: this.#takeBytes(rows * inner * wholeBytes), scales: this.#takeBytes(rows * figureBytes), inner }
  }

  /**
   * A layer of whole weights with a scale a row, its columns filled up with zeros to be even by eight. Throws RangeError when the memory is full,
   * and for rows that are not even by four.
   */
  layLayer({ rows, columns, units, scales }: WholeTable, bias: Float32Array): Layer {
    if (rows % 4 !== 0) throw new RangeError(`a layer has outs even by four, not ${rows}`)
    const inner = evenLength(columns)
    const weights = this.#takeBytes(rows * inner * wholeBytes)
    const values = new Int16Array(this.#exports.memory.buffer, weights, rows * inner)
    for (let row = 0; row < rows; row += 1) values.set(units.subarray(row * columns, (row + 1) * columns), row * inner)
    return { inner, outs: rows, weights, scales: this.lay(scales).at, bias: this.lay(bias).at }
  }

  /** A stretch with figures in it. */
  lay(values: Float32Array): Stretch {
    const stretch = this.take(values.length)
    stretch.values.set(values)
    return stretch
  }

  /** The first `rows` rows of `x`, a place in bytes, in whole numbers. */
  round(x: number, rows: number, to: RoundedRows): void {
    this.#exports.round(x, rows, to.inner, to.at, to.scales)
  }

  /**
   * So many rounded rows, from the `first` on, through a layer, to `out`, a place in bytes: out = bias + w x. Throws RangeError where rows and
   * layer are not of one length.
   */
  affine(
    { at, scales, inner }: RoundedRows,
    [first, rows]: readonly [number, number],
    layer: Layer,
    out: number,
  ): void {
    if (inner !== layer.inner) throw new RangeError(`a layer of ${layer.inner} was given rows of ${inner}`)
    const [x, xScales] = [at + first * inner * wholeBytes, scales + first * figureBytes]
    this.#exports.affine(x, xScales, rows, inner, layer.weights, layer.scales, layer.bias, layer.outs, out)
  }

  /** The gates of a recurrent unit of `length` figures (gated-unit.ts); the state is overwritten. All but the length are places in bytes. */
  gate(input: number, before: number, state: number, length: number): void {
    this.#exports.gate(input, before, state, length)
  }

  /** The greater of two stretches of `length` figures, place by place, to the first. */
  greatest(to: number, from: number, length: number): void {
    this.#exports.greatest(to, from, length)
  }

  /** The sum of two stretches, place by place, to the first. */
  add(to: number, from: number, length: number): void {
    this.#exports.add(to, from, length)
  }

  /** Nothing below zero. */
  rectify(to: number, length: number): void {
    if (length > 0) this.#exports.rectify(to, length)
  }

  #takeBytes(length: number): number {
    const at = this.#next
    this.#next = Math.ceil((at + length) / alignment) * alignment
    if (this.#next > pages * pageBytes) throw new RangeError('the memory of the kernel is full')
    return at
  }
}

/** The length a row needs to be read eight figures at a time. */
function evenLength(figures: number): number {
  return Math.ceil(figures / 8) * 8
}
