/** Giving way: long work in pieces, between which others have their turn. In a process as in a page. */

/** The longest that others wait, in milliseconds. */
const turnMs = 15

/** Says when it is time to give way. Looking at the clock costs little beside making a record. */
export class GivingWay {
  #turnedMs = performance.now()

  /** True when this turn is over: then await `now`. */
  get isOver(): boolean {
    return performance.now() - this.#turnedMs > turnMs
  }

  /** Lets everybody else have their turn. */
  async now(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve))
    this.#turnedMs = performance.now()
  }
}
