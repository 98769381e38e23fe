/** What refers back: pronouns, and definite nominals ("the company", "both firms"). */
import type { TokenSpan } from '../sentence.ts'

/** An expression that may refer back. */
export interface Expression extends TokenSpan {
  readonly kind: 'pronoun' | 'nominal'
  readonly isPossessive: boolean
  /** Types of the ontology that it agrees with; for a nominal, those that list its noun. */
  readonly types: ReadonlySet<string>
  /** How many referents it stands for: 1, a number, or 'several' where the form leaves it open ("they", "the firms"). */
  readonly count: number | 'several' | 'one-or-several'
  /** For he and she: which. */
  readonly gender?: 'he' | 'she'
  /** For "the former" and "the latter": which. */
  readonly contrast?: Contrast
}

/** Which of the two things named last. */
export type Contrast = 'former' | 'latter'
