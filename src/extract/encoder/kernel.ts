/** The kernel (kernel.wat) with its memory: what is laid into it stays where it is, what is reckoned in it lies behind. */
import { kernelBytes } from './kernel-bytes.ts'

/** Bytes of a figure. */
export const figureBytes = 4

/** A stretch of the kernel's memory: where it starts, in bytes, and its figures. */
export interface Stretch {
  readonly at: number
  readonly values: Float32Array
}

/** A layer laid into a kernel: `outs` rows of `inner` weights, and as many of bias. Both lengths are even by four. */
export interface Layer {
  readonly inner: number
  readonly outs: number
  readonly weights: Stretch
  readonly bias: Stretch
}

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  affine(x: number, rows: number, inner: number, w: number, bias: number, outs: number, out: number): void
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
/** All memory of a kernel, 8 MB: weights and the longest sentence take four. */
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
    const at = this.#next
    this.#next = Math.ceil((at + length * figureBytes) / alignment) * alignment
    if (this.#next > pages * pageBytes) throw new RangeError('the memory of the kernel is full')
    return { at, values: new Float32Array(this.#exports.memory.buffer, at, length) }
  }

  /** A stretch with figures in it. */
  lay(values: Float32Array): Stretch {
    const stretch = this.take(values.length)
    stretch.values.set(values)
    return stretch
  }

  /** `rows` rows of `x` through a layer, to `out`: out = bias + w x. `x` and `out` are places in bytes. */
  affine(x: number, rows: number, { inner, outs, weights, bias }: Layer, out: number): void {
    if (rows > 0) this.#exports.affine(x, rows, inner, weights.at, bias.at, outs, out)
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
}
