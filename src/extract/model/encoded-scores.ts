/** What the encoder gives the pairs of a sentence, settled as first scores are. */
import type { ScoredArguments } from './compared-scores.ts'
import { anyRelation } from '../encoder/encoder.ts'
import { forCandidatePairs, settleFirstScores, symmetricRelations } from './first-look.ts'
import type { ModelSentence } from './model-sentence.ts'

/** A pair to which the encoder gives every relation lower log-odds is not looked at (DECISIONS 88 says how many, and how many facts). */
const leastOdds = -7

/** Calls `visit` for every candidate pair that the encoder gives some relation a chance, in their order; for all where nothing is encoded. */
export function forLikelyPairs(
  { encoded, found }: Pick<ModelSentence, 'encoded' | 'found'>,
  visit: (subject: number, object: number) => void,
): void {
  const columnsOf = (isMeant: (name: string) => boolean): number[] =>
    [...(encoded?.columns ?? [])].flatMap(([name, column]) => (isMeant(name) ? [column] : []))
  const named = columnsOf((name) => name !== anyRelation)
  const symmetric = columnsOf((name) => symmetricRelations.has(name))
  const isLikely = (odds: Float32Array | undefined, columns: readonly number[]): boolean =>
    columns.some((column) => (odds?.[column] ?? noChance) >= leastOdds)
  forCandidatePairs(found, (subject, object) => {
    const odds = encoded?.of(subject, object)
    // Both directions of what may be symmetric, or neither: their scores are evened out.
    const isLooked = odds === undefined || isLikely(odds, named) || isLikely(encoded?.of(object, subject), symmetric)
    if (isLooked) visit(subject, object)
  })
}

/** The score of what the encoder does not know. */
export const noChance = -12

/** The encoder's odds of `pairs` for `relationTypes`, in the same order; none where the sentence is not encoded. */
export function encodedScores(
  { encoded, found }: Pick<ModelSentence, 'encoded' | 'found'>,
  pairs: readonly Pick<ScoredArguments, 'subject' | 'object'>[],
  relationTypes: readonly string[],
): ScoredArguments[] {
  if (encoded === undefined) return []
  const columns = relationTypes.map((type) => encoded.columns.get(type) ?? -1)
  const scored = pairs.map(({ subject, object }) => {
    const odds = encoded.of(subject, object)
    return { subject, object, scores: Float64Array.from(columns, (column) => odds?.[column] ?? noChance) }
  })
  settleFirstScores(scored, found, relationTypes)
  return scored
}
