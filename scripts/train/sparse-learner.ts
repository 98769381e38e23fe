/**
 * A linear softmax over hashed features, trained by stochastic gradient (AdaGrad, truncated L1), one decision at a time. It first counts
 * features, until `settle`; those that are rare have no weight, in training as later.
 */
import type { FeatureRows } from '../../src/extract/parse/feature-rows.ts'
import type { PackedRows } from './pack-rows.ts'

export interface LearnerOptions {
  readonly hashBits: number
  readonly columns: number
  readonly rate: number
  /** L1 strength per weight and update. */
  readonly l1: number
  /** Features seen less often have no weight. */
  readonly minCount: number
  /** Gradients below this are not worth an update: they would spread weights over columns that are in no doubt. */
  readonly leastGradient: number
}

const always = (): boolean => true

export class SparseLearner {
  readonly #options: LearnerOptions
  /** By hash: how often it was seen, to 255; after `settle` the row, -1 for none. */
  readonly #counts: Uint8Array
  readonly #rowOf: Int32Array
  #isSettled = false
  #weights = new Float32Array(0)
  #squares = new Float32Array(0)
  readonly #scores: Float64Array
  readonly #shares: Float64Array
  /** Rows of the decision last scored. */
  readonly #active = new Int32Array(128)
  #activeCount = 0

  constructor(options: LearnerOptions) {
    this.#options = options
    this.#counts = new Uint8Array(2 ** options.hashBits)
    this.#rowOf = new Int32Array(2 ** options.hashBits).fill(-1)
    this.#scores = new Float64Array(options.columns)
    this.#shares = new Float64Array(options.columns)
  }

  /** Ends counting. */
  settle(): void {
    let rows = 0
    for (const [hash, count] of this.#counts.entries())
      if (count >= this.#options.minCount) {
        this.#rowOf[hash] = rows
        rows += 1
      }
    this.#weights = new Float32Array(rows * this.#options.columns)
    this.#squares = new Float32Array(rows * this.#options.columns)
    this.#isSettled = true
  }

  /** The scores of a decision, a column each, none while counting; the array is used again. */
  scores({ rows, count }: FeatureRows): Float64Array {
    const { columns } = this.#options
    const scores = this.#scores.fill(0)
    this.#activeCount = 0
    for (let at = 0; at < count; at += 1) {
      const hash = rows[at] as number
      const row = this.#rowOf[hash] as number
      if (!this.#isSettled) this.#counts[hash] = Math.min(255, (this.#counts[hash] as number) + 1)
      if (row < 0) continue
      this.#active[this.#activeCount] = row
      this.#activeCount += 1
      const base = row * columns
      for (let column = 0; column < columns; column += 1)
        scores[column] = (scores[column] as number) + (this.#weights[base + column] as number)
    }
    return scores
  }

  /** Moves the weights so that the columns `isRight` have more of the probability; columns not `isOpen` have none. After `scores`. */
  update(isRight: (column: number) => boolean, isOpen: (column: number) => boolean = always): void {
    if (!this.#isSettled) return
    const { columns, leastGradient } = this.#options
    const gradients = this.#gradients(isRight, isOpen)
    for (let column = 0; column < columns; column += 1) {
      const gradient = gradients[column] as number
      if (Math.abs(gradient) < leastGradient) continue
      for (let at = 0; at < this.#activeCount; at += 1)
        this.#step((this.#active[at] as number) * columns + column, gradient)
    }
  }

  /** The weights for a weight file, in units such that one of `limit` is 127; rows without any are left out. */
  packed(limit: number): PackedRows {
    const { columns } = this.#options
    const scale = limit / 127
    const hashes: number[] = []
    const packed: number[] = []
    for (const [hash, row] of this.#rowOf.entries()) {
      if (row < 0) continue
      const weights = Array.from(this.#weights.subarray(row * columns, (row + 1) * columns), (weight) =>
        Math.max(-127, Math.min(127, Math.round(weight / scale))),
      )
      if (weights.every((weight) => weight === 0)) continue
      hashes.push(hash)
      for (const weight of weights) packed.push(weight)
    }
    return { hashes, weights: Int8Array.from(packed), scale }
  }

  /** What the scores should have less of, a column each. */
  #gradients(isRight: (column: number) => boolean, isOpen: (column: number) => boolean): Float64Array {
    const scores = this.#scores
    const shares = this.#shares.fill(0)
    const { length } = scores
    let top = -Infinity
    for (let column = 0; column < length; column += 1) if (isOpen(column)) top = Math.max(top, scores[column] as number)
    let sum = 0
    let right = 0
    for (let column = 0; column < length; column += 1) {
      if (!isOpen(column)) continue
      const share = Math.exp((scores[column] as number) - top)
      shares[column] = share
      sum += share
      if (isRight(column)) right += share
    }
    for (let column = 0; column < length; column += 1) {
      const share = shares[column] as number
      const wanted = share > 0 && isRight(column) ? share / right : 0
      shares[column] = share / sum - wanted
    }
    return shares
  }

  #step(place: number, gradient: number): void {
    const { rate, l1 } = this.#options
    const square = (this.#squares[place] as number) + gradient * gradient
    this.#squares[place] = square
    const step = rate / (Math.sqrt(square) + 1e-6)
    const moved = (this.#weights[place] as number) - step * gradient
    const shrunk = Math.abs(moved) - step * l1
    this.#weights[place] = shrunk <= 0 ? 0 : moved < 0 ? -shrunk : shrunk
  }
}
