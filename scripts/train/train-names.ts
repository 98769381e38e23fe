/**
 * Trains a name tagger: one of the four whose mean is data/models/names.weights (join-names.ts).
 * Usage: npx tsx scripts/train/train-names.ts [--again | --without SET,… | --half first|second] — needs the corpora and the teacher's names (see
 * data/models/README.md). Every fifth document of Re-DocRED (0, 5, 10, …) is held out: it is what the figures are of. With --without, those
 * sets of our labelled texts are held out too, and documents 1, 6, 11, …; figures of these are printed and nothing is written: settings are
 * chosen by them. With --again, chance falls otherwise. With --half, the sets of that half are held out and the tagger is kept for training
 * the judge on them.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { byDocument, requireCorpus } from '../../src/evaluate/corpora.ts'
import { readKnowledgeNet } from '../../src/evaluate/knowledgenet.ts'
import { readLabelledTexts, readNamedTexts } from '../../src/evaluate/labelled-facts.ts'
import { labelledNameTypes, scoreTagger } from '../../src/evaluate/labelled-names.ts'
import { scoredNameTypes, scoreNames } from '../../src/evaluate/names.ts'
import { readRedocred } from '../../src/evaluate/redocred.ts'
import { countsLine } from '../../src/evaluate/report-table.ts'
import { sumCounts, type Counts } from '../../src/evaluate/score-relations.ts'
import { seededRandom } from '../../src/evaluate/seeded-random.ts'
import { readText2kgbench } from '../../src/evaluate/text2kgbench.ts'
import { formatWeights, parseWeights } from '../../src/extract/model/weights-file.ts'
import { makeNameTagger } from '../../src/extract/tagger/name-tagger.ts'
import { labelCount, nameTypes } from '../../src/extract/tagger/name-types.ts'
import type { Span } from '../../src/model/span.ts'
import { trainChain, type ChainOptions } from './chain-trainer.ts'
import {
  documentNames,
  labelledExamples,
  labelledSpan,
  passageNames,
  readTeacher,
  silverNames,
  type NameExample,
} from './name-examples.ts'
import { namesOfAll, namesOfAllAgain, namesWithout, readHalf, setsOfHalf } from './halves.ts'
import { packRows } from './pack-rows.ts'
import { namePool, renamed } from './rename-texts.ts'

const { values } = parseArgs({
  options: { again: { type: 'boolean' }, without: { type: 'string' }, half: { type: 'string' } },
})
const silverFolder = '.cache/silver'
const options: ChainOptions = {
  hashBits: 21,
  epochs: 8,
  rate: 0.1,
  l1: 0.002,
  hiddenShare: 0.2,
  minCount: 3,
  seed: values.again === true ? 12 : 11,
  goldEpochs: 4,
}
/** Greater weights are cut. The greater it is, the coarser the units and the smaller the file (pack-rows.ts). */
const greatestWeight = 12
/** How much a silver sentence counts; a gold one counts 1. */
const silverWeight = 0.1
/** By name and in this order, not whatever lies in the folder: a set that comes later must not change what is rebuilt, or be learned unasked. */
const labelledSets =
  'accords almanacs annals articles arts boards briefings bulletins bundles business chains chronicles circles closings clouds columns contests courts credits deals deals-three deals-two denials desks digests dispatches dockets entries gazettes genres kinds lands leads ledgers lives monitors notices openings parishes parts people pledges profiles registers releases reports science sequels signals stakes standings takeovers technology tenures terms tidings trades turns ventures wire world'.split(
    ' ',
  )
/** Sets of `data/gold/names`: names alone. */
const namedSets = ['atlas', 'bodies', 'chronicle', 'marquee', 'portraits', 'stage']

