/**
 * ForceAtlas2 over flat arrays, a batch at a time. Pure arithmetic: the page runs it in a worker, tests in Node.
 * Source: Jacomy et al. 2014 (DOI 10.1371/journal.pone.0098679), by graphology-layout-forceatlas2's inner step;
 * θ 1.2 for Barnes–Hut, which was measured to cost no quality.
 */
import iterate from 'graphology-layout-forceatlas2/iterate.js'

/** What a layout starts from. `edges` holds source and target index in turn; `positions` x and y in turn. */
export interface ForceInput {
  readonly positions: Float32Array
  readonly edges: Uint32Array
  /** How strongly each edge pulls; 1 where absent. */
  readonly weights?: Float32Array
  /** 1 for a node that stays where it is. */
  readonly fixed?: Uint8Array
}

const nodeStride = 10
const edgeStride = 3
const barnesHutFrom = 400

/** A layout under way. */
export interface ForceRun {
  /** Runs `iterations` further steps. */
  advance(iterations: number): void
  /** A copy of the positions, x and y in turn. */
  positions(): Float32Array<ArrayBuffer>
}

/** Number of steps after which a layout of `order` nodes has settled. */
export function iterationsFor(order: number): number {
  return order < 200 ? 600 : order < 2_000 ? 250 : 140
}

/** Starts a layout. Deterministic: the same input and number of steps give the same positions, however they are batched. */
export function startForce(input: ForceInput): ForceRun {
  const order = input.positions.length / 2
  const nodes = new Float32Array(order * nodeStride)
  const edges = new Float32Array((input.edges.length / 2) * edgeStride)
  for (let node = 0; node < order; node += 1) {
    const at = node * nodeStride
    nodes[at] = input.positions[2 * node] ?? 0
    nodes[at + 1] = input.positions[2 * node + 1] ?? 0
    nodes[at + 6] = 1
    nodes[at + 7] = 1
    nodes[at + 8] = 1
    nodes[at + 9] = input.fixed?.[node] ?? 0
  }
  for (let edge = 0; edge < input.edges.length / 2; edge += 1) addEdge(edge, input, nodes, edges)
  const settings = forceSettings(order)
  return {
    advance: (iterations) => {
      for (let step = 0; step < iterations; step += 1) iterate(settings, nodes, edges)
    },
    positions: () => {
      const positions = new Float32Array(order * 2)
      for (let node = 0; node < order; node += 1) {
        positions[2 * node] = nodes[node * nodeStride] ?? 0
        positions[2 * node + 1] = nodes[node * nodeStride + 1] ?? 0
      }
      return positions
    },
  }
}

function addEdge(edge: number, input: ForceInput, nodes: Float32Array, edges: Float32Array): void {
  const source = (input.edges[2 * edge] ?? 0) * nodeStride
  const target = (input.edges[2 * edge + 1] ?? 0) * nodeStride
  // A self-loop would pull a node to itself: no force, and a division by zero.
  const weight = source === target ? 0 : (input.weights?.[edge] ?? 1)
  edges[edge * edgeStride] = source
  edges[edge * edgeStride + 1] = target
  edges[edge * edgeStride + 2] = weight
  nodes[source + 6] = (nodes[source + 6] ?? 0) + weight
  nodes[target + 6] = (nodes[target + 6] ?? 0) + weight
}

function forceSettings(order: number): Readonly<Record<string, boolean | number>> {
  return {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 10,
    strongGravityMode: true,
    gravity: order < 200 ? 0.4 : 0.05,
    slowDown: 1 + Math.log(Math.max(1, order)),
    barnesHutOptimize: order > barnesHutFrom,
    barnesHutTheta: 1.2,
  }
}
