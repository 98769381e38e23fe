/** Values found in a sentence: dates, amounts of money, quantities. */
import type { LiteralKind } from '../../model/literal.ts'
import type { TokenSpan } from '../sentence.ts'

/** A value at a stretch of tokens. */
export interface LiteralDraft extends TokenSpan {
  readonly kind: LiteralKind
  /** Normal form as in model/literal.ts; for a date that cannot be resolved, absent. */
  readonly value?: string
}

/** How the words before a date bound it. */
export type DateBound = 'at' | 'from' | 'until' | 'before' | 'after'

/** A date with what stands before it: "until 2030" is bound `until` and starts at the preposition. */
export interface DateDraft extends LiteralDraft {
  readonly kind: 'date'
  readonly bound: DateBound
  /** Where the expression with its preposition starts. */
  readonly from: number
  /** EDTF of the whole expression: "2030" with bound until is "/2030". Absent when it cannot be resolved. */
  readonly time?: string
  /** The two dates of a range: "1881 – 1931" beside a name is a birth and a death. */
  readonly ends?: readonly [DateDraft, DateDraft]
}
