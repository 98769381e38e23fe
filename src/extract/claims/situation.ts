/** A match with what the rules made of it: what the model of standing weighs. */
import type { Question } from './status-question.ts'
import type { Standing } from './status.ts'

/** A match, what governs it, and the day of its text. */
export interface DatedQuestion extends Question {
  /** EDTF, as far as known. */
  readonly publishedAt: string | undefined
}

/** With what the rules say of it. */
export interface Situation extends DatedQuestion {
  readonly ruled: Standing
}
