/** Where a tagged name begins and ends: the tagger learned from corpora that count titles, places and partners in. */
import { isCapitalised, type TokenSpan } from '../sentence.ts'
import type { TaggedName } from '../tagger/name-tagger.ts'
import type { Token } from '../tokens.ts'
import { weekdays } from '../words/calendar.ts'
import { isCommonWord } from '../words/common-words.ts'
import { organisationEndings } from '../words/organisations.ts'
import { givenNames, honorifics, personNouns, roleNouns } from '../words/people.ts'
import { placeNames } from '../words/places.ts'
import { verbsAfterName } from '../words/verbs-after-name.ts'
import { wordSet } from '../words/word-set.ts'

/** The stretches of a tagged name that are names, in order; none for what is no name. `runs` are the sentence's capitalised runs. */
export function taggedBounds(tokens: readonly Token[], name: TaggedName, runs: readonly TokenSpan[]): TokenSpan[] {
  const whole = withArticle(tokens, { first: name.start, end: name.end })
  const end = tokens[whole.end - 1]?.lower === "'s" ? whole.end - 1 : whole.end
  const first = afterDescriptions(tokens, { first: whole.first, end }, name.type)
  if (end <= first || tokens.slice(first, end).some(isLowerVerb)) return []
  return partsOf(tokens, { first, end }, name.type).map((part) => wholeWord(tokens, wholeHyphened(tokens, part, runs)))
}

/** "the" is no part of a name; within a sentence "The" is: "in The Hague". */
function withArticle(tokens: readonly Token[], { first, end }: TokenSpan): TokenSpan {
  const isOwn = (at: number): boolean =>
    at > 0 && tokens[at]?.text === 'The' && /^[\p{L}\d,]/u.test(tokens[at - 1]?.text ?? '')
  if (tokens[first]?.lower === 'the') return { first: isOwn(first) ? first : first + 1, end }
  return { first: isOwn(first - 1) ? first - 1 : first, end }
}

const descriptions = wordSet(
  'former outgoing incoming acting veteran rival fellow late retired ex jailed exiled current',
)

/** A capitalised run without the words that its sentence opens with: "Former Springboks". */
export function withoutDescriptions(tokens: readonly Token[], run: TokenSpan): TokenSpan {
  return { first: afterDescriptions(tokens, run, ''), end: run.end }
}

/** Past a weekday, the title of a person ("Dr", "Father"), and words that a sentence opens with ("Former", "Chipmaker"). */
function afterDescriptions(tokens: readonly Token[], { first, end }: TokenSpan, type: string): number {
  let at = first
  for (; at < end - 1; at += 1) {
    const lower = tokens[at]?.lower ?? ''
    const isTitle = type === 'person' && (honorifics.has(lower) || (isPersonNoun(lower) && !givenNames.has(lower)))
    const isOpening = at === 0 && (descriptions.has(lower) || isPersonNoun(lower) || lower.endsWith('maker'))
    const isPoint = at > first && tokens[at]?.text === '.'
    if (!isTitle && !isOpening && !isPoint && !weekdays.has(lower)) break
  }
  return at
}

function isPersonNoun(lower: string): boolean {
  return personNouns.has(lower) || roleNouns.has(lower)
}

/** "Acme took Initech": a tagged stretch with a verb in it is two names. */
function isLowerVerb(token: Token): boolean {
  return /^\p{Ll}/u.test(token.text) && (token.pos === 'VERB' || token.pos === 'AUX' || verbsAfterName.has(token.lower))
}

/** "Musée Kern in Arles", "Lowell, Ohio", "Vodafone and Three" hold two names each. */
function partsOf(tokens: readonly Token[], { first, end }: TokenSpan, type: string): TokenSpan[] {
  for (let at = first + 1; at < end - 1; at += 1) {
    const lower = tokens[at]?.lower ?? ''
    const isSeam =
      isLooseDash(tokens, at) ||
      (type === 'organisation' && lower === 'in') ||
      (type === 'place' && lower === ',') ||
      (type === 'organisation' && lower === 'and' && joinsTwo(tokens, { first, end }, at))
    if (isSeam) return [{ first, end: at }, ...partsOf(tokens, { first: at + 1, end }, type)]
  }
  return [{ first, end }]
}

/** "WARSAW - Acme Corp": a dash with space on both sides parts what it stands between. */
function isLooseDash(tokens: readonly Token[], at: number): boolean {
  const [before, dash, next] = tokens.slice(at - 1, at + 2)
  return /^[-–—]$/u.test(dash?.text ?? '') && dash?.start !== before?.end && dash?.end !== next?.start
}

/** True for an "and" between two names that could each stand alone; ordinary words ("Truth and Memory") and "… and Hudson Railways" could not. */
function joinsTwo(tokens: readonly Token[], { first, end }: TokenSpan, and: number): boolean {
  const words = tokens.slice(first, end).filter(({ text }) => isCapitalised(text))
  return (
    !organisationEndings.has(tokens[end - 1]?.lower ?? '') &&
    !words.every(({ lower }) => isCommonWord(lower)) &&
    tokens.slice(first, and).every(({ text }) => isCapitalised(text)) &&
    tokens[and - 1]?.lower !== tokens[and + 1]?.lower
  )
}

/** "Georgia-Pacific" where "Georgia" is tagged: the run that goes on behind a hyphen, unless it joins two places ("Oslo-Bergen"). */
function wholeHyphened(tokens: readonly Token[], { first, end }: TokenSpan, runs: readonly TokenSpan[]): TokenSpan {
  if (tokens[end]?.text !== '-' || placeNames.has(tokens[end + 1]?.lower ?? '')) return { first, end }
  return runs.find((run) => run.first <= first && run.end > end + 1) ?? { first, end }
}

/** "Ember 7" where "7B" is two tokens: on to the end of the word. */
function wholeWord(tokens: readonly Token[], { first, end }: TokenSpan): TokenSpan {
  const [last, next] = [tokens[end - 1], tokens[end]]
  const isCut = next?.start === last?.end && /\d$/u.test(last?.text ?? '') && /^\p{Lu}+$|^\+$/u.test(next?.text ?? '')
  return { first, end: isCut ? end + 1 : end }
}
