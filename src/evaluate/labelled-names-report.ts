/** The evaluation of typed names on labelled texts of ours. */
import { createExtractor } from '../extract/create-extractor.ts'
import { loadNameTagger } from '../extract/tagger/name-tagger.ts'
import { loadOntology } from '../ontology/load-ontology.ts'
import { openSets, readLabelledTexts } from './labelled-facts.ts'
import { labelledNameTypes, scoreMentions, scoreTagger } from './labelled-names.ts'
import { reportRow, rowsByKey, type EvaluationReport, type ReportRow } from './report.ts'
import { sumCounts, type Counts } from './score-relations.ts'

/** The report on one set, or on all that are for tuning (`open`). Throws: CORPUS_NOT_FOUND. */
export async function evaluateLabelledNames(set: string): Promise<EvaluationReport> {
  const ontology = await loadOntology('cloud-partnerships')
  const tagger = loadNameTagger()
  const extractor = createExtractor(ontology, { tagger })
  const texts = (set === 'open' ? openSets() : [set]).flatMap(readLabelledTexts)
  const byTagger = texts.map((text) => scoreTagger(text, tagger))
  const byExtractor = texts.map((text) => scoreMentions(text, { extractor, ontology }))
  return {
    title: `Typed names on labelled texts, ${set}: exact spans`,
    rows: [...rowsOf('tagger', byTagger), ...rowsOf('extractor', byExtractor)],
    totals: [totalOf('tagger', byTagger), totalOf('extractor', byExtractor)],
    notes: set.startsWith('unread')
      ? []
      : ['The shipped tagger was trained on this set: only the unread ones say what it is worth.'],
  }
}

function rowsOf(system: string, counts: readonly ReadonlyMap<string, Counts>[]): ReportRow[] {
  return rowsByKey(counts, labelledNameTypes).map((row) => ({ ...row, name: `${system}, ${row.name}` }))
}

function totalOf(system: string, counts: readonly ReadonlyMap<string, Counts>[]): ReportRow {
  return reportRow(
    `${system}, all`,
    counts.map((one) => sumCounts(one.values())),
  )
}
