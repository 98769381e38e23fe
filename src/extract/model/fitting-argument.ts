/** Which arguments of a sentence may stand at an end of a relation, and which two at both. */
import type { Ontology, RelationType } from '../../model/ontology.ts'
import { fitsTypes, isOfOtherEnd, slotTypes } from '../patterns/slots.ts'
import type { SourcedArgument } from './sentence-arguments.ts'

/** True when an argument stands for something that may stand in a role of a relation: of a type it takes, or of no sure type. */
export function fitsRole(
  argument: SourcedArgument | undefined,
  relation: RelationType,
  { role, ontology }: { readonly role: 'subject' | 'object'; readonly ontology: Ontology },
): boolean {
  const source = argument?.source
  const types = slotTypes(relation, role)
  if (source === undefined) return false
  if ('date' in source)
    return types === undefined && relation.object.kind === 'literal' && relation.object.literal === 'date'
  if (types === undefined || isOfOtherEnd({ ontology, relation }, source.reference, role)) return false
  return fitsTypes({ ontology, relation, isStrict: false }, source.reference, types)
}

/** The pairs of some places of arguments that fit a relation, subject first; of a symmetric one each once, in order of position. */
export function fittingPairs(
  found: readonly SourcedArgument[],
  places: readonly number[],
  { relation, ontology }: { readonly relation: RelationType; readonly ontology: Ontology },
): [subject: number, object: number][] {
  const fitting = (role: 'subject' | 'object'): number[] =>
    places.filter((place) => fitsRole(found[place], relation, { role, ontology }))
  const objects = fitting('object')
  return fitting('subject').flatMap((subject) =>
    objects.flatMap((object): [number, number][] =>
      subject === object || (relation.symmetric && subject > object) ? [] : [[subject, object]],
    ),
  )
}
