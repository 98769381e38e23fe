/** What a declaration alone finds: relations known from description, cues and examples, on sentences of Text2KGBench. */
import { fileURLToPath } from 'node:url'
import { createExtractor } from '../extract/create-extractor.ts'
import { loadOntology } from '../ontology/load-ontology.ts'
import { declarations, declaredPassages, type Declaration } from './declared-relations.ts'
import { predict, type EvaluationProgress, type JudgedPassage } from './evaluate-relations.ts'
import { judgeables, judgementRows, readJudgements, weightedPrecision } from './judgements.ts'
import { relationReport } from './relation-report.ts'
import { extractorSystem, type JudgedPart } from './relation-systems.ts'
import type { EvaluationReport } from './report.ts'

/** What of which sentences is judged. */
export interface DeclaredOptions {
  /** The folder of Text2KGBench. */
  readonly folder: string
  /** `train` to tune, `test` to report. */
  readonly split: 'train' | 'test'
  readonly part: JudgedPart
  readonly progress?: EvaluationProgress
}

/** The report over all declarations, on the test sentences. */
export async function evaluateDeclared(options: Omit<DeclaredOptions, 'split'>): Promise<EvaluationReport> {
  const judged: JudgedPassage[] = []
  for (const declaration of declarations) {
    judged.push(...(await predictDeclared(declaration, { ...options, split: 'test' })))
  }
  const judgements = judgementRows(judgeables(judged), readJudgements())
  const { overlap, strict } = weightedPrecision(judgements)
  // What the triples do not list may be right all the same, so they cannot say what a confidence is worth.
  const { reliability: _unknown, ...report } = relationReport(judged, {
    title: 'Declared relations, Text2KGBench test',
    withPronouns: false,
    notes: [
      'Triples are not exhaustive: in the first table only recall says what it seems to. Precision is that of the predictions judged by hand.',
      `All predictions, each relation's judged ones standing for the others: precision ${overlap.toFixed(3)}, of whole names ${strict.toFixed(3)}.`,
    ],
  })
  return { ...report, judgements }
}

/** The predictions of one declaration for every sentence of its ontologies. */
export async function predictDeclared(
  declaration: Declaration,
  { folder, split, part, progress }: DeclaredOptions,
): Promise<JudgedPassage[]> {
  const file = new URL(`../../data/gold/declared/${declaration}.yaml`, import.meta.url)
  const extractor = createExtractor(await loadOntology(fileURLToPath(file)))
  const system = extractorSystem(extractor, part)
  return predict(declaredPassages(folder, split, declaration), system, progress && { progress })
}
