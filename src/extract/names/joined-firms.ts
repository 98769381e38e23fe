/** Firms with "and" in their name, which without a reason would be two: "Johnson and Johnson", "Procter and Gamble has …". */
import type { Sentence, TokenSpan } from '../sentence.ts'
import { isCapitalised } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { isCalendarWord } from '../words/calendar.ts'
import { functionWords } from '../words/function-words.ts'
import { wordSet } from '../words/word-set.ts'

/** Verbs that one subject takes, and two do not. Lower-case forms. */
const singular = wordSet('is was has does says makes owns sells plans wants expects operates employs')

/** Finds the joined names of a sentence. */
export type JoinedFirms = (tokens: readonly Token[]) => TokenSpan[]

/**
 * A finder for the sentences of one document. Two single capitalised words with "and" between are one name when they are the same word,
 * when the document writes them with "&" elsewhere, or when a verb behind them is singular.
 */
export function joinedFirms(sentences: readonly Sentence[]): JoinedFirms {
  const ampersand = new Set<string>()
  for (const { tokens } of sentences) {
    for (const [at, { text }] of tokens.entries())
      if (text === '&') ampersand.add(pairKey(tokens[at - 1], tokens[at + 1]))
  }
  return (tokens) =>
    [...tokens.keys()].flatMap((at) => {
      if (tokens[at]?.lower !== 'and' || !isPair(tokens, at)) return []
      const [left, right, next] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]]
      const isJoined =
        left?.lower === right?.lower || ampersand.has(pairKey(left, right)) || singular.has(next?.lower ?? '')
      return isJoined ? [{ first: at - 1, end: at + 2 }] : []
    })
}

/** Two single capitalised words: nothing capitalised beside them, no list. */
function isPair(tokens: readonly Token[], at: number): boolean {
  const [left, right] = [tokens[at - 1], tokens[at + 1]]
  const beside = [tokens[at - 2], tokens[at + 2]]
  const isWord = (token: Token | undefined): boolean =>
    token !== undefined && isCapitalised(token.text) && /^\p{L}{3,}/u.test(token.text) && !isCalendarWord(token.lower)
  const isCapital = (token: Token | undefined): boolean =>
    token !== undefined && isCapitalised(token.text) && !functionWords.has(token.lower)
  return isWord(left) && isWord(right) && !beside.some((token) => token?.text === ',' || isCapital(token))
}

function pairKey(left: Token | undefined, right: Token | undefined): string {
  return `${left?.lower ?? ''}&${right?.lower ?? ''}`
}
