/** Which arguments of a sentence may stand at an end of a relation. */
import type { Ontology, RelationType } from '../../model/ontology.ts'
import { fitsTypes, slotTypes } from '../patterns/slots.ts'
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
  return types !== undefined && fitsTypes({ ontology, relation, isStrict: false }, source.reference, types)
}
