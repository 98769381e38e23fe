/** Examples of what nobody owns: "opening doors to competitors like Acme" does not say whose competitors they are. */
import { governorOf } from '../claims/governor.ts'
import { nounPhraseOf } from '../cues/noun-phrase.ts'
import { headArgument } from '../cues/slots.ts'
import type { JudgedSentence } from './judged-sentence.ts'

/** A pair with a relation of which a noun is a cue. */
export interface ExamplePair {
  readonly relation: { readonly id: string }
  readonly subject: number
  readonly object: number
}

/**
 * True where one of a pair is given as an example of a cue that is a noun without an owner, and the other is not who the clause is about:
 * "Acme lost ground to rivals like Fabrikam" tells of the two, "the ruling helps rivals like Fabrikam, says Acme" does not. `lists` are
 * those of `listsOf`.
 */
export function isOfUnowned(
  sentence: JudgedSentence,
  lists: Int32Array,
  { relation, subject, object }: ExamplePair,
): boolean {
  return [
    [subject, object],
    [object, subject],
  ].some(([example = -1, other = -1]) => {
    const noun = exemplified(sentence, lists, example)
    if (noun === undefined) return false
    const isCue = sentence.cues.some(({ occurrence: { cue, at } }) => at === noun && cue.relation.id === relation.id)
    return isCue && !isOwnedBy(sentence, noun, other)
  })
}

/** The noun that an argument is an example of, or the list it stands in. */
function exemplified({ view, found }: JudgedSentence, lists: Int32Array, argument: number): number | undefined {
  let start = argument
  while (lists[start] !== -1 && lists[start - 1] === lists[argument]) start -= 1
  const { tokens } = view.sentence
  const before = (found[start]?.first ?? 0) - 1
  const word = tokens[before]?.lower
  const from = word === 'as' && tokens[before - 1]?.lower === 'such' ? before - 2 : before - 1
  if (word !== 'like' && word !== 'including' && from !== before - 2) return undefined
  const noun = tokens[from]?.text === ',' ? from - 1 : from
  return tokens[noun]?.pos === 'NOUN' ? noun : undefined
}

/** True where a noun's own phrase, or the subject of its verb, says that it is an argument's. */
function isOwnedBy({ view, found }: JudgedSentence, noun: number, argument: number): boolean {
  const owner = nounPhraseOf(view, noun)?.owner
  if (owner !== undefined) return true
  const governor = governorOf(view, { first: noun, end: noun + 1 })
  const subject = governor && headArgument(view, view.grammar.subjects[governor.index])
  return subject !== undefined && subject.first === found[argument]?.first
}
