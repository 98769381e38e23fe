/** Relations that a sentence tells of a name in it and of something that it leaves unsaid, as the encoder has it. */
import { isA, type Ontology, type RelationType } from '../../model/ontology.ts'
import type { Reference } from '../coreference/reference.ts'
import type { ModelSentence } from '../model/model-sentence.ts'
import type { SourcedArgument } from '../model/sentence-arguments.ts'
import { slotTypes } from '../patterns/slots.ts'
import { weakType } from '../names/name-draft.ts'

export type Role = 'subject' | 'object'

/** A name in a relation whose other end is unsaid. */
export interface Gap {
  readonly relation: RelationType
  /** What the name is in it. */
  readonly role: Role
  readonly reference: Reference
  /** The types that the other end may be of. */
  readonly types: readonly string[]
}

/** A gap that may be one, with the place of its name among the arguments of the sentence. */
export interface PossibleGap extends Gap {
  readonly argument: number
}

/** A slot of a relation, with the types that it and the other one take. */
interface RelationSlot extends Omit<Gap, 'reference'> {
  readonly own: readonly string[]
}

/** The slots of an ontology's relations between entities; of a symmetric one the first. */
export function relationSlots(ontology: Ontology): RelationSlot[] {
  return [...ontology.relationTypes.values()].flatMap((relation) =>
    (relation.symmetric ? (['subject'] as const) : (['subject', 'object'] as const)).flatMap((role) => {
      const [own, types] = [slotTypes(relation, role), slotTypes(relation, other(role))]
      return own === undefined || types === undefined ? [] : [{ relation, role, own, types }]
    }),
  )
}

/**
 * All that may be gaps by type, by argument, then in the order of `slots`. Names alone, of a type that is sure: pronouns and dates were
 * hardly seen in training, and a guessed type that nothing else speaks for is no ground to guess on.
 */
export function possibleGaps(
  found: readonly SourcedArgument[],
  { slots, ontology }: { readonly slots: readonly RelationSlot[]; readonly ontology: Ontology },
): PossibleGap[] {
  return found.flatMap(({ source }, argument) => {
    if (source === undefined || 'date' in source || source.reference.kind !== 'name') return []
    const { reference } = source
    const name = reference.targets[0]?.name
    if (name === undefined || name.certainty < weakType) return []
    return slots
      .filter(({ own }) => own.some((type) => isA(ontology, name.type, type)))
      .map(({ relation, role, types }) => ({ relation, role, types, reference, argument }))
  })
}

/** How likely a sentence tells of a gap, 0..1; 0 for a relation that the encoder does not know. */
export function chanceOfGap({ encoded }: ModelSentence, { argument, relation, role }: PossibleGap): number {
  const odds = encoded?.ofLone(argument, relation.id, role)
  return odds === undefined ? 0 : 1 / (1 + Math.exp(-odds))
}

function other(role: Role): Role {
  return role === 'subject' ? 'object' : 'subject'
}
