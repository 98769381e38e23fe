/** What lets facts through: the filters of the page, and what each of their values would leave. */
import type { RelationStatus } from './relation.ts'

/** Filters of facts, as lists of what is off, so that what is new is shown. */
export interface FactFilter {
  readonly offRelationTypes: readonly string[]
  /** A fact passes when neither of its ends is of these. */
  readonly offEntityTypes: readonly string[]
  readonly offStatuses: readonly RelationStatus[]
  /** Percent, 0..100. */
  readonly minConfidence: number
  /** Independent sources that a fact has at least. */
  readonly minSources: number
}

/** For each value of a filter the facts that have it and pass every other filter. */
export interface FilterCounts {
  readonly relationType: Readonly<Record<string, number>>
  readonly entityType: Readonly<Record<string, number>>
  readonly status: Readonly<Record<string, number>>
  /** By percent, rounded down to a step of `confidenceStep`. */
  readonly confidence: Readonly<Record<string, number>>
  /** By the number of independent sources. */
  readonly sources: Readonly<Record<string, number>>
}

/** Percent between two places of the confidence filter. */
export const confidenceStep = 5
