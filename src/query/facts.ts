/** The facts of a store as a list. */
import { GivingWay } from '../basics/giving-way.ts'
import { compareStrings } from '../basics/order.ts'
import type { Ontology } from '../model/ontology.ts'
import type { RelationStatus } from '../model/relation.ts'
import type { FactView } from '../model/views.ts'
import type { GraphReader } from '../store/store.ts'
import { factView, loadEnds, loadRelations } from './store-view.ts'

/** Which facts; an absent member asks for nothing. */
export interface FactFilter {
  readonly minConfidence?: number
  /** Facts that stand in one of these ways. */
  readonly statuses?: readonly RelationStatus[]
  readonly relationType?: string
}

/** Facts that pass the filter, ordered by subject, relation type and object, as names and then by id. */
export async function listFacts(
  store: GraphReader,
  ontology: Ontology,
  filter: FactFilter,
): Promise<readonly FactView[]> {
  const relations = (await loadRelations(store)).filter(
    ({ confidence, status, type }) =>
      confidence >= (filter.minConfidence ?? 0) &&
      (filter.statuses?.includes(status) ?? true) &&
      type === (filter.relationType ?? type),
  )
  const ends = await loadEnds(
    store,
    relations.flatMap(({ subject, object }) => [subject, object]),
  )
  const facts: FactView[] = []
  const way = new GivingWay()
  for (const relation of relations) {
    facts.push(factView(relation, ends, ontology))
    if (way.isOver) await way.now()
  }
  return facts.sort(compareFacts)
}

/** Orders facts for reading. */
export function compareFacts(a: FactView, b: FactView): number {
  return (
    compareStrings(a.subject.name, b.subject.name) ||
    compareStrings(a.relationType, b.relationType) ||
    compareStrings(a.object.name, b.object.name) ||
    compareStrings(a.id, b.id)
  )
}
