/** The nodes and relationships of a query's result. */
import type { QueryResult, QueryValue } from '../../model/query-value.ts'

/** Ids of what a query gave. */
export interface QueryElements {
  readonly nodeIds: ReadonlySet<string>
  readonly edgeIds: ReadonlySet<string>
}

/** Every node and relationship of a result, also those within paths, lists and maps. */
export function elementsOf(result: QueryResult): QueryElements {
  const nodeIds = new Set<string>()
  const edgeIds = new Set<string>()
  const visit = (value: QueryValue): void => {
    if (value === null || typeof value !== 'object') return
    if (isList(value)) value.forEach(visit)
    else if (value instanceof Map) [...(value as ReadonlyMap<string, QueryValue>).values()].forEach(visit)
    else if ('kind' in value && value.kind === 'node') nodeIds.add(value.id)
    else if ('kind' in value && value.kind === 'relationship') edgeIds.add(value.id)
    else if ('kind' in value) [...value.nodes, ...value.relationships].forEach(visit)
  }
  for (const row of result.rows) row.forEach(visit)
  return { nodeIds, edgeIds }
}

/** What two choices have in common. */
export function elementsInBoth(a: QueryElements, b: QueryElements): QueryElements {
  const inBoth = (some: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...some].filter((id) => others.has(id)))
  return { nodeIds: inBoth(a.nodeIds, b.nodeIds), edgeIds: inBoth(a.edgeIds, b.edgeIds) }
}

function isList(value: object): value is readonly QueryValue[] {
  return Array.isArray(value)
}
