/** Folds the relation keys that a change touches, and tells which assertions and edges change with them. */
import { collect } from '../../basics/collect.ts'
import { sortedBy, sortedUnique } from '../../basics/order.ts'
import type { PlacedAssertion } from '../../model/graph-form/assertions.ts'
import { assertionOf } from '../../model/graph-form/assertions.ts'
import { documentOf } from '../../model/graph-form/lexical.ts'
import type { EntityId } from '../../model/id.ts'
import type { Ontology } from '../../model/ontology.ts'
import type { EdgeReference } from '../../model/property-graph.ts'
import type { Relation } from '../../model/relation.ts'
import { foldRelation } from '../../merge/index.ts'
import type { Fingerprinted } from '../../merge/index.ts'
import type { GraphReader } from '../../store/store.ts'
import { relationKeyOf, replaceAssertion } from './place-assertions.ts'

/** What the fold needs to know of a change. */
export interface FoldInput {
  readonly added: readonly PlacedAssertion[]
  readonly removed: readonly PlacedAssertion[]
  readonly addedDocuments: readonly Fingerprinted[]
  readonly movedKeys: readonly string[]
  readonly entityOf: ReadonlyMap<string, EntityId>
}

/** The touched relations after the change. */
export interface FoldedChange {
  /** New assertions, and stored ones whose place changed. */
  readonly assertions: readonly PlacedAssertion[]
  readonly relations: readonly Relation[]
  readonly goneRelations: readonly EdgeReference[]
}

/** Folds every relation key that an added, removed or moved assertion has or had. */
export async function foldChange(store: GraphReader, input: FoldInput, ontology: Ontology): Promise<FoldedChange> {
  const removedIds = new Set(input.removed.map(({ id }) => id))
  const moving = (await loadMoving(store, input.movedKeys)).filter(({ id }) => !removedIds.has(id))
  const moved = moving.map((assertion) => replaceAssertion(assertion, ontology, input.entityOf))
  const fresh = [...input.added, ...moved]
  const keys = sortedUnique([...fresh, ...input.removed, ...moving].map(({ relationKey }) => relationKey))
  const stored = await loadByKey(store, keys)
  const leaving = new Set([...removedIds, ...moving.map(({ id }) => id)])
  const staying = stored.filter(({ id }) => !leaving.has(id))
  const folded = foldKeys([...staying, ...fresh], await loadDocuments(store, staying, fresh, input), ontology)
  const before = new Map(stored.map((assertion) => [assertion.id, assertion]))
  return {
    assertions: folded.assertions.filter((assertion) => hasChanged(assertion, before.get(assertion.id), leaving)),
    relations: folded.relations,
    goneRelations: goneRelations([...stored, ...input.removed, ...moving], folded.relations, ontology),
  }
}

interface FoldedKeys {
  readonly assertions: readonly PlacedAssertion[]
  readonly relations: readonly Relation[]
}

function foldKeys(
  all: readonly PlacedAssertion[],
  documents: ReadonlyMap<string, Fingerprinted>,
  ontology: Ontology,
): FoldedKeys {
  const assertions: PlacedAssertion[] = []
  const relations: Relation[] = []
  for (const group of groupByKey(all)) {
    const { relationId: _first, ...first } = group[0]
    const key = relationKeyOf({ type: first.relationType, subject: first.subjectId, object: first.objectId }, ontology)
    // After two names became one entity, a relation between them would tie the entity to itself: the words stay, the edge goes.
    const isLoop = key.subject === key.object
    const folded = isLoop ? noRelations : foldRelation(key, group, documentsOf(group, documents))
    relations.push(...folded.relations)
    for (const { relationId: _old, ...assertion } of group) {
      const relationId = folded.relationOf.get(assertion.id)
      assertions.push({ ...assertion, ...(relationId !== undefined && { relationId }) })
    }
  }
  return { assertions, relations }
}

const noRelations = { relations: [], relationOf: new Map<PlacedAssertion['id'], Relation['id']>() }

function groupByKey(all: readonly PlacedAssertion[]): readonly [PlacedAssertion, ...PlacedAssertion[]][] {
  const groups = new Map<string, [PlacedAssertion, ...PlacedAssertion[]]>()
  for (const assertion of sortedBy(all, ({ id }) => id)) {
    const group = groups.get(assertion.relationKey)
    if (group === undefined) groups.set(assertion.relationKey, [assertion])
    else group.push(assertion)
  }
  return [...groups.values()]
}

function documentsOf(
  group: readonly PlacedAssertion[],
  documents: ReadonlyMap<string, Fingerprinted>,
): readonly Fingerprinted[] {
  return sortedUnique(group.map(({ documentId }) => documentId)).flatMap((id) => documents.get(id) ?? [])
}

async function loadDocuments(
  store: GraphReader,
  staying: readonly PlacedAssertion[],
  fresh: readonly PlacedAssertion[],
  input: FoldInput,
): Promise<ReadonlyMap<string, Fingerprinted>> {
  const known = new Map(input.addedDocuments.map((doc) => [doc.id, doc]))
  const wanted = sortedUnique([...staying, ...fresh].map(({ documentId }) => documentId)).filter((id) => !known.has(id))
  for (const node of await store.nodesById(wanted)) known.set(node.id, documentOf(node))
  return known
}

async function loadMoving(store: GraphReader, movedKeys: readonly string[]): Promise<PlacedAssertion[]> {
  if (movedKeys.length === 0) return []
  const asSubject = await collect(store.nodes({ label: 'Assertion', property: 'subjectKey', values: movedKeys }))
  const asObject = await collect(store.nodes({ label: 'Assertion', property: 'objectKey', values: movedKeys }))
  const byId = new Map([...asSubject, ...asObject].map((node) => [node.id, assertionOf(node)]))
  return [...byId.values()]
}

async function loadByKey(store: GraphReader, keys: readonly string[]): Promise<PlacedAssertion[]> {
  if (keys.length === 0) return []
  return (await collect(store.nodes({ label: 'Assertion', property: 'relationKey', values: keys }))).map(assertionOf)
}

function hasChanged(
  after: PlacedAssertion,
  before: PlacedAssertion | undefined,
  leaving: ReadonlySet<string>,
): boolean {
  return before === undefined || leaving.has(after.id) || before.relationId !== after.relationId
}

function goneRelations(
  before: readonly PlacedAssertion[],
  after: readonly Relation[],
  ontology: Ontology,
): readonly EdgeReference[] {
  const kept = new Set<string>(after.map(({ id }) => id))
  const gone = new Map<string, EdgeReference>()
  for (const { relationId, relationType, subjectId, objectId } of before) {
    if (relationId === undefined || kept.has(relationId)) continue
    const { subject } = relationKeyOf({ type: relationType, subject: subjectId, object: objectId }, ontology)
    gone.set(relationId, { id: relationId, type: edgeTypeOf(ontology, relationType), source: subject })
  }
  return [...gone.values()]
}

/** The name of a relation type in the stored graph. */
export function edgeTypeOf(ontology: Ontology, relationType: string): string {
  return ontology.relationTypes.get(relationType)?.edgeType ?? relationType.replaceAll('-', '_').toUpperCase()
}
