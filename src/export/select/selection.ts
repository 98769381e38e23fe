/** What part of a store is to be exported. */
import type { Layer } from '../../model/property-graph.ts'
import type { RelationStatus } from '../../model/relation.ts'

/** Entities within some hops of others; a hop is a relation in either direction, and never leads through a value. */
export interface Neighbourhood {
  readonly entityIds: readonly string[]
  /** 0: the entities alone. */
  readonly hops: number
}

/**
 * Conditions; an absent member asks for nothing, and what is exported meets all of them, each on its own.
 *
 * A relation is chosen when it is of one of `relationTypes`, of one of `statuses`, and so on, when one of its ends is of one of
 * `entityTypes`, and when both its ends lie in `around` and in the component. Its ends come along. Where nothing is asked of relations
 * (types, statuses, confidence, time), entities without a chosen relation are exported too.
 */
export interface GraphSelection {
  /** Layers to write, the graph alone when absent. Those beside the graph hold the evidence of the chosen relations. */
  readonly layers?: readonly Layer[]
  /** A read-only Cypher query: the nodes and relationships of its result, wherever in a row they stand. */
  readonly query?: string
  /** Only these entities, values and relations. */
  readonly ids?: readonly string[]
  /** Ids as in the ontology (`cloud-provider`) or labels (`CloudProvider`); a type holds those below it. */
  readonly entityTypes?: readonly string[]
  /** Ids as in the ontology (`invested-in`) or types of the stored graph (`INVESTED_IN`). */
  readonly relationTypes?: readonly string[]
  readonly statuses?: readonly RelationStatus[]
  /** 0..1. */
  readonly minConfidence?: number
  /** ISO days, both included: relations that held at some time between them. Of those whose time is unknown none is taken. */
  readonly heldFrom?: string
  readonly heldUntil?: string
  readonly around?: Neighbourhood
  /** Everything that is connected with these entities, over any number of hops. */
  readonly connectedTo?: readonly string[]
  /** Ids of nodes that come along with whatever is chosen, where the store has them: what a format cannot do without. */
  readonly always?: readonly string[]
}

/** True when nothing is asked but which layers. */
export function isWhole(selection: GraphSelection): boolean {
  return Object.entries(selection).every(
    ([name, value]) => name === 'layers' || name === 'always' || value === undefined,
  )
}

/** True when something is asked of relations themselves. */
export function asksOfRelations(selection: GraphSelection): boolean {
  const { relationTypes, statuses, minConfidence, heldFrom, heldUntil } = selection
  return [relationTypes, statuses, minConfidence, heldFrom, heldUntil].some((condition) => condition !== undefined)
}

/** One spelling for the id of a type and its name in the stored graph: `cloud-provider` and `CloudProvider`. */
export function foldTypeName(name: string): string {
  return name.replace(/[-_]/g, '').toLowerCase()
}
