/** The evaluation of facts and their status on labelled texts of ours. */
import type { AssertionLine } from '../extract/lines.ts'
import { LineExtractor } from '../pipeline/extract-lines.ts'
import type { EvaluationProgress } from './evaluate-relations.ts'
import { openSets, readLabelledTexts, type LabelledFact } from './labelled-facts.ts'
import { reportRow, rowsByKey, type EvaluationReport } from './report.ts'
import { scoreFacts, type FactTest, type JudgedText } from './score-facts.ts'
import { sumCounts } from './score-relations.ts'

/** What is asked of a fact, from the least to all. */
const tests: readonly (readonly [string, FactTest])[] = [
  ['relation', () => true],
  ['status', hasStatus],
  [
    'status, polarity, modality',
    (line, fact) => hasStatus(line, fact) && line.polarity === fact.polarity && line.modality === fact.modality,
  ],
]

function hasStatus(line: AssertionLine, fact: LabelledFact): boolean {
  return line.status === fact.status
}

/** The report on one set, or on all that are for tuning (`open`). Judged is what a graph takes. Throws: CORPUS_NOT_FOUND. */
export async function evaluateFacts(set: string, progress: EvaluationProgress): Promise<EvaluationReport> {
  const judged = await judgedTexts(set, progress)
  const byRelation = judged.map((text) => scoreFacts(text, tests[0]?.[1] ?? (() => true)))
  const types = [...new Set(byRelation.flatMap((counts) => [...counts.keys()]))].sort()
  return {
    title: `Facts on labelled texts, ${set}`,
    rows: rowsByKey(byRelation, types),
    totals: tests.map(([name, isRight]) =>
      reportRow(
        name,
        judged.map((text) => sumCounts(scoreFacts(text, isRight).values())),
      ),
    ),
    notes: set.startsWith('unread')
      ? []
      : ['This set was tuned on: only the unread ones say what extraction is worth.'],
  }
}

/** The texts of a set with what a graph would take of them. */
export async function judgedTexts(set: string, progress: EvaluationProgress): Promise<JudgedText[]> {
  const extractor = await LineExtractor.load('cloud-partnerships', { withMentions: false })
  const texts = (set === 'open' ? openSets() : [set]).flatMap(readLabelledTexts)
  return texts.map((gold, done) => {
    progress(done, texts.length)
    const { id, text, publishedAt } = gold
    const records = extractor.extract(JSON.stringify({ id, text, publishedAt }), 1, { report: () => undefined })
    return {
      gold,
      lines: records.filter(
        (record): record is AssertionLine => 'relationType' in record && record.aside === undefined,
      ),
    }
  })
}
