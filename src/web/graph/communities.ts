/** Communities by Louvain, with a colour each. Seeded, so that the same graph always falls into the same parts. */
import { compareStrings } from '../../basics/order.ts'
import { louvainGroups } from '../../layout/louvain-groups.ts'
import { shorten } from '../data/words.ts'
import type { DrawnGraph } from './build-graph.ts'

const hues = {
  light: ['#0a6aa8', '#c04f00', '#00805d', '#a8487f', '#946a00', '#5b5bb5', '#4f6272', '#7a3b2e'],
  dark: ['#56a9e0', '#f08a3c', '#2fb892', '#da8fbb', '#e0b23c', '#a3a3f0', '#a9b7c4', '#d69a8a'],
} as const

/** Community number of every node, numbered from the largest. */
export function communitiesOf(graph: DrawnGraph): ReadonlyMap<string, number> {
  const nodes = graph.nodes()
  const rankOf = new Map(nodes.map((node, rank) => [node, rank]))
  const edges = graph.mapEdges((_edge, _attributes, source, target) => [
    rankOf.get(source) ?? 0,
    rankOf.get(target) ?? 0,
  ])
  const groups = louvainGroups(nodes.length, Uint32Array.from(edges.flat()))
  return new Map(nodes.map((node, rank) => [node, groups[rank] ?? 0]))
}

/** A community's name and who is in it. */
export interface CommunityLabel {
  /** Its best connected entities, at most two. */
  readonly text: string
  readonly nodes: readonly string[]
}

/** Labels of the communities with more than three members, largest first, named after their best connected ones. */
export function communityLabels(graph: DrawnGraph): readonly CommunityLabel[] {
  const members = new Map<number, string[]>()
  for (const [node, community] of communitiesOf(graph)) {
    const others = members.get(community)
    if (others === undefined) members.set(community, [node])
    else others.push(node)
  }
  const byTies = (a: string, b: string): number => graph.degree(b) - graph.degree(a) || compareStrings(a, b)
  return [...members]
    .filter(([, nodes]) => nodes.length > 3)
    .sort(([a], [b]) => a - b)
    .map(([, nodes]) => ({
      text: [...nodes]
        .sort(byTies)
        .slice(0, 2)
        .map((node) => shorten(graph.getNodeAttribute(node, 'label'), 24))
        .join(', '),
      nodes,
    }))
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
