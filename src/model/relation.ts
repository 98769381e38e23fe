/** Relations: the edges of the graph. */
import type { EntityId, RelationId, ValueId } from './id.ts'
import { makeId } from './id.ts'

/** The folded status of a relation. Contested: opposing words of equal standing; both are kept. */
export const relationStatuses = ['active', 'ended', 'retained', 'planned', 'contested'] as const
export type RelationStatus = (typeof relationStatuses)[number]

/**
 * The rule by which a status was folded: one word, agreement, the latest word, precedence among words of equal standing, or opposition.
 * `imported`: no word at all; it came with a file of another maker.
 */
export type StatusRule = 'only-word' | 'agreement' | 'latest-word' | 'precedence' | 'opposition' | 'imported'

/**
 * One episode: the assertions that agree on subject, relation type and object and whose times can be one stretch.
 * Two employments at one firm are two relations.
 */
export interface Relation {
  readonly id: RelationId
  readonly type: string
  readonly subject: EntityId
  readonly object: EntityId | ValueId
  readonly status: RelationStatus
  readonly statusRule: StatusRule
  /** True when it holds as far as the sources say: active or retained. */
  readonly current: boolean
  /** EDTF; when it held. */
  readonly validTime?: string
  /** Earliest and latest day of `validTime`, ISO; a bound is absent where the time is open or unknown. */
  readonly validFrom?: string
  readonly validTo?: string
  /** Earliest and latest day on which it was said, ISO. */
  readonly firstSaid?: string
  readonly lastSaid?: string
  readonly confidence: number
  /** True when every assertion behind it is implied. */
  readonly implied: boolean
  readonly assertions: number
  readonly documents: number
  /** Documents after near-duplicates are counted once. */
  readonly independentSources: number
}

/** What all episodes of a relation share. */
export interface RelationKey {
  readonly type: string
  readonly subject: EntityId
  readonly object: EntityId | ValueId
}

/** One string for a relation key, for maps and indexes. */
export function relationKeyString(key: RelationKey): string {
  return `${key.subject}|${key.type}|${key.object}`
}

/** The id of an episode: its key and its number among the key's episodes in order of time, from 0. */
export function relationId(key: RelationKey, episode: number): RelationId {
  return makeId('rel', key.type, key.subject, key.object, episode)
}
