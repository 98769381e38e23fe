/** Status by the words directly around a noun: adjectives ("former partner") and the noun it hangs on ("the end of the deal"). */
import type { AssertionStatus } from '../../model/assertion.ts'
import {
  endedAdjectives,
  endNouns,
  keepNouns,
  keptAdjectives,
  plannedAdjectives,
  possibleAdjectives,
  prospectNouns,
} from '../words/status-words.ts'
import type { Finding, Question } from './status-question.ts'
import { findIn } from './status-question.ts'

/** "former partner", "planned merger": adjectives directly before the cue's noun or before an argument of the match. */
export function byModifier(question: Question): Finding | undefined {
  const { match, view } = question
  const area = { first: Math.max(0, match.cue.first - 3), end: match.cue.end }
  for (const [words, status, isPossible] of modifiers) {
    const at = findIn(question, area, words)
    if (at === undefined || view.grammar.groupAt[at] !== -1 || view.sentence.tokens[at]?.pos === 'SCONJ') continue
    if (
      view.sentence.tokens[at]?.lower === 'then' &&
      view.sentence.tokens[at + 1]?.text !== '-' &&
      view.sentence.tokens[at + 1]?.pos !== 'NOUN'
    )
      continue
    return { status, rule: 'modifier', at, isPossible }
  }
  return undefined
}

const modifiers: readonly (readonly [ReadonlySet<string>, AssertionStatus, boolean])[] = [
  [endedAdjectives, 'ended', false],
  [plannedAdjectives, 'planned', false],
  [possibleAdjectives, 'planned', true],
  [keptAdjectives, 'retained', false],
]

/** "the end of its deal", "an extension of the contract", "talks about a merger". */
export function byNounOf(question: Question): Finding | undefined {
  const { tokens } = question.view.sentence
  const { match } = question
  const clause = question.view.grammar.clauseAt[match.cue.first]
  for (let at = match.cue.first - 1; at > 0 && match.cue.first - at < 8; at -= 1) {
    if (question.view.grammar.clauseAt[at] !== clause || question.view.grammar.groupAt[at] !== -1) return undefined
    const noun = tokens[at - 1]
    const link = tokens[at]?.lower ?? ''
    if (!['of', 'to', 'about', 'for', 'on', 'over'].includes(link) || noun?.pos !== 'NOUN') continue
    if (link === 'of' && endNouns.has(noun.lemma)) return { status: 'ended', rule: 'noun-of', at: at - 1 }
    if (link === 'of' && keepNouns.has(noun.lemma)) return { status: 'retained', rule: 'noun-of', at: at - 1 }
    if (prospectNouns.has(noun.lemma) || prospectNouns.has(noun.lower))
      return { status: 'planned', rule: 'noun-of', at: at - 1, isPossible: true }
  }
  return undefined
}
