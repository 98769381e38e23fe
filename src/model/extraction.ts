/** What the extract stage gives for one document. */
import type { Assertion } from './assertion.ts'
import type { Document } from './document.ts'
import type { Mention } from './mention.ts'
import type { Segment } from './segment.ts'
import type { Span } from './span.ts'

/**
 * Why a candidate makes no fact of the graph: an argument is of a type that the relation does not take; too little supports it; an
 * argument refers to nobody that the document names; both arguments are one entity; another assertion of the sentence says it already; the
 * sentence denies it, or holds it possible only: the assertion is kept, and by itself makes no edge.
 */
export type DropReason = 'NO_EDGE' | 'TYPE_MISMATCH' | 'LOW_CONFIDENCE' | 'NO_ANTECEDENT' | 'SAME_ENTITY' | 'DUPLICATE'

/** A candidate that was considered and dropped. */
export interface DroppedCandidate {
  readonly relationType: string
  readonly span: Span
  readonly rule: string
  readonly reason: DropReason
  readonly detail: string
}

/** Why an assertion is kept aside, and neither taken nor dropped. */
export type AsideReason = Extract<DropReason, 'NO_ANTECEDENT' | 'LOW_CONFIDENCE' | 'DUPLICATE'>

/** An assertion that is found in the text, but not for the graph. */
export interface AsideAssertion extends Assertion {
  /** Why the graph does not take it. */
  readonly aside: AsideReason
}

/** What a text says beyond its graph: printed by `extract`, never stored or folded. */
export interface Aside {
  /**
   * Arguments that only its assertions name, sorted by span: pronouns that refer to nobody the document names, capitals that may be no name.
   * Their types are those that a relation asks of them.
   */
  readonly mentions: readonly Mention[]
  /** Sorted by id. Their arguments are mentions of the extraction or of `mentions`. */
  readonly assertions: readonly AsideAssertion[]
}

/** One document ready to be read for facts. */
export interface ExtractionInput {
  readonly document: Document
  readonly segments: readonly Segment[]
}

/** Mentions sorted by span, assertions by id. Every mention an assertion of `assertions` names is in `mentions`. */
export interface Extraction {
  readonly mentions: readonly Mention[]
  readonly assertions: readonly Assertion[]
  readonly aside: Aside
  readonly dropped: readonly DroppedCandidate[]
}
