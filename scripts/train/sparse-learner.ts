/** A linear softmax over hashed features, trained by stochastic gradient (AdaGrad, truncated L1), one decision at a time. */

export interface LearnerOptions {
  readonly hashBits: number
  readonly columns: number
  readonly rate: number
  /** L1 strength per weight and update. */
  readonly l1: number
}

/** Gradients below this are not worth an update: they keep weights from spreading over columns that are in no doubt. */
const leastGradient = 0.004

/** Weights `columns` a hash row. */
export class SparseLearner {
  readonly weights: Float32Array
  readonly options: LearnerOptions
  /** Decisions each row took part in, to 255. */
  readonly seen: Uint8Array
  readonly #squares: Float32Array
  readonly #scores: Float64Array
  readonly #shares: Float64Array

  constructor(options: LearnerOptions) {
    this.options = options
    const size = 2 ** options.hashBits * options.columns
    this.weights = new Float32Array(size)
    this.seen = new Uint8Array(2 ** options.hashBits)
    this.#squares = new Float32Array(size)
    this.#scores = new Float64Array(options.columns)
    this.#shares = new Float64Array(options.columns)
  }

  /** The scores of a decision, a column each; the array is used again. */
  scores(rows: Int32Array, count: number): Float64Array {
    const { columns } = this.options
    const scores = this.#scores.fill(0)
    for (let at = 0; at < count; at += 1) {
      const base = (rows[at] as number) * columns
      for (let column = 0; column < columns; column += 1)
        scores[column] = (scores[column] as number) + (this.weights[base + column] as number)
    }
    return scores
  }

  /** Moves the weights so that the columns `isRight` have more of the probability; columns not `isOpen` have none. After `scores`. */
  update(
    rows: Int32Array,
    count: number,
    isRight: (column: number) => boolean,
    isOpen: (column: number) => boolean = () => true,
  ): void {
    for (let at = 0; at < count; at += 1) {
      const row = rows[at] as number
      this.seen[row] = Math.min(255, (this.seen[row] as number) + 1)
    }
    const { columns } = this.options
    const gradients = this.#gradients(isRight, isOpen)
    for (let column = 0; column < columns; column += 1) {
      const gradient = gradients[column] as number
      if (Math.abs(gradient) < leastGradient) continue
      for (let at = 0; at < count; at += 1) this.#step((rows[at] as number) * columns + column, gradient)
    }
  }

  #gradients(isRight: (column: number) => boolean, isOpen: (column: number) => boolean): Float64Array {
    const scores = this.#scores
    const shares = this.#shares.fill(0)
    const { length } = scores
    let top = -Infinity
    for (let column = 0; column < length; column += 1) if (isOpen(column)) top = Math.max(top, scores[column] as number)
    let [sum, right] = [0, 0]
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
    const { rate, l1 } = this.options
    const square = (this.#squares[place] as number) + gradient * gradient
    this.#squares[place] = square
    const step = rate / (Math.sqrt(square) + 1e-6)
    const moved = (this.weights[place] as number) - step * gradient
    this.weights[place] = Math.sign(moved) * Math.max(0, Math.abs(moved) - step * l1)
  }
}
