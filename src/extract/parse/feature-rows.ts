/** The rows of one decision's features, hashed from integers into a buffer that is used again: this is where parsing spends its time. */

/** Most features of one decision. */
const maxFeatures = 128

/** Features are numbered in the order they are added; the number is hashed with their parts. Parts are hashes themselves. */
export class FeatureRows {
  readonly rows = new Int32Array(maxFeatures)
  count = 0
  readonly #shift: number

  constructor(hashBits: number) {
    this.#shift = 32 - hashBits
  }

  add(one: number): void {
    this.#push(this.#start(one))
  }

  add2(one: number, two: number): void {
    this.#push(mixed(this.#start(one), two))
  }

  add3(one: number, two: number, three: number): void {
    this.#push(mixed(mixed(this.#start(one), two), three))
  }

  add4(one: number, two: number, three: number, four: number): void {
    this.#push(mixed(mixed(mixed(this.#start(one), two), three), four))
  }

  #start(one: number): number {
    return mixed(Math.imul(this.count + 1, 0x9e3779b1), one)
  }

  #push(hash: number): void {
    this.rows[this.count] = Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35) >>> this.#shift
    this.count += 1
  }
}

/** A cheap mix, good enough under the finaliser in `#push`. */
function mixed(hash: number, part: number): number {
  const next = Math.imul(hash ^ part, 0x85ebca6b)
  return next ^ (next >>> 13)
}
