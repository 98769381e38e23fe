/** Rows of features that are held until their weights are added: a look-up waits for memory, and others can wait with it. */
import { addRows, type WeightTable } from './weights-file.ts'

/** Holds features of one table. */
export class HeldRows {
  readonly #table: WeightTable
  readonly #shift: number
  #hashes = new Int32Array(128)
  #count = 0

  constructor(table: WeightTable) {
    this.#table = table
    this.#shift = 32 - table.header.hashBits
  }

  /** Forgets what is held: an error may have come before it was settled. */
  clear(): void {
    this.#count = 0
  }

  /** Holds a feature by its hash of 32 bits. */
  hold(hash: number): void {
    if (this.#count === this.#hashes.length) this.#hashes = grown(this.#hashes)
    this.#hashes[this.#count] = hash >>> this.#shift
    this.#count += 1
  }

  /** Adds the weights of the features held since the last time to `sums`, from place `offset` on. */
  settle(sums: Int32Array, offset: number): void {
    addRows(this.#table, this.#hashes, this.#count, sums, offset)
    this.#count = 0
  }
}

function grown(hashes: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * hashes.length)
  more.set(hashes)
  return more
}
