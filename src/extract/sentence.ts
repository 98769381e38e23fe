/** Sentences as the extractor reads them: a segment, or part of a very long one, with its tokens. */
import type { ExtractionInput } from '../model/extraction.ts'
import { proseOf } from '../model/prose/prose.ts'
import type { Segment } from '../model/segment.ts'
import type { Span } from '../model/span.ts'
import { withoutAgency } from './dateline.ts'
import type { Token } from './tokens.ts'
import { analyse } from './tokens.ts'

/** A sentence. Token positions count within the sentence; `end` of a stretch of tokens is exclusive. */
export interface Sentence {
  /** Position among the sentences of the document, from 0. */
  readonly index: number
  readonly segment: Segment
  readonly tokens: readonly Token[]
  /** False where most words are capitalised (headlines, all capitals), so that a capital shows no name. */
  readonly capitalsTell: boolean
}

/** A stretch of tokens of one sentence. */
export interface TokenSpan {
  readonly first: number
  readonly end: number
}

/** Most tokens that are read together; a longer sentence is no language, or a list, and is read in stretches. */
const maxTokens = 250

/** The sentences of a document: every segment but metadata and code. */
export function readSentences(input: ExtractionInput): Sentence[] {
  const sentences: Sentence[] = []
  const prose = proseOf(input.document.text)
  for (const segment of input.segments) {
    if (segment.kind === 'metadata' || segment.kind === 'code') continue
    const words = wordsIn(prose, segment.span)
    const isFirst = segment.kind === 'sentence' && sentences.every((before) => before.segment.kind !== 'sentence')
    const tokens = isFirst ? withoutAgency(words) : words
    for (let from = 0; from < tokens.length; from += maxTokens) {
      const stretch = tokens.slice(from, from + maxTokens)
      sentences.push({
        index: sentences.length,
        segment,
        tokens: stretch,
        capitalsTell: capitalsTell(stretch, segment.kind === 'heading'),
      })
    }
  }
  return sentences
}

/** The tokens of a stretch of text as the extractor reads them: `analyse`, with words put together that it splits. */
export function wordsIn(text: string, span: Span): readonly Token[] {
  return wholeWords(analyse(text, span))
}

/** "Gda|ńsk": words that the tokenizer splits at letters beyond its alphabet, put together again. Spans stay exact. */
function wholeWords(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token, at) => isSplit(tokens[at - 1], token))) return tokens
  const whole: Token[] = []
  for (const token of tokens) {
    const before = whole.at(-1)
    if (before === undefined || !isSplit(before, token)) whole.push(token)
    else {
      const lower = before.lower + token.lower
      const { start, pos } = before
      whole[whole.length - 1] = { start, end: token.end, text: before.text + token.text, lower, lemma: lower, pos }
    }
  }
  return whole
}

/** True where two tokens touch, letter on letter, and one of the two letters is not ASCII. */
function isSplit(before: Token | undefined, token: Token): boolean {
  if (before?.end !== token.start) return false
  const seam = (before.text.at(-1) ?? '') + (token.text.at(0) ?? '')
  return /^[\p{Script=Latin}\p{M}]{2}$/u.test(seam) && !/^[\p{ASCII}]+$/u.test(seam)
}

/** The span of the text over some tokens of a sentence. Throws RangeError for an empty stretch. */
export function textSpan(tokens: readonly Token[], stretch: TokenSpan): Span {
  const first = tokens[stretch.first]
  const last = tokens[stretch.end - 1]
  if (first === undefined || last === undefined) throw new RangeError('empty stretch of tokens')
  return { start: first.start, end: last.end }
}

/** True for a token that starts with a capital, or holds one ("iPhone"). */
export function isCapitalised(text: string): boolean {
  return /^\P{L}*\p{Lu}|^\p{Ll}{1,2}\p{Lu}/u.test(text)
}

/** Fewer words than this show no habit of capitals. */
const fewestWords = 4

/**
 * False when at least seven in ten words of four letters or more are capitalised, the first aside, and no verb is in lower case:
 * a sentence full of names has one ("Jane Doe leads Acme Corp").
 */
function capitalsTell(tokens: readonly Token[], isHeading: boolean): boolean {
  // What a list item begins with is no word: the first is the one after it.
  const first = tokens.findIndex((token) => /^[\p{L}\p{N}]/u.test(token.text))
  const words = tokens.slice(first + 1).filter((token) => /^\p{L}{4,}/u.test(token.text))
  if (words.length < (isHeading ? 1 : fewestWords))
    return tokens.length < fewestWords || tokens.some((token) => token.text !== token.text.toUpperCase())
  const capitalised = words.filter((token) => isCapitalised(token.text)).length
  if (capitalised / words.length < 0.7) return true
  if (!isHeading && tokens.at(-1)?.text === '.' && !isShouted(words)) return true
  return (
    tokens.some(({ pos, text }) => /^\p{Ll}/u.test(text) && (pos === 'VERB' || pos === 'AUX' || text.endsWith('ed'))) &&
    !isShouted(words)
  )
}

function isShouted(words: readonly Token[]): boolean {
  return words.every((token) => token.text === token.text.toUpperCase())
}
