/** A graph's view → its map. Knows no file and no clock: the server makes maps with it, and so does the one-file page. */
import { mapLayout } from '../layout/map-layout.ts'
import { seedPositions } from '../layout/seed-positions.ts'
import type { GraphMap } from '../model/graph-map.ts'
import type { GraphView } from '../model/views.ts'
import { mappedNodes } from '../query/mapped-graph.ts'

/** Makes the map of `mappedNodes(view)`. `breathe` is awaited between communities, so that other work gets its turn. */
export async function makeMap(view: GraphView, breathe: () => Promise<void>): Promise<GraphMap> {
  const nodes = mappedNodes(view)
  const rankOf = new Map(nodes.map(({ id }, rank) => [id, rank]))
  const seeds = new Float32Array(seedPositions(nodes.map(({ id }) => id)).flatMap(({ x, y }) => [x, y]))
  const edges = view.facts.flatMap(({ subject, object }) => [rankOf.get(subject.id) ?? 0, rankOf.get(object.id) ?? 0])
  return mapLayout({ seeds, edges: Uint32Array.from(edges) }, breathe)
}
