/** What a text calls the things it names: the nouns by which they are introduced. */
import type { TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'

/** True for a name behind a comma, with nothing of its phrase behind it: in apposition, where what stands before the comma is a noun. */
export function isPartedOff(tokens: readonly Token[], { first, end }: TokenSpan): boolean {
  return tokens[first - 1]?.text === ',' && /^[,.;)]$/u.test(tokens[end]?.text ?? '.')
}

/** Most words of a phrase that introduces a name. */
const longestPhrase = 7
const articles = new Set(['a', 'an', 'the', 'its', 'his', 'her', 'their', 'another', 'one'])

/** What may stand behind a phrase that introduces a name; after others it is not of the name ("Tallinn Logic, the bank said"). */
const closers = new Set([',', '.', ';', ':', ')', 'of', 'in', 'for', 'that', 'which', 'based'])

/**
 * The lemmas of the nouns that a name is called by where it stands: "the chip designer Tallinn Logic", "Tallinn Logic, a designer of chips",
 * "The designer, Tallinn Logic, paid", "Tallinn Logic is a designer".
 */
export function describedBy(tokens: readonly Token[], isName: Uint8Array, { first, end }: TokenSpan): string[] {
  const before = tokens[first - 1]
  const nouns: (Token | undefined)[] = []
  if (before?.pos === 'NOUN') nouns.push(before)
  else if (before?.text === ',' && opensSentence(tokens, first - 2)) nouns.push(tokens[first - 2])
  const next = tokens[end]
  const opens = next?.text === ',' || next?.lemma === 'be' || next?.lemma === 'become'
  if (opens && articles.has(tokens[end + 1]?.lower ?? '')) nouns.push(headAfter(tokens, isName, end + 2))
  return nouns.flatMap((noun) => (noun === undefined ? [] : [noun.lemma]))
}

/** True for a noun whose phrase is the first of its sentence, and starts with an article. */
function opensSentence(tokens: readonly Token[], noun: number): boolean {
  if (tokens[noun]?.pos !== 'NOUN' || noun > longestPhrase || !articles.has(tokens[0]?.lower ?? '')) return false
  return tokens.slice(1, noun).every(isInside)
}

/** The last noun of the phrase that starts at a token; undefined where it does not end there. */
function headAfter(tokens: readonly Token[], isName: Uint8Array, start: number): Token | undefined {
  let at = start
  while (at < start + longestPhrase && isName[at] !== 1 && isInside(tokens[at])) at += 1
  const head = tokens.slice(start, at).findLast(({ pos }) => pos === 'NOUN')
  return closers.has(tokens[at]?.lower ?? '.') ? head : undefined
}

function isInside(token: Token | undefined): boolean {
  return token !== undefined && (['NOUN', 'ADJ', 'NUM', 'PROPN'].includes(token.pos) || token.text === '-')
}
