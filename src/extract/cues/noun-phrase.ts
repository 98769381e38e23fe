/** The noun phrase of a cue: where it starts and ends, and who owns it. */
import type { SentenceView } from '../patterns/match-run.ts'
import type { TokenSpan } from '../sentence.ts'
import type { Argument } from '../patterns/arguments.ts'
import { timeNouns, weekdays } from '../words/calendar.ts'
import { hollowNouns } from '../words/cue-words.ts'
import { argumentUpTo } from './slots.ts'

/** A noun phrase: from its article or owner to its head. */
export interface NounPhrase extends TokenSpan {
  /** Position of the head: that of the cue, or of a hollow noun after it ("supply deal"). */
  readonly head: number
  /** The possessor in front, or the name that the head is compounded with ("Acme supplier Initech"). */
  readonly owner?: Argument
}

const inside = new Set(['ADJ', 'NOUN', 'NUM', 'DET', 'ADV', 'PROPN'])
/** Most tokens before the head. */
const maxBefore = 9

/** The phrase of a noun at `at`; undefined where the noun only modifies another ("supply chain"). */
export function nounPhraseOf(view: SentenceView, at: number): NounPhrase | undefined {
  const head = headAfter(view, at)
  if (head === undefined) return undefined
  const { tokens } = view.sentence
  let first = at
  while (first > 0 && head - first < maxBefore) {
    const owner = argumentUpTo(view, first)
    if (owner !== undefined) return { first: owner.first, end: head + 1, head, owner }
    const token = tokens[first - 1]
    if (token === undefined || !isInside(view, first - 1)) break
    first -= 1
    if (token.pos === 'DET') break
  }
  return { first, end: head + 1, head }
}

function isInside({ sentence, grammar }: SentenceView, at: number): boolean {
  const token = sentence.tokens[at]
  if (token === undefined || grammar.groupAt[at] !== -1) return false
  if (inside.has(token.pos) || token.text === '-' || token.text === '%' || token.text === '$') return true
  return token.pos === 'VERB' || ['its', 'their', 'his', 'her', 'own', "'s"].includes(token.lower)
}

/** The last noun of a compound, where what follows the cue is hollow; undefined for another noun. */
function headAfter({ sentence, grammar, isName }: SentenceView, at: number): number | undefined {
  let head = at
  for (;;) {
    const next = sentence.tokens[head + 1]
    if (next === undefined || isName[head + 1] === 1 || grammar.groupAt[head + 1] !== -1) return head
    if (next.text === '-' && sentence.tokens[head + 2]?.pos === 'NOUN') return undefined
    if (next.pos !== 'NOUN') return head
    if (!hollowNouns.has(next.lemma)) return isTime(next.lower) ? head : undefined
    head += 1
  }
}

function isTime(lower: string): boolean {
  return weekdays.has(lower) || timeNouns.has(lower) || lower === 'last' || lower === 'next'
}
