/**
 * Whether what a sentence says an argument to be is what a relation speaks of: the description of `screenplay-by` speaks of films, so "a
 * 1994 film written by …" is likelier one than "a novel written by …". Types cannot tell, since both are works.
 */
import type { Ontology, RelationType } from '../../model/ontology.ts'
import { loadLexicon } from '../model/lexicon.ts'
import { labelIndex } from '../parse/parse.ts'
import type { SourcedArgument } from '../model/sentence-arguments.ts'
import { analyse, type Token } from '../tokens.ts'
import { copulas } from '../words/cue-words.ts'
import type { Tree } from './tree-slots.ts'

/**
 * A kind is stated that the relation names, one of like meaning, one that only another relation of the ontology names, one of the same wide
 * field of meaning, any other, or none.
 */
export type Agreement = 'same' | 'like' | 'elsewhere' | 'akin' | 'other' | 'unstated'

/** A word as kinds are told by it. */
type Word = Pick<Token, 'lemma' | 'lower'>

interface Nouns {
  readonly lemmas: ReadonlySet<string>
  readonly clusters: ReadonlySet<number>
  readonly families: ReadonlySet<number>
}

const known = new WeakMap<RelationType, Nouns>()

/** The nouns by which an author says what a relation is of: in its description and its examples. */
function nounsOf(relation: RelationType): Nouns {
  let nouns = known.get(relation)
  if (nouns === undefined) {
    const texts = [relation.description, ...relation.examples.map(({ text }) => text)]
    const found = texts.flatMap((text) => analyse(text)).filter(({ pos }) => pos === 'NOUN')
    const clusters = found.map(({ lower }) => loadLexicon().vectorClusterOf(lower)).filter((cluster) => cluster > 0)
    nouns = {
      lemmas: new Set(found.map(({ lemma }) => lemma)),
      clusters: new Set(clusters),
      families: new Set(clusters.map((cluster) => loadLexicon().familyOf(cluster))),
    }
    known.set(relation, nouns)
  }
  return nouns
}

const knownOfAll = new WeakMap<Ontology, ReadonlySet<string>>()

/** The nouns that any relation of an ontology speaks of. */
function nounsOfAll(ontology: Ontology): ReadonlySet<string> {
  let nouns = knownOfAll.get(ontology)
  if (nouns === undefined) {
    nouns = new Set([...ontology.relationTypes.values()].flatMap((relation) => [...nounsOf(relation).lemmas]))
    knownOfAll.set(ontology, nouns)
  }
  return nouns
}

/** How words that state what an argument is agree with a relation of an ontology. */
export function agreement(
  words: readonly Word[],
  { relation, ontology }: { readonly relation: RelationType; readonly ontology: Ontology },
): Agreement {
  if (words.length === 0) return 'unstated'
  const { lemmas, clusters, families } = nounsOf(relation)
  const isAmong = (nouns: ReadonlySet<string>) => (word: Word) =>
    nouns.has(word.lemma) || nouns.has(singular(word.lower))
  if (words.some(isAmong(lemmas))) return 'same'
  // "A song written by Y" is not of a relation of books where another is of songs, though the two words are alike.
  if (words.some(isAmong(nounsOfAll(ontology)))) return 'elsewhere'
  const clustersOf = words.map(({ lower }) => loadLexicon().vectorClusterOf(lower))
  if (clustersOf.some((cluster) => clusters.has(cluster))) return 'like'
  return clustersOf.some((cluster) => families.has(loadLexicon().familyOf(cluster))) ? 'akin' : 'other'
}

/** "mountains" of a name, which is tagged as one and so has no lemma, as "mountain". */
function singular(lower: string): string {
  return lower.replace(/s$/u, '')
}

/**
 * The words by which a name tells what it is a name of: the last of "Bowles Ridge" and "Island Records", the first of "Mount Crosson" and
 * "University of Leeds". A person's tell nothing; nor do words that are no common ones.
 */
export function wordsOfName(tokens: readonly Token[], { first, end, type, source }: SourcedArgument): Token[] {
  const isName = source !== undefined && 'reference' in source && source.reference.kind === 'name'
  if (!isName || type === 'person') return []
  return tokens.slice(first, end).filter((token, at) => (at === 0 || at === end - first - 1) && isCommon(token))
}

function isCommon({ lower, text }: Token): boolean {
  return lower !== text && loadLexicon().vectorClusterOf(lower) > 0
}

const [compound, appos, attr] = [labelIndex('compound'), labelIndex('appos'), labelIndex('attr')]
const [nsubj, nsubjpass] = [labelIndex('nsubj'), labelIndex('nsubjpass')]

/**
 * The nouns that say what an argument is: "the film X", "X, a film", "X is a film", "the X company"; the noun of "the film" itself. `head` is
 * the argument's head.
 */
export function statedKinds({ tokens, paths, argumentAt }: Tree, head: number): Token[] {
  const { parse, dependents } = paths
  const isNoun = (at: number): boolean => tokens[at]?.pos === 'NOUN' && (argumentAt[at] ?? -1) < 0
  const own = argumentAt[head] ?? -1
  const noun = tokens[head]
  if (noun?.pos === 'NOUN') return [noun]
  const below = (dependents[head] ?? []).filter((at) => [compound, appos].includes(parse.labels[at] as number))
  const above = parse.heads[head] ?? -1
  const label = parse.labels[head] as number
  const isOfNoun = above >= 0 && (argumentAt[above] ?? -1) !== own && (label === compound || label === appos)
  const isSubject = (label === nsubj || label === nsubjpass) && copulas.has(tokens[above]?.lemma ?? '')
  const said = isSubject ? (dependents[above] ?? []).filter((at) => parse.labels[at] === attr) : []
  return [...below, ...(isOfNoun ? [above] : []), ...said].filter(isNoun).flatMap((at) => tokens[at] ?? [])
}
