/**
 * The trained relation scorer, and the interface by which it is joined with patterns. For the common relations of `core.yaml` it gives
 * a calibrated probability to every ordered pair of arguments of a sentence; one dot product over hashed features, no runtime.
 *
 * How to join: read a sentence with `modelSentence`, take the proposals at or above their threshold, map arguments to mentions by their
 * tokens, and let the ontology's types have the last word.
 */
import type { RuleFeature } from '../../model/explanation.ts'
import { explainProposal } from './explain-proposal.ts'
import { settleFirstScores } from './first-look.ts'
import { cueOf } from './model-cue.ts'
import { PairScorer } from './pair-scorer.ts'
import { giveFeatures } from './relation-features.ts'
import type { ScoredArguments } from './compared-scores.ts'
import { encodedScores, forLikelyPairs, noChance } from './encoded-scores.ts'
import { SecondLook, secondLookWidth } from './second-look.ts'
import type { ModelSentence } from './model-sentence.ts'
import { SingleFeatures } from './told-features.ts'
import { readWeights, weightAt, type WeightTable } from './weights-file.ts'

/** A relation proposed for a pair. `subject` and `object` are indexes into the arguments given. */
export interface RelationProposal {
  readonly relationType: string
  readonly subject: number
  readonly object: number
  /** 0..1, calibrated by cross-validation on the training corpora. */
  readonly probability: number
  /** True at or above the relation's own threshold, which maximises F1 in cross-validation. */
  readonly isAccepted: boolean
}

/** A proposal by what it is of. */
export type ProposedPair = Pick<RelationProposal, 'relationType' | 'subject' | 'object'>

/** Scores pairs. */
export interface RelationModel {
  /** Version of the weights; part of the extractor's version. */
  readonly version: string
  /** The relation types it knows, as ids of `core.yaml`, sorted. */
  readonly relationTypes: readonly string[]
  /**
   * Every relation of every ordered pair with a probability of at least `minProbability` (default .05), in the order of subject, object
   * and relation type. Cost: pairs × relations; far pairs are skipped, and those the encoder gives no chance.
   */
  score(sentence: ModelSentence, minProbability?: number): RelationProposal[]
  /** What spoke for a proposal: at most `limit` words, heaviest first, then all else together, and last the encoder. */
  explain(sentence: ModelSentence, proposal: ProposedPair, limit?: number): RuleFeature[]
  /**
   * The token that carries a proposal, as a stretch of one: of the verbs, nouns and adjectives between and beside the arguments the one
   * whose own features weigh most for it. Where none does, the tokens between, or the object when nothing lies between.
   */
  cue(sentence: ModelSentence, proposal: ProposedPair): { readonly first: number; readonly end: number }
}

/** The name of the file under data/models. */
export const relationWeightsFile = 'relations.weights'
let loaded: RelationModel | undefined

/** The model with the weights of `data/models/relations.weights`, read once. */
export function loadRelationModel(): RelationModel {
  loaded ??= makeRelationModel(readWeights(relationWeightsFile))
  return loaded
}

/** Below this chance at the first look, and by the encoder, a relation gets no second one. */
const firstLookFloor = 0.02

/**
 * A model of given weights: a column per relation type; figures `second` (`secondLookWidth` weights a relation), `slopes` and `offsets`
 * (calibration of the second look) and `thresholds`.
 */
export function makeRelationModel(table: WeightTable): RelationModel {
  const { header } = table
  const relationTypes = header.names
  const { second = [], slopes = [], offsets = [], thresholds = [] } = header.figures
  const width = secondLookWidth(relationTypes.length)
  const secondWeights = relationTypes.map((_, column) => second.slice(column * width, (column + 1) * width))
  return {
    version: header.version,
    relationTypes,
    score(sentence, minProbability = 0.05) {
      const { tokens, found } = sentence
      const scorer = new PairScorer(table, sentence)
      const pairs: ScoredArguments[] = []
      forLikelyPairs(sentence, (subject, object) => {
        pairs.push({ subject, object, scores: scorer.scores(subject, object) })
      })
      settleFirstScores(pairs, found, relationTypes)
      const encoded = encodedScores(sentence, pairs, relationTypes)
      const look = new SecondLook(tokens, found, { first: pairs, encoded })
      const proposals: RelationProposal[] = []
      for (let index = 0; index < pairs.length; index += 1) {
        const { subject, object, scores } = pairs[index] as ScoredArguments
        for (let column = 0; column < scores.length; column += 1) {
          if (!isLooked(scores[column] as number, encoded[index]?.scores[column] ?? noChance)) continue
          const score = dot(secondWeights[column] ?? [], look.features(index, column))
          const logit = (slopes[column] ?? 1) * score + (offsets[column] ?? 0)
          const probability = Math.round(1e4 / (1 + Math.exp(-logit))) / 1e4
          if (probability < minProbability) continue
          const relationType = relationTypes[column] as string
          const isAccepted = probability >= (thresholds[column] ?? 0.5)
          proposals.push({ relationType, subject, object, probability, isAccepted })
        }
      }
      return proposals
    },
    explain: (sentence, proposal, limit = 8) => explainProposal(table, sentence, proposal, limit),
    cue: (sentence, proposal) =>
      cueOf(sentence.tokens, sentence.found, proposal, wordWeights(table, sentence, proposal)),
  }
}

const floorScore = Math.log(firstLookFloor / (1 - firstLookFloor))

/** Whether a relation of a pair gets a second look: where the first or the encoder gives it a chance at all. */
export function isLooked(first: number, encoded: number): boolean {
  return first >= floorScore || encoded >= floorScore
}

function dot(weights: readonly number[], features: Float64Array): number {
  let sum = 0
  for (let at = 0; at < features.length; at += 1) sum += (weights[at] ?? 0) * (features[at] as number)
  return sum
}

/** The summed weights for a relation of the features that are of one word alone, by word. */
function wordWeights(
  table: WeightTable,
  sentence: ModelSentence,
  { relationType, subject, object }: ProposedPair,
): ReadonlyMap<string, number> {
  const { hashBits, scale, names } = table.header
  const column = names.indexOf(relationType)
  const weights = new Map<string, number>()
  const add = new SingleFeatures(subject < object, (hash, { text }) => {
    const weight = weightAt(table, hash >>> (32 - hashBits), column) * scale
    if (weight !== 0) weights.set(text, (weights.get(text) ?? 0) + weight)
  })
  giveFeatures(sentence, subject, object, add)
  return weights
}
