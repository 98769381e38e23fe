/** Re-DocRED and Text2KGBench as annotated passages, so that the same rule judges a system on them. */
import { spanContains, type Span } from '../model/span.ts'
import type { GoldFact, GoldPassage } from './corpora.ts'
import { readRedocred, type RedocredDocument } from './redocred.ts'
import { relationMap } from './relation-map.ts'
import { readText2kgbench } from './text2kgbench.ts'

/**
 * The sentences of Re-DocRED, a passage each, with the document's facts whose two ends are mentioned in it, every pair of mentions one.
 * A fact counts wherever its ends meet, whether or not that sentence shows it: recall is bounded for every system alike.
 */
export function redocredPassages(folder: string): GoldPassage[] {
  const relations = [...relationMap('redocred').keys()]
  return readRedocred(folder).flatMap((document) =>
    document.sentences.map((sentence) => ({
      documentId: document.title,
      start: sentence.start,
      text: document.text.slice(sentence.start, sentence.end),
      relations,
      facts: factsIn(document, sentence, new Set(relations)),
    })),
  )
}

function factsIn(document: RedocredDocument, sentence: Span, wanted: ReadonlySet<string>): GoldFact[] {
  const inside = (cluster: number): Span[] =>
    (document.clusters[cluster] ?? [])
      .filter((mention) => spanContains(sentence, mention))
      .map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }))
  return document.relations
    .filter(({ relation }) => wanted.has(relation))
    .flatMap(({ head, tail, relation }) =>
      inside(head).flatMap((subject) => inside(tail).map((object) => ({ relation, subject, object }))),
    )
}

/** The test sentences of Text2KGBench that have an aligned fact of a relation of ours; judged on those relations only. */
export function text2kgbenchPassages(folder: string): GoldPassage[] {
  const map = relationMap('text2kgbench')
  return readText2kgbench(folder, 'test').flatMap(({ id, text, facts }) => {
    const known = facts.filter(({ relation }) => map.has(relation))
    const relations = [...new Set(known.map(({ relation }) => relation))]
    return known.length === 0 ? [] : [{ documentId: id, start: 0, text, relations, facts: known }]
  })
}
