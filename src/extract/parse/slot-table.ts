/**
 * A table from hashes to numbers that stays small enough for a processor's cache: parsing looks up a hundred features a token, most
 * of them in vain. Open addressing; a key and its number lie side by side.
 */
export class SlotTable {
  readonly #slots: Int32Array
  readonly #mask: number

  /** For so many entries. */
  constructor(count: number) {
    let size = 64
    while (size < count * 2) size *= 2
    this.#slots = new Int32Array(size * 2)
    this.#mask = size - 1
  }

  /** Keeps a number, not 0, under a hash of less than 2 ** 31 - 1. */
  set(hash: number, value: number): void {
    let slot = hash & this.#mask
    while (this.#slots[slot * 2] !== 0) slot = (slot + 1) & this.#mask
    this.#slots[slot * 2] = hash + 1
    this.#slots[slot * 2 + 1] = value
  }

  /** The number under a hash; 0 where there is none. */
  get(hash: number): number {
    const slots = this.#slots
    const mask = this.#mask
    const key = hash + 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const held = slots[slot * 2] as number
      if (held === key) return slots[slot * 2 + 1] as number
      if (held === 0) return 0
    }
  }
}
