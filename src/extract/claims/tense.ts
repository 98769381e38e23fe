/** Status by the form of the verb: future, modal, past with a last day, past of a verb of state. */
import type { VerbGroup } from '../grammar/verb-groups.ts'
import type { SentenceView } from '../patterns/match-run.ts'
import { denyVerbs, futureWords, possibleModals, sayVerbs, stateVerbs } from '../words/status-words.ts'
import type { Governor } from './governor.ts'
import { chainOf } from './governor.ts'
import { eventVerbOf } from './is-event.ts'
import type { Finding, Question } from './status-question.ts'
import { scope } from './status-question.ts'

/** "will buy" is planned; "may buy" is planned and possible; "is set to buy" is planned. */
export function byTense({ view, governor }: Question): Finding | undefined {
  const groups = governor === undefined ? [] : placedInTime(view, chainOf(view, governor.index))
  const { tokens } = view.sentence
  const [outer] = groups
  if (tokens.at(-1)?.text === '?' && futureWords.has(tokens[0]?.lower ?? ''))
    return { status: 'planned', rule: 'tense', at: 0 }
  // "Acme to buy Initech": an infinitive with a subject of its own and no verb over it.
  if (
    outer?.isInfinitive === true &&
    view.grammar.groups[0] === outer &&
    view.grammar.subjects[0]?.end === outer.first
  ) {
    return { status: 'planned', rule: 'tense', at: outer.first }
  }
  for (const group of groups) {
    for (let at = group.first; at < group.end; at += 1) {
      const token = tokens[at]
      if (token === undefined) continue
      if (futureWords.has(token.lower) && token.pos === 'AUX') return { status: 'planned', rule: 'tense', at }
      const isPerfect = tokens[at + 1]?.lower === 'have'
      if (possibleModals.has(token.lower) && token.pos === 'AUX')
        return { status: isPerfect ? 'active' : 'planned', rule: 'tense', at, isPossible: true }
      const isSet =
        token.lemma === 'be' && /^(?:set|due|about|likely|poised|ready)$/u.test(tokens[group.end]?.lower ?? '')
      if (isSet && tokens[group.end + 1]?.lower === 'to') return { status: 'planned', rule: 'tense', at: group.end }
    }
  }
  return undefined
}

/** A chain, and before it that whose auxiliary its first group shares. */
function placedInTime(view: SentenceView, chain: readonly VerbGroup[]): readonly VerbGroup[] {
  const [outer] = chain
  return outer?.sharesWith === undefined ? chain : [...chainOf(view, outer.sharesWith), ...chain]
}

/** "until 2019" with a verb in the past. */
export function byUntil(question: Question): Finding | undefined {
  const { view, governor } = question
  const { first, end } = scope(question)
  const date = view.dates.find(
    (found) =>
      (found.bound === 'until' || /\/\d/u.test(found.time ?? '')) && found.from >= first && found.from < end + 4,
  )
  return date !== undefined && governor !== undefined && isSimplePast(view, governor)
    ? { status: 'ended', rule: 'until', at: date.from }
    : undefined
}

/** "was a partner", "worked for": a state told in the simple past is over. What a relation tells as happening ("wrote") is none. */
export function byStatePast({ view, governor, match, relation, negation }: Question): Finding | undefined {
  if (governor === undefined || negation !== undefined || !isSimplePast(view, governor)) return undefined
  if (isToldInPast(view, governor)) return undefined
  const head = view.sentence.tokens[governor.group.head]
  const isOwn = governor.isOwn || head?.lemma === 'be'
  const isEvent = governor.isOwn && head?.lemma !== 'be' && !stateVerbs.has(head?.lemma ?? '')
  if (
    !isOwn ||
    isEvent ||
    head?.lemma === eventVerbOf(relation) ||
    !stateVerbs.has(head?.lemma ?? '') ||
    (governor.group.isPassive && head?.lemma !== 'educate')
  )
    return undefined
  return match.extent.end > governor.group.first
    ? { status: 'ended', rule: 'state-past', at: governor.group.head }
    : undefined
}

/** "denied that it was a partner": told in the past, it holds then. */
function isToldInPast({ sentence, grammar }: SentenceView, { group, index }: Governor): boolean {
  const before = grammar.groups[index - 1]
  const subject = grammar.subjects[index]
  const lemma = sentence.tokens[before?.head ?? -1]?.lemma ?? ''
  const start = subject === undefined || subject.first > group.first ? group.first : subject.first
  return before !== undefined && start - before.end <= 1 && (sayVerbs.has(lemma) || denyVerbs.has(lemma))
}

/** Past without "have": "was", "worked". */
function isSimplePast({ sentence }: SentenceView, { group }: Governor): boolean {
  const first = sentence.tokens[group.first]
  if (first === undefined || group.isInfinitive || group.isGerund) return false
  if (['was', 'were', 'did', 'had'].includes(first.lower)) return true
  return group.isBarePast && sentence.tokens[group.end]?.lower !== 'by'
}
