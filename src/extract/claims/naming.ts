/** Cues that only say who somebody is, beside a name: "its founder, Jane Doe", "Acme supplier Initech". */
import { apposedAfter } from '../cues/noun-slots.ts'
import { nounPhraseOf } from '../cues/noun-phrase.ts'
import type { PatternMatch, SentenceView } from '../patterns/match-run.ts'

/** True where the noun of a match stands right before one of its arguments and names it: "its founder, Jane Doe, left". */
export function isNaming(view: SentenceView, { subject, object, cue }: PatternMatch): boolean {
  const isNoun = view.grammar.groupAt[cue.end - 1] === -1 && view.sentence.tokens[cue.end - 1]?.pos !== 'ADP'
  const phrase = isNoun ? nounPhraseOf(view, cue.end - 1) : undefined
  const named = phrase === undefined ? undefined : apposedAfter(view, phrase)
  return [subject, object].some(
    (filler) => filler?.kind === 'references' && filler.references.some(({ first }) => first === named?.first),
  )
}
