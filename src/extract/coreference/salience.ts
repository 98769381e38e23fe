/** What a text is about at a point: the referents mentioned so far, and how near at hand each is for a pronoun. */
import type { NameDraft } from '../names/name-draft.ts'
import type { TokenSpan } from '../sentence.ts'
import { kindsOfSaid, nothingSaid, type Said } from './said.ts'

/** The part a mention plays in its sentence. */
export type Role = 'subject' | 'topic' | 'possessor' | 'other'

/** A place where a referent was mentioned. */
export interface Occurrence extends TokenSpan {
  readonly sentence: number
  readonly block: number
  readonly clause: number
  readonly role: Role
  readonly isHeading: boolean
}

/** Something that can be referred back to: one name, or a set of names. */
export interface Referent {
  /** Identity of the name, or of the set's members. */
  readonly identity: string
  readonly members: readonly NameDraft[]
  /** The latest occurrences, newest last. */
  readonly occurrences: Occurrence[]
  count: number
  /** It was mentioned in the first sentence of the text, or in a heading before it. */
  readonly isOfOpening: boolean
  readonly said: Said
}

/** Occurrences kept of one referent: older ones never win. */
const maxKept = 6
/** Referents kept: one not mentioned for longer is out of reach anyway. */
const maxReferents = 60

const roleBonus: Readonly<Record<Role, number>> = { subject: 0.5, topic: 0.6, possessor: 0.15, other: 0 }

/** The referents of a document up to a point, the latest mentioned last. */
export class Discourse {
  readonly #referents = new Map<string, Referent>()
  /** The first sentence with something in it that is no heading. */
  #opening: number | undefined

  /** Notes that `members` were mentioned. */
  note(identity: string, members: readonly NameDraft[], occurrence: Occurrence): void {
    if (!occurrence.isHeading) this.#opening ??= occurrence.sentence
    const isOfOpening = occurrence.sentence <= (this.#opening ?? occurrence.sentence)
    const referent = this.#referents.get(identity) ?? newReferent(identity, members, isOfOpening)
    // Deleting and setting moves it to the end: the map stays in order of latest mention.
    this.#referents.delete(identity)
    this.#referents.set(identity, referent)
    referent.count += 1
    referent.occurrences.push(occurrence)
    if (referent.occurrences.length > maxKept) referent.occurrences.shift()
    const [oldest] = this.#referents.keys()
    if (this.#referents.size > maxReferents && oldest !== undefined) this.#referents.delete(oldest)
  }

  /** Notes what was said of a referent; nothing of one that was not mentioned. */
  describe(identity: string, said: Said): void {
    const known = this.#referents.get(identity)?.said
    if (known === undefined) return
    for (const kind of kindsOfSaid) for (const word of said[kind]) keepLatest(known[kind], word)
  }

  /** Whether something holds of any of the referents. */
  some(holds: (referent: Referent) => boolean): boolean {
    for (const referent of this.#referents.values()) if (holds(referent)) return true
    return false
  }

  /** The referents that were mentioned last, newest first. */
  latest(): Referent[] {
    return [...this.#referents.values()].reverse()
  }
}

/** Words of one kind that are kept of what was said: of what a long text is about everything is said in the end, which tells nothing. */
const mostSaid = 80

function keepLatest(words: Set<string>, word: string): void {
  words.delete(word)
  words.add(word)
  const [oldest] = words
  if (words.size > mostSaid && oldest !== undefined) words.delete(oldest)
}

function newReferent(identity: string, members: readonly NameDraft[], isOfOpening: boolean): Referent {
  return { identity, members, occurrences: [], count: 0, isOfOpening, said: nothingSaid() }
}

/** Weight by distance in sentences. */
const recency = [1, 0.8, 0.5, 0.3, 0.2, 0.15]

/** How near at hand a referent is at a point: the best of its occurrences before it, plus a little for frequency. 0 when out of reach. */
export function salience(referent: Referent, point: Occurrence, reach: number): number {
  let best = 0
  for (const occurrence of referent.occurrences) {
    const distance = point.sentence - occurrence.sentence
    if (distance > reach || (distance === 0 && occurrence.first >= point.first)) continue
    const near = recency[distance] ?? 0.1
    const block = occurrence.block === point.block ? 0 : -0.15
    const heading = occurrence.isHeading ? -0.2 : 0
    best = Math.max(best, near + roleBonus[occurrence.role] * Math.max(near, 0.5) + block + heading)
  }
  return best === 0 ? 0 : best + 0.04 * Math.min(referent.count, 5)
}
