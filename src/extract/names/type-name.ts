/** What type a name is of, from its own words and the words beside it. */
import { isA, type Ontology } from '../../model/ontology.ts'
import { eventEndings, eventHeads } from '../words/events.ts'
import { organisationEndings, ofHeads, productWords } from '../words/organisations.ts'
import { givenNames, honorifics, roleNouns } from '../words/people.ts'
import { placeNames, placePrepositions, placeWords } from '../words/places.ts'
import { wordSet } from '../words/word-set.ts'
import type { Sentence, TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { isCommonWord } from '../words/common-words.ts'
import type { NameKind, TypeGuess } from './name-draft.ts'
import { isReachedFirm } from './type-evidence.ts'
import type { TypeVote } from './type-votes.ts'

/** Guesses types of names by rule. */
export interface NameTyper {
  /** What the words of a name and those beside it show of its type; empty when nothing does. */
  readonly votes: (sentence: Sentence, name: TokenSpan) => TypeVote[]
  /** What a name is taken for when nothing shows its type: an organisation, weakly. */
  readonly fallback: TypeGuess | undefined
}

type Kinded = readonly [kind: NameKind, certainty: number]

/** A typer for an ontology: kinds that are no type of it are never guessed. */
export function makeTyper(ontology: Ontology): NameTyper {
  const endings = new Map<string, string>()
  const nominals = new Map<string, string>()
  for (const type of ontology.entityTypes.values()) {
    for (const ending of type.nameEndings) {
      const key = ending.toLowerCase()
      const known = endings.get(key)
      // Of two types that claim it the narrower, whatever they are called.
      if (known === undefined || isA(ontology, type.id, known)) endings.set(key, type.id)
    }
    for (const nominal of type.nominals)
      if (!nominals.has(nominal.toLowerCase())) nominals.set(nominal.toLowerCase(), type.id)
  }
  const known = (kinded: Kinded | undefined, source: string): TypeVote[] =>
    kinded !== undefined && ontology.entityTypes.has(kinded[0])
      ? [{ type: kinded[0], certainty: kinded[1], source }]
      : []
  return {
    votes({ tokens }, name) {
      const isOf = tokens[name.first + 1]?.lower === 'of'
      const ending = endings.get(tokens[isOf ? name.first : name.end - 1]?.lower ?? '')
      const nominal = nominals.get(nominalBeside(tokens, name) ?? '')
      return [
        ...(ending !== undefined && name.end - name.first > 1
          ? [{ type: ending, certainty: 0.9, source: 'form' }]
          : []),
        ...(nominal === undefined ? [] : [{ type: nominal, certainty: 0.7, source: 'noun beside' }]),
        ...known(byItself(tokens, name), 'form'),
        ...known(byHead(tokens, name), 'head'),
        ...known(byContext(tokens, name), 'beside'),
      ]
    },
    fallback: known(['organisation', 0.3], 'none')[0],
  }
}

/** The common noun in apposition: "chip maker X" and "X, a chip maker". */
function nominalBeside(tokens: readonly Token[], { first, end }: TokenSpan): string | undefined {
  const before = tokens[first - 1]
  if (before?.pos === 'NOUN') return before.lemma
  if (tokens[end]?.text !== ',') return undefined
  const determiner = tokens[end + 1]?.lower
  if (determiner !== 'a' && determiner !== 'an' && determiner !== 'the') return undefined
  let head = end + 2
  while (head - end < 8 && isNominalWord(tokens[head]) && isNominalWord(tokens[head + 1])) head += 1
  return tokens[head]?.lemma
}

function isNominalWord(token: Token | undefined): boolean {
  return (
    token !== undefined && (token.pos === 'NOUN' || token.pos === 'ADJ' || token.text === '-' || token.pos === 'NUM')
  )
}

/** Nouns that head the names of lands: "State of Delaware". */
const landHeads = wordSet('state city republic kingdom duchy isle bay cape gulf province county island emirate')

function byItself(tokens: readonly Token[], { first, end }: TokenSpan): Kinded | undefined {
  const words = tokens.slice(first, end)
  const lowers = words.map((token) => token.lower)
  const last = lowers.at(-1) ?? ''
  if (placeNames.has(lowers.join(' '))) return ['place', 0.9]
  if (lowers.length > 1 && (eventEndings.has(last) || (eventHeads.has(lowers[0] ?? '') && lowers[1] === 'of')))
    return ['event', 0.95]
  if (lowers[1] === 'of' && landHeads.has(lowers[0] ?? '')) return ['place', 0.8]
  if (lowers.length > 1 && (organisationEndings.has(last) || (ofHeads.has(lowers[0] ?? '') && lowers[1] === 'of')))
    return ['organisation', 0.8]
  if (lowers.length > 1 && (placeWords.has(last) || ['lake', 'mount', 'cape', 'port'].includes(lowers[0] ?? '')))
    return ['place', 0.75]
  if (lowers.includes('&')) return ['organisation', 0.75]
  if (
    lowers.length > 1 &&
    lowers.length < 5 &&
    givenNames.has(lowers[0] ?? '') &&
    words.every((token) => /^\p{L}/u.test(token.text))
  ) {
    return ['person', 0.8]
  }
  if (words.some((token) => /\p{L}.*\d/u.test(token.text)) || /^\d+$/u.test(last)) return ['product', 0.65]
  if (lowers.length === 3 && /^\p{Lu}\.?$/u.test(words[1]?.text ?? '')) return ['person', 0.75]
  return undefined
}

/** "Duval Wines", "Nimbus Cloud": a last word that is an ordinary noun is seldom a family name. */
function byHead(tokens: readonly Token[], { first, end }: TokenSpan): Kinded | undefined {
  const last = tokens[end - 1]
  if (last === undefined || end - first < 2 || !isCommonWord(last.lower) || givenNames.has(last.lower)) return undefined
  return ['organisation', /(?:[^s]s|ing)$/u.test(last.lower) ? 0.65 : 0.4]
}

function byContext(tokens: readonly Token[], { first, end }: TokenSpan): Kinded | undefined {
  const before = tokens[first - 1]
  const after = tokens[end]
  if (before !== undefined && (honorifics.has(before.lower) || (roleNouns.has(before.lower) && before.pos !== 'VERB')))
    return ['person', 0.85]
  if (after?.text === ',' && /^\d\d?$/u.test(tokens[end + 1]?.text ?? '') && tokens[end + 2]?.text === ',')
    return ['person', 0.85]
  if (after !== undefined && isRole(tokens, end)) return ['organisation', 0.7]
  if (after?.lower === "'s" && isRole(tokens, end + 1)) return ['organisation', 0.65]
  if (after?.text === ',' && isRoleAfterComma(tokens, end + 1)) return ['person', 0.75]
  if (after !== undefined && productWords.has(after.lower)) return ['product', 0.4]
  if (after?.text === '-' && tokens[end + 1]?.lower === 'based') return ['place', 0.85]
  if (before !== undefined && placePrepositions.has(before.lower) && !isReachedFirm(tokens, { first, end }))
    return ['place', 0.45]
  return after !== undefined && firmVerbs.has(after.lemma) ? ['organisation', 0.55] : undefined
}

/** Verbs whose subject is most often a firm. Lemmas. */
export const firmVerbs = new Set([
  'acquire',
  'launch',
  'unveil',
  'merge',
  'invest',
  'sue',
  'report',
  'hire',
  'manufacture',
  'buy',
])

function isRole(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? ''
  const next = tokens[at + 1]?.lower ?? ''
  return roleNouns.has(lower) && (lower !== 'chief' || next === 'executive' || tokens[at + 1]?.pos === 'NOUN')
}

/** ", the chief executive of", ", CEO of", ", its founder". */
function isRoleAfterComma(tokens: readonly Token[], at: number): boolean {
  const skip = ['the', 'a', 'an', 'its', 'their', 'then', 'former', 'new'].includes(tokens[at]?.lower ?? '') ? 1 : 0
  return isRole(tokens, at + skip)
}
