/** What stands around a cue, by grammatical slot. */
import type { Reference } from '../coreference/reference.ts'
import type { LiteralDraft } from '../literals/literal-draft.ts'
import type { Argument } from '../patterns/arguments.ts'
import type { SentenceView } from '../patterns/match-run.ts'
import type { TokenSpan } from '../sentence.ts'

/**
 * A slot: `subject` and `object` of a verb (of a passive as of its active form); `possessor` of a noun ("Acme's deal", and who signs,
 * holds or ends it); `self`, whom a noun names ("Acme is a supplier", "its supplier Acme"); `actor`, the subject of the verb that has
 * the noun as object; `pair`, two in one slot ("between A and B"); a preposition; with `'s` the owner of what stands in the slot.
 */
export type Slot = string

/** What stands in a slot: references, or a value. */
export interface SlotFill extends TokenSpan {
  readonly slot: Slot
  readonly references: readonly Reference[]
  readonly literal?: LiteralDraft
}

/** An argument in a slot. */
export function fillOf(slot: Slot, { first, end, references }: Argument): SlotFill {
  return { slot, first, end, references }
}

/** The longest argument whose noun phrase or name starts at `at`. */
export function argumentFrom(view: SentenceView, at: number): Argument | undefined {
  const here = (view.argumentsAt.get(at) ?? []).filter(({ from, first }) => from === at || first === at)
  return here.reduce<Argument | undefined>(
    (best, next) => (best === undefined || next.end > best.end ? next : best),
    undefined,
  )
}

/** The longest argument that ends at `end`, the possessive mark included. */
export function argumentUpTo(view: SentenceView, end: number): Argument | undefined {
  const here = view.arguments.filter((argument) => argument.end === end)
  return here.reduce<Argument | undefined>(
    (best, next) => (best === undefined || next.first < best.first ? next : best),
    undefined,
  )
}

/** The argument that is the head of a noun phrase: it ends where the phrase ends. */
export function headArgument(view: SentenceView, phrase: TokenSpan | undefined): Argument | undefined {
  if (phrase === undefined) return undefined
  const argument = argumentUpTo(view, phrase.end)
  return argument === undefined || argument.first < phrase.first ? undefined : argument
}
