/** Tables of figures, as fixed-width text. */
import { bootstrapF1 } from './bootstrap.ts'
import { measures, sumCounts, totalByRelation, type Counts, type CountsByRelation } from './score-relations.ts'

/** One line: counts, precision, recall, F1. */
export function countsLine(name: string, counts: Counts): string {
  const { precision, recall, f1 } = measures(counts)
  const { truePositive, falsePositive, falseNegative } = counts
  const numbers = [truePositive, falsePositive, falseNegative].map((count) => String(count).padStart(5)).join(' ')
  return `${name.padEnd(26)} ${numbers}   P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`
}

/** The table of a score: a line per relation, then the sum with its 95 % interval by document. */
export function relationTable(documents: ReadonlyMap<string, CountsByRelation>): string {
  const lines = [...totalByRelation(documents)].map(([relation, counts]) => countsLine(relation, counts))
  const perDocument = [...documents.values()].map((counts) => sumCounts(counts.values()))
  const { low, high } = bootstrapF1(perDocument)
  const total = countsLine('all', sumCounts(perDocument))
  const head = `${''.padEnd(26)}    tp    fp    fn`
  return [head, ...lines, `${total}  [${low.toFixed(3)}, ${high.toFixed(3)}]`].join('\n')
}
