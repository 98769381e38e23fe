/** Progress of long work: drawn in place on a terminal, a line now and then otherwise. */
import { counted } from '../basics/counted.ts'
import type { Effects } from './effects.ts'

/** How far the work is, in its own units. */
export interface Step {
  readonly documents: number
  readonly bytes: number
  readonly facts: number
}

const terminalEveryMs = 200
const plainEveryMs = 5_000

/** Draws steps; `totalBytes`, when known, gives the time left. */
export class Progress {
  readonly #effects: Effects
  readonly #totalBytes: number | undefined
  readonly #startedMs: number
  #drawnMs: number
  #isDrawn = false

  constructor(effects: Effects, totalBytes: number | undefined) {
    this.#effects = effects
    this.#totalBytes = totalBytes
    this.#startedMs = effects.now()
    this.#drawnMs = this.#startedMs
  }

  step(step: Step): void {
    this.draw((seconds) => this.#line(step, seconds))
  }

  /** Draws the line that `line` gives for the seconds since the start, unless one was drawn just now. */
  draw(line: (seconds: number) => string): void {
    const nowMs = this.#effects.now()
    const everyMs = this.#effects.isTerminal ? terminalEveryMs : plainEveryMs
    if (nowMs - this.#drawnMs < everyMs) return
    this.#drawnMs = nowMs
    const text = line((nowMs - this.#startedMs) / 1000)
    this.#effects.note(this.#effects.isTerminal ? `\r\u001b[K${text}` : `${text}\n`)
    this.#isDrawn = true
  }

  /** Clears what is drawn in place, so that the next words start on a clean line. */
  done(): void {
    if (this.#isDrawn && this.#effects.isTerminal) this.#effects.note('\r\u001b[K')
    this.#isDrawn = false
  }

  #line({ documents, bytes, facts }: Step, seconds: number): string {
    const rate = bytes / 1000 / seconds
    const share = this.#totalBytes === undefined ? undefined : Math.min(1, bytes / this.#totalBytes)
    const left = share === undefined || share === 0 ? '' : `, ${duration((seconds * (1 - share)) / share)} left`
    const percent = share === undefined ? '' : ` (${Math.floor(share * 100)} %)`
    return `Read ${counted(documents, 'document')}${percent}, ${counted(facts, 'assertion')}, ${rate.toFixed(0)} kB/s${left}`
  }
}

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}
