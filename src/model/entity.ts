/** Entities: the referents after resolution. */
import type { EntityId } from './id.ts'
import { makeId } from './id.ts'
import type { Literal } from './literal.ts'

/** Another name of an entity, and where it comes from. */
export interface Alias {
  readonly name: string
  /** Documents that attest it; 0 for one that only the ontology declares. */
  readonly documents: number
}

/** A literal-valued relation folded onto its entity. */
export interface EntityFact {
  readonly relationType: string
  readonly literal: Literal
}

/** A referent: one node of the graph. */
export interface Entity {
  readonly id: EntityId
  /** Id of an entity type of the ontology. */
  readonly type: string
  readonly name: string
  /** Every form but the name itself, sorted by name. */
  readonly aliases: readonly Alias[]
  readonly mentions: number
  readonly documents: number
  readonly facts: readonly EntityFact[]
}

/** The id of an entity: a function of the set of its name keys, so of no order. `leastKey` is the least of them. */
export function entityId(leastKey: string): EntityId {
  return makeId('ent', leastKey)
}
