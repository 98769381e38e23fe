/** Trains the second look of the relation model on cross-validated first scores. */
import { isLooked } from '../../src/extract/model/relation-model.ts'
import { SecondLook } from '../../src/extract/model/second-look.ts'
import { seededRandom, shuffled } from '../../src/evaluate/seeded-random.ts'
import { pairsFor, type FirstScores, type ScoredPair } from './cross-validation.ts'
import type { PairExample, SentenceExample } from './relation-examples.ts'

/** One pair of one relation at the second look. */
export interface SecondInstance {
  readonly sentence: number
  readonly group: number
  readonly pair: PairExample
  readonly features: Float64Array
  readonly holds: boolean
}

/** What the first look and the encoder give, by sentence and pair. */
export interface FirstAndEncoded {
  readonly first: FirstScores
  readonly encoded: FirstScores
}

/** The instances of one relation: pairs of sentences annotated for it that get a second look. */
export function secondInstances(
  main: readonly SentenceExample[],
  looks: readonly SecondLook[],
  { first, encoded }: FirstAndEncoded,
  { relation, column }: { readonly relation: string; readonly column: number },
): SecondInstance[] {
  return main.flatMap((example, sentence) => {
    const wanted = new Set(pairsFor(example, relation))
    return example.pairs.flatMap((pair, index) => {
      if (!wanted.has(pair) || pair.unsure.has(relation)) return []
      const scoreIn = (scores: FirstScores): number => scores[sentence]?.[index]?.scores[column] ?? -Infinity
      if (!isLooked(scoreIn(first), scoreIn(encoded))) return []
      const features = looks[sentence]?.features(index, column) ?? new Float64Array()
      return [{ sentence, group: example.group, pair, features, holds: pair.holds.has(relation) }]
    })
  })
}

export interface SecondOptions {
  readonly epochs: number
  readonly rate: number
  readonly l2: number
  readonly seed: number
}

/** Dense logistic regression (AdaGrad, L2). Deterministic for a seed. */
export function trainSecondLook(instances: readonly SecondInstance[], options: SecondOptions): Float64Array {
  const width = instances[0]?.features.length ?? 0
  const weights = new Float64Array(width)
  const squares = new Float64Array(width).fill(1)
  const random = seededRandom(options.seed)
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (const { features, holds } of shuffled(instances, random)) {
      const error = 1 / (1 + Math.exp(-dot(weights, features))) - (holds ? 1 : 0)
      for (let at = 0; at < width; at += 1) {
        const slope = error * (features[at] as number) + (options.l2 * (weights[at] as number)) / instances.length
        squares[at] = (squares[at] as number) + slope * slope
        weights[at] = (weights[at] as number) - (options.rate * slope) / Math.sqrt(squares[at] as number)
      }
    }
  }
  return weights
}

/** Scores of the instances, each by weights that never saw its document. Parts are by group. */
export function crossSecondScores(
  instances: readonly SecondInstance[],
  options: SecondOptions & { readonly parts: number },
): ScoredPair[] {
  return Array.from({ length: options.parts }, (_, part) => {
    const isOwn = ({ group }: SecondInstance): boolean => group % options.parts === part
    const weights = trainSecondLook(
      instances.filter((instance) => !isOwn(instance)),
      options,
    )
    return instances
      .filter(isOwn)
      .map(({ sentence, pair, features }) => ({ sentence, pair, score: dot(weights, features) }))
  }).flat()
}

function dot(weights: Float64Array, features: Float64Array): number {
  let sum = 0
  for (let at = 0; at < features.length; at += 1) sum += (weights[at] as number) * (features[at] as number)
  return sum
}
