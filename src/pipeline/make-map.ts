/** A graph's view → its map. Knows no file, thread or clock: the server makes maps with it, and so does the one-file page. */
import type { Breathe } from '../layout/community-tree.ts'
import { mapLayout } from '../layout/map-layout.ts'
import { seedPositions } from '../layout/seed-positions.ts'
import type { GraphMap } from '../model/graph-map.ts'
import type { GraphView } from '../model/views.ts'
import { mappedNodes } from '../query/mapped-graph.ts'

/** What of a view its map is made of: the ids of `mappedNodes`, and ranks of the subject and object of each fact in turn. */
export interface MapPlan {
  readonly ids: readonly string[]
  readonly edges: Uint32Array
}

/** The plan of a view. */
export function mapPlan(view: GraphView): MapPlan {
  const ids = mappedNodes(view).map(({ id }) => id)
  const rankOf = new Map(ids.map((id, rank) => [id, rank]))
  const edges = new Uint32Array(view.facts.length * 2)
  view.facts.forEach(({ subject, object }, at) => {
    edges[2 * at] = rankOf.get(subject.id) ?? 0
    edges[2 * at + 1] = rankOf.get(object.id) ?? 0
  })
  return { ids, edges }
}

/** Makes the map of a plan. `breathe` is awaited between communities, so that other work gets its turn. */
export async function makeMap({ ids, edges }: MapPlan, breathe: Breathe): Promise<GraphMap> {
  const seeds = new Float32Array(ids.length * 2)
  seedPositions(ids).forEach(({ x, y }, at) => seeds.set([x, y], 2 * at))
  return mapLayout({ seeds, edges }, breathe)
}
