/**
 * The trained relation scorer, and the interface by which it is joined with patterns. For the common relations of `core.yaml` it gives
 * a calibrated probability to every ordered pair of arguments of a sentence; one dot product over hashed features, no runtime.
 *
 * How to join: give it the sentence's tokens and the spans that may be arguments (or let `modelArguments` find them), take the proposals
 * at or above their threshold, map arguments to mentions by their tokens, and let the ontology's types have the last word.
 */
import type { Token } from '../tokens.ts'
import type { ModelArgument } from './relation-arguments.ts'
import { pairFeatures } from './relation-features.ts'
import { unitSentence, type UnitSentence } from './relation-units.ts'
import { readWeights, type WeightTable } from './weights-file.ts'

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

/** A feature that spoke for (or against) a proposal, in words, with its weight (natural logarithm of odds). */
export interface WeightedFeature {
  readonly feature: string
  readonly weight: number
}

/** Scores pairs. */
export interface RelationModel {
  /** Version of the weights; part of the extractor's version. */
  readonly version: string
  /** The relation types it knows, as ids of `core.yaml`, sorted. */
  readonly relationTypes: readonly string[]
  /**
   * Every relation of every ordered pair with a probability of at least `minProbability` (default .1), in the order of subject, object
   * and relation type. `found` are the sentence's arguments in order, without overlap. Cost: pairs × relations; far pairs are skipped.
   */
  score(tokens: readonly Token[], found: readonly ModelArgument[], minProbability?: number): RelationProposal[]
  /** The features that weigh most for a proposal, heaviest first, at most `limit`. */
  explain(
    tokens: readonly Token[],
    found: readonly ModelArgument[],
    proposal: Pick<RelationProposal, 'relationType' | 'subject' | 'object'>,
    limit?: number,
  ): WeightedFeature[]
  /**
   * The token that carries a proposal, as a stretch of one: of the verbs, nouns and adjectives between and beside the arguments the one
   * whose own features weigh most for it. Where none does, the tokens between, or the object when nothing lies between.
   */
  cue(
    tokens: readonly Token[],
    found: readonly ModelArgument[],
    proposal: Pick<RelationProposal, 'relationType' | 'subject' | 'object'>,
  ): { readonly first: number; readonly end: number }
}

/** The name of the file under data/models. */
export const relationWeightsFile = 'relations.weights'
/** Relations whose object is a date: they take no other, and no other takes a date. */
export const dateRelations: ReadonlySet<string> = new Set(['born-on', 'died-on', 'founded-on'])
/** Relations that hold both ways: a pair is judged by the mean of both directions. */
const symmetricRelations: ReadonlySet<string> = new Set(['married-to'])
/** Arguments further apart than this many arguments, or this many tokens, are not tried: a long list would cost its square. */
const maxArgumentsApart = 14
const maxTokensApart = 60

let loaded: RelationModel | undefined

/** The model with the weights of `data/models/relations.weights`, read once. */
export function loadRelationModel(): RelationModel {
  loaded ??= makeRelationModel(readWeights(relationWeightsFile))
  return loaded
}

/** True when a pair of arguments is close enough, and is not a date with a date, to be tried. */
export function isCandidatePair(found: readonly ModelArgument[], subject: number, object: number): boolean {
  const a = found[subject]
  const b = found[object]
  if (!a || !b || subject === object || a.type === 'date') return false
  return Math.abs(subject - object) <= maxArgumentsApart && Math.abs(a.first - b.first) <= maxTokensApart
}

/** A model of given weights: a column per relation type; figures `slopes`, `offsets` (calibration) and `thresholds`. */
export function makeRelationModel(table: WeightTable): RelationModel {
  const { header } = table
  const relationTypes = header.names
  const { slopes = [], offsets = [], thresholds = [] } = header.figures
  const scoresOf = pairScorer(table)
  const symmetricColumns = relationTypes.flatMap((type, column) => (symmetricRelations.has(type) ? [column] : []))
  return {
    version: header.version,
    relationTypes,
    score(tokens, found, minProbability = 0.1) {
      const sentence = unitSentence(tokens, found)
      const pairs: ScoredArguments[] = []
      forCandidatePairs(found, (subject, object) => {
        pairs.push({ subject, object, scores: scoresOf(sentence, subject, object) })
      })
      evenOut(pairs, symmetricColumns)
      return pairs.flatMap(({ subject, object, scores }) =>
        relationTypes.flatMap((relationType, column) => {
          if (dateRelations.has(relationType) !== (found[object]?.type === 'date')) return []
          const logit = (slopes[column] ?? 1) * (scores[column] ?? 0) + (offsets[column] ?? 0)
          const probability = Math.round(1e4 / (1 + Math.exp(-logit))) / 1e4
          if (probability < minProbability) return []
          const isAccepted = probability >= (thresholds[column] ?? 0.5)
          return [{ relationType, subject, object, probability, isAccepted }]
        }),
      )
    },
    explain: (tokens, found, proposal, limit = 8) =>
      explainPair(table, unitSentence(tokens, found), proposal).slice(0, limit),
    cue: (tokens, found, proposal) =>
      cueOf(tokens, found, proposal, explainPair(table, unitSentence(tokens, found), proposal)),
  }
}

