/** Frames: in which slots of a cue the arguments of its relation stand. Learned from examples, else by default. */
import type { AssertionStatus } from '../../model/assertion.ts'
import { assertionStatuses } from '../../model/assertion.ts'
import type { Ends } from './cue-match.ts'
import type { Slot, SlotFill } from './slots.ts'

/** What kind of word a cue is where it stands. */
export type CueKind = 'verb' | 'noun' | 'adjective'

/** The slots of subject and object; `pair` in both for two in one slot. */
export interface Frame {
  readonly subject: Slot
  readonly object: Slot
  /** True when an object of the verb may be passed by: "left Acme for Initech" is of Initech, "bought Acme from Initech" not. */
  readonly passesObject: boolean
  /** The status that the cue shows in it, where the words around it do not: "quit". */
  readonly shown?: AssertionStatus
}

/** How a frame was come by: shown by an example of the same cue, by one of another cue of its kind, or by default. */
export type FrameOrigin = 'shown' | 'kind' | 'default'

/** How sure a fact is that a frame gives. */
export const frameConfidence: Readonly<Record<FrameOrigin, number>> = { shown: 0.78, kind: 0.66, default: 0.56 }

/** The frames that the examples of one relation show. */
export class FrameBook {
  readonly #byCue = new Map<string, Map<string, number>>()
  readonly #byKind = new Map<CueKind, Map<string, number>>()
  /** What `framesOf` gave, until another example is noted. */
  readonly #given = new Map<string, readonly (readonly [FrameOrigin, Frame])[]>()
  readonly isSymmetric: boolean

  constructor(isSymmetric: boolean) {
    this.isSymmetric = isSymmetric
  }

