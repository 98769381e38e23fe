/**
 * What the units between two arguments weigh, for the pairs of one order of one sentence. The sums over a sentence's beginnings are kept,
 * so that a stretch costs a subtraction and not a look-up for each of its hundred features: the weights are whole numbers, and their sum is
 * the same in any order.
 */
import {
  betweenFeatures,
  clusterFeature,
  maxBetween,
  threeFeature,
  twoFeatures,
  typedFeature,
  unitsBetween,
  wordFeatures,
} from './between-features.ts'
import type { FeatureSums } from './feature-sums.ts'
import type { FeatureTaker } from './feature-taker.ts'
import { edge } from './relation-templates.ts'
import type { Item, Unit, UnitSentence } from './relation-units.ts'

/** Stretches shorter than this are summed feature by feature: there is nothing inside them. */
const leastSummed = 3

/** Sums of one sentence and order. */
export class BetweenSums {
  readonly #units: readonly Unit[]
  readonly #columns: number
  readonly #features: FeatureSums
  /** The units that lie between arguments: from `#from` to before `#to`. Running sums begin at the first of them. */
  readonly #from: number
  readonly #to: number
  /** Running sums: of single units; of two, by the second; of three, by the one in the middle. */
  readonly #ones: Int32Array
  readonly #twos: Int32Array
  readonly #threes: Int32Array
  /** Running sums of single units for objects of a type, by the type's hash. */
  readonly #typed = new Map<number, Int32Array>()
  /** What the first two units of a stretch weigh beside its edge, by the first; and the last two, by the end. */
  readonly #opens = new Map<number, Int32Array>()
  readonly #closes = new Map<number, Int32Array>()

  constructor({ units, arguments: ends }: UnitSentence, features: FeatureSums) {
    this.#units = units
    this.#columns = features.columns
    this.#features = features
    this.#from = (ends[0]?.unit ?? 0) + 1
    this.#to = Math.max(this.#from, ends.at(-1)?.unit ?? 0)
    this.#ones = this.#running((at) => {
      wordFeatures(this.#at(at), features)
      clusterFeature(this.#at(at), features)
    })
    this.#twos = this.#running((at) => {
      if (at > this.#from) twoFeatures(this.#at(at - 1), this.#at(at), features)
    })
    this.#threes = this.#running((at) => {
      if (at > this.#from && at + 1 < this.#to) threeFeature(this.#at(at - 1), this.#at(at), this.#at(at + 1), features)
    })
  }

  #at(unit: number): Unit {
    return this.#units[unit] as Unit
  }

  /** Adds what the units from `first` to before `end` weigh for an object of a type: as `betweenFeatures` of `unitsBetween`. */
  addTo(sums: Int32Array, first: number, end: number, type: Item): void {
    if (end - first < leastSummed) {
      betweenFeatures(unitsBetween(this.#units, first, end), type, this.#features)
      this.#features.settle(sums, 0)
      return
    }
    const half = maxBetween / 2
    this.#addAll(sums, this.#opening(first))
    if (end - first <= maxBetween) this.#addInside(sums, first, end, type)
    else {
      this.#addInside(sums, first, first + half, type)
      this.#addInside(sums, end - half, end, type)
      this.#addSeam(sums, first + half, end - half)
    }
    this.#addAll(sums, this.#closing(end))
  }

  /** A stretch without its edges. */
  #addInside(sums: Int32Array, first: number, end: number, type: Item): void {
    this.#addStretch(sums, this.#ones, first, end)
    this.#addStretch(sums, this.#typedSums(type), first, end)
    this.#addStretch(sums, this.#twos, first + 1, end)
    this.#addStretch(sums, this.#threes, first + 1, end - 1)
  }

  /** Where a long stretch is cut, its two ends stand side by side. `before` is the end of the first, `after` the start of the second. */
  #addSeam(sums: Int32Array, before: number, after: number): void {
    const add = this.#features
    twoFeatures(this.#at(before - 1), this.#at(after), add)
    threeFeature(this.#at(before - 2), this.#at(before - 1), this.#at(after), add)
    threeFeature(this.#at(before - 1), this.#at(after), this.#at(after + 1), add)
    add.settle(sums, 0)
  }

  #opening(first: number): Int32Array {
    return this.#kept(this.#opens, first, (add) => {
      twoFeatures(edge, this.#at(first), add)
      threeFeature(edge, this.#at(first), this.#at(first + 1), add)
    })
  }

  #closing(end: number): Int32Array {
    return this.#kept(this.#closes, end, (add) => {
      twoFeatures(this.#at(end - 1), edge, add)
      threeFeature(this.#at(end - 2), this.#at(end - 1), edge, add)
    })
  }

  #kept(known: Map<number, Int32Array>, place: number, give: (add: FeatureTaker) => void): Int32Array {
    let sums = known.get(place)
    if (sums === undefined) {
      sums = new Int32Array(this.#columns)
      give(this.#features)
      this.#features.settle(sums, 0)
      known.set(place, sums)
    }
    return sums
  }

  #typedSums(type: Item): Int32Array {
    let sums = this.#typed.get(type.hash)
    if (sums === undefined) {
      sums = this.#running((at) => {
        typedFeature(this.#at(at), type, this.#features)
      })
      this.#typed.set(type.hash, sums)
    }
    return sums
  }

  /** Sums over the units before each place, `columns` a place. `give` adds the features of a unit. */
  #running(give: (at: number) => void): Int32Array {
    const columns = this.#columns
    const sums = new Int32Array((this.#to - this.#from + 1) * columns)
    for (let at = this.#from; at < this.#to; at += 1) {
      const next = (at + 1 - this.#from) * columns
      sums.copyWithin(next, next - columns, next)
      give(at)
      this.#features.settle(sums, next)
    }
    return sums
  }

  #addStretch(sums: Int32Array, running: Int32Array, first: number, end: number): void {
    const [from, to] = [(first - this.#from) * this.#columns, (end - this.#from) * this.#columns]
    for (let column = 0; column < this.#columns; column += 1)
      sums[column] = (sums[column] as number) + (running[to + column] as number) - (running[from + column] as number)
  }

  #addAll(sums: Int32Array, others: Int32Array): void {
    for (let column = 0; column < sums.length; column += 1)
      sums[column] = (sums[column] as number) + (others[column] as number)
  }
}