interface ScoredArguments {
  readonly subject: number
  readonly object: number
  readonly scores: Float64Array
}

/** Gives both directions of a pair the mean of their scores, in the columns of symmetric relations. */
function evenOut(pairs: readonly ScoredArguments[], columns: readonly number[]): void {
  if (columns.length === 0) return
  const byPair = new Map(pairs.map((pair) => [`${pair.subject} ${pair.object}`, pair.scores]))
  for (const { subject, object, scores } of pairs) {
    const back = byPair.get(`${object} ${subject}`)
    if (subject > object || !back) continue
    for (const column of columns) {
      const mean = ((scores[column] ?? 0) + (back[column] ?? 0)) / 2
      scores[column] = mean
      back[column] = mean
    }
  }
}

/** Calls `visit` for every ordered pair worth trying, by subject, then object. */
export function forCandidatePairs(
  found: readonly ModelArgument[],
  visit: (subject: number, object: number) => void,
): void {
  for (let subject = 0; subject < found.length; subject += 1) {
    const from = Math.max(0, subject - maxArgumentsApart)
    const to = Math.min(found.length, subject + maxArgumentsApart + 1)
    for (let object = from; object < to; object += 1)
      if (isCandidatePair(found, subject, object)) visit(subject, object)
  }
}

function pairScorer({
  header,
  rowOf,
  weights,
}: WeightTable): (sentence: UnitSentence, subject: number, object: number) => Float64Array {
  const shift = 32 - header.hashBits
  const { columns, scale } = header
  return (sentence, subject, object) => {
    const scores = new Float64Array(columns)
    pairFeatures(sentence, subject, object, (_template, hash) => {
      const row = rowOf[hash >>> shift] as number
      if (row < 0) return
      for (let column = 0; column < columns; column += 1) {
        scores[column] = (scores[column] as number) + (weights[row * columns + column] as number)
      }
    })
    for (let column = 0; column < columns; column += 1) scores[column] = (scores[column] as number) * scale
    return scores
  }
}

function explainPair(
  { header, rowOf, weights }: WeightTable,
  sentence: UnitSentence,
  { relationType, subject, object }: Pick<RelationProposal, 'relationType' | 'subject' | 'object'>,
): WeightedFeature[] {
  const column = header.names.indexOf(relationType)
  const told = new Map<string, number>()
  pairFeatures(sentence, subject, object, (template, hash, parts) => {
    const row = rowOf[hash >>> (32 - header.hashBits)] as number
    if (row < 0 || column < 0) return
    const weight = (weights[row * header.columns + column] as number) * header.scale
    const feature = `${template}: ${parts.map(({ text }) => text).join(' ')}`
    if (weight !== 0) told.set(feature, Math.round(((told.get(feature) ?? 0) + weight) * 1e3) / 1e3)
  })
  return [...told]
    .map(([feature, weight]) => ({ feature, weight }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}

/** How far outside the arguments a cue may stand, in tokens. */
const cueReach = 5
const cueTags = new Set(['VERB', 'NOUN', 'ADJ', 'AUX'])

function cueOf(
  tokens: readonly Token[],
  found: readonly ModelArgument[],
  { subject, object }: Pick<RelationProposal, 'subject' | 'object'>,
  features: readonly WeightedFeature[],
): { first: number; end: number } {
  const a = found[Math.min(subject, object)] as ModelArgument
  const b = found[Math.max(subject, object)] as ModelArgument
  const weights = new Map<string, number>()
  for (const { feature, weight } of features) {
    // Only features of one word speak for that word.
    const word = /: (\S+)$/.exec(feature)?.[1]
    if (word !== undefined) weights.set(word, (weights.get(word) ?? 0) + weight)
  }
  const taken = new Set(found.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, at) => first + at)))
  let best: { at: number; weight: number } | undefined
  for (let at = Math.max(0, a.first - cueReach); at < Math.min(tokens.length, b.end + cueReach); at += 1) {
    const token = tokens[at] as Token
    if (taken.has(at) || !cueTags.has(token.pos)) continue
    const weight = (weights.get(token.lemma) ?? 0) + (token.lower === token.lemma ? 0 : (weights.get(token.lower) ?? 0))
    if (weight > (best?.weight ?? 0)) best = { at, weight }
  }
  if (best) return { first: best.at, end: best.at + 1 }
  const last = found[object] as ModelArgument
  return a.end < b.first ? { first: a.end, end: b.first } : { first: last.first, end: last.end }
}
