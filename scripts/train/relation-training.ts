/** The whole training of a relation model from documents: first look, second look, calibration, thresholds. */
import { countsLine } from '../../src/evaluate/report-table.ts'
import { measures, sumCounts, type Counts } from '../../src/evaluate/score-relations.ts'
import { SecondLook } from '../../src/extract/model/second-look.ts'
import { formatWeights } from '../../src/extract/model/weights-file.ts'
import type { ReadingTools } from '../../src/extract/read-document.ts'
import {
  backgroundInstances,
  bestThreshold,
  countAt,
  crossScores,
  helpingInstances,
  instancesOf,
} from './cross-validation.ts'
import { calibrate, trainLogistic, type Instance } from './logistic-trainer.ts'
import { interleaved, packRows } from './pack-rows.ts'
import type { AnnotatedDocument } from './annotated-document.ts'
import { documentExamples, type SentenceExample } from './relation-examples.ts'
import { crossSecondScores, secondInstances, trainSecondLook } from './second-look-trainer.ts'

/** What a model is made from. Cross-validation, calibration and thresholds are by `main`; helpers only train. */
export interface RelationSources {
  readonly main: readonly AnnotatedDocument[]
  readonly helpers: readonly { readonly documents: readonly AnnotatedDocument[]; readonly weight: number }[]
}

const firstOptions = {
  hashBits: 20,
  epochs: 5,
  rate: 0.05,
  l1: 0.002,
  hiddenShare: 0.1,
  positiveWeight: 1.5,
  seed: 5,
  parts: 3,
}
const secondOptions = { epochs: 12, rate: 0.3, l2: 2, seed: 3, parts: 3 }
/** Counter-examples taken from helpers for each of their positives. */
const helpingShare = 12
/** Ordinary text: every so manieth pair, and what one counts. */
const background = { step: 5, weight: 0.8 }

/**
 * Nothing is accepted that is more likely wrong than right. Some relations would have a better F1 below, but only where passages were
 * chosen because the relation might hold; ordinary text is not.
 */
const leastThreshold = 0.5

interface Figures {
  readonly second: number[]
  readonly slopes: number[]
  readonly offsets: number[]
  readonly thresholds: number[]
}

/** The bytes of the weight file. `log` gets the table of cross-validation, line by line. Deterministic. */
export function trainRelationModel(
  sources: RelationSources,
  tools: ReadingTools,
  log: (line: string) => void,
): Uint8Array {
  const examplesOf = (documents: RelationSources['main'], weight: number): SentenceExample[] =>
    documents.flatMap((document, group) =>
      documentExamples(document, tools, { group, weight, hashBits: firstOptions.hashBits }),
    )
  const main = examplesOf(sources.main, 1)
  const helpers = sources.helpers.flatMap(({ documents, weight }) => examplesOf(documents, weight))
  log(`${main.length} + ${helpers.length} sentences`)
  const relations = [...new Set(main.flatMap(({ known }) => [...known]))].sort()
  const extras = new Map(relations.map((relation) => [relation, extrasOf(main, helpers, relation)]))
  const figures = crossValidate({ main, relations, extras }, log)
  const columns = relations.map((relation) =>
    trainLogistic([...instancesOf(main, relation), ...(extras.get(relation) ?? [])], firstOptions),
  )
  return packed(columns, relations, figures)
}

/** What trains a relation beside the passages annotated for it: the helpers' facts, and ordinary text. */
function extrasOf(main: readonly SentenceExample[], helpers: readonly SentenceExample[], relation: string): Instance[] {
  const helping = helpingInstances(helpers, relation, helpingShare)
  const draft = trainLogistic([...instancesOf(main, relation), ...helping], { ...firstOptions, epochs: 3 })
  return [...helping, ...backgroundInstances(main, relation, draft, background)]
}

interface CrossParts {
  readonly main: readonly SentenceExample[]
  readonly relations: readonly string[]
  readonly extras: ReadonlyMap<string, readonly Instance[]>
}

/** Cross-validated first scores, and on them the second look of each relation with its calibration and threshold. */
function crossValidate(parts: CrossParts, log: (line: string) => void): Figures {
  const { main, relations, extras } = parts
  const first = crossScores(main, extras, relations, firstOptions)
  const looks = main.map(({ tokens, found }, sentence) => new SecondLook(tokens, found, first[sentence] ?? []))
  const figures: Figures = { second: [], slopes: [], offsets: [], thresholds: [] }
  const totals: { before: Counts; after: Counts }[] = []
  for (const [column, relation] of relations.entries()) {
    const facts = main.map((sentence) =>
      sentence.known.has(relation) ? sentence.facts.filter(({ relationType }) => relationType === relation) : [],
    )
    const instances = secondInstances(main, looks, first, { relation, column })
    const firstScored = instances.map(({ sentence, pair, features }) => ({
      sentence,
      pair,
      score: 4 * (features[1] ?? 0),
    }))
    const scored = crossSecondScores(instances, secondOptions)
    const threshold = bestThreshold(scored, main, facts)
    const { slope, offset } = calibrate(scored.map(({ score, pair }) => ({ score, holds: pair.holds.has(relation) })))
    const after = countAt(scored, main, facts, threshold)
    const before = countAt(firstScored, main, facts, bestThreshold(firstScored, main, facts))
    totals.push({ before, after })
    log(`${countsLine(relation, after)}  first look F1 ${measures(before).f1.toFixed(3)}`)
    figures.second.push(...Array.from(trainSecondLook(instances, secondOptions), rounded))
    figures.slopes.push(rounded(slope))
    figures.offsets.push(rounded(offset))
    figures.thresholds.push(Math.max(leastThreshold, rounded(1 / (1 + Math.exp(-(slope * threshold + offset))))))
  }
  log(countsLine('first look', sumCounts(totals.map(({ before }) => before))))
  log(countsLine('all, cross-validated', sumCounts(totals.map(({ after }) => after))))
  return figures
}

function packed(columns: readonly Float32Array[], relations: readonly string[], figures: Figures): Uint8Array {
  const rows = packRows(interleaved(columns), columns.length, 2, { weight: 2, row: 2 })
  const header = {
    format: 'graphwright-weights/1',
    version: 'relations-5',
    hashBits: firstOptions.hashBits,
    columns: columns.length,
    rows: rows.hashes.length,
    scale: rows.scale,
    figures: { ...figures },
    names: relations,
  } as const
  return formatWeights(header, rows.hashes, rows.weights)
}

function rounded(figure: number): number {
  return Math.round(figure * 1e4) / 1e4
}
