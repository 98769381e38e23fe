/** Which facts pass the filters by type, status and confidence, and how many each value of a filter would leave. Pure. */
import type { FactFilter, FilterCounts } from '../model/fact-filter.ts'
import type { FactView } from '../model/views.ts'

/** Counts that grow while facts are asked; FilterCounts once all are. */
export interface Tally {
  readonly relationType: Map<string, number>
  readonly entityType: Map<string, number>
  readonly status: Map<string, number>
}

/** A tally of nothing. */
export function emptyTally(): Tally {
  return { relationType: new Map(), entityType: new Map(), status: new Map() }
}

/** The tally as plain data, for an answer. */
export function countsOf({ relationType, entityType, status }: Tally): FilterCounts {
  return {
    relationType: Object.fromEntries(relationType),
    entityType: Object.fromEntries(entityType),
    status: Object.fromEntries(status),
  }
}

/**
 * A test of one fact, which also counts it into `tally`.
 * A count says how many facts a value has among those that pass every *other* filter, so that it tells what ticking gives.
 */
export function factTest(filter: FactFilter, tally: Tally): (fact: FactView) => boolean {
  const relationTypesOff = new Set(filter.offRelationTypes)
  const entityTypesOff = new Set(filter.offEntityTypes)
  const statusesOff = new Set<string>(filter.offStatuses)
  const minConfidence = filter.minConfidence / 100
  return ({ relationType, subject, object, status, confidence, independentSources }) => {
    if (confidence < minConfidence || independentSources < filter.minSources) return false
    const isOfType = !relationTypesOff.has(relationType)
    const isBetween = !entityTypesOff.has(subject.type) && !entityTypesOff.has(object.type)
    const isOfStatus = !statusesOff.has(status)
    if (isBetween && isOfStatus) add(tally.relationType, relationType)
    if (isOfType && isBetween) add(tally.status, status)
    if (isOfType && isOfStatus) {
      add(tally.entityType, subject.type)
      if (object.type !== subject.type) add(tally.entityType, object.type)
    }
    return isOfType && isBetween && isOfStatus
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
