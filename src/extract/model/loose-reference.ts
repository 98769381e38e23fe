/** Arguments that stand for nobody the document names: they can stand in an assertion that is kept aside, never in the graph. */
import { isA, type Ontology } from '../../model/ontology.ts'
import type { Reference } from '../coreference/reference.ts'
import type { SentenceView } from '../patterns/match-run.ts'
import type { ModelArgument } from './relation-arguments.ts'
import { pronounKind } from './relation-units.ts'

/**
 * A pronoun or a run of capitals as a reference to itself, of the first of the `types` a slot asks for that it may be of; undefined when
 * it may be of none. Example: "she" in a slot for an organisation or a person is a person.
 */
export function looseReference(
  view: SentenceView,
  argument: ModelArgument,
  { types, ontology }: { readonly types: readonly string[]; readonly ontology: Ontology },
): Reference | undefined {
  const lower = view.sentence.tokens[argument.first]?.lower ?? ''
  const isPronoun = argument.type === 'pronoun'
  const type = types.find((candidate) => !isPronoun || mayBe(pronounKind(lower), candidate, ontology))
  if (type === undefined) return undefined
  const { first, end } = argument
  const sentence = view.sentence.index
  const name = { sentence, first, end, key: lower, source: 'shape', score: 1, type, certainty: 1 } as const
  const kind = isPronoun ? 'pronoun' : 'name'
  return { first, end, sentence, kind, isPossessive: possessives.has(lower), targets: [{ name, score: 1 }] }
}

const possessives = new Set(['his', 'its', 'their', 'my', 'our', 'whose'])

/** "he" and "who" are people, "it", "which" and "where" are not; the others may be anything. */
function mayBe(kind: string, type: string, ontology: Ontology): boolean {
  const isPerson = isA(ontology, type, 'person')
  if (kind.startsWith('human')) return isPerson
  return !isPerson || (!kind.startsWith('thing') && kind !== 'where')
}
