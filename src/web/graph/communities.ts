/** Communities by Louvain, with a colour each. Seeded, so that the same graph always falls into the same parts. */
import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import type { DrawnGraph } from './build-graph.ts'

const hues = {
  light: ['#0a6aa8', '#c04f00', '#00805d', '#a8487f', '#946a00', '#5b5bb5', '#4f6272', '#7a3b2e'],
  dark: ['#56a9e0', '#f08a3c', '#2fb892', '#da8fbb', '#e0b23c', '#a3a3f0', '#a9b7c4', '#d69a8a'],
} as const

/** Community number of every node, numbered from the largest. */
export function communitiesOf(graph: DrawnGraph): ReadonlyMap<string, number> {
  const simple = new UndirectedGraph()
  graph.forEachNode((node) => simple.addNode(node))
  graph.forEachEdge((_edge, _attributes, source, target) => {
    if (source !== target) simple.mergeEdge(source, target)
  })
  const found = louvain(simple, { rng: seeded() })
  const sizes = new Map<number, number>()
  for (const community of Object.values(found)) sizes.set(community, (sizes.get(community) ?? 0) + 1)
  const order = [...sizes].sort(([a, sizeA], [b, sizeB]) => sizeB - sizeA || a - b).map(([community]) => community)
  return new Map(Object.entries(found).map(([node, community]) => [node, order.indexOf(community)]))
}

/** A colour for every node by its community; from the eighth on they share one. */
export function communityColors(graph: DrawnGraph, theme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const palette = hues[theme]
  return new Map(
    [...communitiesOf(graph)].map(([node, community]) => [
      node,
      palette[Math.min(community, palette.length - 1)] ?? palette[0],
    ]),
  )
}

function seeded(): () => number {
  let state = 20_240_229
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
