/**
 * Trains the judge and writes data/models/judge.weights. Calibration comes from leaving one set of labelled texts out at a time; that
 * table is printed.
 * Usage: npx tsx scripts/train/train-judge.ts [--without SET,SET --to FILE] — needs the other weights of data/models. Without some sets the
 * judge is written to FILE: for measuring what it is worth on sets that it has not seen.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { sortedUnique } from '../../src/basics/order.ts'
import { openSets, readLabelledTexts } from '../../src/evaluate/labelled-facts.ts'
import { judgeWeightsFile } from '../../src/extract/judge/judge.ts'
import { formatWeights, packModel } from '../../src/extract/model/weights-file.ts'
import { judgeExamples, judgeTools, type JudgeExample } from './judge-examples.ts'
import { calibrate, scoreRows, trainLogistic, type Instance } from './logistic-trainer.ts'
import { packRows } from './pack-rows.ts'
import { trainingTools } from './training-tools.ts'

const options = { hashBits: 20, epochs: 6, rate: 0.05, l1: 0.03, hiddenShare: 0.3, positiveWeight: 3, seed: 7 }
/** From where on a candidate is believed: where three in four are right, by the table below. */
const threshold = 0.5

const { values } = parseArgs({ options: { without: { type: 'string' }, to: { type: 'string' } } })
const left = values.without?.split(',') ?? []
const log = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const tools = judgeTools(await trainingTools())
const sets = openSets()
  .filter((set) => !left.includes(set))
  .map((set) => ({
    set,
    examples: readLabelledTexts(set).flatMap((text) => judgeExamples(text, tools, options.hashBits)),
  }))

/** What a judge of the other sets gives to the candidates of each. */
const scored = sets.flatMap(({ set, examples }) => {
  const weights = trained(sets.filter((other) => other.set !== set).flatMap((other) => other.examples))
  return examples.map(({ rows, holds }) => ({ set, holds, score: scoreRows(weights, rows) }))
})
const { slope, offset } = calibrate(scored)
log(`${scored.length} candidates, ${scored.filter(({ holds }) => holds).length} facts`)
for (const { set } of sets) log(lineOf(set, 0.4))
for (const at of [0.2, 0.3, 0.4, 0.5, 0.6, 0.7]) log(lineOf('all', at))

const learned = sortedUnique(
  sets.flatMap(({ set }) =>
    readLabelledTexts(set).flatMap(({ facts }) => facts.map(({ relationType }) => relationType)),
  ),
)
const packed = packRows(trained(sets.flatMap(({ examples }) => examples)), 1, 2, { weight: 1, row: 1 })
const header = {
  format: 'graphwright-weights/1',
  version: 'judge-1',
  hashBits: options.hashBits,
  columns: 1,
  rows: packed.hashes.length,
  scale: packed.scale,
  figures: { slope: [rounded(slope)], offset: [rounded(offset)], threshold: [threshold] },
  names: learned,
} as const
const bytes = packModel(formatWeights(header, packed.hashes, packed.weights))
log(`${bytes.length} bytes`)
writeFileSync(values.to ?? `data/models/${judgeWeightsFile}`, bytes)

function trained(examples: readonly JudgeExample[]): Float32Array {
  const instances = examples.map(({ rows, holds }): Instance => ({ rows, holds, weight: 1 }))
  return trainLogistic(instances, options)
}

function lineOf(name: string, at: number): string {
  const own = scored.filter(({ set }) => name === 'all' || set === name)
  const taken = own.filter(({ score }) => 1 / (1 + Math.exp(-(slope * score + offset))) >= at)
  const right = taken.filter(({ holds }) => holds).length
  const precision = right / Math.max(1, taken.length)
  const recall = right / own.filter(({ holds }) => holds).length
  return `${name} at ${at}: right ${right}, wrong ${taken.length - right}, P ${precision.toFixed(3)} R ${recall.toFixed(3)}`
}

function rounded(figure: number): number {
  return Math.round(figure * 1e4) / 1e4
}
