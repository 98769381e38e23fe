/** What stays when the rest of the drawing fades. */
import type { DrawnGraph } from './build-graph.ts'
import type { Scene } from './reducers.ts'

/** What stays when the rest fades for one node or edge: itself and its neighbours that are visible. */
export function emphasisOf(
  graph: DrawnGraph,
  scene: Pick<Scene, 'visible'>,
  id: string,
  kind: 'node' | 'edge',
): Scene['emphasis'] {
  if (kind === 'edge') {
    if (!graph.hasEdge(id)) return undefined
    return { nodes: new Set(graph.extremities(id)), edges: new Set([id]) }
  }
  if (!graph.hasNode(id)) return undefined
  const isShown = (edge: string): boolean =>
    scene.visible.factIds.has(edge) || graph.getEdgeAttribute(edge, 'bundle') !== undefined
  const edges = graph.edges(id).filter(isShown)
  return { nodes: new Set([id, ...edges.flatMap((edge) => graph.extremities(edge))]), edges: new Set(edges) }
}
