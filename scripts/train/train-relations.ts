/**
 * Trains the relation model and writes data/models/relations.weights. Fifteen relations are led by KnowledgeNet folds 1 and 2, the others by
 * our labelled texts; Re-DocRED and Text2KGBench help. Calibration and thresholds come from cross-validation by document, whose table is
 * printed. Fold 3 is never read.
 * Usage: npx tsx scripts/train/train-relations.ts [--half first|second] — needs the corpora, data/models/names.weights and the taggers of both
 * halves (scripts/train/halves.ts). With --half the sets of that half are left out, calibration is that of the model that ships, and the
 * model is kept for training the judge on them.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { relationWeightsFile } from '../../src/extract/model/relation-model.ts'
import { packModel, readWeights } from '../../src/extract/model/weights-file.ts'
import { readHalf, relationsWithout, setsOfHalf } from './halves.ts'
import { readExamples, shippedSources } from './relation-sources.ts'
import { trainRelationModel } from './relation-training.ts'

const log = (line: string): void => {
  process.stderr.write(`${line}\n`)
}
const { values } = parseArgs({ options: { half: { type: 'string' } } })
const half = readHalf(values.half)
const examples = await readExamples(shippedSources(half === undefined ? [] : setsOfHalf(half)))
const figures = half === undefined ? undefined : readWeights(relationWeightsFile).header.figures
const bytes = trainRelationModel(examples, log, figures)
if (half === undefined) writeFileSync(`data/models/${relationWeightsFile}`, packModel(bytes))
else writeFileSync(relationsWithout(half), bytes)
log(`${packModel(bytes).length} bytes`)
