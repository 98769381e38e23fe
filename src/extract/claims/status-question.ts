/** What a status rule is asked, and what it answers. */
import type { AssertionStatus } from '../../model/assertion.ts'
import type { RelationType } from '../../model/ontology.ts'
import type { PatternMatch, SentenceView } from '../patterns/match-run.ts'
import type { TokenSpan } from '../sentence.ts'
import { governorOf, type Governor } from './governor.ts'
import { negationOf } from './negation.ts'
import { isSetAgainst } from './set-against.ts'
import type { StatusRuleName } from './status-rules.ts'

/** What a rule found: a status, where it stands, and what it does to polarity and modality. */
export interface Finding {
  readonly status: AssertionStatus
  readonly rule: StatusRuleName
  readonly at?: number
  readonly isPossible?: boolean
  readonly isNegated?: boolean
}

/** A match that is asked about. */
export interface Asked {
  readonly view: SentenceView
  readonly match: PatternMatch
  readonly relation: RelationType
  /** The status its pattern declares. */
  readonly shown: AssertionStatus | undefined
}

/** A match with what governs it. */
export interface Question extends Asked {
  readonly governor: Governor | undefined
  /** Position of a negation in the governing verbs or before the cue, whomever it is of. */
  readonly denial: number | undefined
  /** The same, where it is of this match: "not by Acme but by Initech" denies nothing of Initech. */
  readonly negation: number | undefined
}

/** What governs and denies a match, looked up once for all that ask. */
export function questionOf(asked: Asked): Question {
  const { view, match } = asked
  const governor = governorOf(view, match.cue)
  const denial = negationOf(view, match, governor)
  const isOthers = denial !== undefined && isSetAgainst(view, match, denial)
  return { ...asked, governor, denial, negation: isOthers ? undefined : denial }
}

/** A rule: a finding, or nothing. */
export type Rule = (question: Question) => Finding | undefined

/** The stretch of the clause in which adverbs bear on the match. */
export function scope({ view, match, governor }: Question): TokenSpan {
  const { clauseAt } = view.grammar
  const clause = clauseAt[match.cue.first]
  let first = Math.min(match.cue.first, governor?.group.first ?? match.cue.first)
  while (
    first > 0 &&
    clauseAt[first - 1] === clause &&
    view.grammar.groupAt[first - 1] === -1 &&
    match.cue.first - first < 12
  )
    first -= 1
  let end = match.extent.end
  while (end < view.sentence.tokens.length && clauseAt[end] === clause && view.grammar.groupAt[end] === -1) end += 1
  // "founded it in 2004, still runs it": an adverb right before the next verb is that verb's.
  if (view.grammar.groupAt[end] !== -1)
    while (end > match.extent.end && view.sentence.tokens[end - 1]?.pos === 'ADV') end -= 1
  return { first, end }
}

/** The first of some words (lower case) in a stretch, outside names. */
export function findIn(question: Question, { first, end }: TokenSpan, words: ReadonlySet<string>): number | undefined {
  const { tokens } = question.view.sentence
  for (let at = first; at < end; at += 1)
    if (words.has(tokens[at]?.lower ?? '') && question.view.isName[at] !== 1) return at
  return undefined
}
