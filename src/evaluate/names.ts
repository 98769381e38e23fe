/** Typed names against Re-DocRED. The corpus calls nationalities LOC, so our groups count as LOC; MISC and figures are not scored. */
import type { NameTagger } from '../extract/tagger/name-tagger.ts'
import type { NameType } from '../extract/tagger/name-types.ts'
import { wordsIn } from '../extract/sentence.ts'
import type { RedocredDocument } from './redocred.ts'
import type { Counts } from './score-relations.ts'
import { scoreSpans, type TypedSpan } from './score-spans.ts'

const corpusType: Readonly<Partial<Record<NameType, string>>> = {
  person: 'PER',
  organisation: 'ORG',
  place: 'LOC',
  group: 'LOC',
}

/** The types of the corpus that are scored. */
export const scoredNameTypes = ['PER', 'ORG', 'LOC'] as const

/** Documents that the tagger was never trained on: 0, 5, 10, … of the corpus. The others train it, or chose its settings. */
export function heldOutDocuments<T>(documents: readonly T[]): T[] {
  return documents.filter((_, index) => index % 5 === 0)
}

/** Counts of one document by type. Exact spans; sentences as the corpus cuts them. */
export function scoreNames(document: RedocredDocument, tagger: NameTagger): Map<string, Counts> {
  const gold = document.clusters.flat().filter(({ type }) => scoredNameTypes.some((scored) => scored === type))
  return scoreSpans(gold, taggedSpans(document, tagger))
}

/** The tagger's names in a document, in the corpus's types; those it has no type for are left out. */
function taggedSpans(document: RedocredDocument, tagger: NameTagger): TypedSpan[] {
  const sentences = document.sentences.map((sentence) => wordsIn(document.text, sentence))
  return tagger.tagDocument(sentences).flatMap((names, index) =>
    names.flatMap(({ start, end, type }) => {
      const name = corpusType[type]
      const first = sentences[index]?.[start]
      const last = sentences[index]?.[end - 1]
      return name !== undefined && first && last ? [{ start: first.start, end: last.end, type: name }] : []
    }),
  )
}
