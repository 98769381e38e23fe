/**
 * The rows of one decision's features, hashed from integers into a buffer that is used again: this is where parsing spends its time. So
 * features are tables that short loops walk, not calls: the compiler makes little of a function with eighty of them.
 */

/** Most features of one decision. */
const maxFeatures = 128
/** Most values that the features of one decision are made of. */
const maxValues = 64
/** Most values of one feature. */
const maxParts = 4

/** Features as combinations of named values. The place of a feature is hashed with its values, so new ones go to the end. */
export class FeatureTemplates {
  readonly count: number
  /** For one to four values: the features of so many, each its place and then the places of its values. */
  readonly byLength: readonly [Int32Array, Int32Array, Int32Array, Int32Array]

  /**
   * `names` are those of the values, in the order they are given in; a feature is written as one to four of them with spaces between.
   * Throws RangeError for another name, or too many of anything.
   */
  constructor(names: readonly string[], features: readonly string[]) {
    if (features.length > maxFeatures || names.length > maxValues) throw new RangeError('too many features or values')
    const parts = features.map((feature) => feature.split(' ').map((name) => names.indexOf(name)))
    const wrong = parts.findIndex((values) => values.includes(-1) || values.length > maxParts)
    if (wrong >= 0) throw new RangeError(`no such feature: ${features[wrong]}`)
    this.count = features.length
    const ofLength = (length: number): Int32Array =>
      Int32Array.from(parts.flatMap((values, place) => (values.length === length ? [place, ...values] : [])))
    this.byLength = [ofLength(1), ofLength(2), ofLength(3), ofLength(4)]
  }
}

/** The buffer: values in, rows out. */
export class FeatureRows {
  readonly rows = new Int32Array(maxFeatures)
  /** Hashes and small numbers, in the order of the templates' names. */
  readonly values = new Int32Array(maxValues)
  count = 0
  readonly #shift: number

  constructor(hashBits: number) {
    this.#shift = 32 - hashBits
  }

  /** Makes the rows of the features of `values`, in place of those before. */
  fill({ count, byLength }: FeatureTemplates): void {
    this.count = count
    this.#ones(byLength[0])
    this.#twos(byLength[1])
    this.#threes(byLength[2])
    this.#fours(byLength[3])
  }

  #ones(features: Int32Array): void {
    const { rows, values } = this
    const shift = this.#shift
    for (let at = 0; at < features.length; at += 2) {
      const place = features[at] as number
      rows[place] = finished(mixed(seedOf(place), values[features[at + 1] as number] as number)) >>> shift
    }
  }

  #twos(features: Int32Array): void {
    const { rows, values } = this
    const shift = this.#shift
    for (let at = 0; at < features.length; at += 3) {
      const place = features[at] as number
      const one = mixed(seedOf(place), values[features[at + 1] as number] as number)
      rows[place] = finished(mixed(one, values[features[at + 2] as number] as number)) >>> shift
    }
  }

  #threes(features: Int32Array): void {
    const { rows, values } = this
    const shift = this.#shift
    for (let at = 0; at < features.length; at += 4) {
      const place = features[at] as number
      const one = mixed(seedOf(place), values[features[at + 1] as number] as number)
      const two = mixed(one, values[features[at + 2] as number] as number)
      rows[place] = finished(mixed(two, values[features[at + 3] as number] as number)) >>> shift
    }
  }

  #fours(features: Int32Array): void {
    const { rows, values } = this
    const shift = this.#shift
    for (let at = 0; at < features.length; at += 5) {
      const place = features[at] as number
      const one = mixed(seedOf(place), values[features[at + 1] as number] as number)
      const two = mixed(one, values[features[at + 2] as number] as number)
      const three = mixed(two, values[features[at + 3] as number] as number)
      rows[place] = finished(mixed(three, values[features[at + 4] as number] as number)) >>> shift
    }
  }
}

function seedOf(place: number): number {
  return Math.imul(place + 1, 0x9e3779b1)
}

/** A cheap mix, good enough under `finished`. */
function mixed(hash: number, part: number): number {
  const next = Math.imul(hash ^ part, 0x85ebca6b)
  return next ^ (next >>> 13)
}

function finished(hash: number): number {
  return Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35)
}
