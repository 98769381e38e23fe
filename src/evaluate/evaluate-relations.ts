/** Judges a system on annotated passages, in the corpus's own relations. */
import { spansOverlap } from '../model/span.ts'
import { byDocument, type GoldPassage } from './corpora.ts'
import type { RelationMapping } from './relation-map.ts'
import { symmetricRelationTypes } from './relation-map.ts'
import type { RelationSystem, TypedGuess } from './relation-systems.ts'
import type { JudgedProposal } from './reliability.ts'
import type { PredictedPassage, RelationPrediction } from './score-relations.ts'

/** A guess in the corpus's names, with its confidence. */
export type ConfidentPrediction = RelationPrediction & { readonly confidence: number }

/** A passage with a system's predictions. */
export interface JudgedPassage extends PredictedPassage {
  readonly predictions: readonly ConfidentPrediction[]
}

/** A system's predictions for every passage. Guesses of relations that the corpus has no name for are left out. */
export function predict(
  passages: readonly GoldPassage[],
  system: RelationSystem,
  map: ReadonlyMap<string, RelationMapping>,
): JudgedPassage[] {
  const names = new Map([...map.values()].map((mapping) => [mapping.relationType, mapping]))
  return byDocument(passages).flatMap((document) => {
    const guesses = system.guess(document)
    return document.map((gold, index) => ({
      gold,
      predictions: (guesses[index] ?? []).flatMap((guess) => inCorpusNames(guess, names)),
    }))
  })
}

/** One of ours in the corpus's name and order; a symmetric one both ways, as corpora annotate it. */
function inCorpusNames(guess: TypedGuess, names: ReadonlyMap<string, RelationMapping>): ConfidentPrediction[] {
  const mapping = names.get(guess.relationType)
  if (!mapping) return []
  const { relation, isReversed } = mapping
  const { confidence } = guess
  const [subject, object] = isReversed ? [guess.object, guess.subject] : [guess.subject, guess.object]
  const forward = { relation, subject, object, confidence }
  if (!symmetricRelationTypes.has(guess.relationType)) return [forward]
  return [forward, { relation, subject: object, object: subject, confidence }]
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
