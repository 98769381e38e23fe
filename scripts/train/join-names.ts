/**
 * Writes data/models/names.weights: the mean of four taggers, two of all sets and the two without a half. They differ in what they saw and in
 * what was hidden from them when, and their mean errs less than any of them; it costs nothing at run time, since scores are sums of weights.
 * Usage: npx tsx scripts/train/join-names.ts — needs what train-names.ts wrote plainly, with --again and with --half.
 * Source: Breiman 1996, Bagging Predictors.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { measures, sumCounts } from '../../src/evaluate/score-relations.ts'
import { requireCorpus } from '../../src/evaluate/corpora.ts'
import { heldOutDocuments, scoreNames } from '../../src/evaluate/names.ts'
import { readRedocred } from '../../src/evaluate/redocred.ts'
import {
  formatWeights,
  packModel,
  parseRows,
  parseWeights,
  type WeightRows,
} from '../../src/extract/model/weights-file.ts'
import { makeNameTagger } from '../../src/extract/tagger/name-tagger.ts'
import { halves, namesOfAll, namesOfAllAgain, namesWithout } from './halves.ts'
import { packRows } from './pack-rows.ts'

/** Greater weights are cut. The greater it is, the coarser the units and the smaller the file (pack-rows.ts). */
const greatestWeight = 14

const models = [namesOfAll, namesOfAllAgain, ...halves.map(namesWithout)].map((path) => parseRows(readFileSync(path)))
const [{ header }] = models as [WeightRows]
for (const { header: own } of models)
  if (own.columns !== header.columns || own.hashBits !== header.hashBits || own.version !== header.version)
    throw new Error('the taggers are not of one kind: train all four anew')
const { columns, hashBits } = header

const mean = new Float32Array(2 ** hashBits * columns)
for (const { header: own, hashes, starts, weights } of models)
  for (const [row, hash] of hashes.entries())
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) {
      const weight = weights[at] as number
      const place = hash * columns + (weight & 63)
      mean[place] = (mean[place] as number) + ((weight >> 6) * own.scale) / models.length
    }

/** The mean of a list of figures, entry by entry, to three places. */
function meanOf(name: string): number[] {
  const lists = models.map(({ header: own }) => own.figures[name] ?? [])
  return (lists[0] ?? []).map((_, at) => {
    const sum = lists.reduce((total, list) => total + (list[at] as number), 0)
    return Math.round((sum / lists.length) * 1e3) / 1e3
  })
}

const packed = packRows(mean, columns, greatestWeight)
const figures = { transitions: meanOf('transitions'), starts: meanOf('starts') }
const joined = { ...header, version: 'names-8', rows: packed.hashes.length, scale: packed.scale, figures }
const bytes = formatWeights(joined, packed.hashes, packed.weights)
const file = packModel(bytes)
writeFileSync('data/models/names.weights', file)
const tagger = makeNameTagger(parseWeights(bytes))
const documents = heldOutDocuments(readRedocred(requireCorpus('redocred')))
const counts = sumCounts(documents.flatMap((document) => [...scoreNames(document, tagger).values()]))
process.stderr.write(`${file.length} bytes, F1 on Re-DocRED ${measures(counts).f1.toFixed(3)}\n`)
