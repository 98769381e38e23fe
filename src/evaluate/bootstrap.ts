/** Confidence intervals by drawing whole documents again, since the facts of one document are not independent. */
import { seededRandom } from './seeded-random.ts'
import { measures, sumCounts, type Counts } from './score-relations.ts'

/** A 95 % interval. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * The 95 % percentile interval of F1 over `rounds` resamples of documents with replacement. Deterministic for a seed.
 * Shape: one Counts a document. Cost: O(rounds × documents).
 * Source: Efron & Tibshirani, An Introduction to the Bootstrap, 1993, ch. 13.
 */
export function bootstrapF1(documents: readonly Counts[], rounds = 1000, seed = 1): Interval {
  const random = seededRandom(seed)
  const scores: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const drawn = documents.map(() => documents[Math.floor(random() * documents.length)] as Counts)
    scores.push(measures(sumCounts(drawn)).f1)
  }
  scores.sort((a, b) => a - b)
  const at = (share: number): number => scores[Math.min(scores.length - 1, Math.floor(share * scores.length))] ?? 0
  return { low: at(0.025), high: at(0.975) }
}
