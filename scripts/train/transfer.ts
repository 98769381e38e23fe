/**
 * Leave one corpus out: trains the relation model on the other corpora, reads with an encoder that has not seen it (train-encoder.py
 * --without), and judges the extractor on the one left out, whole and without either half.
 * Usage: npx tsx scripts/train/transfer.ts knowledgenet|redocred|text2kgbench — prints; writes nothing.
 * KnowledgeNet is judged on fold 3; Re-DocRED on facts whose two ends stand in one sentence; Text2KGBench on aligned test sentences,
 * for the relations each sentence has triples of (its triples are not exhaustive: precision is a lower bound).
 */
import { evaluationText } from '../../src/cli/print-evaluation.ts'
import { requireCorpus, type CorpusName, type GoldPassage } from '../../src/evaluate/corpora.ts'
import { predict, typedPassages } from '../../src/evaluate/evaluate-relations.ts'
import { judgedExtractor } from '../../src/evaluate/judged-extractor.ts'
import { readKnowledgeNet } from '../../src/evaluate/knowledgenet.ts'
import { redocredPassages, text2kgbenchPassages } from '../../src/evaluate/other-passages.ts'
import { relationMap } from '../../src/evaluate/relation-map.ts'
import { relationReport } from '../../src/evaluate/relation-report.ts'
import { extractorSystem } from '../../src/evaluate/relation-systems.ts'
import { shippedParts } from '../../src/extract/extractor-parts.ts'
import { makeRelationModel, relationWeightsFile } from '../../src/extract/model/relation-model.ts'
import { parseWeights, readWeights } from '../../src/extract/model/weights-file.ts'
import { loadParser } from '../../src/extract/parse/parser.ts'
import { loadOntology } from '../../src/ontology/load-ontology.ts'
import { encoderWithout } from './halves.ts'
import { readExamples, shippedSources, type RelationSources } from './relation-sources.ts'
import { trainRelationModel } from './relation-training.ts'

/** Documents of Re-DocRED that lead where KnowledgeNet may not: enough, and trained in minutes. */
const leadingDocuments = 200

function sourcesWithout(corpus: CorpusName): RelationSources {
  const { main, helpers, sets } = shippedSources()
  const [redocred = [], text2kgbench = []] = helpers
  if (corpus === 'redocred') return { main, helpers: [text2kgbench], sets }
  if (corpus === 'text2kgbench') return { main, helpers: [redocred], sets }
  return { main: redocred.slice(0, leadingDocuments), helpers: [text2kgbench], sets }
}

function passagesOf(corpus: CorpusName): GoldPassage[] {
  const folder = requireCorpus(corpus)
  if (corpus === 'knowledgenet') return readKnowledgeNet(folder, 3)
  return corpus === 'redocred' ? redocredPassages(folder) : text2kgbenchPassages(folder)
}

async function main(corpus: CorpusName): Promise<void> {
  // KnowledgeNet and our texts settle calibration and the second look, whatever helps; without KnowledgeNet they are settled anew.
  const figures = corpus === 'knowledgenet' ? undefined : readWeights(relationWeightsFile).header.figures
  const bytes = trainRelationModel(await readExamples(sourcesWithout(corpus)), () => undefined, figures)
  const readers = { parser: loadParser(), encoder: encoderWithout(corpus) }
  // Partners are scored beside the encoder that ships, and no other.
  const { partners: _partners, ...shipped } = shippedParts()
  const parts = { ...shipped, model: makeRelationModel(parseWeights(bytes)), readers }
  const ontology = await loadOntology('core')
  // The other two annotate names only: a pronoun there is neither right nor wrong.
  const withPronouns = corpus === 'knowledgenet'
  const passages = typedPassages(passagesOf(corpus), relationMap(corpus))
  for (const without of ['model', 'patterns', undefined] as const) {
    const judged = predict(passages, extractorSystem(judgedExtractor(ontology, without, parts), 'all'))
    const title = `${corpus} left out of training${without === undefined ? '' : `, without ${without}`}`
    process.stdout.write(`${evaluationText(relationReport(judged, { title, withPronouns, notes: [] }), undefined)}\n`)
  }
}

await main(process.argv[2] as CorpusName)
