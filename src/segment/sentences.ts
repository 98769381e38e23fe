/**
 * Where sentences begin within a paragraph. Own rules, not Intl.Segmenter: its rules differ between versions of Node,
 * and then so would ids. A missed end joins two sentences; a false one tears a fact apart, so doubt joins.
 */
import {
  afterSubject,
  beforeNumber,
  firmEndings,
  goesOnWithFirm,
  markedNames,
  mayEnd,
  neverEnds,
  sentenceStarters,
} from './sentence-words.ts'

// A run of final marks, then quotes, brackets and footnote numbers that belong to the sentence before.
const ending = /[.!?…。！？]+(?:["'”’»)\]*_]|\[\d{1,3}\])*/gu
// Stretches that are kept whole: a bracket or a quotation of ordinary length.
const enclosed = /\([^()]{0,300}\)|“[^“”]{0,300}”|(?<![\p{L}\p{N}])"[^"]{0,300}"(?!\p{L})/gu
const attribution =
  /(?:\p{Lu}[\p{L}.'’-]{0,30}\s+){1,3}(?:said|says|asked|asks|told|wrote|writes|added|adds|replied|tweeted)\b/uy
const opener = /["'“‘«([*_]{0,3}/uy

/**
 * Offsets into `paragraph` at which its sentences begin; the first is 0. Each later one is at a character that is no white space.
 * Cost: linear.
 */
export function sentenceStarts(paragraph: string): number[] {
  const starts = [0]
  const kept = [...paragraph.matchAll(enclosed)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }))
  let group = 0
  let begin = 0
  for (const found of paragraph.matchAll(ending)) {
    const end = found.index + found[0].length
    while ((kept[group]?.end ?? Infinity) <= end) group += 1
    if ((kept[group]?.start ?? Infinity) < end) continue
    const next = skipSpace(paragraph, end)
    if (next >= paragraph.length) break
    if (
      !isEnd(paragraph, found.index, found[0], next) &&
      !isFirmThenSubject(paragraph, { begin, mark: found.index, next })
    )
      continue
    starts.push(next)
    begin = next
  }
  return starts
}

function isEnd(paragraph: string, mark: number, run: string, next: number): boolean {
  if (/[。！？]/u.test(run)) return true
  const following = wordAt(paragraph, next)
  if (/[.,;:!?…)\]]/.test(paragraph.charAt(next))) return false
  if (next === mark + run.length) return isGluedEnd(paragraph, mark, run, following)
  if (/^\p{Ll}/u.test(following) && !/^\p{Ll}{1,2}\p{Lu}/u.test(following)) return false
  if (/["'”’»]/u.test(run) && isAttribution(paragraph, next)) return false
  const preceding = wordBefore(paragraph, mark)
  if (/[!?]/.test(run)) return !markedNames.has(preceding.toLowerCase()) || isStarter(following)
  if (/^\.["”’)\]]*$/u.test(run)) return isFullStop(preceding, following, mark - preceding.length === 0)
  return true
}

/** A full stop without space behind it ends a sentence only between a plain word and a word that begins sentences: "over.The". */
function isGluedEnd(paragraph: string, mark: number, run: string, following: string): boolean {
  return run.startsWith('.') && isStarter(following) && /^\p{L}*\p{Ll}{2}$|^\d{4}$/u.test(wordBefore(paragraph, mark))
}

function isFullStop(preceding: string, following: string, isFirst: boolean): boolean {
  const word = preceding.toLowerCase()
  if (isFirst && /^(?:\d{1,3}|[ivx]{1,4}|\p{L})$/u.test(word)) return false
  if (neverEnds.has(word)) return false
  if (beforeNumber.has(word) && /^\d/.test(following)) return false
  if (mayEnd.has(word) || isInitials(preceding)) return isStarter(following)
  return true
}

// A run of capitalised words, and what follows it: a possessive mark, a word, or a comma with a word.
const nameThenWord =
  /\p{Lu}[\p{L}\p{N}&.-]*(?:\s+(?:(?:of|de|van|von|&)\s+)?\p{Lu}[\p{L}\p{N}&.-]*){0,5}(?:(?<mark>['’]s\b)|\s+(?<word>\p{Ll}+)|,\s+(?<aside>\p{Ll}+))/uy

/** "… bought Halden Ltd. Orrin sued": the firm's name ends a sentence that has its words, and the next name is a subject. */
function isFirmThenSubject(
  paragraph: string,
  { begin, mark, next }: { begin: number; mark: number; next: number },
): boolean {
  if (paragraph.charAt(mark) !== '.' || next === mark + 1) return false
  if (!firmEndings.has(wordBefore(paragraph, mark).toLowerCase())) return false
  if (goesOnWithFirm.has(wordAt(paragraph, next).toLowerCase())) return false
  if (!/\s\p{Ll}{2,}/u.test(paragraph.slice(Math.max(begin, mark - maxLookBack), mark))) return false
  nameThenWord.lastIndex = next
  const { mark: possessive, word, aside } = nameThenWord.exec(paragraph)?.groups ?? {}
  return (
    possessive !== undefined ||
    (word !== undefined && (afterSubject.has(word) || /\p{Ll}{2}ed$/u.test(word))) ||
    (aside !== undefined && /^(?:which|who|whose|a|an|the|based|headquartered)$/.test(aside))
  )
}

/** Characters before a mark in which the words of its sentence are looked for. */
const maxLookBack = 300

/** "J", "U.S", "Ph.D": letters with full stops between them. */
function isInitials(word: string): boolean {
  return /^(?:\p{Lu}|\p{L}{1,2}(?:\.\p{L}{1,2})+)$/u.test(word)
}

/** True for a capitalised word that begins sentences, and is not itself an initial ("A."). */
function isStarter(following: string): boolean {
  return /^\p{Lu}/u.test(following) && !following.endsWith('.') && sentenceStarters.has(following.toLowerCase())
}

function isAttribution(paragraph: string, next: number): boolean {
  attribution.lastIndex = next
  return attribution.test(paragraph)
}

/** The word at an offset behind quotes and brackets, with a full stop that touches it. */
function wordAt(paragraph: string, offset: number): string {
  opener.lastIndex = offset
  const start = offset + (opener.exec(paragraph)?.[0].length ?? 0)
  return /^[\p{L}\p{N}][\p{L}\p{N}'’-]*\.?/u.exec(paragraph.slice(start, start + 40))?.[0] ?? ''
}

/** The word that ends at an offset, without quotes and brackets before it; inner full stops are kept. */
function wordBefore(paragraph: string, offset: number): string {
  const head = paragraph.slice(Math.max(0, offset - 30), offset)
  return /[\p{L}\p{N}][\p{L}\p{N}.'’&-]*$/u.exec(head)?.[0] ?? ''
}

function skipSpace(paragraph: string, offset: number): number {
  let next = offset
  while (next < paragraph.length && /\s/u.test(paragraph.charAt(next))) next += 1
  return next
}
