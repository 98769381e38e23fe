/** Where a match is denied. */
import type { PatternMatch, SentenceView } from '../patterns/match-run.ts'
import type { TokenSpan } from '../sentence.ts'
import { denyingAdverbs } from '../words/status-words.ts'
import { chainOf, type Governor } from './governor.ts'

const negations = new Set([...denyingAdverbs, 'neither', 'nor', 'without'])

/** Position of a negation in the verbs that govern a match, or right before its cue. */
export function negationOf(
  view: SentenceView,
  { cue }: Pick<PatternMatch, 'cue'>,
  governor: Governor | undefined,
): number | undefined {
  const { tokens } = view.sentence
  const inVerbs = governor === undefined ? undefined : negationInChain(view, governor.index)
  if (inVerbs !== undefined) return inVerbs
  for (let at = Math.max(0, cue.first - 4); at < cue.end; at += 1) {
    const lower = tokens[at]?.lower
    if (
      (lower === 'no' && tokens[at + 1]?.lower !== 'longer') ||
      lower === 'without' ||
      lower === 'never' ||
      lower === 'neither'
    )
      return at
  }
  return undefined
}

/** Position of a negation in a verb group or in those it is chained to: "has not agreed to". */
export function negationInChain(view: SentenceView, group: number): number | undefined {
  const { tokens } = view.sentence
  const spans: TokenSpan[] = chainOf(view, group)
  for (const { first, end } of spans) {
    for (let at = first - 1; at <= end; at += 1) if (negations.has(tokens[at]?.lower ?? '')) return at
  }
  return undefined
}
