/** Typed span F1: a predicted name is right when its span and its type are those of the gold. */
import { sortedUnique } from '../basics/order.ts'
import type { Span } from '../model/span.ts'
import { sumCounts, type Counts } from './score-relations.ts'

/** A span with its type. */
export interface TypedSpan extends Span {
  readonly type: string
}

/**
 * Counts by type of one document, exact span and type; duplicates count once. A wrong type is one false and one missed.
 * Source: the rule of CoNLL-2003.
 */
export function scoreSpans(gold: readonly TypedSpan[], predicted: readonly TypedSpan[]): Map<string, Counts> {
  const wanted = new Map(gold.map((span) => [keyOf(span), span.type]))
  const given = new Map(predicted.map((span) => [keyOf(span), span.type]))
  const counts = new Map<string, Counts[]>()
  const add = (type: string, count: Partial<Counts>): void => {
    const list = counts.get(type) ?? []
    counts.set(type, list)
    list.push({ truePositive: 0, falsePositive: 0, falseNegative: 0, ...count })
  }
  for (const [key, type] of given) add(type, wanted.has(key) ? { truePositive: 1 } : { falsePositive: 1 })
  for (const [key, type] of wanted) if (!given.has(key)) add(type, { falseNegative: 1 })
  return new Map(sortedUnique(counts.keys()).map((type) => [type, sumCounts(counts.get(type) ?? [])]))
}

function keyOf(span: TypedSpan): string {
  return `${span.start} ${span.end} ${span.type}`
}
