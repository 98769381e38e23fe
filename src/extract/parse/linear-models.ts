/** Linear models of the parser's decisions: they sum the weights of a decision's features and pick the best column, of equal ones the first. */
import { RowIndex } from '../model/row-index.ts'
import type { WeightRows } from '../model/weights-file.ts'
import { FeatureRows } from './feature-rows.ts'
import { leftArc, moveCount, rightArc, shift, type ParseState } from './parse-state.ts'

/** Picks one of many columns, of which a feature has weights for few. */
export class ColumnModel {
  /** The buffer for the features of the next decision. */
  readonly features: FeatureRows
  readonly #sums: Int32Array
  readonly #index: RowIndex
  readonly #starts: Int32Array
  readonly #weights: Int16Array

  constructor({ header, hashes, starts, weights }: WeightRows) {
    this.features = new FeatureRows(header.hashBits)
    this.#sums = new Int32Array(header.columns)
    this.#index = new RowIndex(hashes, header.hashBits)
    this.#starts = starts
    this.#weights = weights
  }

  best(): number {
    const sums = this.#sums.fill(0)
    const starts = this.#starts
    const weights = this.#weights
    const { rows, count } = this.features
    const found = this.#index.toRows(rows, count)
    for (let place = 0; place < found; place += 1) {
      const row = rows[place] as number
      const end = starts[row + 1] as number
      for (let at = starts[row] as number; at < end; at += 1) {
        const weight = weights[at] as number
        sums[weight & 63] = (sums[weight & 63] as number) + (weight >> 6)
      }
    }
    let best = 0
    for (let column = 1; column < sums.length; column += 1)
      if ((sums[column] as number) > (sums[best] as number)) best = column
    return best
  }
}

/** Picks the next move. A feature's three weights are one number, a byte each. */
export class MoveModel {
  /** The buffer for the features of the next decision. */
  readonly features: FeatureRows
  readonly #index: RowIndex
  /** By row plus 1: the first is of features without weights. */
  readonly #packed: Int32Array

  constructor({ header, hashes, starts, weights }: WeightRows) {
    if (header.columns !== moveCount) throw new RangeError('a move has three columns')
    this.features = new FeatureRows(header.hashBits)
    this.#index = new RowIndex(hashes, header.hashBits)
    this.#packed = new Int32Array(hashes.length + 1)
    for (let row = 0; row < hashes.length; row += 1) {
      let packed = 0
      for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) {
        const weight = weights[at] as number
        packed |= ((weight >> 6) & 255) << (8 * (weight & 63))
      }
      this.#packed[row + 1] = packed
    }
  }

  /** The best of the moves that may be made. */
  best(state: ParseState): number {
    const { rows, count } = this.features
    let [shiftSum, leftSum, rightSum] = [0, 0, 0]
    for (let feature = 0; feature < count; feature += 1) {
      const packed = this.#packed[this.#index.rowOf(rows[feature] as number) + 1] as number
      shiftSum += (packed << 24) >> 24
      leftSum += (packed << 16) >> 24
      rightSum += (packed << 8) >> 24
    }
    let best = -1
    let top = -Infinity
    if (state.mayMove(shift)) [best, top] = [shift, shiftSum]
    if (state.mayMove(leftArc) && leftSum > top) [best, top] = [leftArc, leftSum]
    return state.mayMove(rightArc) && rightSum > top ? rightArc : best
  }
}
