/** Runs of capitalised words: what may be a name by its shape. */
import { isCommonWord } from '../words/common-words.ts'
import { isCalendarWord } from '../words/calendar.ts'
import { functionWords } from '../words/function-words.ts'
import { commonAbbreviations, forHeads, ofHeads, organisationEndings } from '../words/organisations.ts'
import { honorifics, nameParticles, roleNouns } from '../words/people.ts'
import { demonyms, placeNames } from '../words/places.ts'
import type { TokenSpan } from '../sentence.ts'
import { isCapitalised } from '../sentence.ts'
import type { Token } from '../tokens.ts'

/** Most tokens of one name; a longer run is a list or no language. */
const maxRun = 12

/**
 * The capitalised runs of a sentence, cut at titles and jobs ("Acme CEO Jane Doe" is two), without words of the calendar,
 * function words and abbreviations that name nothing. In order, without overlap.
 */
export function capitalRuns(tokens: readonly Token[]): TokenSpan[] {
  const runs: TokenSpan[] = []
  let at = 0
  while (at < tokens.length) {
    if (!mayBeName(tokens, at)) {
      at += 1
      continue
    }
    const end = endOfRun(tokens, at)
    runs.push(...cutAtRoles(tokens, { first: at, end }))
    at = end
  }
  return runs.filter((run) => !isNoName(tokens, run))
}

function mayBeName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || !isCapitalised(token.text) || token.text.length > 40) return false
  if (isCalendarWord(token.lower) && !isPartOfName(tokens, at)) return false
  if (at === 0 || !isCapitalised(tokens[at - 1]?.text ?? '')) {
    if (functionWords.has(token.lower) && (token.text.length === 1 || token.text !== token.text.toUpperCase()))
      return false
  }
  return !/^I(?:$|['’])/u.test(token.text) && !token.lower.startsWith("'")
}

/** "April Jones": a month or season that is directly followed by a capitalised word other than a number. */
function isPartOfName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return (
    next !== undefined &&
    next.pos === 'PROPN' &&
    isCapitalised(next.text) &&
    !isCalendarWord(next.lower) &&
    tokens[at]?.lower === 'april'
  )
}

function endOfRun(tokens: readonly Token[], first: number): number {
  let end = first + 1
  while (end < tokens.length && end - first < maxRun) {
    const step = stepOver(tokens, end)
    if (step === 0) break
    end += step
  }
  return end
}

/** How many tokens at `at` belong to the run that ends there: 0 when none. */
function stepOver(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (token === undefined || before === undefined) return 0
  const isTight = token.start === before.end
  if (
    isTight &&
    (token.text === '-' || token.text === '&') &&
    next?.start === token.end &&
    /^[\p{L}\p{N}]/u.test(next.text)
  ) {
    return isCapitalised(next.text) || /^\d/u.test(next.text) ? 2 : 0
  }
  if (token.text === '&' && next !== undefined && isCapitalised(next.text)) return 2
  if (isTight && token.text === '.' && /^\p{Lu}$/u.test(before.text)) return 1
  // "Ember 7B", which is read as two words.
  if (isTight && /^\d+$/u.test(before.text) && /^\p{Lu}{1,2}$/u.test(token.text)) return 1
  if (mayBeName(tokens, at) && !isTight) return 1
  const isLinked =
    (token.lower === 'of' && ofHeads.has(before.lower)) ||
    ((token.lower === 'for' || token.lower === 'on') && forHeads.has(before.lower))
  if (isLinked) return stepOverOf(tokens, at)
  if (nameParticles.has(token.lower) && mayBeName(tokens, at + 1)) return 2
  return isModelNumber(token, before, next) ? 1 : 0
}

function stepOverOf(tokens: readonly Token[], at: number): number {
  if (mayBeName(tokens, at + 1)) return 2
  return tokens[at + 1]?.lower === 'the' && mayBeName(tokens, at + 2) ? 3 : 0
}

/** "Windows 11": a small number right after a name that is not an amount of what follows. */
function isModelNumber(token: Token, before: Token, next: Token | undefined): boolean {
  if (!/^\d{1,4}$/u.test(token.text) || token.start !== before.end + 1 || /^(?:19|20)\d\d$/u.test(token.text))
    return false
  if (isCalendarWord(before.lower)) return false
  if (next === undefined) return true
  if (
    next.pos === 'NUM' ||
    next.pos === 'SYM' ||
    next.text === '%' ||
    next.text === '-' ||
    /^(?:[mb]illion|percent|bn)$/u.test(next.lower)
  )
    return false
  // "Paris 200 people" counts; "Litepad 2 maker" does not.
  return Number(token.text) < 20 || next.pos !== 'NOUN'
}

/** Cuts a run at words that are titles or jobs, and drops them: what stands on each side is a name of its own. */
function cutAtRoles(tokens: readonly Token[], run: TokenSpan): TokenSpan[] {
  const parts: TokenSpan[] = []
  // "General Council", "Queen Mary University": a title within the name of an organisation.
  const isFirm = organisationEndings.has(tokens[run.end - 1]?.lower ?? '')
  let first = run.first
  for (let at = run.first; at < run.end; at += 1) {
    const lower = tokens[at]?.lower ?? ''
    const isLast = at === run.end - 1
    const isTitle = roleNouns.has(lower) || (honorifics.has(lower) && !isFirm)
    const isCut = isTitle && (!isLast || at === first) && tokens[at + 1]?.lower !== 'of'
    if (!isCut && !(commonAbbreviations.has(lower) && !isLast && roleNouns.has(lower))) continue
    if (at > first && !isPost(tokens, first, at)) parts.push({ first, end: at })
    first = at + 1
  }
  if (first < run.end) parts.push({ first, end: run.end })
  return parts.map((part) => withoutLeadingDemonym(tokens, part, run)).filter((part) => part.end > part.first)
}

/** "Foreign Minister", "Culture Secretary": the words before belong to the post. */
function isPost(tokens: readonly Token[], first: number, role: number): boolean {
  return (
    /^(?:minister|secretary)$/u.test(tokens[role]?.lower ?? '') &&
    tokens.slice(first, role).every(({ lower }) => isCommonWord(lower) && !placeNames.has(lower))
  )
}

/** "French President X": the demonym stays behind when the role was cut off after it. */
function withoutLeadingDemonym(tokens: readonly Token[], part: TokenSpan, run: TokenSpan): TokenSpan {
  const isDemonym = demonyms.has(tokens[part.first]?.lower ?? '')
  return isDemonym && part.end - part.first === 1 && part.end < run.end ? { first: part.end, end: part.end } : part
}

function isNoName(tokens: readonly Token[], run: TokenSpan): boolean {
  if (run.end - run.first > 1) return false
  const token = tokens[run.first]
  if (token === undefined) return true
  const { lower, text } = token
  if (commonAbbreviations.has(lower) || demonyms.has(lower) || isCalendarWord(lower) || roleNouns.has(lower))
    return true
  if (/^\p{Lu}\.?$/u.test(text) || honorifics.has(lower)) return true
  return functionWords.has(lower) && text !== text.toUpperCase()
}

/** True when the capital of a sentence's first word says nothing: the word is ordinary English. */
export function isOrdinaryStart(token: Token): boolean {
  return isCommonWord(token.lower) || functionWords.has(token.lower)
}
