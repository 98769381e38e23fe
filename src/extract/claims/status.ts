/** Status, polarity and modality of a match, from the words of its clause. The tables are in words/; the order of the rules is here. */
import type { AssertionStatus, Modality, Polarity } from '../../model/assertion.ts'
import type { PatternMatch, SentenceView } from '../patterns/match-run.ts'
import type { Reference } from '../coreference/reference.ts'
import type { TokenSpan } from '../sentence.ts'
import { chainVerbs } from '../words/chain-verbs.ts'
import { conditionals, endedAdverbs, keptAdverbs, possibleAdverbs } from '../words/status-words.ts'
import { chainOf } from './governor.ts'
import { isNaming } from './naming.ts'
import { byModifier, byNounOf } from './modifier.ts'
import { byReplacement } from './replacement.ts'
import { byGovernor, noLonger } from './end-or-keep.ts'
import { byArrangement, byDutyNoun } from './hung-on.ts'
import type { Report } from './report.ts'
import { reportOf } from './report.ts'
import type { Finding, Question, Rule } from './status-question.ts'
import type { StatusRuleName } from './status-rules.ts'
import { findIn, scope } from './status-question.ts'
import { byComing, byCompound, byEventEnded, byPlanVerb, byPredicate, byProspectNoun } from './prospect.ts'
import { byRefusal } from './refusal.ts'
import { byStatePast, byTense, byUntil } from './tense.ts'
import { byTransfer } from './transfer.ts'

/** What the words around a match say of the relation. */
export interface Standing {
  readonly status: AssertionStatus
  readonly polarity: Polarity
  readonly modality: Modality
  /** The words that show the status, where they are other than the cue. */
  readonly statusCue?: TokenSpan
  /** Name of the rule that decided the status. */
  readonly rule: StatusRuleName
  /** What the rules alone would say, where the trained model says otherwise. */
  readonly overruled?: Pick<Standing, 'status' | 'rule'>
  /** The reporter, where somebody's word is passed on. */
  readonly reporter?: TokenSpan
}

/** The standing of a match. */
export function standingOf(question: Question): Standing {
  const { view, match, governor } = question
  const finding = rules.reduce<Finding | undefined>((found, rule) => found ?? rule(question), undefined) ?? {
    status: 'active',
    rule: 'default',
  }
  const told = reportOf(view, match, governor)
  // A party's own word on its own act is asserted: "Acme said it had bought Initech".
  const report = isOwnWord(view, match, told) ? { ...told, isReported: false } : told
  const isFlipped = question.negation !== undefined && flips.has(finding.rule)
  const isNegated =
    finding.isNegated === true ||
    report.isDenied ||
    (question.negation !== undefined && !isFlipped && finding.rule !== 'no-longer')
  const isWould = finding.at !== undefined && view.sentence.tokens[finding.at]?.lower === 'would' && told.isReported
  const isPossible = (finding.isPossible === true && !isWould) || isHeldPossible(question)
  const at = finding.at
  return {
    status: finding.status,
    polarity: isNegated ? 'negated' : 'affirmed',
    modality: isPossible ? 'possible' : report.isReported ? 'reported' : 'asserted',
    ...(at !== undefined && (at < match.cue.first || at >= match.cue.end) && { statusCue: { first: at, end: at + 1 } }),
    rule: finding.rule,
    ...(report.reporter !== undefined && { reporter: report.reporter }),
  }
}

/** True when the one who is reported is an argument of the match, and the word is not one that keeps its distance. */
function isOwnWord(view: SentenceView, match: PatternMatch, { reporter, verb }: Report): boolean {
  if (reporter === undefined || verb === 'claim' || verb === 'maintain' || verb === 'allege') return false
  const names = (references: readonly Reference[]): string[] =>
    references.flatMap(({ targets }) => targets.map(({ name }) => name.key))
  const reporters = names(view.references.filter(({ first, end }) => first >= reporter.first && end <= reporter.end))
  const fillers = [match.subject, match.object, match.both].flatMap((filler) =>
    filler?.kind === 'references' ? names(filler.references) : [],
  )
  return reporters.some((name) => fillers.includes(name))
}

/** Rules that already make something of a negation: "did not renew" ended, "has not ended" goes on. */
const flips = new Set(['shown', 'end-verb', 'keep-verb', 'refusal'])

