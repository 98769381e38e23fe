/**
 * The KnowledgeNet rule. A gold fact is found when a prediction has its relation and both spans overlap (text F1) or are equal
 * (strict). A prediction that finds nothing is false only on relations for which its passage is annotated exhaustively.
 */
import { sortedUnique } from '../basics/order.ts'
import { spansOverlap, type Span } from '../model/span.ts'
import type { GoldPassage } from './corpora.ts'

/** A relation proposed for a passage, in the corpus's names. Spans are UTF-16 offsets into the passage. */
export interface RelationPrediction {
  readonly relation: string
  readonly subject: Span
  readonly object: Span
}

/** A passage with what was predicted for it. */
export interface PredictedPassage {
  readonly gold: GoldPassage
  readonly predictions: readonly RelationPrediction[]
}

/** Numbers of found, falsely proposed and missed facts. */
export interface Counts {
  readonly truePositive: number
  readonly falsePositive: number
  readonly falseNegative: number
}

/** Counts by relation, of one document or of many. */
export type CountsByRelation = ReadonlyMap<string, Counts>

export interface ScoreOptions {
  /** `overlap` is the official text rule, `strict` wants equal spans. */
  readonly mode: 'overlap' | 'strict'
  /** False leaves out facts and predictions with a pronoun for an argument. */
  readonly withPronouns: boolean
}

const pronouns = new Set(
  'he she it they his her its their him them who i we my our me us himself herself which whose this that you your'.split(
    ' ',
  ),
)

/** Precision, recall and F1 of counts, 0..1; 0 where undefined. */
export function measures(counts: Counts): { precision: number; recall: number; f1: number } {
  const { truePositive, falsePositive, falseNegative } = counts
  return {
    precision: truePositive / Math.max(1, truePositive + falsePositive),
    recall: truePositive / Math.max(1, truePositive + falseNegative),
    f1: (2 * truePositive) / Math.max(1, 2 * truePositive + falsePositive + falseNegative),
  }
}

/** Adds counts up, over relations or documents. */
export function sumCounts(all: Iterable<Counts>): Counts {
  let truePositive = 0
  let falsePositive = 0
  let falseNegative = 0
  for (const counts of all) {
    truePositive += counts.truePositive
    falsePositive += counts.falsePositive
    falseNegative += counts.falseNegative
  }
  return { truePositive, falsePositive, falseNegative }
}

/**
 * Counts by document, then by relation; documents in the order of their first passage.
 * Several predictions of one fact count once; one prediction may find several facts.
 * Source: the scorer of diffbot/knowledge-net in text mode; agrees with `score.py` of the corpora folder (tests/eval).
 */
export function scoreByDocument(
  passages: Iterable<PredictedPassage>,
  options: ScoreOptions,
): Map<string, CountsByRelation> {
  const documents = new Map<string, Map<string, Counts>>()
  for (const passage of passages) {
    const id = passage.gold.documentId
    const counts = documents.get(id) ?? new Map<string, Counts>()
    documents.set(id, counts)
    for (const [relation, found] of scorePassage(passage, options)) {
      counts.set(relation, sumCounts([counts.get(relation) ?? sumCounts([]), found]))
    }
  }
  return documents
}

/** Counts by relation over all documents, sorted by relation. */
export function totalByRelation(documents: ReadonlyMap<string, CountsByRelation>): Map<string, Counts> {
  const all = [...documents.values()]
  const relations = sortedUnique(all.flatMap((counts) => [...counts.keys()]))
  return new Map(
    relations.map((relation) => [relation, sumCounts(all.flatMap((counts) => counts.get(relation) ?? []))]),
  )
}

function scorePassage({ gold, predictions }: PredictedPassage, options: ScoreOptions): [string, Counts][] {
  const asked = distinct(predictions.filter(({ relation }) => gold.relations.includes(relation)))
  const matches = options.mode === 'overlap' ? spansOverlap : spansEqual
  const isPronoun = (span: Span): boolean => pronouns.has(gold.text.slice(span.start, span.end).toLowerCase())
  const hasPronoun = (fact: RelationPrediction): boolean => isPronoun(fact.subject) || isPronoun(fact.object)
  const used = new Set<RelationPrediction>()
  const counted: [string, Counts][] = []
  for (const fact of gold.facts) {
    const finds = asked.filter(
      (guess) =>
        guess.relation === fact.relation && matches(guess.subject, fact.subject) && matches(guess.object, fact.object),
    )
    for (const find of finds) used.add(find)
    if (!options.withPronouns && hasPronoun(fact)) continue
    const isFound = finds.length > 0 ? 1 : 0
    counted.push([fact.relation, { truePositive: isFound, falsePositive: 0, falseNegative: 1 - isFound }])
  }
  for (const guess of asked) {
    if (used.has(guess) || (!options.withPronouns && hasPronoun(guess))) continue
    counted.push([guess.relation, { truePositive: 0, falsePositive: 1, falseNegative: 0 }])
  }
  return counted
}

function spansEqual(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}

function distinct(predictions: readonly RelationPrediction[]): RelationPrediction[] {
  const byKey = new Map<string, RelationPrediction>()
  for (const guess of predictions) {
    const { relation, subject, object } = guess
    const key = `${relation} ${subject.start} ${subject.end} ${object.start} ${object.end}`
    if (!byKey.has(key)) byKey.set(key, guess)
  }
  return [...byKey.values()]
}
