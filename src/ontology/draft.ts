/** Ontology files joined into one draft: entries from every file, each with its place, not yet looked up in each other. */
import type { AssertionStatus } from '../model/assertion.ts'
import type { LiteralKind } from '../model/literal.ts'
import type { FilePlace, OntologyIssue } from './issue.ts'
import { issueAt } from './issue.ts'
import type { EntityTypeEntry, ExampleEntry, NameEntry, PatternEntry, RelationTypeEntry } from './ontology-file.ts'
import type { EntryPath, ParsedOntologyFile } from './parse-file.ts'

/** A value and where it stands. */
export interface Placed<T> {
  readonly value: T
  readonly place: FilePlace
}

/** An entity type as the files declare it together. */
export interface EntityTypeDraft {
  readonly id: string
  readonly place: FilePlace
  readonly label: Placed<string> | undefined
  readonly description: string
  readonly parents: Placed<string>[]
  readonly nominals: string[]
  readonly pronouns: string[]
  readonly nameEndings: string[]
}

/** A listed name; `forms` are the name and its aliases. */
export interface NameDraft {
  readonly entityType: string
  readonly name: string
  readonly forms: readonly Placed<string>[]
}

/** A pattern; `exampleAt` gives the place of an example by its index. */
export interface PatternDraft extends Placed<PatternEntry> {
  readonly exampleAt: (index: number) => FilePlace
}

/** A relation type as the files declare it together. */
export interface RelationTypeDraft {
  readonly id: string
  readonly place: FilePlace
  readonly description: string
  readonly subject: readonly Placed<string>[]
  readonly object: readonly Placed<string>[] | LiteralKind
  readonly inverse: Placed<string> | undefined
  readonly broader: Placed<string> | undefined
  readonly symmetric: boolean
  readonly functional: boolean
  readonly family: string
  readonly phrases: Readonly<Partial<Record<AssertionStatus, string | undefined>>>
  readonly cues: string[]
  readonly examples: Placed<ExampleEntry>[]
  readonly patterns: PatternDraft[]
}

/** All files together. Name and version are those of the last file. */
export interface OntologyDraft {
  readonly name: string
  readonly version: string
  readonly entityTypes: Map<string, EntityTypeDraft>
  readonly relationTypes: Map<string, RelationTypeDraft>
  readonly names: NameDraft[]
  readonly issues: OntologyIssue[]
}

const addableToEntityType = ['parents', 'nominals', 'pronouns', 'nameEndings', 'names']
const addableToRelationType = ['cues', 'examples', 'patterns']

/**
 * Joins files, bases first. A later file may add to the lists of a type that an earlier one declares; what it redefines is an issue.
 * `files` holds at least one.
 */
export function draftOntology(files: readonly ParsedOntologyFile[]): OntologyDraft {
  const last = files.at(-1)?.content
  const draft: OntologyDraft = {
    name: last?.name ?? '',
    version: last?.version ?? '',
    entityTypes: new Map(),
    relationTypes: new Map(),
    names: [],
    issues: [],
  }
  for (const file of files) {
    for (const [id, entry] of Object.entries(file.content.entityTypes ?? {})) addEntityType(draft, file, id, entry)
    for (const [id, entry] of Object.entries(file.content.relationTypes ?? {})) addRelationType(draft, file, id, entry)
  }
  return draft
}

function addEntityType(draft: OntologyDraft, file: ParsedOntologyFile, id: string, entry: EntityTypeEntry): void {
  const path = ['entityTypes', id]
  const known = draft.entityTypes.get(id)
  if (known !== undefined) reportRedefinitions(draft, file, path, { entry, addable: addableToEntityType, known })
  const type = known ?? {
    id,
    place: file.placeOf(path),
    label: entry.label === undefined ? undefined : { value: entry.label, place: file.placeOf([...path, 'label']) },
    description: entry.description ?? '',
    parents: [],
    nominals: [],
    pronouns: [],
    nameEndings: [],
  }
  draft.entityTypes.set(id, type)
  type.parents.push(...placedList(file, [...path, 'parents'], entry.parents))
  type.nominals.push(...(entry.nominals ?? []))
  type.pronouns.push(...(entry.pronouns ?? []))
  type.nameEndings.push(...(entry.nameEndings ?? []))
  const names = entry.names ?? []
  draft.names.push(...names.map((name, index) => draftName(file, id, name, [...path, 'names', index])))
}

