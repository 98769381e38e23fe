/**
 * Trains the relation model and writes data/models/relations.weights. KnowledgeNet folds 1 and 2 lead, Re-DocRED and Text2KGBench help;
 * calibration and thresholds come from cross-validation by document over folds 1 and 2, whose table is printed. Fold 3 is never read.
 * Usage: npx tsx scripts/train/train-relations.ts — needs the corpora and data/models/names.weights.
 */
import { writeFileSync } from 'node:fs'
import { packModel } from '../../src/extract/model/weights-file.ts'
import { relationWeightsFile } from '../../src/extract/model/relation-model.ts'
import { trainingTools } from './training-tools.ts'
import {
  knowledgenetDocuments,
  labelledDocuments,
  redocredDocuments,
  text2kgbenchDocuments,
} from './relation-corpora.ts'
import { trainRelationModel } from './relation-training.ts'

const log = (line: string): void => {
  process.stderr.write(`${line}\n`)
}
/** What a fact of a helping corpus counts: its definitions are others, and its facts are partly implied. */
const weight = 0.2
const sources = {
  main: knowledgenetDocuments([1, 2]),
  helpers: [
    { documents: redocredDocuments(), weight },
    { documents: text2kgbenchDocuments('train'), weight },
    { documents: labelledDocuments(), weight: 0.3 },
  ],
}
const bytes = trainRelationModel(sources, await trainingTools(), log)
writeFileSync(`data/models/${relationWeightsFile}`, packModel(bytes))
log(`${bytes.length} bytes`)
