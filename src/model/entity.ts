/** Entities: the referents after resolution. */
import type { EntityId } from './id.ts'
import { makeId } from './id.ts'

/** Another name of an entity, and where it comes from. */
export interface Alias {
  readonly name: string
  /** Documents that attest it; 0 for one that only the ontology declares. */
  readonly documents: number
}

/** A referent: one node of the graph. */
export interface Entity {
  readonly id: EntityId
  /** Id of an entity type of the ontology. */
  readonly type: string
  readonly name: string
  /** Every form but the name itself, sorted by name. */
  readonly aliases: readonly Alias[]
  /** Mentions in the store's documents, pronouns and nominals included. */
  readonly mentions: number
  /** Values of literal-valued relations, by property name (`foundedOn`): the best supported value of each. */
  readonly values: Readonly<Record<string, string>>
}

/** The id of an entity: a function of the set of its name keys, so of no order. `leastKey` is the least of them. */
export function entityId(leastKey: string): EntityId {
  return makeId('ent', leastKey)
}
