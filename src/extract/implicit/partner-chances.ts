/** How likely each of those that were named is the one that a sentence leaves unsaid. */
import type { Candidate } from './mentioned.ts'

const mostCounted = 6

/** What is told of a candidate, in the order of `weights`. How long ago it was named says nothing (DECISIONS 99). */
export function featuresOf({ count, isSubject, isFirst }: Candidate): number[] {
  return [Math.min(count, mostCounted) / mostCounted, Number(isSubject), Number(isFirst)]
}

/** Of these features, from a conditional logistic regression on the open labelled sets (`scripts/train/fit-partners.ts`). */
const weights = [0.86, 0.16, 1.58]
/** The score of what was not named at all. */
const unnamed = 0.34

/** The chance of each candidate, 0..1; what they lack to 1 is that of none. */
export function partnerChances(candidates: readonly Candidate[]): number[] {
  const powers = candidates.map((candidate) =>
    Math.exp(featuresOf(candidate).reduce((sum, feature, at) => sum + feature * (weights[at] as number), 0)),
  )
  const all = powers.reduce((total, power) => total + power, Math.exp(unnamed))
  return powers.map((power) => power / all)
}
