/** Why a relation is in the graph as it is, and why a candidate is not: what `graphwright explain` tells. Made in pipeline/explain/. */
import type { DropReason } from './extraction.ts'
import type { CoreferenceRule, MentionKind } from './mention.ts'
import type { Span } from './span.ts'
import type { EvidenceView, FactView } from './views.ts'

/**
 * The part of an assertion in the status of its relation: it decides; it agrees, but was said earlier; it yields to another word of equal standing; it was overtaken by a
 * later word; it only tells again how what has ended began; a source that asserts outranks it; it denies, beside words that stand; it opposes others (contested); what is merely
 * possible has no say.
 */
export type AssertionPart =
  'decides' | 'agrees' | 'yields' | 'overtaken' | 'retells' | 'outranked' | 'denies' | 'opposes' | 'no-say'

/** One step from what stands in the text towards a name: a mention, and the rule by which it refers back (absent for the name itself). */
export interface ChainStep {
  readonly surface: string
  readonly kind: MentionKind | 'literal'
  /** Offset in the document. */
  readonly start: number
  readonly rule?: CoreferenceRule
}

/** What weighed for or against, in words, and its weight (natural logarithm of odds). */
export interface RuleFeature {
  readonly feature: string
  readonly weight: number
}

/** What the judge of all that speaks for a relation gave it. */
export interface JudgedRule {
  /** 0..1. */
  readonly probability: number
  /** From here on it believes. */
  readonly threshold: number
  /** Heaviest first. */
  readonly evidence: readonly RuleFeature[]
}

/** What proposed an assertion. `rule` is the id that is stored with it; a pattern has its text and place, the model its features. */
export interface RuleExplanation {
  readonly kind: 'pattern' | 'model' | 'cue'
  readonly rule: string
  /** What kind of evidence that is, in plain words. */
  readonly meaning: string
  readonly source?: string
  readonly place?: { readonly file: string; readonly line: number }
  /** The words that weigh most in the trained model, heaviest first, then all else, then the encoder. */
  readonly features?: readonly RuleFeature[]
  /** Absent where no judge was asked: patterns, and ends that a sentence leaves unsaid. */
  readonly judged?: JudgedRule
}

/** How a sentence shows a status: the name of the rule of extraction, and what it means in plain words. */
export interface StatusReading {
  readonly rule: string
  readonly why: string
}

/** One assertion of a relation with everything that made it. */
export interface AssertionExplanation {
  readonly evidence: EvidenceView
  /** Paths of its document, sorted. */
  readonly sources: readonly string[]
  readonly part: AssertionPart
  /** `part` in a plain sentence. */
  readonly partWhy: string
  readonly subjectChain: readonly ChainStep[]
  readonly objectChain: readonly ChainStep[]
  readonly rule: RuleExplanation
  /** Absent when the document can no longer be read as it was (another extractor built the store). */
  readonly reading?: StatusReading
}

/** One end of a relation: which entity, and why its names are one. */
export interface EndExplanation {
  readonly role: 'subject' | 'object'
  readonly id: string
  readonly name: string
  readonly type: string
  readonly aliases: readonly string[]
  readonly why: readonly string[]
}

/** Why a relation is as it is. */
export interface RelationExplanation {
  readonly fact: FactView
  readonly ends: readonly EndExplanation[]
  readonly statusWhy: string
  readonly timeWhy: string
  readonly confidenceWhy: string
  /** Those that decide first, then as in `RelationCard`. */
  readonly assertions: readonly AssertionExplanation[]
  /** What an extractor or ontology other than the store's hides; empty when nothing does. */
  readonly notes: readonly string[]
}

/** A candidate that made no assertion. `quote` is the stretch of the text that the candidate took, in its sentence. */
export interface DroppedView extends Span {
  readonly documentId: string
  readonly relationType: string
  readonly reason: DropReason
  readonly rule: string
  /** Why, in plain words. */
  readonly why: string
  readonly quote: string
  readonly sentence: string
}
