/**
 * Trains the model of standing (status, modality, polarity) and writes data/models/standing.weights. Then an eighth of the sets of labelled
 * texts is left out at a time, and the table says how the rules and the model without a set judge it: told cases (all facts, as labelled)
 * and found ones. With the name of a set its errors are printed, with the rules that decided, and nothing is written.
 * Usage: npx tsx scripts/train/train-standing.ts [--errors SET] — needs the other weights of data/models, and the taggers, relation models and
 * encoders of both halves (scripts/train/halves.ts).
 */
import { writeFileSync } from 'node:fs'
import { openSets } from '../../src/evaluate/labelled-facts.ts'
import { standingModel, standingWeightsFile } from '../../src/extract/model/standing-model.ts'
import { packModel, parseWeights } from '../../src/extract/model/weights-file.ts'
import { halves, inParts, setsOfHalf, taggerWithout } from './halves.ts'
import { foundCases, foundStatusCases, situationFinder, toldCases, type StandingCase } from './standing-cases.ts'
import { accuracyTable, confusionTable, errorLines, timeLine, type JudgedCase } from './standing-report.ts'
import { standingExample, trainStanding, type StandingExample } from './standing-training.ts'
import { trainingTools } from './training-tools.ts'

const wanted = process.argv[2] === '--errors' ? process.argv[3] : undefined
const sets = openSets()
const { ontology } = await trainingTools()
const cases: StandingCase[] = []
for (const half of halves) {
  const unseen = await trainingTools(undefined, taggerWithout(half))
  const find = situationFinder(ontology, half)
  for (const set of setsOfHalf(half)) cases.push(...toldCases(set, unseen), ...foundCases(set, find))
}
const find = situationFinder(ontology)
cases.push(...['dev', 'second-dev', 'announcements'].flatMap((set) => foundStatusCases(set, find)))
const examples = cases.map(standingExample)

if (wanted === undefined) {
  const bytes = trainStanding(examples)
  const file = packModel(bytes)
  writeFileSync(`data/models/${standingWeightsFile}`, file)
  console.log(`${examples.length} cases, ${file.length} bytes`)
}
for (const part of wanted === undefined ? inParts(sets) : [[wanted]]) {
  const isLeft = ({ one }: StandingExample): boolean => part.includes(one.set)
  const bytes = trainStanding(examples.filter((example) => !isLeft(example)))
  for (const set of part) {
    const judged = judge(
      examples.filter(({ one }) => one.set === set),
      bytes,
    )
    console.log([accuracyTable(set, judged), timeLine(set, judged)].join('\n'))
    if (wanted !== undefined) console.log([confusionTable(judged), ...errorLines(judged)].join('\n'))
  }
}

function judge(left: readonly StandingExample[], bytes: Uint8Array): JudgedCase[] {
  const model = standingModel(parseWeights(bytes))
  return left.map(({ one }) => ({ ...one, ruled: one.situation.ruled, weighed: model.weigh(one.situation) }))
}
