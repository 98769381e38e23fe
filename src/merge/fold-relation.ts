/** Folds the assertions of one relation key into relations: the edges of the graph. */
import { sortedBy } from '../basics/order.ts'
import type { Assertion } from '../model/assertion.ts'
import type { AssertionId, RelationId } from '../model/id.ts'
import type { Relation, RelationKey } from '../model/relation.ts'
import { relationId } from '../model/relation.ts'
import { episodesOf } from './episodes.ts'
import type { TimedAssertion } from './episodes.ts'
import { foldStatus } from './fold-status.ts'
import { foldTime } from './fold-time.ts'
import { sourceGroups } from './independent-sources.ts'
import type { Fingerprinted } from './independent-sources.ts'

/** The relations of a key, and which of them each assertion belongs to (absent for those that alone make no edge). */
export interface FoldedKey {
  readonly relations: readonly Relation[]
  readonly relationOf: ReadonlyMap<AssertionId, RelationId>
}

/**
 * Folds one key. `documents` holds the documents of all its assertions.
 *
 * Shape: n assertions → 0 to n relations. An episode in which nothing is affirmed and at least reported makes no relation.
 * Order: none of the input's orders matters.
 */
export function foldRelation(
  key: RelationKey,
  assertions: readonly Assertion[],
  documents: readonly Fingerprinted[],
): FoldedKey {
  const relationOf = new Map<AssertionId, RelationId>()
  const relations: Relation[] = []
  const groups = sourceGroups(documents)
  for (const episode of episodesOf(sortedBy(assertions, (assertion) => assertion.id))) {
    const bearing = episode.filter(({ assertion }) => bearsEdge(assertion))
    if (bearing.length === 0) continue
    const relation = relationFrom(key, relations.length, episode, bearing, groups)
    relations.push(relation)
    for (const { assertion } of episode) relationOf.set(assertion.id, relation.id)
  }
  return { relations, relationOf }
}

/** Negated and merely possible assertions are kept and shown, but alone make no edge. */
export function bearsEdge(assertion: Assertion): boolean {
  return assertion.polarity === 'affirmed' && assertion.modality !== 'possible'
}

function relationFrom(
  key: RelationKey,
  number: number,
  episode: readonly TimedAssertion[],
  bearing: readonly TimedAssertion[],
  groups: ReadonlyMap<string, string>,
): Relation {
  const { status, statusRule } = foldStatus(episode)
  const documents = new Set(bearing.map(({ assertion }) => assertion.documentId))
  return {
    id: relationId(key, number),
    type: key.type,
    subject: key.subject,
    object: key.object,
    status,
    statusRule,
    current: status === 'active' || status === 'retained',
    ...foldTime(episode, status),
    confidence: combinedConfidence(bearing, groups),
    implied: bearing.every(({ assertion }) => assertion.implied),
    assertions: episode.length,
    documents: documents.size,
    independentSources: new Set([...documents].map((id) => groups.get(id) ?? id)).size,
  }
}

/**
 * Noisy-or over independent sources, each with its best assertion: 1 − ∏(1 − c). Capped at 0.99, since sources are never
 * wholly independent, and rounded to three places.
 */
function combinedConfidence(bearing: readonly TimedAssertion[], groups: ReadonlyMap<string, string>): number {
  const best = new Map<string, number>()
  for (const { assertion } of bearing) {
    const group = groups.get(assertion.documentId) ?? assertion.documentId
    best.set(group, Math.max(best.get(group) ?? 0, assertion.confidence))
  }
  // Sorted, since floating-point products depend on their order.
  const doubt = [...best.values()].sort((a, b) => a - b).reduce((product, confidence) => product * (1 - confidence), 1)
  return Math.round(Math.min(0.99, 1 - doubt) * 1000) / 1000
}
