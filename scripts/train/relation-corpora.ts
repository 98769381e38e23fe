/** The sentences of each corpus with facts in our relation types. */
import { byDocument, requireCorpus } from '../../src/evaluate/corpora.ts'
import { readKnowledgeNet } from '../../src/evaluate/knowledgenet.ts'
import { readRedocred, type RedocredDocument } from '../../src/evaluate/redocred.ts'
import { relationMap } from '../../src/evaluate/relation-map.ts'
import { readText2kgbench } from '../../src/evaluate/text2kgbench.ts'
import { analyse } from '../../src/extract/tokens.ts'
import { spanContains } from '../../src/model/span.ts'
import { typedFacts, type AnnotatedSentence, type TypedFact } from './relation-examples.ts'

/** Documents of KnowledgeNet folds; a passage is a sentence. */
export function knowledgenetDocuments(folds: readonly (1 | 2 | 3)[]): AnnotatedSentence[][] {
  const folder = requireCorpus('knowledgenet')
  const map = relationMap('knowledgenet')
  return folds.flatMap((fold) =>
    byDocument(readKnowledgeNet(folder, fold)).map((passages) =>
      passages.map(({ text, relations, facts }) => ({
        tokens: analyse(text),
        known: new Set(relations.flatMap((relation) => map.get(relation)?.relationType ?? [])),
        facts: distinctFacts(facts.flatMap((fact) => typedFacts(fact, map))),
      })),
    ),
  )
}

/** Documents of Re-DocRED. A fact is sure where its evidence is the very sentence; elsewhere it is neither example nor counter-example. */
export function redocredDocuments(): AnnotatedSentence[][] {
  const map = relationMap('redocred')
  const known = new Set([...map.values()].map(({ relationType }) => relationType))
  return readRedocred(requireCorpus('redocred')).map((document) => {
    const tokens = analyse(document.text)
    return document.sentences.map((span, sentence) => ({
      tokens: tokens.filter((token) => spanContains(span, token)),
      known,
      facts: sentenceFacts(document, sentence).flatMap(({ isSure, ...fact }) => typedFacts(fact, map, isSure)),
    }))
  })
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
export function text2kgbenchDocuments(split: 'train' | 'test'): AnnotatedSentence[][] {
  const map = relationMap('text2kgbench')
  return readText2kgbench(requireCorpus('text2kgbench'), split).flatMap(({ text, facts }) => {
    const typed = facts.flatMap((fact) => typedFacts(fact, map))
    const known = new Set(typed.map(({ relationType }) => relationType))
    return typed.length === 0 ? [] : [[{ tokens: analyse(text), known, facts: typed }]]
  })
}

/** A symmetric fact that the corpus lists both ways comes twice from `typedFacts`. */
function distinctFacts(facts: readonly TypedFact[]): TypedFact[] {
  const keyOf = ({ relationType, subject, object }: TypedFact): string =>
    [relationType, subject.start, subject.end, object.start, object.end].join(' ')
  return [...new Map(facts.map((fact) => [keyOf(fact), fact])).values()]
}
