/** Values that are not entities: dates, amounts, texts. */
import type { ValueId } from './id.ts'
import { makeId } from './id.ts'

/** The kinds of value a literal-valued relation or a qualifier may have. */
export const literalKinds = ['date', 'money', 'quantity', 'text'] as const
export type LiteralKind = (typeof literalKinds)[number]

/**
 * A value as a text gives it. `value` is its normal form: EDTF for a date, `USD 10000000000` for money (or the words, where
 * no number is given: "billions"), `number unit` for a quantity, the text itself otherwise.
 */
export interface Literal {
  readonly kind: LiteralKind
  readonly text: string
  readonly value: string
}

/** The id of a value node: its kind and normal form. */
export function valueId(literal: Pick<Literal, 'kind' | 'value'>): ValueId {
  return makeId('val', literal.kind, literal.value)
}
