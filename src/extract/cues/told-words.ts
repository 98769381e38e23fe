/** The words by which a relation's author says how it is told. */
import type { RelationType } from '../../model/ontology.ts'
import { contentPos } from '../model/relation-units.ts'
import { analyse } from '../tokens.ts'
import { commonCues } from '../words/cue-words.ts'

const known = new WeakMap<RelationType, readonly string[]>()

/**
 * Lower-case nouns, verbs and adjectives of the cues, and of the examples that tell a fact without what they tell it of; those too common to
 * tell anything are left out. The same list at every call.
 */
export function toldWords(relation: RelationType): readonly string[] {
  let words = known.get(relation)
  if (words === undefined) {
    const telling = relation.examples.filter(({ facts }) => facts.length > 0)
    const named = new Set(
      telling.flatMap(({ facts }) => facts.flatMap(({ subject, object }) => wordsOf(`${subject} ${object}`))),
    )
    const content = [...relation.cues, ...telling.map(({ text }) => text)]
      .flatMap((text) => analyse(text))
      .filter((token) => contentPos.has(token.pos) && !commonCues.has(token.lemma) && !named.has(token.lower))
    words = [...new Set(content.map(({ lower }) => lower))]
    known.set(relation, words)
  }
  return words
}

function wordsOf(text: string): string[] {
  return analyse(text).map(({ lower }) => lower)
}
