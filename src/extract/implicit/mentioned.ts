/** What a text has mentioned before a sentence: who may be meant where the sentence leaves one end of a relation unsaid. */
import type { ClaimArgument } from '../claims/claim.ts'
import { occurrenceOf } from '../coreference/parsed-sentence.ts'
import type { NameForms } from '../coreference/name-forms.ts'
import type { Reference } from '../coreference/reference.ts'
import type { Occurrence } from '../coreference/salience.ts'
import type { SentenceView } from '../patterns/match-run.ts'

/** One thing that a text speaks of, as an end of a claim. */
export interface Thing {
  readonly identity: string
  readonly argument: ClaimArgument
}

/** Somebody or something that was mentioned; its argument is its latest mention by name, as far as one is in reach. */
export interface Mentioned<State> extends Thing {
  /** What is known of the mention that counts: the latest, of several in one sentence that as a subject. */
  readonly state: State
  /** It is the subject of a verb there, or what the sentence was about. */
  readonly isSubject: boolean
  /** The sentence of its latest mention. */
  readonly sentence: number
  readonly prominence: Prominence
}

/** How often a text mentioned something since the last heading, and its place among all that it named. */
export interface Prominence {
  readonly place: number
  readonly count: number
}

/** How far back a latest mention may be, in sentences. */
const reach = 6

/** What a text mentioned so far, with what is known of each mention; sentences must be noted in their order. */
export class MentionedBefore<State> {
  readonly #forms: NameForms
  /** By identity, of all that was mentioned since the last heading. */
  readonly #prominences = new Map<string, Prominence>()
  /** Of these what is in reach, in order of the latest mention. */
  readonly #near = new Map<string, Mentioned<State>>()

  constructor(forms: NameForms) {
    this.#forms = forms
  }

  /** Nothing in reach was mentioned. */
  get isEmpty(): boolean {
    return this.#near.size === 0
  }

  /** What a reference stands for; undefined for a set ("the two companies"), and for what no name stands for. */
  thingOf(reference: Reference): Thing | undefined {
    const [target, ...others] = reference.targets
    if (target === undefined || others.length > 0) return undefined
    const { sentence } = reference
    return {
      identity: this.#forms.identity(target.name),
      argument: { kind: 'reference', sentence, reference, target },
    }
  }

  /** How often something was mentioned; undefined for what was not. */
  prominenceOf(identity: string): Prominence | undefined {
    return this.#prominences.get(identity)
  }

  /** Notes some mentions of a sentence, each with what is known of it, in their order. */
  note(view: SentenceView, mentions: Iterable<readonly [Reference, State]>): void {
    for (const [reference, state] of mentions) {
      const thing = this.thingOf(reference)
      if (thing !== undefined) this.#noteOne(view, thing, state)
    }
    for (const { identity, sentence } of this.#near.values()) {
      if (view.sentence.index - sentence < reach) break
      this.#near.delete(identity)
    }
  }

  /** Forgets all: what comes under a heading may be about something else. */
  startAnew(): void {
    this.#prominences.clear()
    this.#near.clear()
  }

  /** What is in reach but for what a sentence itself mentions, the latest first. */
  others({ references }: Pick<SentenceView, 'references'>): Mentioned<State>[] {
    const here = new Set(references.flatMap(({ targets }) => targets.map(({ name }) => this.#forms.identity(name))))
    return [...this.#near.values()].filter(({ identity }) => !here.has(identity)).reverse()
  }

  #noteOne(view: SentenceView, { identity, argument }: Thing, state: State): void {
    const { reference, sentence } = argument
    const { place = this.#prominences.size, count = 0 } = this.#prominences.get(identity) ?? {}
    const prominence = { place, count: count + 1 }
    this.#prominences.set(identity, prominence)
    const known = this.#near.get(identity)
    const isSubject = isAbout(occurrenceOf(view, reference))
    const isTold = known?.sentence === sentence && known.isSubject && !isSubject
    this.#near.delete(identity)
    this.#near.set(identity, {
      identity,
      argument: known !== undefined && reference.kind !== 'name' ? known.argument : argument,
      ...(isTold ? { state: known.state, isSubject: true } : { state, isSubject }),
      sentence,
      prominence,
    })
  }
}

function isAbout({ role }: Occurrence): boolean {
  return role === 'subject' || role === 'topic'
}
