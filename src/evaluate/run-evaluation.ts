/** The evaluations behind `graphwright eval`, each a report of one task. */
import { loadNameTagger } from '../extract/tagger/name-tagger.ts'
import { loadOntology } from '../ontology/load-ontology.ts'
import { coreferenceRows, scoreCoreference } from './coreference.ts'
import { requireCorpus, type GoldPassage } from './corpora.ts'
import { evaluateDeclared } from './declared.ts'
import { predict, typedPassages, type EvaluationProgress } from './evaluate-relations.ts'
import { evaluateFacts } from './facts.ts'
import { evaluateLabelledNames } from './labelled-names-report.ts'
import { judgedExtractor, type Ablation } from './judged-extractor.ts'
import { readKnowledgeNet } from './knowledgenet.ts'
import { heldOutDocuments, scoredNameTypes, scoreNames } from './names.ts'
import { redocredPassages, text2kgbenchPassages } from './other-passages.ts'
import { readRedocred } from './redocred.ts'
import { relationMap } from './relation-map.ts'
import { relationReport } from './relation-report.ts'
import { extractorSystem, type JudgedPart } from './relation-systems.ts'
import { reportRow, rowsByKey, type EvaluationReport } from './report.ts'
import { sumCounts } from './score-relations.ts'
import { evaluateStatus } from './status-set.ts'
import type { EvaluationTask } from './tasks.ts'

/** What to judge, and on what. */
export interface EvaluationOptions {
  readonly task: EvaluationTask
  /** The folder that holds the corpora, a folder each. */
  readonly corpora: string
  /** Of KnowledgeNet. Fold 3 is the report: never tune on it. */
  readonly fold: 1 | 2 | 3
  /** The half of the extractor that is left out, for relations. */
  readonly without?: Ablation
  /** What of the extraction is judged, for relations. */
  readonly part: JudgedPart
  /** The set of labelled sentences: `unread` for status and facts when absent; names are judged on Re-DocRED then. */
  readonly set?: string
  readonly progress: EvaluationProgress
}

/** The set that nobody who tunes reads. */
const reportSet = 'unread'

/** Runs one evaluation. Throws: CORPUS_NOT_FOUND. */
export function runEvaluation(options: EvaluationOptions): Promise<EvaluationReport> {
  switch (options.task) {
    case 'names':
      return options.set === undefined ? Promise.resolve(evaluateNames(options)) : evaluateLabelledNames(options.set)
    case 'coreference':
      return evaluateCoreference(options)
    case 'status':
      return evaluateStatus(options.set ?? reportSet)
    case 'facts':
      return evaluateFacts(options.set ?? reportSet, options.progress)
    case 'declared':
      return evaluateDeclared({ ...options, folder: requireCorpus('text2kgbench', options.corpora) })
    case 'knowledgenet':
    case 'redocred':
    case 'text2kgbench':
      return evaluateRelations(options.task, options)
  }
}

async function evaluateRelations(
  corpus: 'knowledgenet' | 'redocred' | 'text2kgbench',
  options: EvaluationOptions,
): Promise<EvaluationReport> {
  const folder = requireCorpus(corpus, options.corpora)
  const map = relationMap(corpus)
  const { progress, part } = options
  const system = extractorSystem(judgedExtractor(await loadOntology('core'), options.without), part)
  const judgedPart = part === 'all' ? 'relations as extract prints them' : 'relations that a graph would take'
  const what = `${judgedPart}${options.without === undefined ? '' : ` without ${options.without}`}`
  if (corpus === 'knowledgenet') {
    const judged = predict(readKnowledgeNet(folder, options.fold), system, { map, progress })
    const title = `KnowledgeNet fold ${options.fold}, ${what}`
    const seen = 'The shipped model was trained on folds 1 and 2: only fold 3 says what it is worth.'
    return relationReport(judged, { title, withPronouns: true, notes: options.fold === 3 ? [] : [seen] })
  }
  const isRedocred = corpus === 'redocred'
  const passages: GoldPassage[] = isRedocred ? redocredPassages(folder) : text2kgbenchPassages(folder)
  const judged = predict(typedPassages(passages, map), system, { progress })
  const title = `${isRedocred ? 'Re-DocRED dev' : 'Text2KGBench test'}, ${what}`
  const notes = isRedocred
    ? ['The shipped model was trained on these documents too; scripts/train/transfer.ts leaves them out.']
    : ['Triples are not exhaustive: precision is a lower bound.']
  return relationReport(judged, { title, withPronouns: false, notes })
}

function evaluateNames({ corpora, progress }: EvaluationOptions): EvaluationReport {
  const tagger = loadNameTagger()
  const documents = heldOutDocuments(readRedocred(requireCorpus('redocred', corpora))).map((document, done, all) => {
    progress(done, all.length)
    return scoreNames(document, tagger)
  })
  return {
    title: 'Re-DocRED dev, documents 0, 5, 10, …: typed names, exact spans',
    rows: rowsByKey(documents, scoredNameTypes),
    totals: [
      reportRow(
        'all',
        documents.map((counts) => sumCounts(counts.values())),
      ),
    ],
    notes: [],
  }
}

async function evaluateCoreference({ corpora, progress }: EvaluationOptions): Promise<EvaluationReport> {
  const ontology = await loadOntology('core')
  const extractor = judgedExtractor(ontology, 'model')
  const documents = heldOutDocuments(readRedocred(requireCorpus('redocred', corpora))).map((document, done, all) => {
    progress(done, all.length)
    return scoreCoreference(document, { extractor, ontology })
  })
  return {
    title: 'Re-DocRED dev, documents 0, 5, 10, …: pairs of names that are one entity',
    rows: [],
    totals: rowsByKey(documents, coreferenceRows),
    notes: ['The corpus annotates names only: pronouns and nominals are not judged.'],
  }
}
