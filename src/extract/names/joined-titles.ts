/**
 * Titles that small words join, which capitals alone would take for two names: "The Call of the Wild". They are known by who made them
 * ("… was written by"), by the noun of a work before them, or by the "The" that a title keeps within a sentence.
 */
import type { TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { ofHeads } from '../words/organisations.ts'
import { personNouns, roleNouns } from '../words/people.ts'
import { makings } from '../words/works.ts'
import { afterAside, copulas, isBig, isWork, maxTitle } from './title-words.ts'

/** The titles of a sentence that small words join, in order of what tells them. `openings` are what may be titles at its start. */
export function joinedTitles(tokens: readonly Token[], openings: readonly TokenSpan[]): TokenSpan[] {
  return [...creditedTitles(tokens, openings), ...tokens.flatMap((_, at) => titleInside(tokens, at))]
}

/** What opens a sentence and "was written by" somebody; two where "and" joins what "were". */
function creditedTitles(tokens: readonly Token[], openings: readonly TokenSpan[]): TokenSpan[] {
  for (const span of openings) {
    const making = makingAt(tokens, afterAside(tokens, span.end))
    if (making !== undefined) return partsOf(tokens, span, making.isPlural).filter((part) => isJoined(tokens, part))
  }
  return []
}

/** How many were made, at "was written by", "which was directed by", ", published by"; undefined where no maker is told. */
function makingAt(tokens: readonly Token[], at: number): { readonly isPlural: boolean } | undefined {
  let next = at
  if (tokens[next]?.text === ',') next += 1
  if (/^(?:which|that)$/u.test(tokens[next]?.lower ?? '')) next += 1
  const copula = tokens[next]?.lower ?? ''
  if (copulas.has(copula)) next += 1
  else if (next === at) return undefined
  while (makings.has(tokens[next]?.lower ?? '') && tokens[next + 1]?.lower === 'and') next += 2
  const isMade = makings.has(tokens[next]?.lower ?? '') && tokens[next + 1]?.lower === 'by'
  return isMade ? { isPlural: copula === 'were' || copula === 'are' } : undefined
}

function partsOf(tokens: readonly Token[], { first, end }: TokenSpan, isPlural: boolean): TokenSpan[] {
  const and = isPlural ? tokens.findIndex(({ lower }, at) => at > first && at < end - 1 && lower === 'and') : -1
  return and < 0
    ? [{ first, end }]
    : [
        { first, end: and },
        { first: and + 1, end },
      ]
}

/** A small word stands inside, and the noun before it heads neither a body ("The Bank of …") nor a post ("The President of …"). */
function isJoined(tokens: readonly Token[], { first, end }: TokenSpan): boolean {
  const small = tokens.findIndex((token, at) => at > first && at < end && !isBig(token))
  const head = tokens[small - 1]?.lower ?? ''
  return small > first && !ofHeads.has(head) && !roleNouns.has(head) && !personNouns.has(head)
}

const joiners = new Set(['of', 'in', 'to', 'for', 'from', 'on'])

/** "… starred in The Silence of the Lambs", "the film Guardians of the Galaxy": of capitals with a preposition between them. */
function titleInside(tokens: readonly Token[], first: number): TokenSpan[] {
  const isArticle = tokens[first]?.text === 'The' && /^[\p{L}\d,]/u.test(tokens[first - 1]?.text ?? '')
  if (first === 0 || !isBig(tokens[first]) || !(isArticle || isWork(tokens, first - 1))) return []
  const isWord = (at: number): boolean => isBig(tokens[at]) && /\p{L}/u.test(tokens[at]?.text ?? '')
  let at = first
  while (isWord(at)) at += 1
  if (!joiners.has(tokens[at]?.lower ?? '') || at - first < (isArticle ? 2 : 1)) return []
  at += /^(?:the|a)$/u.test(tokens[at + 1]?.lower ?? '') ? 2 : 1
  const rest = at
  while (isWord(at)) at += 1
  const span = { first, end: at }
  return at > rest && at - first <= maxTitle && isJoined(tokens, span) ? [span] : []
}
