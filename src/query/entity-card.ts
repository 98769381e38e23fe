/** One entity with its names and facts. */
import { collect } from '../basics/collect.ts'
import type { Entity } from '../model/entity.ts'
import { relationOf } from '../model/graph-form/graph.ts'
import { nameOf } from '../model/graph-form/ledger.ts'
import type { Ontology } from '../model/ontology.ts'
import type { EntityCard } from '../model/views.ts'
import type { GraphReader } from '../store/store.ts'
import { compareFacts } from './facts.ts'
import { findEntity } from './find-entity.ts'
import { loneStatements } from './statements.ts'
import { factView, loadEnds } from './store-view.ts'
import { whyOne } from './why-one.ts'

/** The card of the entity that `name` names: its id, its name, or an alias, in any case. Throws: NOT_FOUND, AMBIGUOUS. */
export async function entityCard(store: GraphReader, name: string, ontology: Ontology): Promise<EntityCard> {
  const entity = await findEntity(store, name)
  const out = await collect(store.edges({ layer: 'graph', sources: [entity.id] }))
  const into = await collect(store.edges({ layer: 'graph', targets: [entity.id] }))
  const relations = [...new Map([...out, ...into].map((edge) => [edge.id, relationOf(edge)])).values()]
  const ends = await loadEnds(store, [entity.id, ...relations.flatMap(({ subject, object }) => [subject, object])])
  const names = (await collect(store.nodes({ label: 'Name', property: 'entityId', values: [entity.id] }))).map(nameOf)
  return {
    id: entity.id,
    name: entity.name,
    type: entity.type,
    aliases: entity.aliases,
    mentions: entity.mentions,
    documents: await countDocuments(store, entity),
    facts: relations.map((relation) => factView(relation, ends, ontology)).sort(compareFacts),
    statements: await loneStatements(store, entity.id, ontology),
    why: whyOne(entity, names),
  }
}

async function countDocuments(store: GraphReader, entity: Entity): Promise<number> {
  const edges = await collect(store.edges({ type: 'MENTIONS', targets: [entity.id] }))
  return new Set(edges.map((edge) => edge.properties['documentId'])).size
}
