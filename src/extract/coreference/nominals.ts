/** Definite nominals: "the company", "the Malmö-based lender", "both firms". */
import type { TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { wordSet } from '../words/word-set.ts'
import type { Expression } from './expression.ts'

/** From a pronoun or noun to the types it may refer to. */
export type TypesByWord = ReadonlyMap<string, ReadonlySet<string>>

const numbers: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['both', 2],
])
const definite = new Set(['the', 'this', 'that', 'these', 'those', 'both'])
/** Words before the noun that make it somebody else. */
const otherness = new Set([
  'other',
  'another',
  'new',
  'rival',
  'parent',
  'combined',
  'holding',
  'target',
  'resulting',
  'merged',
  'same',
  'first',
  'only',
  'whole',
  'next',
  'leading',
  'largest',
  'biggest',
  'best',
  'private',
  'public',
  'local',
  'many',
  'several',
  'most',
])
const setNouns = new Set(['side', 'party', 'partner', 'pair', 'duo', 'two', 'rival', 'sides', 'couple'])

/** Nouns of time: what stands before them and behind a noun is not of its phrase ("the operator last month"). */
const times = wordSet('day week month quarter year decade spring summer autumn winter morning night time')

/** What nominals are made of. */
export interface NominalWords {
  readonly byNominal: TypesByWord
  readonly isName: Uint8Array
  readonly isOrigin: Uint8Array
  readonly organisations: ReadonlySet<string>
  readonly persons: ReadonlySet<string>
  /** Whether something named in a sentence before was called so, or is a body whose name ends so. */
  readonly isNounOfNamed: (noun: string) => boolean
}

/** The nominal that starts at a token; undefined where none does. */
export function nominalAt(tokens: readonly Token[], at: number, words: NominalWords): Expression | undefined {
  const determiner = tokens[at]?.lower ?? ''
  if (!definite.has(determiner)) return undefined
  let count = numbers.get(determiner)
  let head = at + 1
  if (tokens[head]?.lower === 'the' || tokens[head]?.lower === 'of') return undefined
  while (isOriginAt(tokens, head, words)) head += 1
  let hyphenated: string | undefined
  for (; head - at <= mostModifiers; head += 1) {
    const token = tokens[head]
    if (token === undefined || words.isName[head] === 1) return undefined
    if (otherness.has(token.lower) || /est$/u.test(token.lower)) return undefined
    count ??= numbers.get(token.lower)
    hyphenated = hyphenatedAt(tokens, head, words)
    if (hyphenated === undefined && !isModifier(tokens, head) && !isBareVerb(tokens, head, words)) return undefined
    if (hyphenated !== undefined) head += 2
    const isNoun = hyphenated !== undefined || (token.pos === 'NOUN' && isNounOfNominal(token, words))
    if (!(isNoun ? goesOnAfterNoun(tokens, head, words) : goesOn(tokens, head, words))) break
  }
  const noun = tokens[head]
  if (noun === undefined || head - at > mostModifiers || words.isName[head + 1] === 1) return undefined
  return describeNominal(tokens, { first: at, end: head + 1, noun, hyphenated, count }, words)
}

function isNounOfNominal({ lemma }: Token, { byNominal, isNounOfNamed }: NominalWords): boolean {
  return byNominal.has(lemma) || isNounOfNamed(lemma)
}

/** Most words between a determiner and its noun: "the Malmö-based maker of …" has three. */
const mostModifiers = 6

/** True for what says where something is from: "the Leeds mill", "the Rosario packer" whether or not Rosario was known for a place. */
function isOriginAt(tokens: readonly Token[], at: number, { isName, isOrigin }: NominalWords): boolean {
  return isOrigin[at] === 1 || (isName[at] !== 1 && tokens[at]?.pos === 'PROPN')
}

/** The nominal with a hyphen that is three tokens, in its base form, where one starts at a token: "start-up". */
function hyphenatedAt(tokens: readonly Token[], at: number, { byNominal }: NominalWords): string | undefined {
  const word = `${tokens[at]?.lower ?? ''}-${tokens[at + 2]?.lemma ?? ''}`
  return tokens[at + 1]?.text === '-' && byNominal.has(word) ? word : undefined
}

function isModifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (token.lower === 'based' && tokens[at - 1]?.text === '-') return true
  return ['NOUN', 'ADJ', 'NUM'].includes(token.pos) || (token.text === '-' && token.pos === 'PUNCT')
}

/** "The Finnish launch provider": what is read as a verb, between "the" or where something is from and such a noun. */
function isBareVerb(tokens: readonly Token[], at: number, words: NominalWords): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (token?.pos !== 'VERB' || token.lower !== token.lemma || !words.byNominal.has(next?.lemma ?? '')) return false
  return before?.lower === 'the' || (before !== undefined && isOriginAt(tokens, at - 1, words))
}

/** Whether the phrase goes on after a token of it. */
function goesOn(tokens: readonly Token[], at: number, words: NominalWords): boolean {
  if (words.isName[at + 1] === 1) return false
  return tokens[at]?.pos === 'VERB' || isModifier(tokens, at + 1) || hyphenatedAt(tokens, at + 1, words) !== undefined
}

/** The same after a noun that may be the last of it. */
function goesOnAfterNoun(tokens: readonly Token[], at: number, words: NominalWords): boolean {
  return goesOn(tokens, at, words) && !isVerbInPlural(tokens, at + 1, words) && !isOfTime(tokens, at + 1)
}

/** "The company bottles beer": a plural with its object right behind it is a verb; "the company assets in Leeds" has none. */
function isVerbInPlural(tokens: readonly Token[], at: number, { byNominal, isName }: NominalWords): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token?.pos !== 'NOUN' || token.lower === token.lemma || byNominal.has(token.lemma) || next === undefined)
    return false
  return isName[at + 1] === 1 || ['DET', 'PRON', 'NOUN', 'NUM'].includes(next.pos)
}

/** "The operator last month", "the lab first, …": adjectives behind a noun that no other noun than one of time follows. */
function isOfTime(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.pos !== 'ADJ' && tokens[at]?.pos !== 'NUM') return false
  let end = at
  while (isModifier(tokens, end)) end += 1
  const last = tokens[end - 1]
  return last?.pos !== 'NOUN' || times.has(last.lemma)
}

/** Of a noun that is of no type: what it means is what is called so. */
const noType: ReadonlySet<string> = new Set()

/** A nominal before its types are known: where it stands, its noun (with a hyphen, where it has one), and how many are meant. */
interface NominalDraft extends TokenSpan {
  readonly noun: Token
  readonly hyphenated: string | undefined
  readonly count: number | undefined
}

function describeNominal(
  tokens: readonly Token[],
  { first, end, noun, hyphenated, count }: NominalDraft,
  { byNominal, organisations, persons, isNounOfNamed }: NominalWords,
): Expression | undefined {
  const beforeNoun = tokens[end - 2]
  const compound = beforeNoun === undefined ? undefined : `${beforeNoun.lower} ${noun.lemma}`
  const isSetNoun = setNouns.has(noun.lemma)
  const types =
    byNominal.get(hyphenated ?? '') ??
    (compound === undefined ? undefined : byNominal.get(compound)) ??
    byNominal.get(noun.lemma) ??
    byNominal.get(noun.lower) ??
    (noun.lemma.length > 5 && noun.lemma.endsWith('maker') ? byNominal.get('maker') : undefined) ??
    (noun.lemma === 'couple' ? persons : isSetNoun ? organisations : undefined) ??
    (isNounOfNamed(noun.lemma) ? noType : undefined)
  const next = tokens[end]?.lower
  if (types === undefined || next === 'of' || next === 'that' || next === 'who' || next === 'behind') return undefined
  const isPlural = noun.lower !== noun.lemma
  const isPair = ['pair', 'duo', 'two', 'couple'].includes(noun.lemma)
  if (isSetNoun && !isPlural && !isPair && !byNominal.has(noun.lemma)) return undefined
  if (isPlural && types === noType) return undefined
  if (tokens[first]?.lower === 'that' && !isPlural && tokens[first].pos !== 'DET') return undefined
  const size = isPair ? 2 : (count ?? (isPlural ? 'several' : 1))
  return { first, end, kind: 'nominal', isPossessive: next === "'s" || next === "'", types, count: size }
}
