/** Which facts pass the filters by type, status, confidence and sources, and how many each value of a filter would leave. Pure. */
import type { FactFilter, FilterCounts } from '../model/fact-filter.ts'
import { confidenceStep } from '../model/fact-filter.ts'
import type { FactView } from '../model/views.ts'

/** Counts that grow while facts are asked; FilterCounts once all are. */
export type Tally = Readonly<Record<keyof FilterCounts, Map<string, number>>>

/** A tally of nothing. */
export function emptyTally(): Tally {
  return {
    relationType: new Map(),
    entityType: new Map(),
    status: new Map(),
    confidence: new Map(),
    sources: new Map(),
  }
}

/** The tally as plain data, for an answer. */
export function countsOf({ relationType, entityType, status, confidence, sources }: Tally): FilterCounts {
  return {
    relationType: Object.fromEntries(relationType),
    entityType: Object.fromEntries(entityType),
    status: Object.fromEntries(status),
    confidence: Object.fromEntries(confidence),
    sources: Object.fromEntries(sources),
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
    const passes = {
      relationType: !relationTypesOff.has(relationType),
      entityType: !entityTypesOff.has(subject.type) && !entityTypesOff.has(object.type),
      status: !statusesOff.has(status),
      confidence: confidence >= minConfidence,
      sources: independentSources >= filter.minSources,
    }
    const failed =
      Number(!passes.relationType) +
      Number(!passes.entityType) +
      Number(!passes.status) +
      Number(!passes.confidence) +
      Number(!passes.sources)
    const passesOthers = (facet: keyof FilterCounts): boolean => failed === (passes[facet] ? 0 : 1)
    if (passesOthers('relationType')) add(tally.relationType, relationType)
    if (passesOthers('status')) add(tally.status, status)
    if (passesOthers('entityType')) {
      add(tally.entityType, subject.type)
      if (object.type !== subject.type) add(tally.entityType, object.type)
    }
    if (passesOthers('confidence')) add(tally.confidence, String(confidenceFloor(confidence)))
    if (passesOthers('sources')) add(tally.sources, String(independentSources))
    return failed === 0
  }
}

/** How many facts have at least so much, by counts whose keys are numbers. */
export function countAtLeast(counts: Readonly<Record<string, number>>, least: number): number {
  return Object.entries(counts).reduce((sum, [key, count]) => sum + (Number(key) >= least ? count : 0), 0)
}

/** In hundredths first: a confidence is rounded to some digits, and .35 times 100 is 35 but for the last bit. */
function confidenceFloor(confidence: number): number {
  return Math.floor(Math.round(confidence * 10_000) / (100 * confidenceStep)) * confidenceStep
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
