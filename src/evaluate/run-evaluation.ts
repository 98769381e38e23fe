/** The work behind `eval`: corpora where they are present, systems by name, tables as text. */
import { createExtractor } from '../extract/create-extractor.ts'
import { loadRelationModel } from '../extract/model/relation-model.ts'
import { loadNameTagger } from '../extract/tagger/name-tagger.ts'
import { loadOntology } from '../ontology/load-ontology.ts'
import { corpusFolder } from './corpora.ts'
import { judgedProposals, predict, type JudgedPassage } from './evaluate-relations.ts'
import { readKnowledgeNet } from './knowledgenet.ts'
import { scoreNames } from './names.ts'
import { readRedocred } from './redocred.ts'
import { relationMap } from './relation-map.ts'
import { extractorSystem, modelSystem, unionSystem, type RelationSystem } from './relation-systems.ts'
import { reliability } from './reliability.ts'
import { countsLine, relationTable } from './report-table.ts'
import { scoreByDocument } from './score-relations.ts'

/** The systems that can be judged: each way of finding relations alone, both, and the extractor as it ships. */
export const systemNames = ['patterns', 'model', 'both', 'extractor'] as const
export type SystemName = (typeof systemNames)[number]

/** What to judge on. Fold 3 is the report: never tune on it. */
export interface EvaluationOptions {
  readonly system: SystemName
  readonly fold: 1 | 2 | 3
}

/** The report of one evaluation as text: what was judged, or why it was skipped. */
export async function runEvaluation({ system, fold }: EvaluationOptions): Promise<string> {
  const sections = [await relationReport(system, fold), nameReport()]
  return sections.join('\n\n')
}

/** A system by its name, for `core.yaml`. */
export async function relationSystem(name: SystemName): Promise<RelationSystem> {
  if (name === 'model') return modelSystem(loadNameTagger(), loadRelationModel())
  const ontology = await loadOntology('core')
  if (name === 'extractor') return extractorSystem(name, createExtractor(ontology))
  const patterns = extractorSystem('patterns', createExtractor(ontology, { tagger: loadNameTagger() }))
  return name === 'patterns' ? patterns : unionSystem([patterns, modelSystem(loadNameTagger(), loadRelationModel())])
}

async function relationReport(name: SystemName, fold: 1 | 2 | 3): Promise<string> {
  const folder = corpusFolder('knowledgenet')
  if (!folder.ok) return `KnowledgeNet: skipped, ${folder.reason}`
  const system = await relationSystem(name)
  const judged = predict(readKnowledgeNet(folder.path, fold), system, relationMap('knowledgenet'))
  return [
    `KnowledgeNet fold ${fold}, ${system.name}, text (overlap)`,
    relationTable(scoreByDocument(judged, { mode: 'overlap', withPronouns: true })),
    ...(['overlap', 'strict'] as const).flatMap((mode) =>
      [true, false].map((withPronouns) => summary(judged, { mode, withPronouns })),
    ),
    reliabilityTable(judged),
  ].join('\n')
}

function summary(
  judged: readonly JudgedPassage[],
  options: { readonly mode: 'overlap' | 'strict'; readonly withPronouns: boolean },
): string {
  const last = relationTable(scoreByDocument(judged, options)).split('\n').at(-1) ?? ''
  const arguments_ = options.withPronouns ? 'all arguments' : 'without pronouns'
  return last.replace(/^all {3,}/, `${options.mode}, ${arguments_}`.padEnd(27))
}

function reliabilityTable(judged: readonly JudgedPassage[]): string {
  const { bins, error } = reliability(judgedProposals(judged))
  const rows = bins.map(
    ({ from, count, meanConfidence, precision }) =>
      `  ${from.toFixed(1)}+ ${String(count).padStart(6)}  said ${meanConfidence.toFixed(3)}  was ${precision.toFixed(3)}`,
  )
  return [`reliability (calibration error ${error.toFixed(3)})`, ...rows].join('\n')
}

/** Typed names on the documents of Re-DocRED that the tagger was not trained on: every fifth. */
function nameReport(): string {
  const folder = corpusFolder('redocred')
  if (!folder.ok) return `Re-DocRED: skipped, ${folder.reason}`
  const heldOut = readRedocred(folder.path).filter((_, index) => index % 5 === 0)
  const lines = [...scoreNames(heldOut, loadNameTagger())].map(([type, counts]) => countsLine(type, counts))
  return ['Re-DocRED dev, typed names, held-out documents (every fifth)', ...lines].join('\n')
}
