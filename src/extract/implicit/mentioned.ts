/** What a text has named before a sentence: who may be meant where the sentence leaves one end of a relation unsaid. */
import type { Ontology, RelationType } from '../../model/ontology.ts'
import type { ClaimArgument } from '../claims/claim.ts'
import { occurrenceOf } from '../coreference/parsed-sentence.ts'
import type { NameForms } from '../coreference/name-forms.ts'
import type { Occurrence } from '../coreference/salience.ts'
import type { SentenceView } from '../patterns/match-run.ts'
import { fitsTypes } from '../patterns/slots.ts'

/** Somebody or something that was named, with what speaks for its being meant. */
export interface Candidate {
  readonly identity: string
  /** Its latest mention by name, as far as one is in reach. */
  readonly argument: ClaimArgument
  /** How often the text mentioned it. */
  readonly count: number
  /** Where it was mentioned last, it is the subject of a verb, or what the sentence was about. */
  readonly isSubject: boolean
  /** The first of all candidates that the text named: mostly what it is about. */
  readonly isFirst: boolean
}

/** A slot that is to be filled. */
export interface OpenSlot {
  readonly relation: RelationType
  /** What it takes. */
  readonly types: readonly string[]
}

interface Mentioned {
  readonly identity: string
  readonly argument: ClaimArgument
  readonly last: Occurrence
}

/** How often a text mentioned something, and its place among all that it named. */
interface Prominence {
  readonly place: number
  count: number
}

/** How far back a latest mention may be, in sentences. */
const reach = 6

/** What a text named so far; sentences must be noted in their order. Cost of asking: linear in what was mentioned within reach. */
export class MentionedBefore {
  readonly #forms: NameForms
  readonly #ontology: Ontology
  /** By identity, of all that was named since the last heading. */
  readonly #prominences = new Map<string, Prominence>()
  /** Of these what is in reach, in order of the latest mention. */
  readonly #near = new Map<string, Mentioned>()

  constructor(forms: NameForms, ontology: Ontology) {
    this.#forms = forms
    this.#ontology = ontology
  }

  /** Nothing in reach was named. */
  get isEmpty(): boolean {
    return this.#near.size === 0
  }

  /** Notes what a sentence names. Sets ("the two companies") and what no name stands for are left out. */
  note(view: SentenceView): void {
    const { segment, index } = view.sentence
    // What comes under a heading may be about something else.
    if (segment.kind === 'heading') this.#startAnew()
    for (const reference of view.references) {
      const [target, ...others] = reference.targets
      if (target !== undefined && others.length === 0) this.#noteOne(view, { reference, target })
    }
    for (const { identity, last } of this.#near.values()) {
      if (index - last.sentence < reach) break
      this.#near.delete(identity)
    }
  }

  #startAnew(): void {
    this.#prominences.clear()
    this.#near.clear()
  }

  #noteOne(view: SentenceView, { reference, target }: Pick<ClaimArgument, 'reference' | 'target'>): void {
    const identity = this.#forms.identity(target.name)
    const prominence = this.#prominences.get(identity) ?? { place: this.#prominences.size, count: 0 }
    prominence.count += 1
    this.#prominences.set(identity, prominence)
    const known = this.#near.get(identity)
    const last = occurrenceOf(view, reference)
    // Of several mentions in one sentence that as a subject tells.
    const isTold = known?.last.sentence === last.sentence && isSubject(known.last)
    const isNamed = known !== undefined && reference.kind !== 'name'
    const argument = { kind: 'reference', sentence: view.sentence.index, reference, target } as const
    this.#near.delete(identity)
    this.#near.set(identity, {
      identity,
      argument: isNamed ? known.argument : argument,
      last: isTold ? known.last : last,
    })
  }

  /** Who may fill a slot, in the order in which the text named them. A type that is only guessed is none. */
  candidates({ relation, types }: OpenSlot): Candidate[] {
    const context = { ontology: this.#ontology, relation, isStrict: true }
    return [...this.#near.values()]
      .filter(({ argument }) => fitsTypes(context, argument.reference, types))
      .map((mentioned) => ({ ...mentioned, ...(this.#prominences.get(mentioned.identity) as Prominence) }))
      .sort((a, b) => a.place - b.place)
      .map(({ identity, argument, last, count }, order) => ({
        identity,
        argument,
        count,
        isSubject: isSubject(last),
        isFirst: order === 0,
      }))
  }
}

function isSubject({ role }: Occurrence): boolean {
  return role === 'subject' || role === 'topic'
}
