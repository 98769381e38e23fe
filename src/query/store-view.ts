/** Reads the graph layer once and answers for it: the common ground of all views. */
import { collect } from '../basics/collect.ts'
import type { Entity } from '../model/entity.ts'
import { entityOf, relationOf, valueOf } from '../model/graph-form/graph.ts'
import type { ValueRecord } from '../model/graph-form/graph.ts'
import type { Ontology } from '../model/ontology.ts'
import type { Relation } from '../model/relation.ts'
import type { FactEnd, FactView } from '../model/views.ts'
import type { GraphReader } from '../store/store.ts'

/** The ends of facts by id. */
export type Ends = ReadonlyMap<string, FactEnd>

/** The entities and values with these ids. */
export async function loadEnds(store: GraphReader, ids: Iterable<string>): Promise<Ends> {
  const nodes = await store.nodesById([...new Set(ids)])
  return new Map(
    nodes.map((node) => [
      node.id,
      node.labels.includes('Entity') ? entityEnd(entityOf(node)) : valueEnd(valueOf(node)),
    ]),
  )
}

/** An entity as one end of a fact. */
export function entityEnd(entity: Entity): FactEnd {
  return { id: entity.id, kind: 'entity', name: entity.name, type: entity.type }
}

/** A value as one end of a fact. */
export function valueEnd(value: ValueRecord): FactEnd {
  return { id: value.id, kind: 'value', name: value.value, type: value.kind }
}

/** Every relation of the store. */
export async function loadRelations(store: GraphReader): Promise<readonly Relation[]> {
  return (await collect(store.edges({ layer: 'graph' }))).map(relationOf)
}

/** A relation as a person reads it. `ends` holds both its ends. */
export function factView(relation: Relation, ends: Ends, ontology: Ontology): FactView {
  const { id, type, subject, object, ...rest } = relation
  const [from, to] = [endOf(ends, subject), endOf(ends, object)]
  return {
    id,
    relationType: type,
    subject: from,
    object: to,
    sentence: sentenceOf(relation, from.name, to.name, ontology),
    ...rest,
  }
}

/** "Microsoft had exclusive cloud rights to OpenAI": the phrase of the status, between the names. */
export function sentenceOf(
  relation: Pick<Relation, 'type' | 'status'>,
  subject: string,
  object: string,
  ontology: Ontology,
): string {
  const phrases = ontology.relationTypes.get(relation.type)?.phrases
  const plain = relation.type.replaceAll('-', ' ')
  if (relation.status === 'contested') return `Sources disagree: ${subject} ${phrases?.active ?? plain} ${object}`
  return `${subject} ${phrases?.[relation.status] ?? plain} ${object}`
}

function endOf(ends: Ends, id: string): FactEnd {
  return ends.get(id) ?? { id, kind: 'entity', name: id, type: 'unknown' }
}
