/** Which argument is which where the words leave it open: "the exclusive cloud deal of Acme with Initech". */
import type { Ontology, RelationType } from '../../model/ontology.ts'
import { isA } from '../../model/ontology.ts'
import type { Ends } from './cue-match.ts'
import type { Frame } from './frames.ts'
import type { SlotFill } from './slots.ts'

/** Slots that do not say who does and who is done by. */
const openSlots = new Set(['with', 'between', 'pair'])

/**
 * The ends the right way round. Where a slot leaves it open, the usual types decide: a type that a relation lists beside one above it
 * is usual at that end ("subject: [organisation, cloud-provider]").
 */
export function directed(
  ends: Ends,
  { frame, ontology, relation }: { frame: Frame; ontology: Ontology; relation: RelationType },
): Ends {
  const { subject, object } = ends
  if (relation.object.kind === 'literal' || ![frame.subject, frame.object].some((slot) => openSlots.has(slot)))
    return ends
  const usualSubjects = usualTypes(ontology, relation.subjectTypes)
  const usualObjects = usualTypes(ontology, relation.object.types)
  const fit = (one: SlotFill, other: SlotFill): number =>
    Number(isAny(ontology, one, usualSubjects)) + Number(isAny(ontology, other, usualObjects))
  return fit(object, subject) > fit(subject, object) ? { subject: object, object: subject } : ends
}

function usualTypes(ontology: Ontology, types: readonly string[]): readonly string[] {
  return types.filter((type) => types.some((above) => above !== type && isA(ontology, type, above)))
}

function isAny(ontology: Ontology, { references }: SlotFill, types: readonly string[]): boolean {
  const targets = references.flatMap((reference) => reference.targets)
  return targets.length > 0 && targets.every(({ name }) => types.some((type) => isA(ontology, name.type, type)))
}
