/** The report on relations: by relation, in the four ways of counting, and what the confidences were worth. */
import { judgedProposals, type JudgedPassage } from './evaluate-relations.ts'
import { reliability } from './reliability.ts'
import { reportRow, rowsByKey, type EvaluationReport, type ReportRow } from './report.ts'
import { scoreByDocument, sumCounts, totalByRelation, type ScoreOptions } from './score-relations.ts'

/** The report on judged passages. `withPronouns` false: the corpus annotates names only, and nothing else is judged. */
export function relationReport(
  judged: readonly JudgedPassage[],
  {
    title,
    withPronouns,
    notes,
  }: { readonly title: string; readonly withPronouns: boolean; readonly notes: readonly string[] },
): EvaluationReport {
  const documents = scoreByDocument(judged, { mode: 'overlap', withPronouns })
  const ways = (['overlap', 'strict'] as const).flatMap((mode) =>
    (withPronouns ? [true, false] : [false]).map((pronouns) => ({ mode, withPronouns: pronouns })),
  )
  return {
    title,
    rows: rowsByKey([...documents.values()], [...totalByRelation(documents).keys()]),
    totals: ways.map((options) => total(judged, options)),
    reliability: reliability(judgedProposals(judged)),
    notes,
  }
}

function total(judged: readonly JudgedPassage[], options: ScoreOptions): ReportRow {
  const documents = [...scoreByDocument(judged, options).values()].map((counts) => sumCounts(counts.values()))
  return reportRow(`${options.mode}, ${options.withPronouns ? 'all arguments' : 'names only'}`, documents)
}
