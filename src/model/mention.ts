/** Mentions: where a text names or refers to something. */
import type { DocumentId, MentionId, SegmentId } from './id.ts'
import { makeId } from './id.ts'
import type { Span } from './span.ts'

/** How a mention refers: by a name, by a noun ("the company"), by a pronoun. */
export type MentionKind = 'name' | 'nominal' | 'pronoun'

/** The rule by which a mention refers back to another of its document. */
export type CoreferenceRule = 'pronoun' | 'nominal' | 'short-form' | 'acronym' | 'other-name' | 'apposition' | 'set'

/** What a mention refers back to: always a name mention that itself refers to nothing. */
export interface Antecedent {
  readonly mentionId: MentionId
  readonly span: Span
  readonly surface: string
  readonly rule: CoreferenceRule
}

/**
 * One reading of a span: what stands there and to whom it refers. A set ("both", "the two companies") is several
 * mentions with one span, each with its own antecedent.
 * Invariants: `surface === text.slice(span.start, span.end)`; the span lies in one segment.
 */
export interface Mention {
  readonly id: MentionId
  readonly documentId: DocumentId
  readonly segmentId: SegmentId
  readonly span: Span
  readonly surface: string
  readonly kind: MentionKind
  /** Id of an entity type of the ontology. For a mention that refers back, the type of its antecedent. */
  readonly entityType: string
  /** 0..1, how sure the extractor is of span and type. */
  readonly score: number
  /** Absent for a name that stands for itself. A pronoun without antecedent is a mention only of what is kept aside (`Aside`). */
  readonly refersTo?: Antecedent
}

/** The id of a mention: its span and the span of the name it refers to. */
export function mentionId(document: DocumentId, span: Span, antecedent?: Span): MentionId {
  const back = antecedent ?? span
  return makeId('men', document, span.start, span.end, back.start, back.end)
}
