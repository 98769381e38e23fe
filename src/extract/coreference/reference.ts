/** References while a document is read: a stretch of a sentence and the names it stands for. */
import type { CoreferenceRule, MentionKind } from '../../model/mention.ts'
import type { NameDraft } from '../names/name-draft.ts'
import type { TokenSpan } from '../sentence.ts'

/** One name that a reference stands for. `rule` is absent for a name that stands for itself. */
export interface Target {
  /** A name that itself refers to nothing. */
  readonly name: NameDraft
  readonly rule?: CoreferenceRule
  /** How sure, 0..1. */
  readonly score: number
}

/** A name, nominal or pronoun. A set ("the two companies") has several targets. */
export interface Reference extends TokenSpan {
  readonly sentence: number
  readonly kind: MentionKind
  /** True before a possessive mark, and for a possessive pronoun. */
  readonly isPossessive: boolean
  readonly targets: readonly Target[]
}
