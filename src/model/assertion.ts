/** Assertions: what one source says. They are the truth of the graph; entities and relations are folded from them. */
import type { AssertionId, DocumentId, MentionId, SegmentId } from './id.ts'
import { makeId } from './id.ts'
import type { Literal } from './literal.ts'
import type { Span } from './span.ts'

/** Where an assertion sees the relation in its life. */
export const assertionStatuses = ['active', 'ended', 'retained', 'planned'] as const
export type AssertionStatus = (typeof assertionStatuses)[number]

export const polarities = ['affirmed', 'negated'] as const
export type Polarity = (typeof polarities)[number]

/** Whether the source asserts it, reports somebody else's word, or holds it possible (conditions, expectations, questions). */
export const modalities = ['asserted', 'reported', 'possible'] as const
export type Modality = (typeof modalities)[number]

/** A span with its characters. Invariant: `text` is the document's text over the span. */
export interface Quote extends Span {
  readonly text: string
}

/** A literal with the span it stands at. */
export interface LocatedLiteral extends Literal {
  readonly span: Span
}

/** A further argument of an assertion. */
export interface Qualifier {
  readonly kind: 'amount' | 'role' | 'place' | 'time' | 'reporter'
  readonly text: string
  readonly value: string
  readonly span: Span
}

/** The object of an assertion: a mention, or a value. */
export type AssertionObject =
  | { readonly kind: 'mention'; readonly mentionId: MentionId }
  | { readonly kind: 'literal'; readonly literal: LocatedLiteral }

/** Who made an assertion and by which rule. */
export interface ExtractorStamp {
  readonly name: string
  readonly version: string
  /** The pattern or model that proposed it, e.g. `pattern:exclusive-cloud/3`. */
  readonly rule: string
}

/**
 * One source's word on one relation. Subject and object are the **local** mentions: a pronoun stays a pronoun.
 * Symmetric relations are stored as found; the fold orders their arguments.
 */
export interface Assertion {
  readonly id: AssertionId
  readonly documentId: DocumentId
  /** The segment that holds the cue. */
  readonly segmentId: SegmentId
  readonly relationType: string
  readonly subject: MentionId
  readonly object: AssertionObject
  /** The words that carry the relation. */
  readonly cue: Quote
  /** The words that carry the status, where they are other than the cue ("no longer", "former"). */
  readonly statusCue?: Quote
  readonly status: AssertionStatus
  readonly polarity: Polarity
  readonly modality: Modality
  /** EDTF; when it held, as far as the text says. Nothing is invented: absent when the text gives no time. */
  readonly validTime?: string
  /** EDTF; when it was said, from the text ("on Monday") or the document's date. */
  readonly saidAt?: string
  /** Words of a time that could not be resolved ("Monday" in an undated text). */
  readonly unresolvedTime?: string
  readonly qualifiers: readonly Qualifier[]
  /** True when an argument does not stand in the clause and was supplied from its context. */
  readonly implied: boolean
  /** 0..1, calibrated. */
  readonly confidence: number
  readonly extractor: ExtractorStamp
}

/** What of an assertion makes its id: the document, the relation type and the spans; never an entity. */
export interface AssertionAnchor {
  readonly documentId: DocumentId
  readonly relationType: string
  readonly subject: MentionId
  readonly object: MentionId | Span
  readonly cue: Span
}

/** The id of an assertion. */
export function assertionId(anchor: AssertionAnchor): AssertionId {
  const { documentId, relationType, subject, object, cue } = anchor
  const objectPart = typeof object === 'string' ? object : `${object.start}-${object.end}`
  return makeId('ast', documentId, relationType, subject, objectPart, cue.start, cue.end)
}
