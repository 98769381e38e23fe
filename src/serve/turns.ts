/** Turns: so many at once, some more that wait, and the rest refused. For work that would crowd out everything else. */
import { refusal } from './error-answer.ts'

/** Bounds of turns. */
export interface TurnLimits {
  readonly atOnce: number
  readonly waiting: number
}

/** Gives turns in the order in which they were asked for. */
export class Turns {
  readonly #limits: TurnLimits
  readonly #waiting: (() => void)[] = []
  #running = 0

  constructor(limits: TurnLimits) {
    this.#limits = limits
  }

  /** Resolves with what ends the turn, to be called once. Throws: REQUEST_REFUSED (429) when too many wait. */
  async take(): Promise<() => void> {
    if (this.#running < this.#limits.atOnce) this.#running += 1
    else if (this.#waiting.length >= this.#limits.waiting)
      throw refusal(429, 'Too many ask for this at once.', 'Try again in a moment.')
    else await new Promise<void>((go) => this.#waiting.push(go))
    return () => this.#end()
  }

  /** The turn goes on to the next that waits. */
  #end(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#running -= 1
    else next()
  }
}
