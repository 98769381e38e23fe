/** What an ontology means, as a hash: comments, order and places do not count. Examples do: cues are read by what they show. */
import { canonicalJson } from '../basics/canonical-json.ts'
import { sha256Hex } from '../basics/hash.ts'
import { sortedBy, sortedUnique } from '../basics/order.ts'
import type { EntityType, Ontology, RelationPattern, RelationType } from '../model/ontology.ts'

/** SHA-256 over types, relations, patterns and names. Name and version of the ontology are told apart from it. */
export function hashOntology(ontology: Pick<Ontology, 'entityTypes' | 'relationTypes' | 'names'>): string {
  return sha256Hex(
    canonicalJson({
      entityTypes: sortedBy(ontology.entityTypes.values(), (type) => type.id).map(meaningOfEntityType),
      relationTypes: sortedBy(ontology.relationTypes.values(), (type) => type.id).map(meaningOfRelationType),
      names: sortedBy(ontology.names, (name) => name.name),
    }),
  )
}

/** The order of parents counts only through the family. */
function meaningOfEntityType(type: EntityType): unknown {
  return {
    ...type,
    parents: sortedUnique(type.parents),
    nominals: sortedUnique(type.nominals),
    pronouns: sortedUnique(type.pronouns),
    nameEndings: sortedUnique(type.nameEndings),
  }
}

function meaningOfRelationType(type: RelationType): unknown {
  const patterns = sortedBy(type.patterns, (pattern) => pattern.source).map(meaningOfPattern)
  const examples = sortedBy(type.examples, ({ text }) => text).map(({ text, facts }) => ({ text, facts }))
  return { ...type, cues: sortedUnique(type.cues), examples, patterns }
}

function meaningOfPattern({ source, status, implied, narrows, confidence, examples }: RelationPattern): unknown {
  return { source, status, implied, narrows, confidence, examples: sortedBy(examples, ({ text }) => text) }
}
