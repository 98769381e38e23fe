/** A large graph with its map, and the look-ups that answering for parts of it needs. Made once for a state of the store. */
import { compareStrings } from '../basics/order.ts'
import type { GraphMap } from '../model/graph-map.ts'
import type { Bubble, FactView, GraphView, ViewNode } from '../model/views.ts'
import type { FactsOf } from './fact-walks.ts'

/** The graph with look-ups. `map` has the nodes in the order of `order`. */
export interface MappedGraph {
  readonly view: GraphView
  readonly map: GraphMap
  readonly order: readonly ViewNode[]
  readonly rankOf: ReadonlyMap<string, number>
  /** Ranks of the subject and object of each fact in turn, in the order of the view. */
  readonly factEnds: Uint32Array
  readonly factsOf: FactsOf
  readonly factById: ReadonlyMap<string, FactView>
  /** One for each community of the map. */
  readonly bubbles: readonly Bubble[]
}

/** The nodes that a map has places for, in its order: those that any fact names, by id. */
export function mappedNodes(view: GraphView): readonly ViewNode[] {
  return view.nodes.filter(({ degree }) => degree > 0).sort((a, b) => compareStrings(a.id, b.id))
}

/** Joins a graph and the map of `mappedNodes(view)`. */
export function joinMap(view: GraphView, map: GraphMap): MappedGraph {
  const order = mappedNodes(view)
  const rankOf = new Map(order.map(({ id }, rank) => [id, rank]))
  const factsOf = new Map<string, FactView[]>(order.map(({ id }) => [id, []]))
  for (const fact of view.facts) {
    factsOf.get(fact.subject.id)?.push(fact)
    if (fact.object.id !== fact.subject.id) factsOf.get(fact.object.id)?.push(fact)
  }
  const factById = new Map(view.facts.map((fact) => [fact.id, fact]))
  const factEnds = new Uint32Array(view.facts.length * 2)
  view.facts.forEach(({ subject, object }, at) => {
    factEnds[2 * at] = rankOf.get(subject.id) ?? 0
    factEnds[2 * at + 1] = rankOf.get(object.id) ?? 0
  })
  return { view, map, order, rankOf, factEnds, factsOf, factById, bubbles: bubblesOf(map, order, factEnds) }
}

/** The community that a place of the tree and all above it lie in, from the innermost outwards. */
export function* communitiesAbove(map: GraphMap, community: number): Iterable<number> {
  for (let at = community; at >= 0; at = map.communities[at]?.parent ?? -1) yield at
}

/** The index of a community, or undefined for an id that names none. */
export function communityIndex(map: GraphMap, id: string): number | undefined {
  const index = /^com:\d{1,9}$/.test(id) ? Number(id.slice(4)) : -1
  return index > 0 && index < map.communities.length ? index : undefined
}

function bubblesOf(map: GraphMap, order: readonly ViewNode[], factEnds: Uint32Array): readonly Bubble[] {
  const facts = factsWithin(map, factEnds)
  const names: string[][] = map.communities.map(() => [])
  const types = map.communities.map(() => new Map<string, number>())
  const byDegree = order
    .map((node, rank) => ({ node, rank }))
    .sort((a, b) => b.node.degree - a.node.degree || a.rank - b.rank)
  for (const { node, rank } of byDegree) {
    for (const at of communitiesAbove(map, map.leaves[rank] ?? 0)) {
      if ((names[at]?.length ?? 3) < 3) names[at]?.push(node.name)
      types[at]?.set(node.type, (types[at].get(node.type) ?? 0) + 1)
    }
  }
  return map.communities.map(({ order: entities, x, y, radius }, at) => ({
    id: `com:${at}`,
    names: names[at] ?? [],
    type: commonest(types[at] ?? new Map<string, number>()),
    entities,
    facts: facts[at] ?? 0,
    x,
    y,
    radius,
  }))
}

/** The bubbles with the entities and facts that are left of them when only the facts marked 1 in `passes` count. */
export function bubblesPassing({ map, factEnds, bubbles }: MappedGraph, passes: Uint8Array): readonly Bubble[] {
  const facts = factsWithin(map, factEnds, passes)
  const isNamed = new Uint8Array(map.leaves.length)
  for (let at = 0; at < factEnds.length; at += 1) if (passes[at >> 1] === 1) isNamed[factEnds[at] ?? 0] = 1
  const entities = new Uint32Array(map.communities.length)
  map.leaves.forEach((leaf, rank) => {
    if (isNamed[rank] === 0) return
    for (const at of communitiesAbove(map, leaf)) entities[at] = (entities[at] ?? 0) + 1
  })
  return bubbles.map((bubble, at) => ({ ...bubble, entities: entities[at] ?? 0, facts: facts[at] ?? 0 }))
}

/** Facts with both ends within, by community; with `passes`, of those that are marked 1. */
function factsWithin(map: GraphMap, factEnds: Uint32Array, passes?: Uint8Array): Uint32Array {
  const counts = new Uint32Array(map.communities.length)
  const paths = map.communities.map((_, community) => [...communitiesAbove(map, community)])
  for (let at = 0; at < factEnds.length; at += 2) {
    if (passes?.[at / 2] === 0) continue
    const subject = paths[map.leaves[factEnds[at] ?? 0] ?? 0] ?? []
    const object = paths[map.leaves[factEnds[at + 1] ?? 0] ?? 0] ?? []
    for (const community of object) if (subject.includes(community)) counts[community] = (counts[community] ?? 0) + 1
  }
  return counts
}

function commonest(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || compareStrings(a, b))[0]?.[0] ?? ''
}
