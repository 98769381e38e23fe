/**
 * Trains the linear part of the model of standing (status, modality, polarity), writes data/models/standing.weights, and to
 * .cache/silver/standing-examples.jsonl what the network is trained on (train-standing-network.py). A quarter of the sets of labelled texts is left
 * out at a time: the table says how the rules and the linear model without a set judge it, told cases (all facts, as labelled) and found ones,
 * and the network sees of each case what a linear model says that has not seen it. With the name of a set its errors are printed, with the
 * rules that decided, and nothing is written.
 * Usage: npx tsx scripts/train/train-standing.ts [--errors SET] — needs the other weights of data/models, and the taggers of both halves
 * (scripts/train/halves.ts).
 */
import { createWriteStream, writeFileSync } from 'node:fs'
import { openSets } from '../../src/evaluate/labelled-facts.ts'
import { linearOdds, standingModel, standingWeightsFile } from '../../src/extract/standing/standing-model.ts'
import { packModel, parseWeights, type WeightTable } from '../../src/extract/model/weights-file.ts'
import { halves, inParts, setsOfHalf, taggerWithout } from './halves.ts'
import { foundCases, foundStatusCases, situationFinder, toldCases, type StandingCase } from './standing-cases.ts'
import { StandingLines } from './standing-lines.ts'
import { accuracyTable, confusionTable, errorLines, timeLine, type JudgedCase } from './standing-report.ts'
import { standingExample, trainStanding, type StandingExample } from './standing-training.ts'
import { trainingTools } from './training-tools.ts'

const wanted = process.argv[2] === '--errors' ? process.argv[3] : undefined
const sets = openSets()
const parts = inParts(sets, 4)
const partOf = ({ one }: StandingExample): number => parts.findIndex((part) => part.includes(one.set))
const { ontology } = await trainingTools()
const find = situationFinder(ontology)
const cases: StandingCase[] = []
for (const half of halves) {
  const unseen = await trainingTools(undefined, taggerWithout(half))
  for (const set of setsOfHalf(half)) cases.push(...toldCases(set, unseen), ...foundCases(set, find))
  console.error(`${cases.length} cases`)
}
cases.push(...['dev', 'second-dev', 'announcements'].flatMap((set) => foundStatusCases(set, find)))
const examples = cases.map(standingExample)

if (wanted === undefined) trainAll()
else reportSet(wanted)

function trainAll(): void {
  const bytes = trainStanding(examples)
  const file = packModel(bytes)
  writeFileSync(`data/models/${standingWeightsFile}`, file)
  console.log(`${examples.length} cases, ${file.length} bytes`)
  const lines = new StandingLines()
  const out = createWriteStream('.cache/silver/standing-examples.jsonl')
  const write = (example: StandingExample, table: WeightTable): void =>
    void out.write(`${lines.of(example.one, partOf(example), linearOdds(table, example.rows))}\n`)
  // What no part holds is learned by all.
  for (const [part, left] of [...parts.entries(), [-1, []] as const]) {
    const table = part < 0 ? parseWeights(bytes) : withoutPart(part)
    for (const example of examples) if (partOf(example) === part) write(example, table)
    for (const set of left) console.log(reportOf(set, table))
  }
  out.end(`${lines.last()}\n`)
}

function withoutPart(part: number): WeightTable {
  return parseWeights(trainStanding(examples.filter((example) => partOf(example) !== part)))
}

function reportSet(set: string): void {
  const table = withoutPart(parts.findIndex((part) => part.includes(set)))
  console.log([reportOf(set, table), confusionTable(judge(set, table)), ...errorLines(judge(set, table))].join('\n'))
}

function reportOf(set: string, table: WeightTable): string {
  const judged = judge(set, table)
  return [accuracyTable(set, judged), timeLine(set, judged)].join('\n')
}

function judge(set: string, table: WeightTable): JudgedCase[] {
  const model = standingModel(table)
  return examples
    .filter(({ one }) => one.set === set)
    .map(({ one }) => ({ ...one, ruled: one.situation.ruled, weighed: model.weigh(one.situation) }))
}
