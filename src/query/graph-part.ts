/** The part of a large graph that a page asks for: open communities node by node, the others as bubbles, and what ties them. */
import type { FactFilter } from '../model/fact-filter.ts'
import type { Bundle, FactView, GraphView, PartRequest, ViewNode } from '../model/views.ts'
import { countsOf, emptyTally, factTest } from './fact-filter.ts'
import { grownFrom, otherEnd, shortPaths } from './fact-walks.ts'
import { bubblesPassing, communitiesAbove, communityIndex } from './mapped-graph.ts'
import type { MappedGraph } from './mapped-graph.ts'

const everything: FactFilter = {
  offRelationTypes: [],
  offEntityTypes: [],
  offStatuses: [],
  minConfidence: 0,
  minSources: 0,
}

/** The most that is drawn one by one: what a page draws without holding up the hand. A graph within them is given whole. */
export const partLimits = { nodes: 2_000, facts: 6_000 } as const

/** True for a graph that is to be shown by parts. */
export function isLarge(view: GraphView): boolean {
  const entities = view.nodes.reduce((count, { degree }) => count + (degree > 0 ? 1 : 0), 0)
  return entities > partLimits.nodes || view.facts.length > partLimits.facts
}

/**
 * The part. What was asked for by name comes first, then open communities in the order asked; one that would go beyond
 * `partLimits` is left closed and counted in `refused`. Nodes are in the map's order, facts in the view's.
 */
export function partOf(graph: MappedGraph, request: PartRequest): GraphView {
  const drawn = new Drawn(graph)
  for (const ids of wanted(graph, request)) drawn.add(ids)
  const open = openCommunities(graph, request.open)
  const inner: number[] = []
  for (const community of open) {
    const { children } = graph.map.communities[community] ?? { children: [] }
    if (children.length > 0 || drawn.add(membersOf(graph, community))) inner.push(community)
  }
  const nodes = graph.order.flatMap((node, rank) => (drawn.has(node.id) ? [placed(graph, node, rank)] : []))
  const tally = emptyTally()
  const test = factTest(request.filter ?? everything, tally)
  const passes = Uint8Array.from(graph.view.facts, (fact) => (test(fact) ? 1 : 0))
  const { bubbles, bundles } = closedParts(graph, new Set([0, ...inner]), drawn, passes)
  const counted = request.filter === undefined ? graph.bubbles : bubblesPassing(graph, passes)
  return {
    ...graph.view,
    nodes,
    facts: drawn.facts(),
    overview: {
      entities: graph.order.length,
      facts: graph.view.facts.length,
      passing: passes.reduce((sum, pass) => sum + pass, 0),
      counts: countsOf(tally),
      ended: countOf(graph.view, 'ended'),
      contested: countOf(graph.view, 'contested'),
      radius: graph.map.communities[0]?.radius ?? 1,
      bubbles: bubbles.flatMap((at) => counted[at] ?? []).filter(({ entities }) => entities > 0),
      bundles,
      open: inner.flatMap((at) => counted[at] ?? []),
      refused: drawn.refused,
    },
  }
}

function countOf({ facts }: GraphView, wanted: FactView['status']): number {
  return facts.reduce((count, { status }) => count + (status === wanted ? 1 : 0), 0)
}

/** What is drawn one by one, within the limits. */
class Drawn {
  readonly #graph: MappedGraph
  readonly #ids = new Set<string>()
  #factCount = 0
  /** Additions that were turned away. */
  refused = 0

  constructor(graph: MappedGraph) {
    this.#graph = graph
  }

  has(id: string): boolean {
    return this.#ids.has(id)
  }

