/** The ends of an ontology's relations, and which of them two things may be by their types. */
import { isA, type Ontology, type RelationType } from '../../model/ontology.ts'
import { slotTypes } from '../patterns/slots.ts'

/** What an end of a relation is in it. */
export type Role = 'subject' | 'object'

/** An end of a relation, with the types that it and the other end take. */
export interface RelationSlot {
  readonly relation: RelationType
  readonly role: Role
  readonly own: readonly string[]
  readonly types: readonly string[]
}

/** The slots of an ontology's relations between entities; of a symmetric one the first. */
export function relationSlots(ontology: Ontology): RelationSlot[] {
  return [...ontology.relationTypes.values()].flatMap((relation) =>
    (relation.symmetric ? (['subject'] as const) : (['subject', 'object'] as const)).flatMap((role) => {
      const [own, types] = [slotTypes(relation, role), slotTypes(relation, otherRole(role))]
      return own === undefined || types === undefined ? [] : [{ relation, role, own, types }]
    }),
  )
}

/** The other end. */
export function otherRole(role: Role): Role {
  return role === 'subject' ? 'object' : 'subject'
}

/** Slots by the types of two things; looked up once for any two types. */
export class FittingSlots<Slot extends RelationSlot> {
  readonly #slots: readonly Slot[]
  readonly #ontology: Ontology
  readonly #known = new Map<string, readonly Slot[]>()

  constructor(slots: readonly Slot[], ontology: Ontology) {
    this.#slots = slots
    this.#ontology = ontology
  }

  /** There are none at all. */
  get isEmpty(): boolean {
    return this.#slots.length === 0
  }

  /** The slots that a thing of the first type may stand in, with one of the second at the other end; in the order of all slots. */
  of(own: string, other: string): readonly Slot[] {
    const key = `${own} ${other}`
    const isOf = (type: string, wanted: readonly string[]): boolean =>
      wanted.some((one) => isA(this.#ontology, type, one))
    const found = this.#known.get(key) ?? this.#slots.filter((slot) => isOf(own, slot.own) && isOf(other, slot.types))
    this.#known.set(key, found)
    return found
  }
}
