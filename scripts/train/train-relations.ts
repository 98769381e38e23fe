/**
 * Trains the relation model and writes data/models/relations.weights. KnowledgeNet folds 1 and 2 lead, Re-DocRED and Text2KGBench help;
 * calibration and thresholds come from cross-validation by document over folds 1 and 2, whose table is printed. Fold 3 is never read.
 * Usage: npx tsx scripts/train/train-relations.ts [--dry] — needs the corpora and data/models/names.weights.
 */
import { writeFileSync } from 'node:fs'
import { countsLine } from '../../src/evaluate/report-table.ts'
import { measures, sumCounts, type Counts } from '../../src/evaluate/score-relations.ts'
import { relationWeightsFile } from '../../src/extract/model/relation-model.ts'
import { SecondLook } from '../../src/extract/model/second-look.ts'
import { formatWeights } from '../../src/extract/model/weights-file.ts'
import { loadNameTagger } from '../../src/extract/tagger/name-tagger.ts'
import { bestThreshold, countAt, crossScores, helpingInstances, instancesOf } from './cross-validation.ts'
import { calibrate, trainLogistic } from './logistic-trainer.ts'
import { packRows } from './pack-rows.ts'
import { knowledgenetDocuments, redocredDocuments, text2kgbenchDocuments } from './relation-corpora.ts'
import { crossSecondScores, secondInstances, trainSecondLook } from './second-look-trainer.ts'
import { documentExamples, type AnnotatedSentence, type SentenceExample } from './relation-examples.ts'

const env = (name: string, value: number): number => Number(process.env[name] ?? value)
const options = {
  hashBits: 20,
  epochs: env('EP', 5),
  rate: env('RATE', 0.05),
  l1: env('L1', 0.002),
  hiddenShare: env('HS', 0.1),
  positiveWeight: env('PW', 1.5),
  seed: 5,
  parts: 3,
}

const secondOptions = { epochs: 12, rate: 0.3, l2: 2, seed: 3 }

const log = (line: string): void => {
  process.stderr.write(`${line}\n`)
}
const tagger = loadNameTagger()
const examplesOf = (documents: readonly AnnotatedSentence[][], weight: number): SentenceExample[] =>
  documents.flatMap((sentences, group) =>
    documentExamples(sentences, tagger, { group, weight, hashBits: options.hashBits }),
  )

const documents = knowledgenetDocuments([1, 2])
const annotated = documents.flat()
const main = examplesOf(documents, 1)
const redocredWeight = env('RD', 0.2)
const text2kgbenchWeight = env('TK', 0.2)
const helpers = [
  ...(redocredWeight > 0 ? examplesOf(redocredDocuments(), redocredWeight) : []),
  ...(text2kgbenchWeight > 0 ? examplesOf(text2kgbenchDocuments(), text2kgbenchWeight) : []),
]
log(`${main.length} + ${helpers.length} sentences`)

const relations = [...new Set(main.flatMap(({ known }) => [...known]))].sort()
const extras = new Map(relations.map((relation) => [relation, helpingInstances(helpers, relation, 6)]))
const first = crossScores(main, extras, relations, options)
const looks = main.map(({ tokens, found }, sentence) => new SecondLook(tokens, found, first[sentence] ?? []))
const figures = { second: [] as number[], slopes: [] as number[], offsets: [] as number[], thresholds: [] as number[] }
const totals: [Counts, Counts][] = []
for (const [column, relation] of relations.entries()) {
  const facts = annotated.map(({ known, facts }) =>
    known.has(relation) ? facts.filter(({ relationType }) => relationType === relation) : [],
  )
  const instances = secondInstances(main, looks, first, { relation, column })
  const firstScored = instances.map(({ sentence, pair, features }) => ({
    sentence,
    pair,
    score: 4 * (features[1] ?? 0),
  }))
  const scored = crossSecondScores(instances, { ...secondOptions, parts: options.parts })
  const threshold = bestThreshold(scored, main, facts)
  const { slope, offset } = calibrate(scored.map(({ score, pair }) => ({ score, holds: pair.holds.has(relation) })))
  const counts = countAt(scored, main, facts, threshold)
  const before = countAt(firstScored, main, facts, bestThreshold(firstScored, main, facts))
  totals.push([before, counts])
  log(
    `${countsLine(relation, counts)}  threshold ${threshold.toFixed(2)}, first look F1 ${measures(before).f1.toFixed(3)}`,
  )
  figures.second.push(...Array.from(trainSecondLook(instances, secondOptions), rounded))
  figures.slopes.push(rounded(slope))
  figures.offsets.push(rounded(offset))
  figures.thresholds.push(rounded(1 / (1 + Math.exp(-(slope * threshold + offset)))))
}
log(countsLine('first look', sumCounts(totals.map(([before]) => before))))
log(countsLine('all, cross-validated', sumCounts(totals.map(([, counts]) => counts))))

if (!process.argv.includes('--dry')) {
  const columns = relations.map((relation) =>
    trainLogistic([...instancesOf(main, relation), ...(extras.get(relation) ?? [])], options),
  )
  const packed = packRows(interleaved(columns), columns.length, 2, { weight: 1, row: 2 })
  const bytes = formatWeights(
    {
      format: 'graphwright-weights/1',
      version: 'relations-1',
      hashBits: options.hashBits,
      columns: columns.length,
      rows: packed.hashes.length,
      scale: packed.scale,
      figures,
      names: relations,
    },
    packed.hashes,
    packed.weights,
  )
  writeFileSync(`data/models/${relationWeightsFile}`, bytes)
  log(`${packed.hashes.length} rows, ${bytes.length} bytes`)
}

function rounded(figure: number): number {
  return Math.round(figure * 1e4) / 1e4
}

/** Weights by hash, then relation. */
function interleaved(byRelation: readonly Float32Array[]): Float32Array {
  const length = byRelation[0]?.length ?? 0
  const all = new Float32Array(length * byRelation.length)
  for (const [column, weights] of byRelation.entries()) {
    for (const [hash, weight] of weights.entries()) all[hash * byRelation.length + column] = weight
  }
  return all
}
