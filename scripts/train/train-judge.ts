/**
 * Trains the judge and writes data/models/judge.weights. Calibration and threshold come from leaving one set of labelled texts out at a
 * time; that table is printed.
 * Usage: npx tsx scripts/train/train-judge.ts [--dry] — needs data/models/{names,relations}.weights.
 */
import { writeFileSync } from 'node:fs'
import { openSets, readLabelledTexts } from '../../src/evaluate/labelled-facts.ts'
import { judgeWeightsFile } from '../../src/extract/judge/judge.ts'
import { formatWeights } from '../../src/extract/model/weights-file.ts'
import { judgeExamples, judgeTools, type JudgeExample } from './judge-examples.ts'
import { calibrate, scoreRows, trainLogistic, type Instance } from './logistic-trainer.ts'
import { packRows } from './pack-rows.ts'
import { trainingTools } from './training-tools.ts'

const options = {
  hashBits: 18,
  epochs: Number(process.env['EP'] ?? 6),
  rate: Number(process.env['RATE'] ?? 0.05),
  l1: Number(process.env['L1'] ?? 0.03),
  hiddenShare: Number(process.env['HS'] ?? 0.3),
  positiveWeight: Number(process.env['PW'] ?? 1.5),
  seed: 7,
}
const log = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const tools = judgeTools(await trainingTools())
const left = (process.env['LEAVE'] ?? '').split(',')
const sets = openSets()
  .filter((s) => !left.includes(s))
  .map((set) => ({
    set,
    examples: readLabelledTexts(set).flatMap((text) => judgeExamples(text, tools, options.hashBits)),
  }))
const instances = (examples: readonly JudgeExample[]): Instance[] =>
  examples.map(({ rows, holds }) => ({ rows, holds, weight: 1 }))

const scored = sets.flatMap(({ set, examples }) => {
  const weights = trainLogistic(
    sets.filter((other) => other.set !== set).flatMap((other) => instances(other.examples)),
    options,
  )
  return examples.map(({ rows, holds, relationType }) => ({
    set,
    relationType,
    holds,
    score: scoreRows(weights, rows),
  }))
})
const { slope, offset } = calibrate(scored)
const chance = (score: number): number => 1 / (1 + Math.exp(-(slope * score + offset)))
const all = scored.filter(({ holds }) => holds).length
const bl: any = {}
for (const e of sets.flatMap((s) => s.examples)) {
  bl[e.baseline] ??= [0, 0]
  bl[e.baseline][e.holds ? 0 : 1]++
}
log(JSON.stringify(bl))
log(`${scored.length} candidates, ${all} facts`)
for (const threshold of [0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7]) {
  const taken = scored.filter(({ score }) => chance(score) >= threshold)
  const right = taken.filter(({ holds }) => holds).length
  log(
    `at ${threshold}: P ${(right / taken.length).toFixed(3)} R ${(right / all).toFixed(3)} right ${right} wrong ${taken.length - right}`,
  )
}
const weights = trainLogistic(
  sets.flatMap(({ examples }) => instances(examples)),
  options,
)
const packed = packRows(weights, 1, 2, { weight: 1, row: 1 })
const bytes = formatWeights(
  {
    format: 'graphwright-weights/1',
    version: 'judge-1',
    hashBits: options.hashBits,
    columns: 1,
    rows: packed.hashes.length,
    scale: packed.scale,
    figures: { slope: [rounded(slope)], offset: [rounded(offset)], threshold: [0.45] },
    names: ['fact'],
  },
  packed.hashes,
  packed.weights,
)
log(`${bytes.length} bytes`)
if (!process.argv.includes('--dry')) writeFileSync(process.env['OUT'] ?? `data/models/${judgeWeightsFile}`, bytes)

function rounded(figure: number): number {
  return Math.round(figure * 1e4) / 1e4
}
