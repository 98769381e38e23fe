/**
 * Trains the name tagger and writes data/models/names.weights.
 * Usage: npx tsx scripts/train/train-names.ts [--dry] — needs the corpora and the teacher's names (see data/models/README.md).
 * Every fifth document of Re-DocRED (0, 5, 10, …) is held out: it is what the figures are of.
 */
import { writeFileSync } from 'node:fs'
import { byDocument, requireCorpus } from '../../src/evaluate/corpora.ts'
import { readKnowledgeNet } from '../../src/evaluate/knowledgenet.ts'
import { scoredNameTypes, scoreNames } from '../../src/evaluate/names.ts'
import { readRedocred } from '../../src/evaluate/redocred.ts'
import { countsLine } from '../../src/evaluate/report-table.ts'
import { sumCounts } from '../../src/evaluate/score-relations.ts'
import { readText2kgbench } from '../../src/evaluate/text2kgbench.ts'
import { formatWeights, parseWeights } from '../../src/extract/model/weights-file.ts'
import { makeNameTagger } from '../../src/extract/tagger/name-tagger.ts'
import { labelCount, nameTypes } from '../../src/extract/tagger/name-types.ts'
import { trainChain, type ChainOptions } from './chain-trainer.ts'
import { documentNames, labelled, passageNames, readTeacher, silverNames, type NameExample } from './name-examples.ts'
import { packRows } from './pack-rows.ts'

const silverFolder = '.cache/silver'
const options: ChainOptions = {
  hashBits: 20,
  epochs: Number(process.env['EP'] ?? 8),
  rate: 0.1,
  l1: Number(process.env['L1'] ?? 0.002),
  hiddenShare: Number(process.env['HS'] ?? 0.15),
  minCount: Number(process.env['MC'] ?? 2),
  seed: 11,
  goldEpochs: Number(process.env['GE'] ?? 3),
}
const heldOutResidue = Number(process.env['HOLD'] ?? 0)
const silverWeight = Number(process.env['SW'] ?? 0.1)

const teacher = readTeacher(`${silverFolder}/texts.jsonl`, `${silverFolder}/teacher.jsonl`)
const documents = readRedocred(requireCorpus('redocred'))
const log = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const examples: NameExample[][] = []
for (const [index, document] of documents.entries()) {
  if (index % 5 === 0 || index % 5 === heldOutResidue) continue
  const names = documentNames(document, `rd:${index}`, teacher)
  examples.push(document.sentences.map((sentence) => labelled(document.text, sentence, names, 1)))
}
for (const fold of [1, 2] as const) {
  for (const document of byDocument(readKnowledgeNet(requireCorpus('knowledgenet'), fold))) {
    examples.push(
      document.map((passage) => {
        const names = passageNames(passage, `kn${fold}:${passage.documentId}:${passage.start}`, teacher)
        return labelled(passage.text, { start: 0, end: passage.text.length }, names, silverWeight)
      }),
    )
  }
}
for (const { id, text } of readText2kgbench(requireCorpus('text2kgbench'), 'train')) {
  examples.push([labelled(text, { start: 0, end: text.length }, silverNames(text, `tk:${id}`, teacher), silverWeight)])
}
const sentences = examples.flat()
log(`${sentences.length} sentences, ${sentences.reduce((sum, { tokens }) => sum + tokens.length, 0)} tokens`)

const trained = trainChain(examples, options, log)
const packed = packRows(trained.weights, labelCount, 3, { weight: 2, row: 3 })
const bytes = formatWeights(
  {
    format: 'graphwright-weights/1',
    version: 'names-1',
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
const tagger = makeNameTagger(parseWeights(bytes))
const scored = documents
  .filter((_, index) => index % 5 === heldOutResidue)
  .map((document) => scoreNames(document, tagger))
for (const type of scoredNameTypes) log(countsLine(type, sumCounts(scored.flatMap((counts) => counts.get(type) ?? []))))
log(countsLine('all', sumCounts(scored.flatMap((counts) => [...counts.values()]))))
if (!process.argv.includes('--dry')) writeFileSync(process.env['OUT'] ?? 'data/models/names.weights', bytes)
