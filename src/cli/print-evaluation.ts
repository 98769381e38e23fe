/** Evaluations as tables for people. */
import { allJudgements, judgedPrecision } from '../evaluate/judgements.ts'
import type { JudgementRow } from '../evaluate/judgements.ts'
import type { EvaluationReport, ReportRow } from '../evaluate/report.ts'
import { renderTable } from './table.ts'
import type { Column } from './table.ts'

const columns: readonly Column[] = [
  { title: '', canShrink: true },
  ...['RIGHT', 'WRONG', 'MISSED', 'P', 'R', 'F1'].map((title) => ({ title, isNumber: true })),
  { title: '95 % OF F1' },
]

const reliabilityColumns: readonly Column[] = ['SAID', 'PROPOSALS', 'MEAN SAID', 'WAS RIGHT'].map((title) => ({
  title,
  isNumber: true,
}))

const judgementColumns: readonly Column[] = [
  { title: '', canShrink: true },
  ...['PREDICTED', 'NOT JUDGED', 'RIGHT', 'PART OF NAME', 'WRONG', 'P', 'P STRICT'].map((title) => ({
    title,
    isNumber: true,
  })),
]

/** The report as text: rows, totals, reliability of the confidences, judgements, notes. */
export function evaluationText(report: EvaluationReport, width: number | undefined): string {
  const rows = [...report.rows, ...report.totals].map(cellsOf)
  const parts = [`${report.title}\n`, renderTable(columns, rows, width)]
  if (report.reliability !== undefined) parts.push(reliabilityText(report.reliability, width))
  if (report.judgements !== undefined) parts.push(judgementText(report.judgements, width))
  parts.push(...report.notes.map((note) => `${note}\n`))
  return parts.join('\n')
}

function cellsOf(row: ReportRow): string[] {
  const { name, truePositive, falsePositive, falseNegative, precision, recall, f1, low, high } = row
  return [
    name,
    ...[truePositive, falsePositive, falseNegative].map(String),
    ...[precision, recall, f1].map(figure),
    `${figure(low)}–${figure(high)}`,
  ]
}

function reliabilityText(
  { bins, error }: NonNullable<EvaluationReport['reliability']>,
  width: number | undefined,
): string {
  const rows = bins.map(({ from, count, meanConfidence, precision }) => [
    `${from.toFixed(1)}+`,
    String(count),
    figure(meanConfidence),
    figure(precision),
  ])
  return `${renderTable(reliabilityColumns, rows, width)}Expected calibration error ${figure(error)}\n`
}

function judgementText(rows: readonly JudgementRow[], width: number | undefined): string {
  const cells = [...rows, allJudgements(rows)].map((row) => {
    const { name, predictions, judged, right, part } = row
    const { overlap, strict } = judgedPrecision(row)
    const precisions = judged === 0 ? ['', ''] : [figure(overlap), figure(strict)]
    return [name, ...[predictions, predictions - judged, right, part, judged - right - part].map(String), ...precisions]
  })
  return renderTable(judgementColumns, cells, width)
}

function figure(value: number): string {
  return value.toFixed(3)
}
