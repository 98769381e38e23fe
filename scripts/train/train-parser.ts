/**
 * Trains the dependency parser and writes data/models/parser.weights.
 * Usage: npx tsx scripts/train/train-parser.ts [--dry] — needs the corpora and the teacher's parses (see data/models/README.md).
 * Every fifth document of Re-DocRED (0, 5, 10, …) is held out: it is what the figures are of.
 */
import { writeFileSync } from 'node:fs'
import { packModel } from '../../src/extract/model/weights-file.ts'
import { fineTags } from '../../src/extract/parse/fine-tags.ts'
import { dependencyLabels } from '../../src/extract/parse/parse.ts'
import { moveCount } from '../../src/extract/parse/parse-state.ts'
import { makeParser } from '../../src/extract/parse/parser.ts'
import {
  formatParserTables,
  parseParserTables,
  parserFile,
  type TableRows,
} from '../../src/extract/parse/parser-file.ts'
import { trainArcs, trainTags, unseenCodes, type ParserOptions } from './parser-trainer.ts'
import { scoreParser } from './score-parser.ts'
import { silverParses } from './silver-parses.ts'
import type { LearnerOptions, SparseLearner } from './sparse-learner.ts'

const shared = { hashBits: 22, leastGradient: 0.02 }
const options: ParserOptions = {
  tags: { ...shared, columns: fineTags.length, rate: 0.2, l1: 0.05, minCount: 22 },
  moves: { ...shared, columns: moveCount, rate: 0.2, l1: 0.05, minCount: 48 },
  labels: { ...shared, columns: dependencyLabels.length, rate: 0.2, l1: 0.05, minCount: 26 },
  tagEpochs: 3,
  epochs: 5,
  explored: 0.9,
  seed: 5,
}
/** The weight that is 127 in the file. */
const limit = 3
const log = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const sentences = silverParses('.cache/silver/parses.jsonl')
const seen = sentences.filter(({ isHeldOut }) => !isHeldOut)
const heldOut = sentences.filter(({ isHeldOut }) => isHeldOut)
log(`${seen.length} sentences, ${seen.reduce((sum, { tokens }) => sum + tokens.length, 0)} tokens`)
const codes = unseenCodes(seen, options, log)
const tags = trainTags(seen, options)
const { moves, labels } = trainArcs(seen, codes, options, log)

const bytes = formatParserTables([
  table(tags, options.tags, fineTags),
  table(moves, options.moves, ['shift', 'left', 'right']),
  table(labels, options.labels, dependencyLabels),
])
const file = packModel(bytes)
log(`${bytes.length} bytes, ${file.length} packed`)
log(scoreParser(makeParser(parseParserTables(bytes)), heldOut))
if (!process.argv.includes('--dry')) writeFileSync(`data/models/${parserFile}`, file)

function table(learner: SparseLearner, { columns, hashBits }: LearnerOptions, names: readonly string[]): TableRows {
  const { hashes, weights, scale } = learner.packed(limit)
  log(`${names[0]}: ${hashes.length} rows, ${weights.filter((weight) => weight !== 0).length} weights`)
  const header = {
    format: 'graphwright-weights/2',
    version: 'parser-2',
    hashBits,
    columns,
    rows: hashes.length,
    scale,
    figures: {},
    names,
  } as const
  return { header, hashes, weights }
}
