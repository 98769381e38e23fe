/** Linear models of the parser's decisions: they sum the weights of a decision's features and pick the best column, of equal ones the first. */
import type { WeightRows } from '../model/weights-file.ts'
import { FeatureRows } from './feature-rows.ts'
import { leftArc, moveCount, rightArc, shift, type ParseState } from './parse-state.ts'
import { SlotTable } from './slot-table.ts'

/** Picks one of many columns, of which a feature has weights for few. */
export class ColumnModel {
  readonly #rows: FeatureRows
  readonly #sums: Int32Array
  /** By hash where its weights begin in `#weights`, times 64, and how many there are. */
  readonly #places: SlotTable
  /** A weight times 64, and its column. */
  readonly #weights: Int16Array

  constructor({ header, hashes, starts, columns, values }: WeightRows) {
    if (header.columns >= 64) throw new RangeError('a column has six bits')
    this.#rows = new FeatureRows(header.hashBits)
    this.#sums = new Int32Array(header.columns)
    this.#places = new SlotTable(hashes.length)
    this.#weights = new Int16Array(values.length)
    for (let at = 0; at < values.length; at += 1)
      this.#weights[at] = (values[at] as number) * 64 + (columns[at] as number)
    for (let row = 0; row < hashes.length; row += 1) {
      const start = starts[row] as number
      this.#places.set(hashes[row] as number, start * 64 + (starts[row + 1] as number) - start)
    }
  }

  /** The emptied buffer for the features of the next decision. */
  open(): FeatureRows {
    this.#rows.count = 0
    return this.#rows
  }

  best(): number {
    const sums = this.#sums.fill(0)
    const weights = this.#weights
    const { rows, count } = this.#rows
    for (let feature = 0; feature < count; feature += 1) {
      const place = this.#places.get(rows[feature] as number)
      const end = (place >> 6) + (place & 63)
      for (let at = place >> 6; at < end; at += 1) {
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
  readonly #rows: FeatureRows
  readonly #weights: SlotTable

  constructor({ header, hashes, starts, columns, values }: WeightRows) {
    if (header.columns !== moveCount) throw new RangeError('a move has three columns')
    this.#rows = new FeatureRows(header.hashBits)
    this.#weights = new SlotTable(hashes.length)
    for (let row = 0; row < hashes.length; row += 1) {
      let packed = 0
      for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1)
        packed |= ((values[at] as number) & 255) << (8 * (columns[at] as number))
      this.#weights.set(hashes[row] as number, packed)
    }
  }

  /** The emptied buffer for the features of the next decision. */
  open(): FeatureRows {
    this.#rows.count = 0
    return this.#rows
  }

  /** The best of the moves that may be made. */
  best(state: ParseState): number {
    const { rows, count } = this.#rows
    let [shiftSum, leftSum, rightSum] = [0, 0, 0]
    for (let feature = 0; feature < count; feature += 1) {
      const packed = this.#weights.get(rows[feature] as number)
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
