/**
 * Whether what a sentence says an argument to be is what a relation speaks of: the description of `screenplay-by` speaks of films, so "a
 * 1994 film written by …" is likelier one than "a novel written by …". Types cannot tell, since both are works.
 */
import type { Ontology, RelationType } from '../../model/ontology.ts'
import { loadLexicon } from '../model/lexicon.ts'
import { labelIndex } from '../parse/parse.ts'
import { analyse } from '../tokens.ts'
import { copulas } from '../words/cue-words.ts'
import type { Tree } from './tree-slots.ts'

/** A kind is stated that the relation names, one of like meaning, one that only another relation of the ontology names, any other, or none. */
export type Agreement = 'same' | 'like' | 'elsewhere' | 'other' | 'unstated'

interface Nouns {
  readonly lemmas: ReadonlySet<string>
  readonly clusters: ReadonlySet<number>
}

const known = new WeakMap<RelationType, Nouns>()

/** The nouns by which an author says what a relation is of: in its description and its examples. */
function nounsOf(relation: RelationType): Nouns {
  let nouns = known.get(relation)
  if (nouns === undefined) {
    const texts = [relation.description, ...relation.examples.map(({ text }) => text)]
    const found = texts.flatMap((text) => analyse(text)).filter(({ pos }) => pos === 'NOUN')
    nouns = {
      lemmas: new Set(found.map(({ lemma }) => lemma)),
      clusters: new Set(
        found.map(({ lower }) => loadLexicon().vectorClusterOf(lower)).filter((cluster) => cluster > 0),
      ),
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

/** How the kinds stated of an argument, by their tokens, agree with a relation of an ontology. */
export function agreement(
  { tokens }: Pick<Tree, 'tokens'>,
  kinds: readonly number[],
  { relation, ontology }: { readonly relation: RelationType; readonly ontology: Ontology },
): Agreement {
  if (kinds.length === 0) return 'unstated'
  const { lemmas, clusters } = nounsOf(relation)
  const isAmong = (nouns: ReadonlySet<string>) => (at: number) => nouns.has(tokens[at]?.lemma ?? '')
  if (kinds.some(isAmong(lemmas))) return 'same'
  // "A song written by Y" is not of a relation of books where another is of songs, though the two words are alike.
  if (kinds.some(isAmong(nounsOfAll(ontology)))) return 'elsewhere'
  return kinds.some((at) => clusters.has(loadLexicon().vectorClusterOf(tokens[at]?.lower ?? ''))) ? 'like' : 'other'
}

const [compound, appos, attr] = [labelIndex('compound'), labelIndex('appos'), labelIndex('attr')]
const [nsubj, nsubjpass] = [labelIndex('nsubj'), labelIndex('nsubjpass')]

/**
 * The nouns that say what an argument is: "the film X", "X, a film", "X is a film", "the X company"; the noun of "the film" itself. `head` is
 * the argument's head.
 */
export function statedKinds({ tokens, paths, argumentAt }: Tree, head: number): number[] {
  const { parse, dependents } = paths
  const isNoun = (at: number): boolean => tokens[at]?.pos === 'NOUN' && (argumentAt[at] ?? -1) < 0
  const own = argumentAt[head] ?? -1
  if (tokens[head]?.pos === 'NOUN') return [head]
  const below = (dependents[head] ?? []).filter((at) => [compound, appos].includes(parse.labels[at] as number))
  const above = parse.heads[head] ?? -1
  const label = parse.labels[head] as number
  const isOfNoun = above >= 0 && (argumentAt[above] ?? -1) !== own && (label === compound || label === appos)
  const isSubject = (label === nsubj || label === nsubjpass) && copulas.has(tokens[above]?.lemma ?? '')
  const said = isSubject ? (dependents[above] ?? []).filter((at) => parse.labels[at] === attr) : []
  return [...below, ...(isOfNoun ? [above] : []), ...said].filter(isNoun)
}
