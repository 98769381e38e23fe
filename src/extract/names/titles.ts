/**
 * Titles of works, which hold what no other name does: small words, colons, figures, whole sentences. They are known by what is said of
 * them: "The Heron and the Crane (1974) is an animated film", "a song called “Brown Eyed Girl”". A title that is known stands for the work
 * wherever it stands in the document.
 */
import type { Sentence, TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { closeQuotes, openQuotes } from '../words/quotation-marks.ts'
import { joinedTitles } from './joined-titles.ts'
import { afterAside, copulas, isBig, isTitle, isWork, maxAside, maxTitle, openingTitles } from './title-words.ts'

const determiners = new Set(['a', 'an', 'the', 'one', 'his', 'her', 'their', 'its'])

/** The titles of each sentence, in order of the sentences; none overlap in one. Cost: linear in tokens. */
export function findTitles(sentences: readonly Sentence[]): TokenSpan[][] {
  const found = sentences.map(({ tokens }) => {
    const openings = openingTitles(tokens)
    const titles = [definedTitle(tokens, openings), quotedTitles(tokens), joinedTitles(tokens, openings)]
    return titles.flat().filter(isFirstOfItsPlace)
  })
  const known = new Map<string, number>()
  sentences.forEach(({ tokens }, index) => {
    for (const { first, end } of found[index] ?? [])
      if (end - first > 1) known.set(wordsOf(tokens, { first, end }), end - first)
  })
  if (known.size === 0) return found
  return sentences.map(({ tokens }, index) =>
    [...(found[index] ?? []), ...repeated(tokens, known)].filter(isFirstOfItsPlace),
  )
}

function isFirstOfItsPlace(one: TokenSpan, at: number, all: readonly TokenSpan[]): boolean {
  return !all.slice(0, at).some(({ first, end }) => first < one.end && one.first < end)
}

function wordsOf(tokens: readonly Token[], { first, end }: TokenSpan): string {
  return tokens
    .slice(first, end)
    .map(({ text }) => text)
    .join(' ')
}

/** Known titles where they stand again, as they are written. */
function repeated(tokens: readonly Token[], known: ReadonlyMap<string, number>): TokenSpan[] {
  const lengths = [...new Set(known.values())].sort((a, b) => b - a)
  const found: TokenSpan[] = []
  for (let first = 0; first < tokens.length; first += 1) {
    if (!isBig(tokens[first])) continue
    const length = lengths.find((tokensOf) => known.has(wordsOf(tokens, { first, end: first + tokensOf })))
    if (length !== undefined) found.push({ first, end: first + length })
  }
  return found
}

/** The title that opens a sentence which says that it is a work. "What It Is to Burn is the debut album": the copula may be a word of it too. */
function definedTitle(tokens: readonly Token[], openings: readonly TokenSpan[]): TokenSpan[] {
  const found = openings.find(({ end }) => isSaidToBeWork(tokens, afterAside(tokens, end)))
  return found === undefined ? [] : [found]
}

/** Titles in quotation marks beside what says that they are works. */
function quotedTitles(tokens: readonly Token[]): TokenSpan[] {
  const found: TokenSpan[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    if (!openQuotes.has(tokens[at]?.text ?? '')) continue
    const close = closeOf(tokens, at)
    if (close === undefined) continue
    // A comma before the closing mark is of the sentence.
    const end = tokens[close - 1]?.text === ',' || tokens[close - 1]?.text === '.' ? close - 1 : close
    const span = { first: at + 1, end }
    const isWork = isBehindWork(tokens, at) || isSaidToBeWork(tokens, afterAside(tokens, close + 1))
    if (isTitle(tokens, span) && isWork) found.push(span)
    at = close
  }
  return found
}

function closeOf(tokens: readonly Token[], open: number): number | undefined {
  for (let at = open + 1; at < tokens.length && at <= open + maxTitle + 2; at += 1)
    if (closeQuotes.has(tokens[at]?.text ?? '')) return at
  return undefined
}

/** True at "is a 1951 animated cartoon": a copula and a noun phrase whose head is a work. */
function isSaidToBeWork(tokens: readonly Token[], at: number): boolean {
  if (!copulas.has(tokens[at]?.lower ?? '') || !determiners.has(tokens[at + 1]?.lower ?? '')) return false
  let end = at + 2
  while (end < tokens.length && end < at + maxAside && isOfPhrase(tokens, end)) end += 1
  return isWork(tokens, end - 1)
}

/** A word before the head of a noun phrase, or the head: nouns, adjectives, names, figures, and participles before a noun ("animated film"). */
function isOfPhrase(tokens: readonly Token[], at: number): boolean {
  const { pos, text = '', lower = '' } = tokens[at] ?? {}
  if (pos === 'NOUN' || pos === 'ADJ' || pos === 'PROPN' || pos === 'NUM') return true
  if (pos === 'VERB') return /(?:ed|ing)$/u.test(lower) && ['NOUN', 'ADJ'].includes(tokens[at + 1]?.pos ?? '')
  return (
    /^[-–'’&]$|^'s$/u.test(text) || (text === '.' && tokens[at - 1]?.end === tokens[at]?.start && isBig(tokens[at - 1]))
  )
}

/** True when a quotation mark opens behind the noun of a work: "the song “…”", "a film called “…”", "her first novel, “…”". */
function isBehindWork(tokens: readonly Token[], open: number): boolean {
  let before = open - 1
  if (tokens[before]?.text === ',') before -= 1
  if (/^(?:called|titled|entitled|named)$/u.test(tokens[before]?.lower ?? '')) before -= 1
  return isWork(tokens, before)
}
