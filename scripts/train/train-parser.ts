/**
 * Trains the dependency parser and writes data/models/parser.weights.
 * Usage: npx tsx scripts/train/train-parser.ts [--dry] — needs the corpora and the teacher's parses (see data/models/README.md).
 * Every fifth document of Re-DocRED (0, 5, 10, …) is held out: it is what the figures are of.
 */
import { writeFileSync } from 'node:fs'
import { packModel } from '../../src/extract/model/weights-file.ts'
import { fineTags } from '../../src/extract/parse/fine-tags.ts'
import { dependencyLabels } from '../../src/extract/parse/parse.ts'
import { makeParser } from '../../src/extract/parse/parser.ts'
import {
  formatParserTables,
  parseParserTables,
  parserFile,
  type TableRows,
} from '../../src/extract/parse/parser-file.ts'
import { packRows, type PackFloors } from './pack-rows.ts'
import { parserColumns, trainArcs, trainTags, unseenCodes, type ParserOptions } from './parser-trainer.ts'
import { scoreParser } from './score-parser.ts'
import { silverParses } from './silver-parses.ts'
import type { SparseLearner } from './sparse-learner.ts'

const env = (name: string, fallback: number): number => Number(process.env[name] ?? fallback)
const options: ParserOptions = {
  tags: { hashBits: 18, columns: parserColumns.tags, rate: 0.2, l1: env('L1T', 0.002) },
  moves: { hashBits: 20, columns: parserColumns.moves, rate: 0.2, l1: env('L1M', 0.002) },
  labels: { hashBits: 18, columns: parserColumns.labels, rate: 0.2, l1: env('L1L', 0.002) },
  tagEpochs: env('TE', 4),
  epochs: env('EP', 6),
  explored: env('EX', 0.9),
  seed: 5,
}
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

const least = { weight: env('FW', 2), row: env('FR', 4) }
const bytes = formatParserTables([
  packed(tags, fineTags, least),
  packed(moves, ['shift', 'left', 'right'], { weight: 1, row: env('FRM', 4) }),
  packed(labels, dependencyLabels, least),
])
const file = packModel(bytes)
log(`${bytes.length} bytes, ${file.length} packed`)
log(scoreParser(makeParser(parseParserTables(bytes)), heldOut))
if (!process.argv.includes('--dry')) writeFileSync(`data/models/${parserFile}`, file)

function packed(learner: SparseLearner, names: readonly string[], floors: PackFloors): TableRows {
  const { columns, hashBits } = learner.options
  const minCount = env('MC', 2)
  const weights = learner.weights.map((weight, at) =>
    (learner.seen[Math.floor(at / columns)] ?? 0) < minCount ? 0 : weight,
  )
  const { hashes, weights: units, scale } = packRows(weights, columns, 3, floors)
  log(
    `${hashes.length} rows, ${units.filter((unit) => unit !== 0).length} weights, of ${learner.seen.filter(Boolean).length}`,
  )
  return {
    header: {
      format: 'graphwright-weights/1',
      version: 'parser-1',
      hashBits,
      columns,
      rows: hashes.length,
      scale,
      figures: {},
      names,
    },
    hashes,
    weights: units,
  }
}
