/** What a word looks like and what the lexicon knows of it, as hashes, computed once per word. */
import { hashString, mixHash } from '../model/feature-hash.ts'
import { loadLexicon } from '../model/lexicon.ts'
import { isCommonWord } from '../words/common-words.ts'
import { organisationEndings, productWords } from '../words/organisations.ts'
import { honorifics, personNouns, roleNouns } from '../words/people.ts'
import { placeWords } from '../words/places.ts'

/** The hashed looks of one word form. */
export interface WordForm {
  readonly lower: number
  readonly shape: number
  readonly prefixes: readonly [number, number]
  readonly suffixes: readonly [number, number, number]
  /** Brown cluster: the whole path, and its first 4, 7 and 11 steps. All 0 when unknown. */
  readonly clusters: readonly [number, number, number, number]
  /** The cluster of the word's vector, and its family. */
  readonly senses: readonly [number, number]
  /** Lexicon flags: in use as a given name, a family name, a city, a country. */
  readonly flags: number
  /** Flags, and what the house's own words say: an ordinary word, the end of a firm's name, a title or job, a kind of place or product, a noun for people. */
  readonly kinds: number
  /** Holds an upper-case letter ("Foo", "iPhone"). */
  readonly isCapitalised: boolean
  readonly isAllCapitals: boolean
  /** Joins the parts of a name: "of", "the", "&", "-". */
  readonly isConnector: boolean
}

/** Words kept at once; a text with more distinct words starts the cache anew. */
const maxCached = 50_000
const connectors = new Set("of the and for & - 's de la von van der di du al . on in".split(' '))
const cache = new Map<string, WordForm>()

/** The hash of a text as a signed number, as `mixHash` gives them. */
function signedHash(text: string): number {
  return hashString(text) | 0
}

/** The form of a word. `lower` is the word in lower case with straight apostrophes, as tokens carry it. */
export function wordForm(text: string, lower: string): WordForm {
  const held = cache.get(text)
  if (held) return held
  if (cache.size >= maxCached) cache.clear()
  const form = makeForm(text, lower)
  cache.set(text, form)
  return form
}

/** As `wordForm`, made anew. */
export function makeForm(text: string, lower: string): WordForm {
  const lexicon = loadLexicon()
  const shape = shapeOf(text)
  const cluster = lexicon.clusterOf(text, lower)
  const sense = lexicon.vectorClusterOf(lower)
  const flags = lexicon.flagsOf(lower)
  return {
    lower: signedHash(lower.replace(/\d/g, '0')),
    shape: signedHash(shape),
    prefixes: [signedHash(lower.slice(0, 2)), signedHash(lower.slice(0, 3))],
    suffixes: [signedHash(lower.slice(-2)), signedHash(lower.slice(-3)), signedHash(lower.slice(-4))],
    clusters: [mixHash(17, cluster), mixHash(4, cluster & 15), mixHash(7, cluster & 127), mixHash(11, cluster & 2047)],
    senses: [mixHash(1001, sense), mixHash(1002, lexicon.familyOf(sense))],
    flags,
    kinds: mixHash(flags, kindsOf(lower)),
    isCapitalised: shape.includes('X'),
    isAllCapitals: /^X+$/.test(shape),
    isConnector: connectors.has(lower),
  }
}

const wordKinds: readonly ((lower: string) => boolean)[] = [
  isCommonWord,
  (lower) => organisationEndings.has(lower),
  (lower) => honorifics.has(lower) || roleNouns.has(lower),
  (lower) => placeWords.has(lower) || productWords.has(lower),
  (lower) => personNouns.has(lower) || (lower.endsWith('s') && personNouns.has(lower.slice(0, -1))),
]

/** A bit for each list that has the word. */
function kindsOf(lower: string): number {
  return wordKinds.reduce((bits, isOfKind, place) => bits | (isOfKind(lower) ? 1 << place : 0), 0)
}

/**
 * The shape of a word: X upper case, x other letters, 0 digit; runs longer than two are cut.
 * Example: "GPT-4" → "XX-0"
 */
export function shapeOf(text: string): string {
  const shape = text
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Nd}/gu, '0')
    .replace(/[^\P{L}X]/gu, 'x')
  return shape.replace(/(.)\1{2,}/gsu, '$1$1')
}
