/** The settings that the stock layout infers for itself. Source: its own inferSettings, called on a graph of that order. */
import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'

/** The settings of the stock layout for a graph of `order` nodes. */
export function inferSettings(order: number): ReturnType<typeof forceAtlas2.inferSettings> {
  const graph = new UndirectedGraph()
  for (let node = 0; node < order; node += 1) graph.addNode(node)
  return forceAtlas2.inferSettings(graph)
}
