/** The whole training of a relation model from documents: first look, second look, calibration, thresholds. */
import { countsLine } from '../../src/evaluate/report-table.ts'
import { measures, sumCounts, type Counts } from '../../src/evaluate/score-relations.ts'
import type { ScoredArguments } from '../../src/extract/model/compared-scores.ts'
import { encodedScores } from '../../src/extract/model/encoded-scores.ts'
import { SecondLook } from '../../src/extract/model/second-look.ts'
import { formatWeights, type WeightsHeader } from '../../src/extract/model/weights-file.ts'
import { bestThreshold, countAt, crossScores } from './cross-validation.ts'
import { calibrate, trainLogistic } from './logistic-trainer.ts'
import { interleaved, packRows } from './pack-rows.ts'
import type { SentenceExample } from './relation-examples.ts'
import { firstOptions, RelationInstances, type RelationExamples } from './relation-instances.ts'
import { crossSecondScores, secondInstances, trainSecondLook } from './second-look-trainer.ts'

const secondOptions = { epochs: 12, rate: 0.3, l2: 2, seed: 3, parts: 3 }

/**
 * Nothing is accepted that is more likely wrong than right. Some relations would have a better F1 below, but only where passages were
 * chosen because the relation might hold; ordinary text is not.
 */
const leastThreshold = 0.5

/** What stands in a weight file beside the weights of the first look. */
export type RelationFigures = WeightsHeader['figures']

/**
 * The bytes of the weight file. `log` gets the table of cross-validation, line by line; with `figures` there is none, and they stand in the
 * file as they are. Deterministic.
 */
export function trainRelationModel(
  examples: RelationExamples,
  log: (line: string) => void,
  figures?: RelationFigures,
): Uint8Array {
  const instances = new RelationInstances(examples)
  const { relations } = instances
  log(`${examples.main.length} + ${examples.labelled.length} + ${examples.helpers.length} sentences`)
  const settled = figures ?? crossValidate(instances, log)
  const columns = relations.map((relation) => trainLogistic(instances.of(relation), firstOptions))
  return packed(columns, relations, settled)
}

/** Sentences with their first scores, and what the second look sees of them. */
interface Looked {
  readonly sentences: readonly SentenceExample[]
  readonly first: readonly (readonly ScoredArguments[])[]
  readonly encoded: readonly (readonly ScoredArguments[])[]
  readonly looks: readonly SecondLook[]
}

/** Cross-validated first scores, and on them the second look of each relation with its calibration and threshold. */
function crossValidate(instances: RelationInstances, log: (line: string) => void): RelationFigures {
  const { relations } = instances
  const { main, labelled } = instances.examples
  const first = crossScores([...main, ...labelled], instances, firstOptions)
  const ofMain = lookedAt(main, first.slice(0, main.length), relations)
  const ofLabelled = lookedAt(labelled, first.slice(main.length), relations)
  const second: number[] = []
  const [slopes, offsets, thresholds]: number[][] = [[], [], []]
  const totals = new Map<Looked, { readonly before: Counts; readonly after: Counts }[]>([
    [ofMain, []],
    [ofLabelled, []],
  ])
  for (const [column, relation] of relations.entries()) {
    const looked = instances.isOfMain(relation) ? ofMain : ofLabelled
    const settled = settleRelation(looked, relation, column)
    totals.get(looked)?.push(settled)
    log(`${countsLine(relation, settled.after)}  first look F1 ${measures(settled.before).f1.toFixed(3)}`)
    second.push(...settled.second)
    slopes?.push(settled.slope)
    offsets?.push(settled.offset)
    thresholds?.push(settled.threshold)
  }
  for (const [looked, counts] of totals) {
    const name = looked === ofMain ? 'main' : 'labelled'
    log(countsLine(`${name}, first look`, sumCounts(counts.map(({ before }) => before))))
    log(countsLine(`${name}, cross-validated`, sumCounts(counts.map(({ after }) => after))))
  }
  return { second, slopes: slopes ?? [], offsets: offsets ?? [], thresholds: thresholds ?? [] }
}

function lookedAt(sentences: readonly SentenceExample[], first: Looked['first'], relations: readonly string[]): Looked {
  const encoded = sentences.map(({ read }, sentence) => encodedScores(read, first[sentence] ?? [], relations))
  const looks = sentences.map(({ read }, sentence) => {
    const scores = { first: first[sentence] ?? [], encoded: encoded[sentence] ?? [] }
    return new SecondLook(read.tokens, read.found, scores)
  })
  return { sentences, first, encoded, looks }
}

interface SettledRelation {
  readonly second: readonly number[]
  readonly slope: number
  readonly offset: number
  readonly threshold: number
  /** Counts of cross-validation at the best threshold of the first look, and of the second. */
  readonly before: Counts
  readonly after: Counts
}

function settleRelation({ sentences, looks, ...scores }: Looked, relation: string, column: number): SettledRelation {
  const facts = sentences.map((sentence) =>
    sentence.known.has(relation) ? sentence.facts.filter(({ relationType }) => relationType === relation) : [],
  )
  const instances = secondInstances(sentences, looks, scores, { relation, column })
  const firstScored = instances.map(({ sentence, pair, features }) => ({
    sentence,
    pair,
    score: 4 * (features[1] ?? 0),
  }))
  const scored = crossSecondScores(instances, secondOptions)
  const threshold = bestThreshold(scored, sentences, facts)
  const { slope, offset } = calibrate(scored.map(({ score, pair }) => ({ score, holds: pair.holds.has(relation) })))
  return {
    second: Array.from(trainSecondLook(instances, secondOptions), rounded),
    slope: rounded(slope),
    offset: rounded(offset),
    threshold: Math.max(leastThreshold, rounded(1 / (1 + Math.exp(-(slope * threshold + offset))))),
    before: countAt(firstScored, sentences, facts, bestThreshold(firstScored, sentences, facts)),
    after: countAt(scored, sentences, facts, threshold),
  }
}

/** Greater weights are cut. The greater it is, the coarser the units and the smaller the file (pack-rows.ts). */
const greatestWeight = 17
/** More than half of all rows come to fewer; without them it finds the same (data/models/README.md). */
const leastUnits = 4

function packed(columns: readonly Float32Array[], relations: readonly string[], figures: RelationFigures): Uint8Array {
  const rows = packRows(interleaved(columns), columns.length, greatestWeight, leastUnits)
  const header = {
    format: 'graphwright-weights/2',
    version: 'relations-15',
    hashBits: firstOptions.hashBits,
    columns: columns.length,
    rows: rows.hashes.length,
    scale: rows.scale,
    figures,
    names: relations,
  } as const
  return formatWeights(header, rows.hashes, rows.weights)
}

function rounded(figure: number): number {
  return Math.round(figure * 1e4) / 1e4
}
