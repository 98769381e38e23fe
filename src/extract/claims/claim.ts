/** Claims: matches with their arguments spelled out, before they become assertions. */
import type { AsideReason } from '../../model/extraction.ts'
import type { RelationType } from '../../model/ontology.ts'
import type { Reference, Target } from '../coreference/reference.ts'
import type { LiteralDraft } from '../literals/literal-draft.ts'
import type { QualifierMatch, SentenceView } from '../patterns/match-run.ts'
import type { TokenSpan } from '../sentence.ts'
import type { Standing } from './status.ts'
import type { ClaimTime } from './time.ts'

/** An argument: one reading of a reference. */
export interface ClaimArgument {
  readonly kind: 'reference'
  /** The sentence the reference stands in; another than the cue's where it is implied. */
  readonly sentence: number
  readonly reference: Reference
  readonly target: Target
}

/** One relation between two arguments, as one place of the text says it. */
export interface Claim {
  readonly relation: RelationType
  /** Id of the rule: `pattern:exclusive-cloud/3`. */
  readonly rule: string
  readonly view: SentenceView
  readonly subject: ClaimArgument
  readonly object: ClaimArgument | { readonly kind: 'literal'; readonly literal: LiteralDraft }
  readonly cue: TokenSpan
  readonly qualifiers: readonly QualifierMatch[]
  readonly isImplied: boolean
  readonly standing: Standing
  readonly time: ClaimTime
  /** 0..1. */
  readonly confidence: number
  /** Why it is not for the graph, where something speaks against it. */
  readonly aside?: AsideReason
}
