/** Whether a source passes on somebody's word: "Reuters said that …", "… , according to two people", "reportedly". */
import type { PatternMatch, SentenceView } from '../patterns/match-run.ts'
import type { TokenSpan } from '../sentence.ts'
import { denyVerbs, reportedAdverbs, sayVerbs } from '../words/status-words.ts'
import type { Governor } from './governor.ts'
import { chainOf } from './governor.ts'

/** What is reported of a match. */
export interface Report {
  readonly isReported: boolean
  readonly isDenied: boolean
  /** Who says so. */
  readonly reporter?: TokenSpan
  /** Lemma of the verb of saying. */
  readonly verb?: string
}

/** The report a match stands in. */
export function reportOf(view: SentenceView, match: PatternMatch, governor: Governor | undefined): Report {
  const { tokens } = view.sentence
  const { groups, subjects, clauseAt } = view.grammar
  const own = new Set(governor === undefined ? [] : chainOf(view, governor.index))
  const clause = clauseAt[match.cue.first] ?? 0
  for (const [index, group] of groups.entries()) {
    if (own.has(group) || group.isInfinitive) continue
    const lemma = tokens[group.head]?.lemma ?? ''
    const groupClause = clauseAt[group.head] ?? 0
    const isBefore =
      group.end <= Math.min(match.extent.first, governor?.group.first ?? match.extent.first) + 1 &&
      groupClause <= clause
    const isAfter = group.first >= match.extent.end && isTrailing(view, index)
    const subject = subjects[index]
    const isIt = subject !== undefined && tokens[subject.first]?.lower === 'it'
    const isUs = subject !== undefined && ['we', 'i', 'you'].includes(tokens[subject.first]?.lower ?? '')
    if (isUs) continue
    const reporter = subject === undefined || isIt ? { verb: lemma } : { reporter: subject, verb: lemma }
    if (denyVerbs.has(lemma) && isBefore) return { isReported: true, isDenied: true, ...reporter }
    if (!sayVerbs.has(lemma) || !(isBefore || isAfter)) continue
    return { isReported: true, isDenied: false, ...reporter }
  }
  for (const [at, token] of tokens.entries()) {
    if (token.lower === 'according' && tokens[at + 1]?.lower === 'to')
      return { isReported: true, isDenied: false, ...(at + 2 < tokens.length && { reporter: nameAfter(view, at + 2) }) }
    if (reportedAdverbs.has(token.lower) && clauseAt[at] === clause) return { isReported: true, isDenied: false }
  }
  const chain = governor === undefined ? [] : chainOf(view, governor.index)
  const isSaid = chain.some((group) => group !== governor?.group && sayVerbs.has(tokens[group.head]?.lemma ?? ''))
  return {
    isReported: isSaid,
    isDenied: chain.some((group) => denyVerbs.has(tokens[group.head]?.lemma ?? '') && group !== governor?.group),
  }
}

/** ", the firm said." at the end of a sentence. */
function isTrailing({ sentence, grammar }: SentenceView, index: number): boolean {
  const group = grammar.groups[index]
  const subject = grammar.subjects[index]
  if (group === undefined) return false
  const start = subject === undefined || subject.first > group.first ? group.first : subject.first
  return [',', '”', '"'].includes(sentence.tokens[start - 1]?.text ?? '')
}

function nameAfter({ references, sentence }: SentenceView, at: number): TokenSpan {
  const reference = references.find(({ first }) => first >= at && first < at + 4)
  if (reference !== undefined) return { first: reference.first, end: reference.end }
  let end = at + 1
  while (end < sentence.tokens.length && sentence.tokens[end]?.pos !== 'PUNCT' && end - at < 8) end += 1
  return { first: at, end: Math.min(end, sentence.tokens.length) }
}
