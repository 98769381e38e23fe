/**
 * A recurrent layer read in both directions: what stands before and after a unit in a few dozen figures.
 * Source: gated recurrent units, Cho et al. 2014, with the reset gate behind the product, as PyTorch has it.
 */
import { figureBytes, type Kernel, type Layer, type RoundedRows, type Stretch } from './kernel.ts'

/** One direction: the layer of what is read, that of what was read before, each with three times `width` outs (reset, update, new). */
export interface Direction {
  readonly fromInput: Layer
  readonly fromBefore: Layer
}

/** Scratch that all layers share. */
export interface GateScratch {
  /** Of all units, what the input gives to the gates. */
  readonly inputs: Stretch
  /** Of one unit, what came before gives to them. */
  readonly before: Stretch
  /** The state of one unit, and the same as layers take it. */
  readonly state: Stretch
  readonly roundedState: RoundedRows
}

/** Reads the first `count` of `rows` in one direction and writes the states to `out`: rows of `stride` figures, from column `column` on. */
function readDirection(
  kernel: Kernel,
  { fromInput, fromBefore }: Direction,
  scratch: GateScratch,
  run: {
    readonly rows: RoundedRows
    readonly count: number
    readonly isBackward: boolean
    readonly out: Float32Array
    readonly stride: number
    readonly column: number
  },
): void {
  const { rows, count, isBackward, out, stride, column } = run
  const width = fromBefore.inner
  kernel.affine(rows, [0, count], fromInput, scratch.inputs.at)
  scratch.state.values.fill(0)
  for (let step = 0; step < count; step += 1) {
    const row = isBackward ? count - 1 - step : step
    kernel.round(scratch.state.at, 1, scratch.roundedState)
    kernel.affine(scratch.roundedState, [0, 1], fromBefore, scratch.before.at)
    kernel.gate(scratch.inputs.at + row * 3 * width * figureBytes, scratch.before.at, scratch.state.at, width)
    out.set(scratch.state.values.subarray(0, width), row * stride + column)
  }
}

/** Reads the first `count` of `rows` in both directions: of each row the figures of the first, then those of the second, to `out`. */
export function readBothWays(
  kernel: Kernel,
  [forward, backward]: readonly [Direction, Direction],
  scratch: GateScratch,
  rowsRead: { readonly rows: RoundedRows; readonly count: number; readonly out: Float32Array },
): void {
  const width = forward.fromBefore.inner
  const run = { ...rowsRead, stride: 2 * width }
  readDirection(kernel, forward, scratch, { ...run, isBackward: false, column: 0 })
  readDirection(kernel, backward, scratch, { ...run, isBackward: true, column: width })
}
