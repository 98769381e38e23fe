/** A small ontology value, made by hand, for tests that need one and no file. */
import type { EntityType, Ontology, RelationType } from '../../src/model/ontology.ts'

function entityType(id: string, parents: readonly string[] = []): EntityType {
  const label = id.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase())
  return {
    id,
    label,
    description: '',
    parents,
    ancestors: parents,
    family: parents[0] ?? id,
    nominals: [],
    pronouns: [],
    nameEndings: [],
  }
}

function relationType(id: string, changes: Partial<RelationType> = {}): RelationType {
  return {
    id,
    edgeType: id.replaceAll('-', '_').toUpperCase(),
    description: '',
    subjectTypes: ['organisation'],
    object: { kind: 'entity', types: ['organisation'] },
    symmetric: false,
    functional: false,
    family: 'control',
    phrases: { active: `${id} active`, ended: `${id} ended`, retained: `${id} retained`, planned: `${id} planned` },
    cues: [],
    examples: [],
    patterns: [],
    ...changes,
  }
}

/** Organisations and people; acquired, partner-of (symmetric), founded-on (a date); Alpha declared with the alias Alef. */
export const toyOntology: Ontology = {
  name: 'toy',
  version: '1',
  hash: 'toy',
  entityTypes: new Map(
    [entityType('organisation'), entityType('company', ['organisation']), entityType('person')].map((type) => [
      type.id,
      type,
    ]),
  ),
  relationTypes: new Map(
    [
      relationType('acquired'),
      relationType('partner-of', { symmetric: true }),
      relationType('founded-on', { object: { kind: 'literal', literal: 'date' } }),
    ].map((type) => [type.id, type]),
  ),
  names: [{ name: 'Alpha', aliases: ['Alef'], entityType: 'company' }],
}
