/**
 * The map of a large graph: each innermost community laid out by itself, discs of communities set beside those they are tied to,
 * level by level. So the picture has the communities apart, and costs a fraction of one layout of everything.
 */
import type { GraphMap, MapCommunity } from '../model/graph-map.ts'
import type { Breathe, CommunityTree } from './community-tree.ts'
import { communityTree } from './community-tree.ts'
import type { DiscTies } from './spread-discs.ts'
import { spreadDiscs } from './spread-discs.ts'
import { startLayout } from './graph-layout.ts'

/** What a map is made of. `seeds` holds x and y of each node in turn, `edges` source and target. */
export interface MapInput {
  readonly seeds: Float32Array
  readonly edges: Uint32Array
}

/** Room around a community's nodes and between discs, in lengths of an edge. */
const border = 0.8
const iterations = 110

/**
 * Makes the map. `breathe` is awaited between communities, first while they are found, then while their nodes get their places.
 * Deterministic: the same input gives the same map. Units: an edge within a community is about 1 long.
 */
export async function mapLayout(input: MapInput, breathe: Breathe): Promise<GraphMap> {
  const order = input.seeds.length / 2
  const tree = await communityTree(order, input.edges, breathe)
  let done = 0
  const drawing: Drawing = {
    input,
    inner: new Uint32Array(order),
    settle: (placed) => breathe({ stage: 'places', done: (done += placed), total: order }),
    xs: new Float64Array(order),
    ys: new Float64Array(order),
  }
  const disc = await drawDisc(tree, input.edges, drawing)
  const communities: MutableCommunity[] = []
  const leaves = new Array<number>(order).fill(0)
  settle(tree, disc, -1, 0, 0, { communities, leaves, drawing })
  return { communities, leaves, xs: Array.from(drawing.xs, rounded), ys: Array.from(drawing.ys, rounded) }
}

/** What is being drawn. `inner` is scratch: the part of its community that a node is in, while that is drawn. */
interface Drawing {
  readonly input: MapInput
  readonly inner: Uint32Array
  /** Told of nodes that have got their places. */
  readonly settle: (placed: number) => Promise<void>
  /** Places of nodes, first around the middle of their community, at last on the map. */
  readonly xs: Float64Array
  readonly ys: Float64Array
}

/** A community with its size; `at` are the middles of its children around its own. */
interface Disc {
  readonly radius: number
  readonly at: Float32Array
  readonly children: readonly Disc[]
}

type MutableCommunity = { -readonly [K in keyof MapCommunity]: MapCommunity[K] } & { children: number[] }

async function drawDisc(tree: CommunityTree, edges: Uint32Array, drawing: Drawing): Promise<Disc> {
  const { inner } = drawing
  if (tree.children.length === 0) {
    const leaf = drawLeaf(tree.nodes, edges, drawing)
    await drawing.settle(tree.nodes.length)
    return leaf
  }
  tree.children.forEach(({ nodes }, child) => nodes.forEach((node) => (inner[node] = child)))
  const { ties, within } = sorted(edges, tree.children.length, inner)
  const children: Disc[] = []
  for (const [child, subtree] of tree.children.entries()) {
    children.push(await drawDisc(subtree, Uint32Array.from(within[child] ?? []), drawing))
  }
  const radii = children.map(({ radius }) => radius)
  const at = spreadDiscs(radii, ties, border)
  const radius = Math.max(...radii.map((own, child) => own + Math.hypot(at[2 * child] ?? 0, at[2 * child + 1] ?? 0)))
  return { radius: radius + border / 2, at, children }
}

/** Edges by the child that holds both ends, and how many tie each two children. */
function sorted(
  edges: Uint32Array,
  count: number,
  inner: Uint32Array,
): { readonly ties: DiscTies; readonly within: readonly (readonly number[])[] } {
  const within: number[][] = Array.from({ length: count }, () => [])
  const weights = new Map<number, number>()
  for (let at = 0; at < edges.length; at += 2) {
    const [source = 0, target = 0] = [edges[at], edges[at + 1]]
    const [a = 0, b = 0] = [inner[source], inner[target]]
    if (a === b) within[a]?.push(source, target)
    else {
      const pair = Math.min(a, b) * count + Math.max(a, b)
      weights.set(pair, (weights.get(pair) ?? 0) + 1)
    }
  }
  const pairs = [...weights].sort(([a], [b]) => a - b)
  return {
    within,
    ties: {
      pairs: Uint32Array.from(pairs.flatMap(([pair]) => [Math.floor(pair / count), pair % count])),
      weights: Float32Array.from(pairs, ([, weight]) => Math.log2(1 + weight)),
    },
  }
}

/** Lays out the nodes of an innermost community around their middle. */
function drawLeaf(nodes: Uint32Array, edges: Uint32Array, { input, inner, xs, ys }: Drawing): Disc {
  const positions = new Float32Array(nodes.length * 2)
  nodes.forEach((node, rank) => {
    inner[node] = rank
    positions.set(input.seeds.subarray(2 * node, 2 * node + 2), 2 * rank)
  })
  const run = startLayout({ positions, edges: edges.map((node) => inner[node] ?? 0) })
  run.advance(iterations)
  const places = run.positions()
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let at = 0; at < places.length; at += 2) {
    left = Math.min(left, places[at] ?? 0)
    right = Math.max(right, places[at] ?? 0)
    bottom = Math.min(bottom, places[at + 1] ?? 0)
    top = Math.max(top, places[at + 1] ?? 0)
  }
  let reach = 0
  nodes.forEach((node, rank) => {
    const x = (places[2 * rank] ?? 0) - (left + right) / 2
    const y = (places[2 * rank + 1] ?? 0) - (bottom + top) / 2
    xs[node] = x
    ys[node] = y
    reach = Math.max(reach, Math.hypot(x, y))
  })
  return { radius: reach + border, at: new Float32Array(), children: [] }
}

/** Gives every community and node its place on the map, from the whole inwards. */
function settle(
  tree: CommunityTree,
  disc: Disc,
  parent: number,
  x: number,
  y: number,
  made: { readonly communities: MutableCommunity[]; readonly leaves: number[]; readonly drawing: Drawing },
): number {
  const { communities, leaves, drawing } = made
  const index = communities.length
  const community: MutableCommunity = {
    parent,
    children: [],
    order: tree.nodes.length,
    x: rounded(x),
    y: rounded(y),
    radius: rounded(disc.radius),
  }
  communities.push(community)
  tree.children.forEach((child, at) => {
    const own = disc.children[at]
    if (own === undefined) return
    community.children.push(settle(child, own, index, x + (disc.at[2 * at] ?? 0), y + (disc.at[2 * at + 1] ?? 0), made))
  })
  if (tree.children.length > 0) return index
  for (const node of tree.nodes) {
    leaves[node] = index
    drawing.xs[node] = (drawing.xs[node] ?? 0) + x
    drawing.ys[node] = (drawing.ys[node] ?? 0) + y
  }
  return index
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000
}