const rules: readonly Rule[] = [
  byReplacement,
  byTransfer,
  noLonger,
  byRefusal,
  byEventEnded,
  byDutyNoun,
  byArrangement,
  byPattern,
  byModifier,
  byNounOf,
  byProspectNoun,
  byCompound,
  byGovernor,
  byPredicate,
  byPlanVerb,
  byAdverb,
  ...[byChain, byComing, byTense, byUntil, byStatePast].map(unlessNaming),
]

/** "Its founder, Jane Doe, will leave": what the one who is named does is not what becomes of the relation. */
function unlessNaming(rule: Rule): Rule {
  return (question) => {
    const isAhead = question.governor?.isOwn === false && question.governor.group.first >= question.match.cue.end
    return isAhead && isNaming(question.view, question.match) ? undefined : rule(question)
  }
}

function byPattern({ view, shown, governor, negation }: Question): Finding | undefined {
  if (shown === undefined) return undefined
  if (shown === 'ended' && negation !== undefined)
    return { status: 'ended', rule: 'shown', at: negation, isNegated: true }
  if (shown === 'retained' && negation !== undefined) return { status: 'ended', rule: 'shown', at: negation }
  if (shown === 'active') return undefined
  // The verb beside the cue is what says so, where the cue is a noun.
  const verb = governor?.isOwn === false ? view.sentence.tokens[governor.group.head]?.lemma : undefined
  return {
    status: shown,
    rule: 'shown',
    isPossible: shown === 'planned' && chainVerbs.get(verb ?? '') === 'possible',
    ...(governor?.isOwn === false && { at: governor.group.head }),
  }
}

function byAdverb(question: Question): Finding | undefined {
  const area = scope(question)
  const kept = findIn(question, area, keptAdverbs)
  if (kept !== undefined) return { status: 'retained', rule: 'adverb', at: kept }
  const ended = findIn(question, area, endedAdverbs)
  const isAdverb = ended !== undefined && question.view.sentence.tokens[ended]?.pos === 'ADV'
  return isAdverb ? { status: 'ended', rule: 'adverb', at: ended } : undefined
}

/** "plans to buy", "stopped selling", "refused to sell"; the verb nearest to the cue's decides. */
function byChain({ view, governor }: Question): Finding | undefined {
  if (governor === undefined) return undefined
  for (const group of chainOf(view, governor.index).slice(0, -1).reverse()) {
    const token = view.sentence.tokens[group.head]
    const effect = chainVerbs.get(token?.lemma ?? '')
    const at = group.head
    // "Is used to treat" is no "used to".
    if (token?.lemma === 'use' && group.isPassive) continue
    if (effect === undefined || effect === 'active') continue
    if (effect === 'negated') return { status: 'active', rule: 'chain', at, isNegated: true }
    // "expects to buy" is a plan of its own; "is expected to buy" is what others hold likely.
    if (effect === 'possible')
      return { status: 'planned', rule: 'chain', at, isPossible: token?.lemma !== 'expect' || group.isPassive }
    return { status: effect, rule: 'chain', at }
  }
  return undefined
}

/** In a condition, a question, or under an adverb of doubt. */
function isHeldPossible(question: Question): boolean {
  const { view, match } = question
  const { tokens } = view.sentence
  const { clauseAt } = view.grammar
  const clause = clauseAt[match.cue.first]
  let first = match.cue.first
  while (first > 0 && clauseAt[first - 1] === clause) first -= 1
  const opening = tokens[first]?.lower ?? ''
  if (conditionals.has(opening) || (opening === 'even' && tokens[first + 1]?.lower === 'if')) return true
  if (tokens.at(-1)?.text === '?') return true
  const area = scope(question)
  const chain = question.governor === undefined ? [] : chainOf(view, question.governor.index)
  const outer = chain[0]
  const before = outer === undefined ? [] : tokens.slice(Math.max(0, outer.first - 3), outer.first)
  const openings = [...before, ...chain.map((group) => tokens[group.first])]
  const isModal = openings.some((token) => token?.pos === 'AUX' && ['may', 'might', 'could'].includes(token.lower))
  return isModal || findIn(question, area, possibleAdverbs) !== undefined
}
