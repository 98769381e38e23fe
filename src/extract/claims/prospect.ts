/** Status by what is in prospect: plans, talks, bids called off, predicates, the progressive. */
import type { VerbGroup } from '../grammar/verb-groups.ts'
import { chainVerbs, phrasalRefusals } from '../words/chain-verbs.ts'
import {
  comingVerbs,
  endedPredicates,
  endVerbs,
  eventNouns,
  phrasalEnds,
  plannedAdjectives,
  planVerbs,
  possiblePredicates,
} from '../words/status-words.ts'
import { wordSet } from '../words/word-set.ts'
import { chainOf, governorOf } from './governor.ts'
import type { Finding, Question } from './status-question.ts'

const talkNouns = wordSet(
  'talk talks negotiation negotiations discussion discussions possibility rumour rumor speculation hope hopes',
)
const openNouns = new Set([...talkNouns, ...wordSet('option bid invitation offer request')])
const settledNouns = wordSet(
  'plan plans intention intentions agreement deal pledge promise commitment decision proposal',
)

/** "in talks to buy", "has no plans to buy": an infinitive that hangs on a noun. */
export function byProspectNoun(question: Question): Finding | undefined {
  const { view, governor } = question
  const outer = governor === undefined ? undefined : chainOf(view, governor.index)[0]
  if (outer?.isInfinitive !== true) return undefined
  const at = outer.first - 1
  const noun = view.sentence.tokens[at]
  if (noun?.pos !== 'NOUN') return undefined
  const isOpen = openNouns.has(noun.lower)
  if (!isOpen && !settledNouns.has(noun.lower)) return undefined
  const isNegated = view.sentence.tokens[at - 1]?.lower === 'no' || isGivenUp(question, at)
  return { status: 'planned', rule: 'prospect', at, isPossible: isOpen && !isNegated, isNegated }
}

/** "scrapped plans to", "dropped its bid to": the verb before a noun ends what it names. */
function isGivenUp(question: Question, noun: number): boolean {
  const governor = governorOf(question.view, { first: noun, end: noun + 1 })
  if (governor === undefined) return false
  const refuses = (form: string): boolean => chainVerbs.get(form) === 'negated' || phrasalRefusals.has(form)
  return verbForms(question, governor.group).some(
    (form) => endVerbs.has(form) || phrasalEnds.has(form) || refuses(form),
  )
}

/** "merger talks", "takeover plan": the noun that the cue is compounded with puts it ahead. */
export function byCompound({ view, match }: Question): Finding | undefined {
  const { tokens } = view.sentence
  for (const at of [match.cue.end - 1, match.cue.end]) {
    const noun = tokens[at]
    if (noun?.pos !== 'NOUN' || view.isName[at] === 1) continue
    if (talkNouns.has(noun.lower)) return { status: 'planned', rule: 'compound', at, isPossible: true }
    if (noun.lemma === 'plan' || noun.lemma === 'proposal') return { status: 'planned', rule: 'compound', at }
  }
  return undefined
}

/** The verb of a group as one word, with the particle after it ("call off"), and with two words after it ("stop short of"). */
export function verbForms({ view }: Pick<Question, 'view'>, group: VerbGroup): readonly string[] {
  const { tokens } = view.sentence
  const lemma = tokens[group.head]?.lemma ?? ''
  const [next, afterNext] = [tokens[group.end]?.lower ?? '', tokens[group.end + 1]?.lower ?? '']
  return [lemma, `${lemma} ${next}`, `${lemma} ${next} ${afterNext}`]
}

/** "called off its purchase", "blocked the merger": what would have happened does not. */
export function byEventEnded(question: Question): Finding | undefined {
  const { view, governor, match, shown } = question
  if (governor === undefined || governor.isOwn || shown === 'ended') return undefined
  const { tokens } = view.sentence
  const isPlanned = tokens
    .slice(Math.max(0, match.cue.first - 3), match.cue.first)
    .some(({ lower }) => plannedAdjectives.has(lower))
  const isEvent = isPlanned || tokens.slice(match.cue.first, match.cue.end).some(({ lemma }) => eventNouns.has(lemma))
  const ends = verbForms(question, governor.group).some((form) => endVerbs.has(form) || phrasalEnds.has(form))
  if (!isEvent || !ends) return undefined
  return { status: 'planned', rule: 'event-ended', at: governor.group.head, isNegated: true }
}

/** "is considering a bid", "plans a merger": a noun whose verb is one of planning. */
export function byPlanVerb({ view, governor }: Question): Finding | undefined {
  if (governor === undefined || governor.isOwn) return undefined
  const lemma = view.sentence.tokens[governor.group.head]?.lemma ?? ''
  const isPossible = chainVerbs.get(lemma) === 'possible'
  return isPossible || planVerbs.has(lemma)
    ? { status: 'planned', rule: 'plan-verb', at: governor.group.head, isPossible }
    : undefined
}

/** "the partnership is over", "a merger is possible". */
export function byPredicate({ view, governor }: Question): Finding | undefined {
  if (governor === undefined || governor.isOwn || view.sentence.tokens[governor.group.head]?.lemma !== 'be')
    return undefined
  const at = governor.group.end
  const lower = view.sentence.tokens[at]?.lower ?? ''
  if (endedPredicates.has(lower)) return { status: 'ended', rule: 'predicate', at }
  return possiblePredicates.has(lower) ? { status: 'planned', rule: 'predicate', at, isPossible: true } : undefined
}

/** "is joining", "are to merge": present forms that tell what is to come. */
export function byComing({ view, governor }: Question): Finding | undefined {
  if (governor === undefined) return undefined
  const { tokens } = view.sentence
  const chain = chainOf(view, governor.index)
  const bare = chain.find(
    (group, index) =>
      index + 1 < chain.length &&
      group.end - group.first === 1 &&
      ['is', 'are'].includes(tokens[group.head]?.lower ?? ''),
  )
  if (bare !== undefined) return { status: 'planned', rule: 'coming', at: bare.head }
  const head = tokens[governor.group.head]
  const isProgressive =
    head?.lower.endsWith('ing') === true &&
    ['is', 'are', "'s", "'re"].includes(tokens[governor.group.first]?.lower ?? '')
  return isProgressive && comingVerbs.has(head.lemma)
    ? { status: 'planned', rule: 'coming', at: governor.group.head }
    : undefined
}
