/** What the words of a situation say so plainly that it is not weighed: by few words, which weighing loses among the others. */
import type { Governor } from '../claims/governor.ts'
import { isEventRelation } from '../claims/is-event.ts'
import { isSetAgainst } from '../claims/set-against.ts'
import type { Situation } from '../claims/situation.ts'
import type { Standing } from '../claims/status.ts'
import { endsOf } from '../patterns/match-run.ts'
import { statusClasses } from '../words/status-classes.ts'
import { denyingAdverbs } from '../words/status-words.ts'
import { formOf } from './standing-features.ts'

/** "has not ruled out buying". */
export function isLeftOpen({ rule, polarity, modality }: Standing): boolean {
  return rule === 'refusal' && polarity === 'affirmed' && modality === 'possible'
}

/** "not by Acme but by Initech": the other one. */
export function isOther({ view, match, denial, negation }: Situation): boolean {
  if (denial !== undefined) return negation === undefined
  const { tokens } = view.sentence
  const longer = tokens.findIndex(({ lower }, at) => lower === 'longer' && tokens[at - 1]?.lower === 'no')
  return longer >= 0 && isSetAgainst(view, match, longer)
}

/** "Acme, not Initech, owns it": the only "not" of the sentence sets another apart, and denies nothing of who is meant. */
export function isSettingApart({ view, match }: Situation): boolean {
  const { tokens } = view.sentence
  const places = tokens.flatMap(({ lower }, at) => (denyingAdverbs.has(lower) ? [at] : []))
  const ends = endsOf(match)
  const isAnothers = (at: number): boolean =>
    tokens[at - 1]?.text === ',' && view.isName[at + 1] === 1 && !ends.some(({ first }) => first === at + 1)
  return places.length > 0 && places.every(isAnothers)
}

/** The classes of words that end a relation. */
const endings = new Set(['leave', 'oust', 'stop', 'lapse', 'sell', 'call off', 'part', 'death'])

/** What stands over a cue in a plain form: its own verb, the "is" it hangs on, or the verb of a mere preposition ("bought … from"). */
function verbInForm({ view, match, governor }: Situation, forms: RegExp): Governor | undefined {
  if (governor === undefined) return undefined
  const { tokens } = view.sentence
  const isPreposition = tokens.slice(match.cue.first, match.cue.end).every(({ pos }) => pos === 'ADP')
  const isOver = governor.isOwn || isPreposition || tokens[governor.group.head]?.lemma === 'be'
  return isOver && forms.test(formOf(tokens, governor.group)) ? governor : undefined
}

const plainPresent = /^present(?: passive)?$/u
const plainOrPerfect = /^(?:present|perfect)(?: passive)?$/u

/** "owns", "is married to", "is a unit of": told in the plain present, nothing in verb or cue ends, and no rule saw more. */
export function isToldInPresent(situation: Situation): boolean {
  const { view, match, ruled } = situation
  if (ruled.rule !== 'default') return false
  const verb = verbInForm(situation, plainPresent)
  if (verb === undefined) return false
  const ends = (at: number): boolean => statusClasses(view.sentence.tokens, at).some((name) => endings.has(name))
  const cue = Array.from({ length: match.cue.end - match.cue.first }, (_, step) => match.cue.first + step)
  return ![verb.group.head, ...cue].some(ends)
}

const agreeing = new Set(['announce', 'unveil', 'sign', 'strike', 'form', 'forge', 'ink', 'seal', 'reach', 'conclude'])

/** "announced a new partnership", "has signed a deal": what lasts has begun with it, and no rule saw more. What happens is still to come then. */
export function isAgreed({ view, match, governor, relation, ruled }: Situation): boolean {
  if (ruled.rule !== 'default' || isEventRelation(relation) || governor === undefined || governor.isOwn) return false
  const { tokens } = view.sentence
  const isSaid = agreeing.has(tokens[governor.group.head]?.lemma ?? '') && governor.group.end <= match.cue.first
  return isSaid && /^(?:past|perfect)$/u.test(formOf(tokens, governor.group))
}

/** Words after "not" by which it does not deny: "not only owns", "is not just a partner", "has not yet". */
const notDenying = new Set(['only', 'just', 'merely', 'simply', 'yet', 'longer', 'anymore', 'necessarily'])

/** Most tokens between "is" and a noun that it denies: "is not a close partner". */
const mostBetween = 4

/** "does not own", "are not partners", "has never bought": told in the plain present or perfect, with "not" or "never". */
export function isPlainlyDenied(situation: Situation): boolean {
  const { view, match, ruled } = situation
  if (ruled.polarity !== 'negated') return false
  const verb = verbInForm(situation, plainOrPerfect)
  if (verb === undefined || (!verb.isOwn && match.cue.first - verb.group.end > mostBetween)) return false
  const { first, end } = verb.group
  // The "not" of "are not partners" stands behind its group.
  const words = view.sentence.tokens.slice(first, Math.max(end, match.cue.first) + 1).map(({ lower }) => lower)
  return words.some((word) => denyingAdverbs.has(word)) && !words.some((word) => notDenying.has(word))
}
