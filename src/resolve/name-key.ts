/** Name keys: what makes two mentions of different documents one name. */
import type { Ontology } from '../model/ontology.ts'
import { normaliseName } from './normalise-name.ts'
import { writtenName } from './written-name.ts'

/** `family|normalised name`. Types of one family share names; homographs of different families stay apart. */
export function nameKey(ontology: Ontology, entityType: string, surface: string): string {
  return `${familyOf(ontology, entityType)}|${normaliseName(writtenName(surface))}`
}

/** The family of an entity type; a type the ontology does not know is its own family. */
export function familyOf(ontology: Ontology, entityType: string): string {
  return ontology.entityTypes.get(entityType)?.family ?? entityType
}
