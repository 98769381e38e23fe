/**
 * Token analysis: a stretch of text in, tokens with lemma and part of speech out, each with its exact span in the document.
 * wink-nlp splits, tags and lemmatises; offsets are never taken from it but found in the text and checked, since it drops
 * characters (U+FEFF) and needs minutes for long runs without a space.
 */
import winkNLP from 'wink-nlp'
import type { Span } from '../model/span.ts'
import { sharedWinkModel } from './words/wink-model.ts'

/** Universal part-of-speech tags, as wink-nlp gives them. `X` also marks what was not analysed. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/**
 * A token of a document. `start` and `end` are UTF-16 offsets into the document, end exclusive.
 * Invariant: `text === document.slice(start, end)`. `lower` is the lower-case form with straight apostrophes; `lemma` is lower case.
 */
export interface Token extends Span {
  readonly text: string
  readonly lower: string
  readonly lemma: string
  readonly pos: PartOfSpeech
}

/** Longest run without white space that is given to wink; what is longer (no language, or no spaces) becomes tokens `X`. UTF-16 units. */
const maxRunLength = 120
/** Longest text given to wink at once; only a hostile sentence is longer. UTF-16 units. */
const maxPieceLength = 20_000

/** The part of wink-nlp that the house uses, in the types it really has. */
interface Wink {
  readonly readDoc: (text: string) => { readonly tokens: () => { readonly out: (its: unknown) => string[] } }
  readonly its: Readonly<Record<'value' | 'lemma' | 'pos', unknown>>
}

let wink: Wink | undefined

function loadedWink(): Wink {
  wink ??= winkNLP(sharedWinkModel, ['sbd', 'pos']) as unknown as Wink
  return wink
}

/**
 * The tokens of `text` over `span` (default: all of it), in order and without overlap. White space is no token.
 * Cost: linear in the length of the span. Deterministic.
 * Example: analyse('Microsoft’s deal ended.') → Microsoft ’s deal ended .
 */
export function analyse(text: string, span: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = []
  for (const piece of pieces(text, span)) {
    if (piece.opaque) tokens.push(opaqueToken(text, piece))
    else analysePiece(text, piece, tokens)
  }
  return tokens.some(({ lower }) => lower === 'non') ? withContraries(tokens) : tokens
}

/** "non|-|exclusive": one word, that no rule for "exclusive" may take for it. */
function withContraries(tokens: readonly Token[]): Token[] {
  const whole: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const [non, hyphen, word] = tokens.slice(at, at + 3)
    if (non === undefined) break
    const isOne = non.lower === 'non' && hyphen?.text === '-' && hyphen.start === non.end && word?.start === hyphen.end
    if (!isOne || !/^\p{Ll}/u.test(word.text)) {
      whole.push(non)
      continue
    }
    const lower = `non-${word.lower}`
    whole.push({ ...word, start: non.start, text: non.text + hyphen.text + word.text, lower, lemma: lower })
    at += 2
  }
  return whole
}

interface Piece extends Span {
  readonly opaque: boolean
}

/** Cuts a span into pieces that wink takes in linear time, and opaque pieces where the text has a run without spaces. */
function pieces(text: string, span: Span): Piece[] {
  const found: Piece[] = []
  let start = span.start
  let cursor = span.start
  const close = (end: number): void => {
    if (end > start) found.push({ start, end, opaque: false })
  }
  while (cursor < span.end) {
    const runEnd = endOfRun(text, cursor, span.end)
    if (runEnd - cursor > maxRunLength) {
      close(cursor)
      for (let at = cursor; at < runEnd;) {
        const end = safeCut(text, Math.min(at + maxRunLength, runEnd))
        found.push({ start: at, end, opaque: true })
        at = end
      }
      start = runEnd
    } else if (runEnd - start > maxPieceLength) {
      close(cursor)
      start = cursor
    }
    cursor = runEnd
    while (cursor < span.end && isSpace(text.charCodeAt(cursor))) cursor += 1
  }
  close(span.end)
  return found
}

function endOfRun(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit && !isSpace(text.charCodeAt(at))) at += 1
  return at
}

/** True for what JavaScript's `\s` takes, which is what wink splits at. */
function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  if (code < 0xa0) return false
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

/** Moves a cut off the middle of a surrogate pair. */
function safeCut(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at
}

function opaqueToken(text: string, piece: Piece): Token {
  const form = text.slice(piece.start, piece.end)
  const lower = lowerForm(form)
  return { start: piece.start, end: piece.end, text: form, lower, lemma: lower, pos: 'X' }
}

/** What wink makes tokens of, of all white space. */
const lineBreaks = /[\t-\r\u2028\u2029]/gu

function analysePiece(text: string, piece: Span, into: Token[]): void {
  const { readDoc, its } = loadedWink()
  // To wink a line break is a token: a sentence that is wrapped would have one amid its words, where no rule, pattern or model expects it.
  const slice = text.slice(piece.start, piece.end).replace(lineBreaks, ' ')
  const words = readDoc(slice).tokens()
  const forms = words.out(its.value)
  const lemmas = words.out(its.lemma)
  const tags = words.out(its.pos)
  const before = into.length
  let cursor = piece.start
  for (const [index, form] of forms.entries()) {
    const start = find(text, form, cursor, piece.end)
    if (start === undefined) {
      // wink changed the text in a way nobody has seen yet: keep offsets right and give up the analysis of this piece.
      into.length = before
      into.push(...plainTokens(text, piece))
      return
    }
    const end = start + form.length
    cursor = end
    into.push({
      start,
      end,
      text: form,
      lower: lowerForm(form),
      lemma: (lemmas[index] ?? form).toLowerCase(),
      pos: partOfSpeech(tags[index]),
    })
  }
}

/** Where `form` stands at or shortly after `from`: only white space may lie between. */
function find(text: string, form: string, from: number, limit: number): number | undefined {
  let at = from
  while (at < limit && isSpace(text.charCodeAt(at)) && !text.startsWith(form, at)) at += 1
  return form.length > 0 && at + form.length <= limit && text.startsWith(form, at) ? at : undefined
}

function plainTokens(text: string, piece: Span): Token[] {
  const slice = text.slice(piece.start, piece.end)
  return [...slice.matchAll(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu)].map((match) => {
    const start = piece.start + match.index
    const form = match[0]
    return { start, end: start + form.length, text: form, lower: lowerForm(form), lemma: form.toLowerCase(), pos: 'X' }
  })
}

function lowerForm(form: string): string {
  return form.toLowerCase().replaceAll('’', "'")
}

const known: ReadonlySet<string> = new Set<PartOfSpeech>([
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
])

function partOfSpeech(tag: string | undefined): PartOfSpeech {
  return tag !== undefined && known.has(tag) ? (tag as PartOfSpeech) : 'X'
}