  /** Adds all of `ids` or, where that would be too much, none; true when added. */
  add(ids: Iterable<string>): boolean {
    const fresh = [...new Set(ids)].filter((id) => !this.#ids.has(id) && this.#graph.rankOf.has(id))
    for (const id of fresh) this.#ids.add(id)
    const own = new Set(fresh)
    let added = 0
    for (const id of fresh) {
      for (const fact of this.#graph.factsOf.get(id) ?? []) {
        const { id: other } = otherEnd(fact, id)
        // A fact between two fresh ones is met from both ends, and counts at its subject.
        if (this.#ids.has(other) && (!own.has(other) || fact.subject.id === id)) added += 1
      }
    }
    const isTooMuch = this.#ids.size > partLimits.nodes || this.#factCount + added > partLimits.facts
    if (isTooMuch) {
      for (const id of fresh) this.#ids.delete(id)
      this.refused += 1
      return false
    }
    this.#factCount += added
    return true
  }

  /** Facts between what is drawn. */
  facts(): readonly FactView[] {
    return this.#graph.view.facts.filter(({ subject, object }) => this.#ids.has(subject.id) && this.#ids.has(object.id))
  }
}

/** What is asked for by name, growth and path; each together or not at all. */
function* wanted(graph: MappedGraph, request: PartRequest): Iterable<readonly string[]> {
  for (const id of request.ids) {
    const fact = graph.factById.get(id)
    yield fact === undefined ? [id] : [fact.subject.id, fact.object.id]
  }
  for (const growth of request.grown) yield [growth.id, ...grownFrom(graph.factsOf, growth)]
  if (request.path === undefined) return
  const { facts } = shortPaths(graph.factsOf, request.path, new Set())
  yield [request.path.from, request.path.to]
  yield [...facts].flatMap((id) => {
    const fact = graph.factById.get(id)
    return fact === undefined ? [] : [fact.subject.id, fact.object.id]
  })
}

/** The communities to open with all that they lie in, in the order asked. */
function openCommunities({ map }: MappedGraph, ids: readonly string[]): ReadonlySet<number> {
  const open = new Set<number>()
  for (const id of ids) {
    const index = communityIndex(map, id)
    if (index === undefined) continue
    for (const at of [...communitiesAbove(map, index)].reverse()) if (at > 0) open.add(at)
  }
  return open
}

function membersOf({ map, order }: MappedGraph, community: number): readonly string[] {
  return order.flatMap(({ id }, rank) => (map.leaves[rank] === community ? [id] : []))
}

function placed({ map }: MappedGraph, node: ViewNode, rank: number): ViewNode {
  return { ...node, x: map.xs[rank] ?? 0, y: map.ys[rank] ?? 0 }
}

/** The bubbles to draw, ascending, and bundles from what is drawn to them and between them. */
function closedParts(
  graph: MappedGraph,
  open: ReadonlySet<number>,
  drawn: Drawn,
  passes: Uint8Array,
): { readonly bubbles: readonly number[]; readonly bundles: readonly Bundle[] } {
  const { map, order, factEnds } = graph
  // A community is shown as a bubble when all around it is open and it is not; of each node, the one that stands for it.
  const shownFor = map.communities.map((_, community) => {
    let shown: number | undefined
    for (const at of communitiesAbove(map, community)) if (!open.has(at)) shown = at
    return shown
  })
  // Numbers stand for what is shown: a drawn node by its rank, a bubble by its community after all ranks.
  const shown = order.map(({ id }, rank) => {
    const bubble = drawn.has(id) ? undefined : shownFor[map.leaves[rank] ?? 0]
    return bubble === undefined ? rank : order.length + bubble
  })
  const idOf = (number: number): string => order[number]?.id ?? `com:${number - order.length}`
  const span = order.length + map.communities.length
  const counts = new Map<number, number>()
  for (let at = 0; at < factEnds.length; at += 2) {
    if (passes[at / 2] === 0) continue
    const [a = 0, b = 0] = [shown[factEnds[at] ?? 0], shown[factEnds[at + 1] ?? 0]]
    if (a === b || (a < order.length && b < order.length)) continue
    const pair = Math.min(a, b) * span + Math.max(a, b)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return {
    bubbles: [...new Set(shown)]
      .filter((number) => number >= order.length)
      .map((number) => number - order.length)
      .sort((a, b) => a - b),
    bundles: [...counts]
      .sort(([a], [b]) => a - b)
      .map(([pair, facts]) => ({ source: idOf(Math.floor(pair / span)), target: idOf(pair % span), facts })),
  }
}
