/** What an evaluation gives: rows of counts with what they measure, as a value that can be printed or kept. */
import { bootstrapF1 } from './bootstrap.ts'
import type { JudgementRow } from './judgements.ts'
import type { ReliabilityBin } from './reliability.ts'
import { measures, sumCounts, type Counts } from './score-relations.ts'

/** One line of a report. All figures 0..1; `low` and `high` bound F1 at 95 %, by bootstrap over documents. */
export interface ReportRow extends Counts {
  readonly name: string
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly low: number
  readonly high: number
}

/** The report of one evaluation. */
export interface EvaluationReport {
  /** What was judged, on what. */
  readonly title: string
  /** A row per relation or type. */
  readonly rows: readonly ReportRow[]
  /** Rows of the whole, by ways of counting. */
  readonly totals: readonly ReportRow[]
  /** What the confidences were worth, where the evaluation judges confidences. */
  readonly reliability?: { readonly bins: readonly ReliabilityBin[]; readonly error: number }
  /** What readers of the sentences said of the predictions, where they were asked. */
  readonly judgements?: readonly JudgementRow[]
  /** What a reader must know to take the figures for what they are. */
  readonly notes: readonly string[]
}

/** A row of the counts of each document. Figures are rounded to four places. */
export function reportRow(name: string, documents: readonly Counts[]): ReportRow {
  const counts = sumCounts(documents)
  const { precision, recall, f1 } = measures(counts)
  const { low, high } = bootstrapF1(documents)
  const figures = Object.entries({ precision, recall, f1, low, high }).map(([key, value]) => [key, rounded(value)])
  return {
    name,
    ...counts,
    ...(Object.fromEntries(figures) as Record<'precision' | 'recall' | 'f1' | 'low' | 'high', number>),
  }
}

/** A row per key, sorted as the keys come, of counts by document and key. */
export function rowsByKey(documents: readonly ReadonlyMap<string, Counts>[], keys: readonly string[]): ReportRow[] {
  return keys.map((key) =>
    reportRow(
      key,
      documents.map((counts) => counts.get(key) ?? none),
    ),
  )
}

const none: Counts = { truePositive: 0, falsePositive: 0, falseNegative: 0 }

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
