/** Pairs of something in a sentence and of somebody mentioned before it, whom the sentence may leave unsaid. */
import type { Reference } from '../coreference/reference.ts'
import { weakType, type NameDraft } from '../names/name-draft.ts'
import type { Mentioned, MentionedBefore, Thing } from './mentioned.ts'
import type { FittingSlots, RelationSlot } from './relation-slots.ts'

/** Somebody mentioned before, with what may join something to it. */
export interface GapPair<State, Slot extends RelationSlot> {
  readonly other: Mentioned<State>
  /** The slots in which the thing may stand, with the other one at the other end. */
  readonly slots: readonly Slot[]
  /** As `figuresOf` tells them. */
  readonly figures: readonly number[]
}

/** What may be an end by itself: one thing whose type is sure. */
export function loneThing<State>(reference: Reference, mentioned: MentionedBefore<State>): Thing | undefined {
  return sureName(reference) === undefined ? undefined : mentioned.thingOf(reference)
}

/** Whom something in a sentence may be joined to, of `others`, those mentioned before and not here, the latest first. */
export function gapPairs<State, Slot extends RelationSlot>(
  thing: Thing,
  others: readonly Mentioned<State>[],
  { slots, mentioned }: { readonly slots: FittingSlots<Slot>; readonly mentioned: MentionedBefore<State> },
): GapPair<State, Slot>[] {
  const own = mentioned.prominenceOf(thing.identity)?.count ?? 0
  const { type } = thing.argument.target.name
  return others.flatMap((other, rank) => {
    const partner = sureName(other.argument.reference)
    const fitting = partner === undefined ? [] : slots.of(type, partner.type)
    if (fitting.length === 0) return []
    const figures = figuresOf(other, { thing, own, rank, count: others.length })
    return [{ other, slots: fitting, figures }]
  })
}

/** What a reference stands for; undefined where its type is a guess: nothing else would speak for it. */
function sureName({ targets: [target] }: Reference): NameDraft | undefined {
  return target === undefined || target.name.certainty < weakType ? undefined : target.name
}

/** From these numbers on, more says nothing. */
const [mostCounted, mostPlaces] = [6, 5]

/** What the network is told of a pair beside what the encoder knows of its ends, 0..1 each. `own` is how often the thing was mentioned before. */
function figuresOf<State>(
  { prominence, isSubject, sentence }: Mentioned<State>,
  { thing, own, rank, count }: { thing: Thing; own: number; rank: number; count: number },
): number[] {
  const share = (number: number, most: number): number => Math.min(number, most) / most
  const { reference } = thing.argument
  return [
    share(prominence.count, mostCounted),
    Number(isSubject),
    Number(prominence.place === 0),
    share(prominence.place, mostPlaces),
    share(reference.sentence - sentence, mostCounted),
    share(rank, mostPlaces),
    1 / count,
    Number(reference.kind === 'name'),
    Number(own > 0),
    share(own, mostCounted),
  ]
}
