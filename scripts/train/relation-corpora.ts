/** The documents of each corpus with their facts in our relation types. */
import { byDocument, requireCorpus, type GoldPassage } from '../../src/evaluate/corpora.ts'
import { readKnowledgeNet } from '../../src/evaluate/knowledgenet.ts'
import { readLabelledTexts, type LabelledText } from '../../src/evaluate/labelled-facts.ts'
import { readRedocred, type RedocredDocument } from '../../src/evaluate/redocred.ts'
import { relationMap } from '../../src/evaluate/relation-map.ts'
import { readText2kgbench } from '../../src/evaluate/text2kgbench.ts'
import type { Span } from '../../src/model/span.ts'
import { typedFacts, type AnnotatedDocument, type TypedFact } from './annotated-document.ts'

/** Between passages that do not touch: a paragraph of its own. */
const passageBreak = '\n\n'

/** Documents of KnowledgeNet folds, put together from their passages; a passage is annotated for the relations it names. */
export function knowledgenetDocuments(folds: readonly (1 | 2 | 3)[]): AnnotatedDocument[] {
  const folder = requireCorpus('knowledgenet')
  return folds.flatMap((fold) => byDocument(readKnowledgeNet(folder, fold)).map(knowledgenetDocument))
}

function knowledgenetDocument(passages: readonly GoldPassage[]): AnnotatedDocument {
  const map = relationMap('knowledgenet')
  let text = ''
  const parts: AnnotatedDocument['parts'][number][] = []
  const facts: TypedFact[] = []
  for (const passage of passages) {
    if (text !== '') text += passageBreak
    const start = text.length
    text += passage.text
    const known = new Set(passage.relations.flatMap((relation) => map.get(relation)?.relationType ?? []))
    parts.push({ span: { start, end: text.length }, known })
    facts.push(...passage.facts.flatMap((fact) => typedFacts(shifted(fact, start), map)))
  }
  return { text, parts, facts: distinctFacts(facts), annotates: 'names and pronouns' }
}

function shifted(fact: GoldPassage['facts'][number], by: number): GoldPassage['facts'][number] {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by })
  return { ...fact, subject: move(fact.subject), object: move(fact.object) }
}

/** Documents of Re-DocRED. A fact is sure where its evidence is the very sentence; elsewhere it is neither example nor counter-example. */
export function redocredDocuments(): AnnotatedDocument[] {
  const map = relationMap('redocred')
  const known = new Set([...map.values()].map(({ relationType }) => relationType))
  return readRedocred(requireCorpus('redocred')).map((document) => ({
    text: document.text,
    parts: document.sentences.map((span) => ({ span, known })),
    facts: document.sentences.flatMap((_, sentence) =>
      sentenceFacts(document, sentence).flatMap(({ isSure, ...fact }) => typedFacts(fact, map, isSure)),
    ),
    annotates: 'names',
  }))
}

function sentenceFacts(document: RedocredDocument, sentence: number) {
  return document.relations.flatMap(({ head, tail, relation, evidence }) => {
    const mentionsOf = (cluster: number) =>
      (document.clusters[cluster] ?? []).filter((mention) => mention.sentence === sentence)
    const isSure = evidence.length === 1 && evidence[0] === sentence
    return mentionsOf(head).flatMap((subject) =>
      mentionsOf(tail).map((object) => ({ relation, subject, object, isSure })),
    )
  })
}

/** Sentences of one split of Text2KGBench, each a document. Only pairs with a fact are sure: its triples are not exhaustive. */
export function text2kgbenchDocuments(split: 'train' | 'test'): AnnotatedDocument[] {
  const map = relationMap('text2kgbench')
  return readText2kgbench(requireCorpus('text2kgbench'), split).flatMap(({ text, facts }) => {
    const typed = facts.flatMap((fact) => typedFacts(fact, map))
    const known = new Set(typed.map(({ relationType }) => relationType))
    if (typed.length === 0) return []
    return [{ text, parts: [{ span: { start: 0, end: text.length }, known }], facts: typed, annotates: 'names' }]
  })
}

/**
 * The labelled texts of some of our sets. A fact between two mentions holds of other mentions of the two as well, but whether a clause says
 * so of them is left open.
 */
export function labelledDocuments(sets: readonly string[]): AnnotatedDocument[] {
  const texts = sets.flatMap(readLabelledTexts)
  const known = new Set(texts.flatMap(({ facts }) => facts.map(({ relationType }) => relationType)))
  return texts.map((labelled) => ({
    text: labelled.text,
    publishedAt: labelled.publishedAt,
    parts: [{ span: { start: 0, end: labelled.text.length }, known }],
    facts: labelledFacts(labelled),
    labelled,
    annotates: 'all',
  }))
}

function labelledFacts({ facts, mentions }: LabelledText): TypedFact[] {
  const all = facts.flatMap(({ relationType, subject, object }) => {
    const others = (entity: string): readonly Span[] => mentions.filter((mention) => mention.entity === entity)
    return others(subject.entity).flatMap((from) =>
      others(object.entity).flatMap((to) =>
        typedFacts({ relation: relationType, subject: from, object: to }, undefined, from === subject && to === object),
      ),
    )
  })
  return distinctFacts(all)
}

/** A symmetric fact that the corpus lists both ways comes twice from `typedFacts`; the sure of two is kept. */
function distinctFacts(facts: readonly TypedFact[]): TypedFact[] {
  const keyOf = ({ relationType, subject, object }: TypedFact): string =>
    [relationType, subject.start, subject.end, object.start, object.end].join(' ')
  const byKey = new Map<string, TypedFact>()
  for (const fact of facts) if (fact.isSure || !byKey.has(keyOf(fact))) byKey.set(keyOf(fact), fact)
  return [...byKey.values()]
}
