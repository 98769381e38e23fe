/** Cross-validation of the relation model by document: scores of pairs by weights that never saw their document. */
import { measures, type Counts } from '../../src/evaluate/score-relations.ts'
import { mayJoin, settleFirstScores } from '../../src/extract/model/first-look.ts'
import type { ArgumentType } from '../../src/extract/model/relation-arguments.ts'
import type { ScoredArguments } from '../../src/extract/model/compared-scores.ts'
import { spansOverlap, type Span } from '../../src/model/span.ts'
import { scoreRows, trainLogistic, type Instance, type LogisticOptions } from './logistic-trainer.ts'
import type { PairExample, SentenceExample } from './relation-examples.ts'
import type { RelationInstances } from './relation-instances.ts'

/** A pair with its score. `sentence` is the place of its sentence in the list scored. */
export interface ScoredPair {
  readonly sentence: number
  readonly pair: PairExample
  readonly score: number
}

/** Pairs of a sentence that is annotated for a relation which may stand in it at all, by their types. */
export function pairsFor(sentence: SentenceExample, relation: string): readonly PairExample[] {
  return sentence.known.has(relation) ? joinable(sentence, relation) : []
}

function joinable({ read: { found }, pairs }: SentenceExample, relation: string): readonly PairExample[] {
  const typeOf = (argument: number): ArgumentType => found[argument]?.type ?? 'other'
  return pairs.filter(({ subject, object }) => mayJoin(relation, typeOf(subject), typeOf(object)))
}

/** The instances of one relation: pairs whose answer is known. */
export function instancesOf(sentences: readonly SentenceExample[], relation: string): Instance[] {
  return sentences.flatMap((sentence) =>
    pairsFor(sentence, relation)
      .filter(({ unsure }) => !unsure.has(relation))
      .map(({ rows, holds }) => ({ rows, holds: holds.has(relation), weight: sentence.weight })),
  )
}

/** Sentences without pairs with a pronoun: corpora that annotate names only say nothing of them. */
export function namedOnly(sentences: readonly SentenceExample[]): SentenceExample[] {
  return sentences.map((sentence) => ({ ...sentence, pairs: sentence.pairs.filter(({ hasPronoun }) => !hasPronoun) }))
}

/**
 * Instances of helping corpora: every positive, and of the counter-examples as many as `share` positives' worth, spread evenly, since
 * a corpus annotated for everything would drown the others.
 */
export function helpingInstances(sentences: readonly SentenceExample[], relation: string, share: number): Instance[] {
  const all = instancesOf(sentences, relation)
  const positives = all.filter(({ holds }) => holds)
  const negatives = all.filter(({ holds }) => !holds)
  const step = Math.max(1, Math.floor(negatives.length / Math.max(1, positives.length * share)))
  return [...positives, ...negatives.filter((_, index) => index % step === 0)]
}

/**
 * Counter-examples from passages that are not annotated for a relation: what is annotated for it was chosen because it might hold, so
 * without them the model is as sure of ordinary text as of what was chosen. Every `step`-th pair is taken, but for those that
 * `weights`, a model without them, is very sure of: they may well be facts that nobody annotated.
 */
export function backgroundInstances(
  sentences: readonly SentenceExample[],
  relation: string,
  weights: Float32Array,
  { step, weight }: { readonly step: number; readonly weight: number },
): Instance[] {
  return sentences
    .filter(({ known }) => !known.has(relation))
    .flatMap((sentence) => joinable(sentence, relation))
    .filter((_, index) => index % step === 0)
    .filter(({ rows }) => scoreRows(weights, rows) < sureScore)
    .map(({ rows }) => ({ rows, holds: false, weight }))
}

/** Nine in ten. */
const sureScore = 2.2

/** First scores of every pair of a sentence, settled as at run time. */
export type FirstScores = readonly (readonly ScoredArguments[])[]

/**
 * First scores of every pair of `sentences` for all relations, each by weights that never saw its document.
 * Shape: sentences, then pairs, in the order of `sentences`.
 */
export function crossScores(
  sentences: readonly SentenceExample[],
  instances: RelationInstances,
  options: LogisticOptions & { readonly parts: number },
): FirstScores {
  const { relations } = instances
  const all = sentences.map(({ pairs }) =>
    pairs.map(({ subject, object }) => ({ subject, object, scores: new Float64Array(relations.length) })),
  )
  for (let part = 0; part < options.parts; part += 1) {
    const isOwn = ({ group }: SentenceExample): boolean => group % options.parts === part
    for (const [column, relation] of relations.entries()) {
      const weights = trainLogistic(
        instances.of(relation, (sentence) => !isOwn(sentence)),
        options,
      )
      for (const [sentence, example] of sentences.entries()) {
        if (!isOwn(example)) continue
        for (const [index, { rows }] of example.pairs.entries()) {
          const scored = all[sentence]?.[index]
          if (scored) scored.scores[column] = scoreRows(weights, rows)
        }
      }
    }
  }
  for (const [sentence, pairs] of all.entries())
    settleFirstScores(pairs, sentences[sentence]?.read.found ?? [], relations)
  return all
}

/** Facts of one relation by sentence, in the order of the sentences scored. */
export type FactSpans = readonly (readonly { readonly subject: Span; readonly object: Span }[])[]

/** Counts by the KnowledgeNet rule of the pairs at or above a threshold. */
export function countAt(
  scored: readonly ScoredPair[],
  sentences: readonly SentenceExample[],
  facts: FactSpans,
  threshold: number,
): Counts {
  const bySentence = new Map<number, ScoredPair[]>()
  for (const item of scored) {
    if (item.score < threshold) continue
    const list = bySentence.get(item.sentence) ?? []
    if (list.length === 0) bySentence.set(item.sentence, list)
    list.push(item)
  }
  let [truePositive, falsePositive, falseNegative] = [0, 0, 0]
  for (const [sentence, { spans }] of sentences.entries()) {
    const guesses = bySentence.get(sentence) ?? []
    const used = new Set<ScoredPair>()
    for (const fact of facts[sentence] ?? []) {
      const finds = guesses.filter(
        ({ pair }) =>
          spansOverlap(spans[pair.subject] as Span, fact.subject) &&
          spansOverlap(spans[pair.object] as Span, fact.object),
      )
      for (const find of finds) used.add(find)
      if (finds.length > 0) truePositive += 1
      else falseNegative += 1
    }
    falsePositive += guesses.length - used.size
  }
  return { truePositive, falsePositive, falseNegative }
}

/** The threshold that gives the best F1 of scores from -4 to 4 by fifths, pulled half-way to the middle so as not to fit the sample. */
export function bestThreshold(
  scored: readonly ScoredPair[],
  sentences: readonly SentenceExample[],
  facts: FactSpans,
): number {
  const tries = Array.from({ length: 41 }, (_, step) => -4 + step / 5)
  const f1s = tries.map((threshold) => measures(countAt(scored, sentences, facts, threshold)).f1)
  // The middle of all that come within half a point of the best is steadier than the best itself.
  const top = Math.max(...f1s)
  const near = tries.filter((_, index) => (f1s[index] ?? 0) >= top - 0.005)
  return near.reduce((sum, threshold) => sum + threshold, 0) / near.length
}
