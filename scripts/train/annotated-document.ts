/** The one shape in which documents of all corpora train the relation model. */
import type { LabelledText } from '../../src/evaluate/labelled-facts.ts'
import type { RelationMapping } from '../../src/evaluate/relation-map.ts'
import { symmetricRelations } from '../../src/extract/model/first-look.ts'
import type { Span } from '../../src/model/span.ts'

/** A fact in our relation types and direction. `isSure` false: it holds somewhere in the document, perhaps not by this sentence. */
export interface TypedFact {
  readonly relationType: string
  /** Spans of the document's text. */
  readonly subject: Span
  readonly object: Span
  readonly isSure: boolean
}

/** A document to make examples of. */
export interface AnnotatedDocument {
  readonly text: string
  readonly publishedAt?: string
  /** Its annotated stretches in order, each with the relation types it is annotated for. */
  readonly parts: readonly { readonly span: Span; readonly known: ReadonlySet<string> }[]
  readonly facts: readonly TypedFact[]
  /** The labelled text of ours that it is made of: it says by which words a fact is told. */
  readonly labelled?: LabelledText
  /** Which mentions may be arguments of its facts: pairs with others say nothing. `all` has nominals too. */
  readonly annotates: 'names' | 'names and pronouns' | 'all'
}

/**
 * A fact as ours, a symmetric one both ways. `map` has the corpus's names of relations; without it they are ours. None for a relation
 * without a row.
 */
export function typedFacts(
  fact: { readonly relation: string; readonly subject: Span; readonly object: Span },
  map: ReadonlyMap<string, RelationMapping> | undefined,
  isSure = true,
): TypedFact[] {
  const mapping = map === undefined ? { relationType: fact.relation, isReversed: false } : map.get(fact.relation)
  if (!mapping) return []
  const { relationType, isReversed } = mapping
  const [subject, object] = isReversed ? [fact.object, fact.subject] : [fact.subject, fact.object]
  const forward = { relationType, subject, object, isSure }
  return symmetricRelations.has(relationType)
    ? [forward, { relationType, subject: object, object: subject, isSure }]
    : [forward]
}
