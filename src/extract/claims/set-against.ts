/** "owned not by Acme but by Initech", "no longer owned by Acme but by Initech": what denies or ends is of the first, and not of the other. */
import { endsOf, type PatternMatch, type SentenceView } from '../patterns/match-run.ts'
import { denyingAdverbs } from '../words/status-words.ts'

const deniers = new Set([...denyingAdverbs, 'no', 'nor'])

/** True where "but" sets one end of a match against what the word at `denial` is of: that word does not reach behind it. */
export function isSetAgainst(
  { sentence: { tokens }, grammar }: SentenceView,
  match: PatternMatch,
  denial: number,
): boolean {
  const but = tokens.findIndex(({ lower }, at) => at > denial && lower === 'but')
  if (but < match.cue.end) return false
  return endsOf(match).some(({ first }) => {
    if (first < but) return false
    // A verb between them makes it a clause of its own; "but not by Initech" denies anew.
    const isOne = grammar.groupAt.subarray(but, first).every((at) => at === -1)
    return isOne && !tokens.slice(but, first).some(({ lower }) => deniers.has(lower))
  })
}
