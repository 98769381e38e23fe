/** Sizes by centrality. */
import { UndirectedGraph } from 'graphology'
import betweenness from 'graphology-metrics/centrality/betweenness'
import pagerank from 'graphology-metrics/centrality/pagerank'
import type { Sizing } from '../state/view-state.ts'
import type { DrawnGraph } from './build-graph.ts'
import { sizeFor } from './build-graph.ts'

/** Radius of every node by PageRank or betweenness. Cost: betweenness is nodes × edges, so it stops at 3,000 nodes. */
export function nodeSizes(graph: DrawnGraph, sizing: Exclude<Sizing, 'degree'>): ReadonlyMap<string, number> {
  const simple = new UndirectedGraph()
  graph.forEachNode((node) => simple.addNode(node))
  graph.forEachEdge((_edge, _attributes, source, target) => {
    if (source !== target) simple.mergeEdge(source, target)
  })
  const isAffordable = sizing === 'pagerank' || graph.order <= 3_000
  const values =
    isAffordable && sizing === 'betweenness' ? betweenness(simple) : pagerank(simple, { getEdgeWeight: null })
  const entries = Object.entries(values)
  const largest = entries.reduce((most, [, value]) => Math.max(most, value), 1e-12)
  return new Map(entries.map(([node, value]) => [node, sizeFor(value / largest, graph.order)]))
}
