/**
 * Typed names on the labelled texts of `data/gold/facts`, where every name is marked: as the tagger alone gives them, and as the extractor
 * leaves them. Exact span and type. Groups are neither right nor wrong, since the texts leave nationalities unmarked.
 */
import type { Extractor } from '../extract/extractor.ts'
import { readSentences, textSpan } from '../extract/sentence.ts'
import type { NameTagger } from '../extract/tagger/name-tagger.ts'
import { nameTypes, type NameType } from '../extract/tagger/name-types.ts'
import type { Token } from '../extract/tokens.ts'
import { isA, type Ontology } from '../model/ontology.ts'
import { extractDocument } from '../pipeline/extract-document.ts'
import { textDocument } from '../pipeline/text-document.ts'
import { segmentDocument } from '../segment/segment-document.ts'
import type { LabelledText } from './labelled-facts.ts'
import type { Counts } from './score-relations.ts'
import { scoreSpans, type TypedSpan } from './score-spans.ts'

/** The types that are scored. */
export const labelledNameTypes: readonly NameType[] = nameTypes.filter((type) => type !== 'group')

const typeOfMark: Readonly<Record<string, NameType>> = {
  per: 'person',
  org: 'organisation',
  place: 'place',
  product: 'product',
  work: 'work',
  event: 'event',
  group: 'group',
}

/** The marked names of a text, without its pronouns, nominals ("the company"), dates and amounts. */
export function labelledNames({ text, mentions }: LabelledText): TypedSpan[] {
  return mentions.flatMap(({ start, end, type }) => {
    const name = typeOfMark[type]
    return name !== undefined && isMarkedName(text.slice(start, end)) ? [{ start, end, type: name }] : []
  })
}

const opensNominal =
  /^(?:the|a|an|its|his|her|their|this|that|these|those|both|our|my|it|he|she|they|him|them|we|us|who|which)$/iu

/** A name holds a capital in its last word, whatever opens the mention: "The Ledger", not "the Danish company" or "Her". */
export function isMarkedName(words: string): boolean {
  const [first = '', ...rest] = words.split(/\s+/u)
  const bare = opensNominal.test(first) && (first.length > 2 || first !== first.toUpperCase()) ? rest : [first, ...rest]
  return /\p{Lu}|\d/u.test(bare.at(-1) ?? '')
}

/** The sentences of a text, as the extractor reads them. */
export function sentencesOf(text: string): (readonly Token[])[] {
  const document = textDocument(text)
  const segments = segmentDocument(document, { report: () => undefined })
  return readSentences({ document, segments }).map(({ tokens }) => tokens)
}

/** Counts of one text by type, for the tagger alone. */
export function scoreTagger(labelled: LabelledText, tagger: NameTagger): Map<string, Counts> {
  const sentences = sentencesOf(labelled.text)
  const found = tagger.tagDocument(sentences).flatMap((names, index) =>
    names.map(({ start, end, type }) => {
      const tokens = sentences[index] ?? []
      const first = tokens[start]?.lower === 'the' && end > start + 1 ? start + 1 : start
      return { ...textSpan(tokens, { first, end }), type }
    }),
  )
  return withoutGroups(labelled, found)
}

/** Counts of one text by type, for the names that an extractor made for `ontology` leaves. */
export function scoreMentions(
  labelled: LabelledText,
  { extractor, ontology }: { readonly extractor: Extractor; readonly ontology: Ontology },
): Map<string, Counts> {
  const document = textDocument(labelled.text, labelled.publishedAt)
  const { mentions } = extractDocument(document, extractor, { report: () => undefined })
  const found = mentions
    .filter(({ kind }) => kind === 'name')
    .map(({ span, entityType }) => ({ ...span, type: kindOf(ontology, entityType) }))
  return withoutGroups(labelled, found)
}

function kindOf(ontology: Ontology, entityType: string): string {
  return nameTypes.find((type) => ontology.entityTypes.has(type) && isA(ontology, entityType, type)) ?? entityType
}

function withoutGroups(labelled: LabelledText, found: readonly TypedSpan[]): Map<string, Counts> {
  const isScored = ({ type }: TypedSpan): boolean => labelledNameTypes.some((scored) => scored === type)
  return scoreSpans(labelledNames(labelled).filter(isScored), found.filter(isScored))
}
