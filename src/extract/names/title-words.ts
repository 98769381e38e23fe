/** What titles of works are made of, and what tells a work beside them. */
import type { TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { media, mediaNouns, smallTitleWords, workNouns } from '../words/works.ts'

/** Most tokens of a title, and of what may stand between it and what it is said to be. */
export const maxTitle = 12
export const maxAside = 14
export const copulas: ReadonlySet<string> = new Set(['is', 'was', 'are', 'were'])

/** Begins and ends with a word or figure that titles write large, and has no other small words than titles have. */
export function isTitle(tokens: readonly Token[], { first, end }: TokenSpan): boolean {
  if (end <= first || end - first > maxTitle || !isBig(tokens[first])) return false
  const words = tokens.slice(first, end)
  if (!words.every(isTitleWord) || /^[-,:&]$/u.test(words.at(-1)?.text ?? '')) return false
  return words.some(
    (word) => isBig(word) && !smallTitleWords.has(word.lower) && word.pos !== 'PRON' && word.pos !== 'DET',
  )
}

/** What opens a sentence and may be a title, the longest first. */
export function openingTitles(tokens: readonly Token[]): TokenSpan[] {
  if (!isBig(tokens[0])) return []
  let longest = 1
  while (longest < tokens.length && longest <= maxTitle && isTitleWord(tokens[longest])) longest += 1
  const spans = Array.from({ length: longest }, (_, less) => ({ first: 0, end: longest - less }))
  return spans.filter((span) => isTitle(tokens, span))
}

/** True of a word or figure that titles write large. */
export function isBig(token: Token | undefined): boolean {
  return token !== undefined && /^[\p{Lu}\p{Nd}#]/u.test(token.text)
}

/** True of what may stand in a title: what is large, small words, marks. */
function isTitleWord(token: Token | undefined): boolean {
  return (
    token !== undefined && (isBig(token) || smallTitleWords.has(token.lower) || /^[-–:,&!?./'’…]$/u.test(token.text))
  )
}

/** Behind brackets, and commas that enclose something: "Salt (1994)", "Salt, first shown in 1994,". */
export function afterAside(tokens: readonly Token[], at: number): number {
  let next = at
  if (tokens[next]?.text === '(') {
    const close = tokens.findIndex(({ text }, index) => index > next && text === ')')
    next = close < 0 || close > next + maxAside ? next : close + 1
  }
  return next
}

/** True at the noun of a work: "cartoon", the "series" of "television series". */
export function isWork(tokens: readonly Token[], at: number): boolean {
  const { lemma = '', lower = '' } = tokens[at] ?? {}
  if (workNouns.has(lemma) || workNouns.has(lower)) return true
  return mediaNouns.has(lemma) && media.has(tokens[at - 1]?.lower ?? '')
}