function draftName(file: ParsedOntologyFile, entityType: string, entry: NameEntry, path: EntryPath): NameDraft {
  if (typeof entry === 'string') {
    return { entityType, name: entry, forms: [{ value: entry, place: file.placeOf(path) }] }
  }
  const name = { value: entry.name, place: file.placeOf(path) }
  const aliases = placedList(file, [...path, 'aliases'], entry.aliases)
  return { entityType, name: entry.name, forms: [name, ...aliases] }
}

function addRelationType(draft: OntologyDraft, file: ParsedOntologyFile, id: string, entry: RelationTypeEntry): void {
  const path = ['relationTypes', id]
  const known = draft.relationTypes.get(id)
  if (known === undefined) {
    reportMissing(draft, file, path, entry)
    draft.relationTypes.set(id, newRelationType(file, id, entry))
  } else reportRedefinitions(draft, file, path, { entry, addable: addableToRelationType, known })
  const type = draft.relationTypes.get(id)
  type?.cues.push(...(entry.cues ?? []))
  const examples = entry.examples ?? []
  type?.examples.push(...examples.map((value, index) => ({ value, place: file.placeOf([...path, 'examples', index]) })))
  const patterns = entry.patterns ?? []
  type?.patterns.push(
    ...patterns.map((value, index) => ({
      value,
      place: file.placeOf([...path, 'patterns', index, 'match']),
      exampleAt: (example: number) => file.placeOf([...path, 'patterns', index, 'examples', example]),
    })),
  )
}

function newRelationType(file: ParsedOntologyFile, id: string, entry: RelationTypeEntry): RelationTypeDraft {
  const path = ['relationTypes', id]
  const { object, inverse, broader } = entry
  return {
    id,
    place: file.placeOf(path),
    description: entry.description ?? '',
    subject: placedList(file, [...path, 'subject'], entry.subject),
    object:
      object === undefined || Array.isArray(object) ? placedList(file, [...path, 'object'], object) : object.literal,
    inverse: inverse === undefined ? undefined : { value: inverse, place: file.placeOf([...path, 'inverse']) },
    broader: broader === undefined ? undefined : { value: broader, place: file.placeOf([...path, 'broader']) },
    symmetric: entry.symmetric ?? false,
    functional: entry.functional ?? false,
    family: entry.family ?? 'other',
    phrases: entry.phrases ?? {},
    cues: [],
    examples: [],
    patterns: [],
  }
}

function placedList(file: ParsedOntologyFile, path: EntryPath, values: readonly string[] = []): Placed<string>[] {
  return values.map((value, index) => ({ value, place: file.placeOf([...path, index]) }))
}

function reportMissing(
  draft: OntologyDraft,
  file: ParsedOntologyFile,
  path: EntryPath,
  entry: RelationTypeEntry,
): void {
  for (const key of ['description', 'subject', 'object'] as const) {
    if (entry[key] !== undefined) continue
    const message = `relation type "${path[1] ?? ''}" has no "${key}"`
    draft.issues.push(issueAt(file.placeOf(path), message, `Add "${key}" to it.`))
  }
}

function reportRedefinitions(
  draft: OntologyDraft,
  file: ParsedOntologyFile,
  path: EntryPath,
  what: { readonly entry: object; readonly addable: readonly string[]; readonly known: { readonly place: FilePlace } },
): void {
  for (const key of Object.keys(what.entry).filter((name) => !what.addable.includes(name))) {
    const message = `"${key}" of "${path[1] ?? ''}" is given again; ${what.known.place.file} declares the type`
    const hint = `Remove it, or give the type another id; a file that extends may add ${what.addable.join(', ')}.`
    draft.issues.push(issueAt(file.placeOf([...path, key]), message, hint))
  }
}
