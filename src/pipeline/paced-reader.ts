/** A reader that gives way: an embedded store answers without ever waiting, and a long reading of it would hold up the process. */
import { GivingWay } from '../basics/giving-way.ts'
import type { GraphReader } from '../store/store.ts'

/** Records asked for by id at once. */
const batch = 500

/** Reads as `reader` and lets others have their turn meanwhile; `onRecords` hears at each turn how many came one by one. */
export function pacedReader(reader: GraphReader, onRecords: (count: number) => void): GraphReader {
  let count = 0
  const way = new GivingWay()
  async function* paced<T>(records: AsyncIterable<T>): AsyncIterable<T> {
    for await (const record of records) {
      count += 1
      if (way.isOver) {
        onRecords(count)
        await way.now()
      }
      yield record
    }
  }
  const inBatches = async <T>(ids: readonly string[], read: (ids: readonly string[]) => Promise<readonly T[]>) => {
    const sorted = [...new Set(ids)].sort()
    const found: T[] = []
    for (let start = 0; start < sorted.length; start += batch) {
      for (const record of await read(sorted.slice(start, start + batch))) found.push(record)
      if (way.isOver) await way.now()
    }
    return found
  }
  return {
    nodes: (selection) => paced(reader.nodes(selection)),
    edges: (selection) => paced(reader.edges(selection)),
    nodesById: (ids) => inBatches(ids, (some) => reader.nodesById(some)),
    edgesById: (ids) => inBatches(ids, (some) => reader.edgesById(some)),
    countNodes: (label) => reader.countNodes(label),
    countEdges: (layer) => reader.countEdges(layer),
  }
}
