/** Reads the documents that a relation model is made from into examples, as the product reads them. */
import { openSets } from '../../src/evaluate/labelled-facts.ts'
import type { SentenceReaders } from '../../src/extract/model/model-sentence.ts'
import { loadParser } from '../../src/extract/parse/parser.ts'
import type { ReadingTools } from '../../src/extract/read-document.ts'
import type { AnnotatedDocument } from './annotated-document.ts'
import { encoderWithout, halves, halfOf, halfOfDocument, taggerWithout } from './halves.ts'
import {
  knowledgenetDocuments,
  labelledDocuments,
  redocredDocuments,
  text2kgbenchDocuments,
} from './relation-corpora.ts'
import { documentExamples, type SentenceExample } from './relation-examples.ts'
import { firstOptions, type RelationExamples } from './relation-instances.ts'
import { trainingTools } from './training-tools.ts'

/** The documents of a model; sets of ours by name. */
export interface RelationSources {
  readonly main: readonly AnnotatedDocument[]
  readonly helpers: readonly (readonly AnnotatedDocument[])[]
  readonly sets: readonly string[]
}

/** What a fact of a helping corpus counts: its definitions are others, and its facts are partly implied. */
export const helpingWeight = 0.2

/** The sources of the model that ships; less some of our sets, for what is to be judged on these. */
export function shippedSources(without: readonly string[] = []): RelationSources {
  return {
    main: knowledgenetDocuments([1, 2]),
    helpers: [redocredDocuments(), text2kgbenchDocuments('train')],
    sets: openSets().filter((set) => !without.includes(set)),
  }
}

/** The examples of sources. Texts of ours are read by a tagger that has not seen them; it would find their names by heart. */
export async function readExamples({ main, helpers, sets }: RelationSources): Promise<RelationExamples> {
  const tools = await trainingTools()
  const labelled: SentenceExample[] = []
  const parser = loadParser()
  const readers = {
    first: { parser, encoder: encoderWithout('first') },
    second: { parser, encoder: encoderWithout('second') },
  }
  for (const half of halves) {
    const documents = labelledDocuments(sets.filter((set) => halfOf(set) === half))
    const unspoilt = await trainingTools(undefined, taggerWithout(half))
    labelled.push(...examplesOf(documents, unspoilt, { weight: 1, readers: () => readers[half] }))
  }
  return {
    main: examplesOf(main, tools, { weight: 1, readers: (place) => readers[halfOfDocument(place)] }),
    labelled,
    helpers: helpers.flatMap((documents) =>
      examplesOf(documents, tools, { weight: helpingWeight, readers: (place) => readers[halfOfDocument(place)] }),
    ),
    relationTypes: new Set(tools.ontology.relationTypes.keys()),
  }
}

/** How documents are read: what they weigh, and what reads the one at a place. */
interface Reading {
  readonly weight: number
  readonly readers: (place: number) => SentenceReaders
}

function examplesOf(documents: readonly AnnotatedDocument[], tools: ReadingTools, reading: Reading): SentenceExample[] {
  const { hashBits } = firstOptions
  return documents.flatMap((document, group) =>
    documentExamples(document, tools, { group, weight: reading.weight, hashBits, readers: reading.readers(group) }),
  )
}
