/** Folds literal-valued relations onto their entities as properties (`foundedOn`), so that plain queries find them. */
import { collect } from '../../basics/collect.ts'
import { compareStrings } from '../../basics/order.ts'
import type { Entity } from '../../model/entity.ts'
import { relationOf, valueOf } from '../../model/graph-form/graph.ts'
import type { ValueRecord } from '../../model/graph-form/graph.ts'
import type { Ontology, RelationType } from '../../model/ontology.ts'
import { declaredKind } from '../../model/properties.ts'
import type { Relation } from '../../model/relation.ts'
import type { GraphReader } from '../../store/store.ts'
import type { FoldedChange } from './fold-change.ts'

/** The entities with their values: of each literal-valued relation the best supported one, ties to the least value. */
export async function withValues(
  store: GraphReader,
  entities: readonly Entity[],
  change: FoldedChange,
  newValues: readonly ValueRecord[],
  ontology: Ontology,
): Promise<readonly Entity[]> {
  const literalTypes = [...ontology.relationTypes.values()].filter(({ object }) => object.kind === 'literal')
  const relations = await loadRelations(store, entities, literalTypes, change)
  const texts = await loadTexts(store, relations, newValues)
  const best = new Map<string, Map<string, Relation>>()
  for (const relation of relations) {
    const type = ontology.relationTypes.get(relation.type)
    const property = type && propertyOf(type)
    if (property === undefined || declaredKind(property) !== undefined) continue
    const ofEntity = best.get(relation.subject) ?? new Map<string, Relation>()
    const known = ofEntity.get(property)
    if (known === undefined || compareSupport(relation, known, texts) < 0) ofEntity.set(property, relation)
    best.set(relation.subject, ofEntity)
  }
  return entities.map((entity) => {
    const values = [...(best.get(entity.id) ?? [])].map(
      ([property, { object }]) => [property, texts.get(object) ?? ''] as const,
    )
    return { ...entity, values: Object.fromEntries(values.sort((a, b) => compareStrings(a[0], b[0]))) }
  })
}

/** Stored relations of the literal types, as the change leaves them. */
async function loadRelations(
  store: GraphReader,
  entities: readonly Entity[],
  types: readonly RelationType[],
  change: FoldedChange,
): Promise<readonly Relation[]> {
  const sources = entities.map(({ id }) => id)
  const literal = new Set(types.map(({ id }) => id))
  const relations = new Map<string, Relation>()
  for (const { edgeType } of sources.length === 0 ? [] : types) {
    for (const edge of await collect(store.edges({ type: edgeType, sources }))) relations.set(edge.id, relationOf(edge))
  }
  for (const { id } of change.goneRelations) relations.delete(id)
  for (const relation of change.relations) if (literal.has(relation.type)) relations.set(relation.id, relation)
  return [...relations.values()]
}

async function loadTexts(
  store: GraphReader,
  relations: readonly Relation[],
  newValues: readonly ValueRecord[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>(newValues.map(({ id, value }) => [id, value]))
  const wanted = [...new Set(relations.map(({ object }) => object as string))].filter((id) => !texts.has(id))
  for (const node of await store.nodesById(wanted)) texts.set(node.id, valueOf(node).value)
  return texts
}

function compareSupport(a: Relation, b: Relation, texts: ReadonlyMap<string, string>): number {
  if (a.confidence !== b.confidence) return b.confidence - a.confidence
  if (a.documents !== b.documents) return b.documents - a.documents
  return compareStrings(texts.get(a.object) ?? '', texts.get(b.object) ?? '')
}

function propertyOf(type: RelationType): string {
  return type.id.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase())
}
