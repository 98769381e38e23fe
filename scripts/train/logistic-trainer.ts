/** Logistic regression over hashed rows, one relation at a time: AdaGrad with truncated L1, features hidden at random. */
import { seededRandom, shuffled } from '../../src/evaluate/seeded-random.ts'

/** One instance: its rows, whether the relation holds, and how much it counts. */
export interface Instance {
  readonly rows: Int32Array
  readonly holds: boolean
  readonly weight: number
}

export interface LogisticOptions {
  readonly hashBits: number
  readonly epochs: number
  readonly rate: number
  readonly l1: number
  /** Share of features hidden at each visit, so that no single one carries a decision. */
  readonly hiddenShare: number
  readonly positiveWeight: number
  readonly seed: number
}

/**
 * The weights of one relation: the mean of what the second half of the epochs gave, which generalises better than the last. Deterministic for
 * a seed. Source: Polyak & Juditsky 1992 for averaging.
 */
export function trainLogistic(instances: readonly Instance[], options: LogisticOptions): Float32Array {
  const weights = new Float32Array(2 ** options.hashBits)
  const squares = new Float32Array(2 ** options.hashBits)
  const mean = new Float32Array(2 ** options.hashBits)
  const kept = Math.ceil(options.epochs / 2)
  const random = seededRandom(options.seed)
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (const instance of shuffled(instances, random)) {
      const seed = Math.floor(random() * 0x7fffffff)
      const rows = options.hiddenShare > 0 ? visibleRows(instance.rows, options.hiddenShare, seed) : instance.rows
      const slope =
        scoreSlope(weights, rows, instance.holds) * instance.weight * (instance.holds ? options.positiveWeight : 1)
      if (Math.abs(slope) < 1e-4) continue
      descend(weights, squares, rows, slope, options)
    }
    if (epoch >= options.epochs - kept)
      for (let row = 0; row < mean.length; row += 1) mean[row] = (mean[row] as number) + (weights[row] as number) / kept
  }
  return mean
}

/** Rows left by a draw that costs a multiplication each. */
function visibleRows(rows: Int32Array, share: number, seed: number): Int32Array {
  const limit = share * 4294967296
  return rows.filter((row) => Math.imul(row ^ seed, 0x9e3779b1) >>> 0 >= limit)
}

/** The score of rows: the sum of their weights. */
export function scoreRows(weights: Float32Array, rows: Int32Array): number {
  let score = 0
  for (const row of rows) score += weights[row] as number
  return score
}

function scoreSlope(weights: Float32Array, rows: Int32Array, holds: boolean): number {
  return 1 / (1 + Math.exp(-scoreRows(weights, rows))) - (holds ? 1 : 0)
}

function descend(
  weights: Float32Array,
  squares: Float32Array,
  rows: Int32Array,
  slope: number,
  { rate, l1 }: LogisticOptions,
): void {
  for (const row of rows) {
    const square = (squares[row] as number) + slope * slope
    squares[row] = square
    const pace = rate / (0.1 + Math.sqrt(square))
    const moved = (weights[row] as number) - pace * slope
    const shrink = pace * l1
    weights[row] = moved > shrink ? moved - shrink : moved < -shrink ? moved + shrink : 0
  }
}

/**
 * Slope and offset that turn scores into probabilities (Platt scaling, by Newton steps on the log-likelihood).
 * Source: Platt 1999; target smoothing as there, so that few examples do not give certainty.
 */
export function calibrate(scores: readonly { readonly score: number; readonly holds: boolean }[]): {
  slope: number
  offset: number
} {
  const positives = scores.filter(({ holds }) => holds).length
  const high = (positives + 1) / (positives + 2)
  const low = 1 / (scores.length - positives + 2)
  const lossAt = (slope: number, offset: number): number =>
    scores.reduce((sum, { score, holds }) => {
      const logit = slope * score + offset
      return sum + Math.log1p(Math.exp(-Math.abs(logit))) + Math.max(0, logit) - (holds ? high : low) * logit
    }, 0)
  let slope = 1
  let offset = 0
  let loss = lossAt(slope, offset)
  for (let step = 0; step < 50; step += 1) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6]
    for (const { score, holds } of scores) {
      const p = 1 / (1 + Math.exp(-(slope * score + offset)))
      const error = p - (holds ? high : low)
      const curve = Math.max(1e-9, p * (1 - p))
      g0 += error * score
      g1 += error
      h00 += curve * score * score
      h01 += curve * score
      h11 += curve
    }
    const determinant = h00 * h11 - h01 * h01
    const [bySlope, byOffset] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant]
    // Far from the answer a whole step may overshoot, and the next one more so.
    let share = 1
    let next = lossAt(slope - bySlope, offset - byOffset)
    while (next > loss && share > 1e-6) {
      share /= 2
      next = lossAt(slope - share * bySlope, offset - share * byOffset)
    }
    if (next > loss) break
    slope -= share * bySlope
    offset -= share * byOffset
    loss = next
  }
  return { slope, offset }
}
