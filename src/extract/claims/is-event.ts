/** Relations that happen and relations that last. */
import type { RelationType } from '../../model/ontology.ts'

/** True for a relation that is told as what happens once ("acquired", "was born in"), by its phrase; false for what lasts ("owns"). */
export function isEventRelation({ phrases }: RelationType): boolean {
  return /^(?:was|were|died|(?:has )?\w+ed)\b/u.test(phrases.active)
}