const half = readHalf(values.half)
const heldOutSets = half === undefined ? (values.without?.split(',') ?? []) : setsOfHalf(half)
const isTrial = values.without !== undefined
const tuningDocuments = isTrial ? 1 : 0
const teacher = readTeacher(`${silverFolder}/texts.jsonl`, `${silverFolder}/teacher.jsonl`)
const documents = readRedocred(requireCorpus('redocred'))
const log = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** The examples of all corpora, by document. */
function trainingExamples(): NameExample[][] {
  const gold = documents.flatMap((document, index) => {
    if (index % 5 === 0 || index % 5 === tuningDocuments) return []
    const names = documentNames(document, `rd:${index}`, teacher)
    return [document.sentences.map((sentence) => labelledSpan(document.text, sentence, names, 1))]
  })
  const silver = ([1, 2] as const).flatMap((fold) =>
    byDocument(readKnowledgeNet(requireCorpus('knowledgenet'), fold)).map((passages) =>
      passages.map((passage) => {
        const names = passageNames(passage, `kn${fold}:${passage.documentId}:${passage.start}`, teacher)
        return labelledSpan(passage.text, wholeOf(passage.text), names, silverWeight)
      }),
    ),
  )
  const moreSilver = readText2kgbench(requireCorpus('text2kgbench'), 'train').map(({ id, text }) => [
    labelledSpan(text, wholeOf(text), silverNames(text, `tk:${id}`, teacher), silverWeight),
  ])
  // Twice, as the texts of ours are with their renamed copies.
  return [...gold, ...gold, ...silver, ...moreSilver, ...labelledTextExamples()]
}

/** The labelled texts of ours, and each once more with other names. */
function labelledTextExamples(): NameExample[][] {
  const texts = [
    ...labelledSets.filter((set) => !heldOutSets.includes(set)).flatMap(readLabelledTexts),
    ...namedSets.flatMap(readNamedTexts),
  ]
  const pool = namePool(texts)
  const random = seededRandom(options.seed)
  return [...texts, ...texts.map((text) => renamed(text, pool, random))].map((text) => labelledExamples(text))
}

function wholeOf(text: string): Span {
  return { start: 0, end: text.length }
}

function logScores(name: string, types: readonly string[], scored: readonly ReadonlyMap<string, Counts>[]): void {
  log(name)
  for (const type of types) log(countsLine(type, sumCounts(scored.flatMap((counts) => counts.get(type) ?? []))))
  log(countsLine('all', sumCounts(scored.flatMap((counts) => [...counts.values()]))))
}

const examples = trainingExamples()
const sentences = examples.flat()
log(`${sentences.length} sentences, ${sentences.reduce((sum, { tokens }) => sum + tokens.length, 0)} tokens`)
const trained = trainChain(examples, options, log)
// Coarse units and no floor: what is left out of many small weights is missed more than what is rounded.
const packed = packRows(trained.weights, labelCount, greatestWeight)
const bytes = formatWeights(
  {
    format: 'graphwright-weights/2',
    version: 'names-5',
    hashBits: options.hashBits,
    columns: labelCount,
    rows: packed.hashes.length,
    scale: packed.scale,
    figures: {
      transitions: [...trained.transitions].map((score) => Math.round(score * 1e3) / 1e3),
      starts: [...trained.starts].map((score) => Math.round(score * 1e3) / 1e3),
    },
    names: nameTypes,
  },
  packed.hashes,
  packed.weights,
)
log(`${packed.hashes.length} rows, ${bytes.length} bytes`)
const ofAll = values.again === true ? namesOfAllAgain : namesOfAll
if (!isTrial) writeFileSync(half === undefined ? ofAll : namesWithout(half), bytes)
const tagger = makeNameTagger(parseWeights(bytes))
const judged = documents.filter((_, index) => index % 5 === tuningDocuments)
logScores(
  `Re-DocRED, documents ${tuningDocuments}, ${tuningDocuments + 5}, …`,
  scoredNameTypes,
  judged.map((document) => scoreNames(document, tagger)),
)
for (const set of heldOutSets) {
  logScores(
    set,
    labelledNameTypes,
    readLabelledTexts(set).map((text) => scoreTagger(text, tagger)),
  )
}
