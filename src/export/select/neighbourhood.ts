/** Walks the relations of a store outwards from some entities. */
import { pagesOf } from '../../basics/pages.ts'
import type { GraphReader } from '../../store/store.ts'
import type { Neighbourhood } from './selection.ts'

/** Frontier of one look into the store. */
const pageSize = 500

/**
 * Ids of everything within the neighbourhood, the entities themselves included. Values are reached but not passed through: two firms
 * founded in one year are no neighbours by that. Memory: the ids that are reached.
 */
export async function idsWithin(reader: GraphReader, { entityIds, hops }: Neighbourhood): Promise<ReadonlySet<string>> {
  const reached = new Set(entityIds)
  let frontier = [...entityIds]
  for (let hop = 0; hop < hops && frontier.length > 0; hop++) {
    const next: string[] = []
    for (const page of pagesOf(frontier, pageSize)) {
      for (const ends of [{ sources: page }, { targets: page }]) {
        for await (const { source, target } of reader.edges({ layer: 'graph', ...ends })) {
          for (const end of [source, target]) {
            if (reached.has(end)) continue
            reached.add(end)
            if (!end.startsWith('val:')) next.push(end)
          }
        }
      }
    }
    frontier = next
  }
  return reached
}
