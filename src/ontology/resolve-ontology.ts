/** Parsed ontology files in, the checked ontology of the model out. Pure. */
import { basename } from 'node:path'
import { sortedBy, sortedUnique } from '../basics/order.ts'
import type { EntityType, Ontology, PatternExample, Phrases, RelationPattern, RelationType } from '../model/ontology.ts'
import { ancestorsOf, checkEntityTypes } from './check-entity-types.ts'
import { checkPatterns } from './check-patterns.ts'
import { checkRelationTypes } from './check-relation-types.ts'
import type { EntityTypeDraft, OntologyDraft, PatternDraft, RelationTypeDraft } from './draft.ts'
import { draftOntology } from './draft.ts'
import type { FilePlace } from './issue.ts'
import { throwIssues } from './issue.ts'
import { joinNames } from './join-names.ts'
import type { ExampleEntry } from './ontology-file.ts'
import { defaultPatternConfidence } from './ontology-file.ts'
import { hashOntology } from './ontology-hash.ts'
import type { ParsedOntologyFile } from './parse-file.ts'
import { edgeTypeOf, labelOf } from './stored-name.ts'

/**
 * Joins, checks and resolves ontology files, bases first; the last is the ontology asked for.
 * Order: types and names by id. Patterns are numbered in the order of the files.
 * Throws: ONTOLOGY_INVALID with all issues at once.
 */
export function resolveOntology(files: readonly ParsedOntologyFile[]): Ontology {
  const draft = draftOntology(files)
  const issues = [...draft.issues, ...checkEntityTypes(draft), ...checkRelationTypes(draft), ...checkPatterns(draft)]
  const names = joinNames(draft, issues)
  throwIssues(issues)
  const entityTypes = sortedBy(draft.entityTypes.values(), (type) => type.id).map((type) =>
    resolveEntityType(draft, type),
  )
  const relationTypes = sortedBy(draft.relationTypes.values(), (type) => type.id).map(resolveRelationType)
  const meaning = {
    entityTypes: new Map(entityTypes.map((type) => [type.id, type])),
    relationTypes: new Map(relationTypes.map((type) => [type.id, type])),
    names,
  }
  return { name: draft.name, version: draft.version, hash: hashOntology(meaning), ...meaning }
}

function resolveEntityType(draft: OntologyDraft, type: EntityTypeDraft): EntityType {
  return {
    id: type.id,
    label: type.label?.value ?? labelOf(type.id),
    description: type.description,
    parents: [...new Set(type.parents.map((parent) => parent.value))],
    ancestors: ancestorsOf(draft, type.id),
    family: familyOf(draft, type.id),
    nominals: [...new Set(type.nominals)],
    pronouns: [...new Set(type.pronouns)],
    nameEndings: [...new Set(type.nameEndings)],
  }
}

/** The root of the chain of first parents. */
function familyOf(draft: OntologyDraft, id: string): string {
  const parent = draft.entityTypes.get(id)?.parents[0]
  return parent === undefined ? id : familyOf(draft, parent.value)
}

function resolveRelationType(type: RelationTypeDraft): RelationType {
  const { object } = type
  return {
    id: type.id,
    edgeType: edgeTypeOf(type.id),
    description: type.description,
    subjectTypes: sortedUnique(type.subject.map((entityType) => entityType.value)),
    object:
      typeof object === 'string'
        ? { kind: 'literal', literal: object }
        : { kind: 'entity', types: sortedUnique(object.map((entityType) => entityType.value)) },
    ...(type.inverse === undefined ? {} : { inverse: type.inverse.value }),
    ...(type.broader === undefined ? {} : { broader: type.broader.value }),
    symmetric: type.symmetric,
    functional: type.functional,
    family: type.family,
    phrases: resolvePhrases(type),
    cues: [...new Set(type.cues)],
    examples: type.examples.map(({ value, place }) => ({ ...resolveExample(value), place: placeInModel(place) })),
    patterns: type.patterns.map((pattern, index) => resolvePattern(type.id, index + 1, pattern)),
  }
}

/** What a file leaves out is made from the active phrase, and that from the id. */
function resolvePhrases({ id, phrases }: RelationTypeDraft): Phrases {
  const active = phrases.active ?? id.replaceAll('-', ' ')
  return {
    active,
    ended: phrases.ended ?? `formerly ${active}`,
    retained: phrases.retained ?? `still ${active}`,
    planned: phrases.planned ?? `(planned) ${active}`,
  }
}

function resolvePattern(relationType: string, number: number, pattern: PatternDraft): RelationPattern {
  const { value, place } = pattern
  return {
    id: `${relationType}/${number}`,
    source: value.match,
    ...(value.status === undefined ? {} : { status: value.status }),
    implied: value.implied ?? false,
    narrows: value.narrows ?? false,
    confidence: value.confidence ?? defaultPatternConfidence,
    examples: (value.examples ?? []).map(resolveExample),
    place: placeInModel(place),
  }
}

function resolveExample({ text, facts }: ExampleEntry): PatternExample {
  return {
    text,
    facts: facts.map(({ subject, object, status }) => ({
      subject,
      object,
      ...(status === undefined ? {} : { status }),
    })),
  }
}

/** The name alone: an ontology is stored, and must be the same on every machine. */
function placeInModel({ file, line }: FilePlace): { readonly file: string; readonly line: number } {
  return { file: basename(file), line }
}
