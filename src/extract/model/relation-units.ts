/**
 * A sentence as the relation model reads it: arguments are one unit each, known by their type only, so that what is learned does not
 * hang on names. Every part of a unit is an item, a word with its hash, so that features cost integer arithmetic and can still be told.
 */
import { wordForm } from '../tagger/word-form.ts'
import { loadLexicon } from './lexicon.ts'
import type { Token } from '../tokens.ts'
import { hashString } from './feature-hash.ts'
import type { ModelArgument } from './relation-arguments.ts'

/** A word and its hash, 32 bits signed. */
export interface Item {
  readonly text: string
  readonly hash: number
}

/** A unit of a sentence: a token, or an argument. */
export interface Unit {
  readonly word: Item
  readonly lemma: Item
  /** The lemma with its digits as zeros: what the ways through a parse know it by. */
  readonly plain: Item
  readonly pos: Item
  /** Brown cluster, whole and its first steps; for an argument its type. */
  readonly cluster: Item
  readonly coarse: Item
  /** Cluster of its vector, where it is a verb, noun or adjective that has one. */
  readonly sense: Item | undefined
  readonly isVerb: boolean
  readonly isNoun: boolean
  /** Verbs, prepositions, conjunctions, commas and brackets: what is left when phrases are thinned out. */
  readonly isFrame: boolean
  /** Index of the argument it is, -1 for a token. */
  readonly argument: number
}

/** An argument with what is told of it. */
export interface ArgumentUnit {
  readonly unit: number
  readonly type: Item
  readonly head: Item
  readonly headCluster: Item
  readonly first: Item
  readonly shape: Item
  readonly isPronoun: boolean
}

/** A sentence in units. */
export interface UnitSentence {
  readonly units: readonly Unit[]
  readonly arguments: readonly ArgumentUnit[]
}

const maxItems = 100_000
const items = new Map<string, Item>()
const framePos = new Set(['VERB', 'AUX', 'ADP', 'PART', 'CCONJ', 'SCONJ', 'PRON', 'PUNCT'])

/** The item of a text; the same object while the cache lasts. */
export function itemOf(text: string): Item {
  let item = items.get(text)
  if (item === undefined) {
    if (items.size >= maxItems) items.clear()
    item = { text, hash: hashString(text) | 0 }
    items.set(text, item)
  }
  return item
}

/** Cuts a sentence into units. `found` are its arguments in order, without overlap. */
export function unitSentence(tokens: readonly Token[], found: readonly ModelArgument[]): UnitSentence {
  const units: Unit[] = []
  const told: ArgumentUnit[] = []
  let next = 0
  for (let at = 0; at < tokens.length;) {
    const argument = found[next]
    if (argument?.first === at) {
      told.push(argumentUnit(tokens, argument, units.length))
      units.push(unitOfArgument(tokens, argument, next))
      next += 1
      at = argument.end
    } else {
      units.push(unitOfToken(tokens[at] as Token))
      at += 1
    }
  }
  return { units, arguments: told }
}

/** Units of tokens by their lower-case form; of one form there are as many as it has lemmas and tags. */
const unitsOfTokens = new Map<string, { readonly lemma: string; readonly pos: string; readonly unit: Unit }[]>()

/** The unit of a token; kept, since most tokens of a text have been met before. */
export function unitOfToken(token: Token): Unit {
  let known = unitsOfTokens.get(token.lower)
  if (known !== undefined)
    for (const { lemma, pos, unit } of known) if (lemma === token.lemma && pos === token.pos) return unit
  if (known === undefined) {
    if (unitsOfTokens.size >= maxItems) unitsOfTokens.clear()
    unitsOfTokens.set(token.lower, (known = []))
  }
  const unit = makeUnit(token)
  known.push({ lemma: token.lemma, pos: token.pos, unit })
  return unit
}

function makeUnit(token: Token): Unit {
  const word = itemOf(token.lower.replace(/\d/g, '0'))
  const cluster = loadLexicon().clusterOf(token.lower, token.lower)
  return {
    word,
    lemma: /\d/.test(token.lemma) ? word : itemOf(token.lemma),
    plain: itemOf(token.lemma.replace(/\d/g, '0')),
    pos: itemOf(token.pos),
    cluster: itemOf(`c${cluster}`),
    coarse: itemOf(`k${cluster & 127}`),
    sense: senseOf(token),
    isVerb: token.pos === 'VERB',
    isNoun: token.pos === 'NOUN',
    isFrame: framePos.has(token.pos),
    argument: -1,
  }
}

/** The parts of speech that name things, acts and qualities. */
export const contentPos: ReadonlySet<string> = new Set(['VERB', 'NOUN', 'ADJ'])

/** The cluster of a content word's vector as an item: words of like meaning have the same. */
function senseOf({ lower, pos }: Pick<Token, 'lower' | 'pos'>): Item | undefined {
  const cluster = contentPos.has(pos) ? loadLexicon().vectorClusterOf(lower) : 0
  return cluster === 0 ? undefined : itemOf(`v${cluster}`)
}

function unitOfArgument(tokens: readonly Token[], argument: ModelArgument, index: number): Unit {
  const isPronoun = argument.type === 'pronoun'
  const word = itemOf(isPronoun ? (tokens[argument.first]?.lower ?? '') : `<${argument.type}>`)
  return {
    word,
    lemma: word,
    plain: word,
    pos: itemOf(isPronoun ? 'PRON' : 'NAME'),
    cluster: word,
    coarse: word,
    sense: undefined,
    isVerb: false,
    isNoun: false,
    isFrame: true,
    argument: index,
  }
}

function argumentUnit(tokens: readonly Token[], argument: ModelArgument, unit: number): ArgumentUnit {
  const head = tokens[argument.end - 1] as Token
  const first = tokens[argument.first] as Token
  const isPronoun = argument.type === 'pronoun'
  const shapes = tokens.slice(argument.first, argument.end).map(({ text, lower }) => wordForm(text, lower))
  return {
    unit,
    type: itemOf(isPronoun ? pronounKind(head.lower) : argument.type),
    head: itemOf(head.lower.replace(/\d/g, '0')),
    headCluster: itemOf(`c${loadLexicon().clusterOf(head.text, head.lower)}`),
    first: itemOf(first.lower.replace(/\d/g, '0')),
    shape: itemOf(`${Math.min(4, shapes.length)}${shapes.some(({ isAllCapitals }) => isAllCapitals) ? 'A' : ''}`),
    isPronoun,
  }
}

const pronounKinds: Readonly<Record<string, string>> = {
  he: 'human',
  him: 'human',
  she: 'human',
  himself: 'human',
  herself: 'human',
  who: 'human',
  whom: 'human',
  i: 'human',
  me: 'human',
  his: 'humans',
  her: 'humans',
  my: 'humans',
  whose: 'humans',
  it: 'thing',
  which: 'thing',
  that: 'thing',
  itself: 'thing',
  its: 'things',
}

/** Whether a pronoun is of people or of things, and whether it owns; "they", "we" and "where" tell for themselves. */
export function pronounKind(lower: string): string {
  return pronounKinds[lower] ?? lower
}
