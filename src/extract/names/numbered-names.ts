/** Names with a number: missions, regiments, models. */
import type { TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { wordSet } from '../words/word-set.ts'

/** Nouns that a numbered name stands before. */
const numberedNouns = wordSet(
  'mission flight crew spacecraft expedition astronaut programme program regiment division squadron',
)

/** "on Apollo 11", "the Soyuz 6 mission": a number of few figures is of the name where no counted thing can follow. */
export function withNumber(tokens: readonly Token[], { first, end }: TokenSpan): TokenSpan {
  if (!/^\d{1,3}$/u.test(tokens[end]?.text ?? '')) return { first, end }
  const next = tokens[end + 1]
  if (numberedNouns.has(next?.lemma ?? '')) return { first, end: end + 1 }
  const before = tokens[first - 1]?.pos
  const isLed = before === 'ADP' || before === 'DET'
  const isLast =
    next === undefined || /^[.,;:)]$/u.test(next.text) || ['ADP', 'VERB', 'AUX', 'CCONJ'].includes(next.pos)
  return isLed && isLast ? { first, end: end + 1 } : { first, end }
}
