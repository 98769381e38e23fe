/** What the extract stage gives for one document. */
import type { Assertion } from './assertion.ts'
import type { Document } from './document.ts'
import type { Mention } from './mention.ts'
import type { Segment } from './segment.ts'
import type { Span } from './span.ts'

/** Why a candidate made no assertion. */
export type DropReason = 'TYPE_MISMATCH' | 'LOW_CONFIDENCE' | 'NO_ANTECEDENT' | 'SAME_ENTITY' | 'DUPLICATE'

/** A candidate that was considered and dropped. */
export interface DroppedCandidate {
  readonly relationType: string
  readonly span: Span
  readonly rule: string
  readonly reason: DropReason
  readonly detail: string
}

/** One document ready to be read for facts. */
export interface ExtractionInput {
  readonly document: Document
  readonly segments: readonly Segment[]
}

/** Mentions sorted by span, assertions by id. Every mention an assertion names is in `mentions`. */
export interface Extraction {
  readonly mentions: readonly Mention[]
  readonly assertions: readonly Assertion[]
  readonly dropped: readonly DroppedCandidate[]
}
