/** Status by verbs of ending and keeping: "scrapped the deal", "renewed it", "no longer". */
import type { VerbGroup } from '../grammar/verb-groups.ts'
import type { SentenceView } from '../patterns/match-run.ts'
import type { TokenSpan } from '../sentence.ts'
import { timeNouns } from '../words/calendar.ts'
import { chainVerbs } from '../words/chain-verbs.ts'
import { endVerbs, keepVerbs, leaveVerbs, phrasalEnds, phrasalKeeps } from '../words/status-words.ts'
import { wordSet } from '../words/word-set.ts'
import { chainOf, type Governor } from './governor.ts'
import { verbForms } from './prospect.ts'
import { isSetAgainst } from './set-against.ts'
import { scope, type Finding, type Question } from './status-question.ts'

/** "no longer", "any more" with the cue. */
export function noLonger(question: Question): Finding | undefined {
  const { tokens } = question.view.sentence
  const { first, end } = scope(question)
  for (let at = first; at < end; at += 1) {
    const pair = `${tokens[at]?.lower ?? ''} ${tokens[at + 1]?.lower ?? ''}`
    const ends = pair === 'no longer' || pair === 'any more' || pair === 'any longer' || tokens[at]?.lower === 'anymore'
    if (ends && !isSetAgainst(question.view, question.match, at)) return { status: 'ended', rule: 'no-longer', at }
  }
  return undefined
}

/** Verbs of ending and keeping, whether they are the cue's own or have it as object or subject. */
export function byGovernor(question: Question): Finding | undefined {
  const { view, governor, negation, match } = question
  if (governor !== undefined && !governor.isOwn && endsOutright(view, governor.group))
    return { status: 'ended', rule: 'end-verb', at: governor.group.end + 2, isNegated: negation !== undefined }
  if (governor !== undefined && !governor.isOwn && !reachesCue(question, governor)) return undefined
  const groups = governor === undefined ? [] : chainOf(view, governor.index)
  for (const group of groups) {
    const lemma = view.sentence.tokens[group.head]?.lemma ?? ''
    const isInCue = governor?.isOwn === true && group === governor.group && group.head >= match.cue.first
    const forms = verbForms(question, group)
    if (isInCue && !keepVerbs.has(lemma) && !forms.some((form) => leaveVerbs.has(form))) continue
    if (forms.some((form) => endVerbs.has(form) || phrasalEnds.has(form) || leaveVerbs.has(form)))
      return { status: 'ended', rule: 'end-verb', at: group.head, isNegated: negation !== undefined }
    if (forms.some((form) => keepVerbs.has(form) || phrasalKeeps.has(form)))
      return {
        status: negation !== undefined || isRefused(question, group) ? 'ended' : 'retained',
        rule: 'keep-verb',
        at: group.head,
      }
  }
  return undefined
}

/** "Refused to renew it", "decided against renewing it", "expired without being renewed". */
function isRefused({ view, governor }: Question, group: VerbGroup): boolean {
  const outer = governor === undefined ? [] : chainOf(view, view.grammar.groups.indexOf(group)).slice(0, -1)
  const { tokens } = view.sentence
  const before = tokens[group.first - 1]?.lower ?? ''
  return (
    outer.some(({ head }) => chainVerbs.get(tokens[head]?.lemma ?? '') === 'negated') ||
    (group.isGerund && /^(?:against|without)$/u.test(before))
  )
}

/** "has come to an end", "was brought to a close": the last of these words says so. */
function endsOutright({ sentence }: SentenceView, { end }: VerbGroup): boolean {
  const words = sentence.tokens.slice(end, end + 3).map(({ lower }) => lower)
  return words[0] === 'to' && /^(?:an?|the)$/u.test(words[1] ?? '') && /^(?:end|close|halt|stop)$/u.test(words[2] ?? '')
}

const links = wordSet('through by with for to about on at under via after during despite before over against')

/**
 * True when the cue is the object of the verb itself, and not in a phrase with a preposition ("sold through its partner"); or its
 * subject, where the verb has no other object ("its rival cut prices").
 */
function reachesCue(question: Question, { group }: Governor): boolean {
  const { view, match } = question
  const { cue } = match
  if (group.first >= cue.end) return group.isPassive || !hasObject(view, group)
  const between = view.sentence.tokens.slice(afterPhrasal(question, group), cue.first)
  return isTelling(view, cue) && !between.some((token) => links.has(token.lower) && token.pos !== 'PART')
}

/** Where the object of a verb may start: after the particle of one of two words, and the preposition that goes with it. */
function afterPhrasal(question: Question, group: VerbGroup): number {
  const isPhrasal = verbForms(question, group).some((form) => phrasalEnds.has(form) || phrasalKeeps.has(form))
  if (!isPhrasal) return group.end
  const { tokens } = question.view.sentence
  return ['to', 'from', 'of', 'with', 'on'].includes(tokens[group.end + 1]?.lower ?? '') ? group.end + 2 : group.end + 1
}

const objectOpeners = new Set(['DET', 'NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM'])

function hasObject({ sentence, grammar }: SentenceView, group: VerbGroup): boolean {
  const lemma = sentence.tokens[group.head]?.lemma ?? ''
  if (keepVerbs.has(lemma)) return false
  const next = sentence.tokens[group.end]
  const isTime = next !== undefined && (timeNouns.has(next.lower) || next.lower === 'last' || next.lower === 'this')
  return next !== undefined && grammar.groupAt[group.end] === -1 && objectOpeners.has(next.pos) && !isTime
}

/** True for a cue with a word of its own: "$5 million into" tells of no verb's doing. */
function isTelling(view: SentenceView, cue: TokenSpan): boolean {
  return view.sentence.tokens
    .slice(cue.first, cue.end)
    .some((token) => ['NOUN', 'VERB', 'ADJ', 'PROPN', 'ADV'].includes(token.pos))
}
