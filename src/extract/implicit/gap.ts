/** Relations of which a sentence says one end and may leave the other, somebody mentioned before, unsaid; and how likely they are. */
import type { ClaimArgument } from '../claims/claim.ts'
import type { SentenceView } from '../patterns/match-run.ts'
import type { TokenSpan } from '../sentence.ts'
import type { Thing } from './mentioned.ts'
import type { RelationSlot } from './relation-slots.ts'

/** A relation that a sentence may tell of an argument and of somebody mentioned before. */
export interface Gap extends Pick<RelationSlot, 'relation' | 'role'> {
  readonly view: SentenceView
  /** The end that the sentence names. */
  readonly named: Thing
  readonly partner: ClaimArgument
  readonly cue: TokenSpan
  /** The log-odds of this by the partner scorer, and those by the encoder that the argument stands in it to anything unsaid. */
  readonly odds: GapOdds
}

/** Two log-odds. */
export interface GapOdds {
  readonly partner: number
  readonly lone: number
}

/** Of the log-odds of being right; by sets that nothing had seen (`scripts/train/fit-implicit.ts`). */
export const calibration = { slope: 0.8, offset: 0.36 }
/** What the encoder's odds count beside the scorer's; in such sets a regression on both gave .07 and .71. */
const loneShare = 0.1

/** The chance that a gap is a fact, 0..1. */
export function chanceOf({ partner, lone }: GapOdds): number {
  const score = partner + loneShare * lone
  return 1 / (1 + Math.exp(-(calibration.slope * score + calibration.offset)))
}
