/**
 * Resolution for a change: which names, entities and keys it touches. Reads only the components that the change's names
 * belong to, so its cost is that of what the change says.
 */
import { collect } from '../../basics/collect.ts'
import type { Entity } from '../../model/entity.ts'
import { nameOf } from '../../model/graph-form/ledger.ts'
import type { EntityId } from '../../model/id.ts'
import type { Name } from '../../model/name.ts'
import { nameId } from '../../model/name.ts'
import type { Ontology } from '../../model/ontology.ts'
import { countName, groupNames, makeEntity, storedName } from '../../resolve/index.ts'
import type { Attestation, CountedName, DeclaredNames } from '../../resolve/index.ts'
import type { GraphReader } from '../../store/store.ts'

/** What documents that come and go attest. */
export interface AttestedChange {
  readonly added: readonly Attestation[]
  readonly removed: readonly Attestation[]
}

/** The touched part of the names and entities, after the change. */
export interface ResolvedChange {
  readonly names: readonly Name[]
  readonly goneNames: readonly string[]
  readonly entities: readonly Entity[]
  readonly goneEntities: readonly EntityId[]
  readonly entityOf: ReadonlyMap<string, EntityId>
  /** Keys that were there before and now belong to another entity. */
  readonly movedKeys: readonly string[]
}

/** What resolution knows beside the names. */
export interface ResolutionRules {
  readonly ontology: Ontology
  readonly declared: DeclaredNames
}

/** Counts the change into the touched names and groups them anew. */
export async function resolveChange(
  store: GraphReader,
  change: AttestedChange,
  rules: ResolutionRules,
): Promise<ResolvedChange> {
  const old = await loadComponents(store, [...change.added, ...change.removed])
  const counted = applyCounts(old, change)
  const entities: Entity[] = []
  const names: Name[] = []
  const entityOf = new Map<string, EntityId>()
  for (const group of groupNames([...counted.values()])) {
    const entity = makeEntity(group, rules.ontology, rules.declared)
    entities.push(entity)
    for (const name of group) {
      entityOf.set(name.key, entity.id)
      names.push(storedName(name, entity.id))
    }
  }
  const kept = new Set<string>(entities.map((entity) => entity.id))
  const before = [...old.values()]
  return {
    names,
    goneNames: before.flatMap(({ key }) => (counted.has(key) ? [] : [nameId(key)])),
    entities,
    goneEntities: [...new Set(before.map((name) => name.entityId))].filter((id) => !kept.has(id)),
    entityOf,
    movedKeys: before.flatMap(({ key, entityId }) =>
      entityOf.has(key) && entityOf.get(key) !== entityId ? [key] : [],
    ),
  }
}

/** Loads the names of every component that the attestations touch: by key, by link, by entity, until nothing new comes. */
async function loadComponents(
  store: GraphReader,
  attestations: readonly Attestation[],
): Promise<ReadonlyMap<string, Name>> {
  const loaded = new Map<string, Name>()
  const seenKeys = new Set<string>()
  const seenEntities = new Set<string>()
  let keys = attestations.flatMap(({ key, links }) => [key, ...links.map((link) => link.key)])
  while (keys.length > 0) {
    const wanted = [...new Set(keys)].filter((key) => !seenKeys.has(key))
    for (const key of wanted) seenKeys.add(key)
    const byKey = await loadNames(store, 'key', wanted)
    const entities = [...new Set(byKey.map((name) => name.entityId))].filter((id) => !seenEntities.has(id))
    for (const id of entities) seenEntities.add(id)
    const found = [...byKey, ...(await loadNames(store, 'entityId', entities))]
    for (const name of found) loaded.set(name.key, name)
    keys = found
      .flatMap(({ key, links }) => [key, ...links.map((link) => link.key)])
      .filter((key) => !seenKeys.has(key))
  }
  return loaded
}

async function loadNames(store: GraphReader, property: 'key' | 'entityId', values: readonly string[]): Promise<Name[]> {
  if (values.length === 0) return []
  return (await collect(store.nodes({ label: 'Name', property, values }))).map(nameOf)
}

function applyCounts(old: ReadonlyMap<string, CountedName>, change: AttestedChange): ReadonlyMap<string, CountedName> {
  const counted = new Map<string, CountedName>(old)
  const apply = (attestations: readonly Attestation[], sign: 1 | -1): void => {
    for (const attestation of attestations) {
      const name = countName(counted.get(attestation.key), attestation, sign)
      if (name === undefined) counted.delete(attestation.key)
      else counted.set(attestation.key, name)
    }
  }
  // Additions first: counts never fall below what is there.
  apply(change.added, 1)
  apply(change.removed, -1)
  return counted
}
