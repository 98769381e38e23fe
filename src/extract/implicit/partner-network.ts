/**
 * The network of the partner scorer. A pair of an argument of a sentence and of somebody mentioned before it is known by what the encoder
 * knows of the one where it stands, of the other where it was mentioned last, of the greatest of all units of the sentence, and by a few
 * figures (`gap-pairs.ts`): summed, rectified, and through one layer to the log-odds of each slot of a relation.
 */
import type { EncoderTables } from '../encoder/encoder-file.ts'
import { Kernel, type Layer } from '../encoder/kernel.ts'
import { layerOf } from '../encoder/laid-layers.ts'
import { RowRunner } from '../encoder/row-runner.ts'

/** Most rows at a time: who was mentioned before a sentence. The farthest of more are not asked about. */
const mostRows = 128

/** A network laid into a kernel. */
export class PartnerNetwork {
  readonly #layers: Readonly<Record<'argument' | 'partner' | 'sentence' | 'figures' | 'out', Layer>>
  readonly #runner: RowRunner

  constructor(tables: EncoderTables) {
    const kernel = new Kernel()
    const layer = (name: string): Layer => layerOf(kernel, tables, name)
    this.#layers = {
      argument: layer('argument'),
      partner: layer('partner'),
      sentence: layer('sentence'),
      figures: layer('figures'),
      out: layer('out'),
    }
    this.#runner = new RowRunner(kernel, mostRows, Object.values(this.#layers))
  }

  /** What an argument, a sentence's greatest, or somebody mentioned adds to a pair, of what the encoder knows of it; a copy. */
  of(what: 'argument' | 'sentence' | 'partner', known: Float32Array): Float32Array {
    return this.#runner.through(known, 1, this.#layers[what]).slice()
  }

  /**
   * The log-odds of slots, a row a pair; good until the next. `bases` are what the argument and its sentence add to all of them, `pairs` what
   * each other one adds, and the figures of both.
   */
  odds(bases: readonly Float32Array[], pairs: readonly NetworkPair[]): OddsOfPairs {
    const { figures, out } = this.#layers
    const count = Math.min(pairs.length, mostRows)
    const width = figures.outs
    const told = Float32Array.from(pairs.slice(0, count).flatMap((pair) => pair.figures))
    const sums = this.#runner.through(told, count, figures).slice()
    for (let row = 0; row < count; row += 1)
      for (const added of [...bases, (pairs[row] as NetworkPair).partner])
        for (let column = 0; column < width; column += 1) {
          const at = row * width + column
          sums[at] = (sums[at] as number) + (added[column] as number)
        }
    for (let at = 0; at < sums.length; at += 1) if ((sums[at] as number) < 0) sums[at] = 0
    const odds = this.#runner.through(sums, count, out)
    return (row, column) => (row < count ? (odds[row * out.outs + column] as number) : Number.NEGATIVE_INFINITY)
  }
}

/** What the other end of a pair adds to it, and the figures of both. */
export interface NetworkPair {
  readonly partner: Float32Array
  readonly figures: readonly number[]
}

/** The log-odds of a column of a pair. */
export type OddsOfPairs = (row: number, column: number) => number
