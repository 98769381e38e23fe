/** What `ontology diff` shows: how the meaning of one ontology differs from another's. */
import { canonicalJson } from '../basics/canonical-json.ts'
import { sortedUnique } from '../basics/order.ts'
import type { EntityType, GazetteerName, Ontology, RelationType } from '../model/ontology.ts'

/** A member of a type that differs; values as canonical JSON, absent where the type had none. */
export interface MemberChange {
  readonly member: string
  readonly before?: string
  readonly after?: string
}

/** Ids that came, went or mean something else now. All sorted. */
export interface EntryChanges {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly { readonly id: string; readonly members: readonly MemberChange[] }[]
}

/** The difference between two ontologies. `isSameMeaning` is equality of their hashes: then nothing stored changes. */
export interface OntologyDiff {
  readonly isSameMeaning: boolean
  readonly entityTypes: EntryChanges
  readonly relationTypes: EntryChanges
  readonly names: EntryChanges
}

/** What changes from `before` to `after`. Examples, places, and the order of lists do not count. */
export function ontologyDiff(before: Ontology, after: Ontology): OntologyDiff {
  return {
    isSameMeaning: before.hash === after.hash,
    entityTypes: changes(membersById(before.entityTypes), membersById(after.entityTypes)),
    relationTypes: changes(relationMembers(before), relationMembers(after)),
    names: changes(membersByName(before.names), membersByName(after.names)),
  }
}

/** Members of an entry as canonical JSON, by name. */
type Members = ReadonlyMap<string, string>

function membersById(types: ReadonlyMap<string, EntityType>): Map<string, Members> {
  return new Map([...types.values()].map((type) => [type.id, membersOf(type)]))
}

function membersByName(names: readonly GazetteerName[]): Map<string, Members> {
  return new Map(names.map((name) => [name.name, membersOf(name)]))
}

function relationMembers(ontology: Ontology): Map<string, Members> {
  return new Map([...ontology.relationTypes.values()].map((type) => [type.id, membersOf(withoutPlaces(type))]))
}

function withoutPlaces(type: RelationType): object {
  const patterns = type.patterns.map(({ source, status, implied, narrows, confidence }) =>
    canonicalJson({ source, status, implied, narrows, confidence }),
  )
  return { ...type, patterns }
}

function membersOf(entry: object): Members {
  return new Map(Object.entries(entry).map(([member, value]) => [member, canonicalJson(asSet(value))]))
}

function asSet(value: unknown): unknown {
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? sortedUnique(value) : value
}

function changes(before: ReadonlyMap<string, Members>, after: ReadonlyMap<string, Members>): EntryChanges {
  return {
    added: sortedUnique([...after.keys()].filter((id) => !before.has(id))),
    removed: sortedUnique([...before.keys()].filter((id) => !after.has(id))),
    changed: sortedUnique(before.keys()).flatMap((id) => {
      const [old, now] = [before.get(id), after.get(id)]
      const members = old === undefined || now === undefined ? [] : memberChanges(old, now)
      return members.length === 0 ? [] : [{ id, members }]
    }),
  }
}

function memberChanges(before: Members, after: Members): MemberChange[] {
  return sortedUnique([...before.keys(), ...after.keys()])
    .filter((member) => before.get(member) !== after.get(member))
    .map((member) => {
      const [old, now] = [before.get(member), after.get(member)]
      return {
        member,
        ...(old === undefined ? {} : { before: old }),
        ...(now === undefined ? {} : { after: now }),
      }
    })
}