  /** Notes a frame that an example shows. */
  add(cue: string, kind: CueKind, frame: Frame): void {
    const key = keyOf(frame)
    this.#given.clear()
    for (const counts of [mapAt(this.#byCue, `${kind} ${cue}`), mapAt(this.#byKind, kind)])
      counts.set(key, (counts.get(key) ?? 0) + 1)
  }

  /** True when an example shows the cue in some frame. */
  knows(cue: string, kind: CueKind): boolean {
    return this.#byCue.has(`${kind} ${cue}`)
  }

  /** The frames to try for a cue, best first. `isCommon`: only what an example of the cue itself shows. */
  framesOf(cue: string, kind: CueKind, isCommon: boolean): readonly (readonly [FrameOrigin, Frame])[] {
    const key = `${kind} ${isCommon ? 'common' : ''} ${cue}`
    let frames = this.#given.get(key)
    if (frames === undefined) {
      frames = this.#ranked(cue, kind, isCommon)
      this.#given.set(key, frames)
    }
    return frames
  }

  #ranked(cue: string, kind: CueKind, isCommon: boolean): (readonly [FrameOrigin, Frame])[] {
    const own = this.#byCue.get(`${kind} ${cue}`)
    const shown = byCount(own).map((frame) => ['shown', frame] as const)
    if (isCommon) return shown
    const ofKind = this.#byKind.get(kind)
    const clear = byCount(ofKind).filter((frame) => this.#isClear(frame, { own, ofKind }))
    // What examples show of a verb is believed to be all: "buy something from Acme" is another thing than "buy Acme".
    const defaults = kind === 'verb' && own !== undefined ? [] : defaultFrames(kind, this.#isReversed(own ?? ofKind))
    return [
      ...shown,
      ...clear.map(({ shown: _own, ...frame }) => ['kind', frame] as const),
      ...defaults.map((frame) => ['default', frame] as const),
    ]
  }

  /** A frame in the direction of most of its kind, and whose reverse nothing shows: what makes a "customer" does not carry over. */
  #isClear(frame: Frame, { own, ofKind }: Record<'own' | 'ofKind', ReadonlyMap<string, number> | undefined>): boolean {
    if (this.isSymmetric) return true
    const lean = agency(frame.subject) - agency(frame.object)
    if (this.#isReversed(ofKind) ? lean > 0 : lean < 0) return false
    const reverse = slotsKey(frame.object, frame.subject)
    return ![...(own?.keys() ?? []), ...(ofKind?.keys() ?? [])].some((key) => key.startsWith(reverse))
  }

  /** True when the object of the relation is who acts ("sued-by"). */
  #isReversed(counts: ReadonlyMap<string, number> | undefined): boolean {
    let sum = 0
    for (const [key, count] of counts ?? []) {
      const { subject, object } = frameOf(key)
      sum += count * (agency(subject) - agency(object))
    }
    return sum < 0
  }
}

/** How much a slot is that of who acts. */
export function agency(slot: Slot): number {
  return ['subject', 'self', 'possessor', 'actor'].includes(slot) ? 1 : 0
}

const verbPrepositions = ['to', 'with', 'in', 'into', 'on', 'for', 'at', 'against', 'through', 'under', 'from']
const nounPrepositions = ['of', 'in', 'with', 'to', 'for', 'on', 'over', 'against', 'at', 'from']

function defaultFrames(kind: CueKind, isReversed: boolean): Frame[] {
  const frames =
    kind === 'noun'
      ? [
          ...nounPrepositions.map((object) => ({ subject: 'possessor', object })),
          { subject: 'self', object: 'possessor' },
          ...nounPrepositions.map((object) => ({ subject: 'self', object })),
        ]
      : ['object', ...verbPrepositions].map((object) => ({ subject: 'subject', object }))
  const directed = isReversed ? frames.map(({ subject, object }) => ({ subject: object, object: subject })) : frames
  return [...directed, { subject: 'pair', object: 'pair' }].map((slots) => ({ ...slots, passesObject: false }))
}

/** What fills a frame: the first pair of fills that `fits`, nearest first. */
export function fillFrame(
  fills: readonly SlotFill[],
  frame: Frame,
  fits: (fill: SlotFill, role: 'subject' | 'object' | 'both') => boolean,
): Ends | undefined {
  if (frame.subject === 'pair') {
    const pair = fills.find((fill) => fill.slot === 'pair' && fits(fill, 'both'))
    return pair === undefined ? undefined : { subject: pair, object: pair }
  }
  const subject = fills.find((fill) => fill.slot === frame.subject && fits(fill, 'subject'))
  const object = fills.find(
    (fill) =>
      fill.slot === frame.object && fits(fill, 'object') && (subject === undefined || fill.first !== subject.first),
  )
  if (subject === undefined || object === undefined) return undefined
  const isPassed = passesObject(fills, subject, object, (fill) => fits(fill, 'subject') || fits(fill, 'object'))
  return isPassed && !frame.passesObject ? undefined : { subject, object }
}

/** True when something stands as the verb's object that is neither of the two. */
export function passesObject(
  fills: readonly SlotFill[],
  subject: SlotFill,
  object: SlotFill,
  mayBeArgument: (fill: SlotFill) => boolean = () => true,
): boolean {
  return fills.some(
    (fill) =>
      fill.slot === 'object' &&
      fill.first !== subject.first &&
      fill.first !== object.first &&
      fill.references.some(({ kind }) => kind !== 'pronoun') &&
      mayBeArgument(fill),
  )
}

function keyOf({ subject, object, passesObject: passes, shown }: Frame): string {
  return `${slotsKey(subject, object)}${String(passes)} ${shown ?? ''}`
}

function slotsKey(subject: Slot, object: Slot): string {
  return `${subject} ${object} `
}

function frameOf(key: string): Frame {
  const [subject = '', object = '', passes, shown] = key.split(' ')
  const status = assertionStatuses.find((known) => known === shown)
  return { subject, object, passesObject: passes === 'true', ...(status !== undefined && { shown: status }) }
}

function byCount(counts: ReadonlyMap<string, number> | undefined): Frame[] {
  return [...(counts ?? [])].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([key]) => frameOf(key))
}

function mapAt<K>(maps: Map<K, Map<string, number>>, key: K): Map<string, number> {
  const map = maps.get(key) ?? new Map<string, number>()
  maps.set(key, map)
  return map
}
