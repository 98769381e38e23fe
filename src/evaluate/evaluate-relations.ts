/** Judges a system on annotated passages, in the corpus's own relations. */
import { symmetricRelations } from '../extract/model/first-look.ts'
import { spansOverlap } from '../model/span.ts'
import { byDocument, type GoldFact, type GoldPassage } from './corpora.ts'
import type { RelationMapping } from './relation-map.ts'
import type { RelationSystem, TypedGuess } from './relation-systems.ts'
import type { JudgedProposal } from './reliability.ts'
import type { PredictedPassage, RelationPrediction } from './score-relations.ts'

/** A guess in the corpus's names, with its confidence. */
export type ConfidentPrediction = RelationPrediction & { readonly confidence: number }

/** A passage with a system's predictions. */
export interface JudgedPassage extends PredictedPassage {
  readonly predictions: readonly ConfidentPrediction[]
}

/** How the work goes on: documents done, of how many. */
export type EvaluationProgress = (done: number, total: number) => void

/**
 * A system's predictions for every passage. `map` has the corpus's name of each of our types, one a type; guesses of others are left out.
 * Without it the passages are in our types already (`typedPassages`).
 */
export function predict(
  passages: readonly GoldPassage[],
  system: RelationSystem,
  { map, progress }: { map?: ReadonlyMap<string, RelationMapping>; progress?: EvaluationProgress } = {},
): JudgedPassage[] {
  const names = map && new Map([...map.values()].map((mapping) => [mapping.relationType, mapping]))
  return byDocument(passages).flatMap((document, done, all) => {
    progress?.(done, all.length)
    const guesses = system.guess(document)
    return document.map((gold, index) => ({
      gold,
      predictions: (guesses[index] ?? []).flatMap((guess) => inCorpusNames(guess, names)),
    }))
  })
}

/** Passages with facts and relations in our types; where several of a corpus's relations are one of ours, they become one. */
export function typedPassages(
  passages: readonly GoldPassage[],
  map: ReadonlyMap<string, RelationMapping>,
): GoldPassage[] {
  return passages.map((passage) => ({
    ...passage,
    relations: [...new Set(passage.relations.flatMap((relation) => map.get(relation)?.relationType ?? []))],
    facts: distinctFacts(
      passage.facts.flatMap(({ relation, subject, object }) => {
        const mapping = map.get(relation)
        if (!mapping) return []
        const [from, to] = mapping.isReversed ? [object, subject] : [subject, object]
        return bothWays({ relation: mapping.relationType, subject: from, object: to }, mapping.relationType)
      }),
    ),
  }))
}

function distinctFacts(facts: readonly GoldFact[]): GoldFact[] {
  const keyOf = ({ relation, subject, object }: GoldFact): string =>
    [relation, subject.start, subject.end, object.start, object.end].join(' ')
  return [...new Map(facts.map((fact) => [keyOf(fact), fact])).values()]
}

/** One of ours in the corpus's name and order; a symmetric one both ways, as corpora annotate it. */
function inCorpusNames(
  { relationType, subject, object, confidence }: TypedGuess,
  names: ReadonlyMap<string, RelationMapping> | undefined,
): ConfidentPrediction[] {
  if (!names) return bothWays({ relation: relationType, subject, object, confidence }, relationType)
  const mapping = names.get(relationType)
  if (!mapping) return []
  const [from, to] = mapping.isReversed ? [object, subject] : [subject, object]
  return bothWays({ relation: mapping.relation, subject: from, object: to, confidence }, relationType)
}

function bothWays<T extends GoldFact>(fact: T, relationType: string): T[] {
  if (!symmetricRelations.has(relationType)) return [fact]
  return [fact, { ...fact, subject: fact.object, object: fact.subject }]
}

/** Every prediction that counts, with its confidence and whether it finds a fact: material for a reliability table. */
export function judgedProposals(passages: readonly JudgedPassage[]): JudgedProposal[] {
  return passages.flatMap(({ gold, predictions }) =>
    predictions
      .filter(({ relation }) => gold.relations.includes(relation))
      .map(({ relation, subject, object, confidence }) => ({
        confidence,
        isRight: gold.facts.some(
          (fact) =>
            fact.relation === relation && spansOverlap(fact.subject, subject) && spansOverlap(fact.object, object),
        ),
      })),
  )
}
