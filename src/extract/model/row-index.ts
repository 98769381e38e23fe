/**
 * The row of a hash in a table whose hashes ascend: its rank among them. Look-ups fall all over a table and are mostly in vain, so what
 * counts is that all they touch fits a processor's cache: two bits a possible hash, where a row number for each would take 32.
 * Source: rank over a bitmap, Jacobson 1989, Space-efficient static trees and graphs.
 */
export class RowIndex {
  /** For each 32 possible hashes a bit for each that there is, and beside it how many there are before those. */
  readonly #blocks: Int32Array

  /** `hashes` ascend, each below 2 ** `hashBits`. */
  constructor(hashes: ArrayLike<number>, hashBits: number) {
    const blocks = new Int32Array(Math.max(2, 2 ** hashBits / 16))
    for (let row = 0; row < hashes.length; row += 1) {
      const hash = hashes[row] as number
      const block = (hash >>> 5) * 2
      blocks[block] = (blocks[block] as number) | (1 << (hash & 31))
    }
    for (let block = 2; block < blocks.length; block += 2)
      blocks[block + 1] = (blocks[block - 1] as number) + countBits(blocks[block - 2] as number)
    this.#blocks = blocks
  }

  /**
   * The row of a hash, -1 where there is none. Without a branch, which would be foretold wrongly half the time, and hold up the look-ups
   * behind it.
   */
  rowOf(hash: number): number {
    const block = (hash >>> 5) * 2
    const bits = this.#blocks[block] as number
    const place = hash & 31
    const before = (this.#blocks[block + 1] as number) + countBits(bits & ((1 << place) - 1))
    return ((before + 1) & -((bits >>> place) & 1)) - 1
  }

  /** Puts the rows of the first `count` hashes in their place, those that there are before all others; gives how many there are. */
  toRows(hashes: Int32Array, count: number): number {
    let found = 0
    for (let at = 0; at < count; at += 1) {
      const row = this.rowOf(hashes[at] as number)
      hashes[found] = row
      found += (row >>> 31) ^ 1
    }
    return found
  }
}

/** How many bits of a 32-bit number are set, counted in parallel. Source: Warren, Hacker's Delight, ch. 5. */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
