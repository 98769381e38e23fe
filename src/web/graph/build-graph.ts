/** GraphView → the graphology value that sigma draws: every node and fact once; what is hidden is hidden by reducers. */
import { MultiDirectedGraph } from 'graphology'
import { compareStrings } from '../../basics/order.ts'
import type { RelationStatus } from '../../model/relation.ts'
import type { FactView } from '../../model/views.ts'
import { seedPositions } from '../../layout/seed-positions.ts'
import type { GraphIndex } from '../data/graph-index.ts'
import { humanise } from '../data/words.ts'
import type { EdgeMarks } from './edge-program.ts'

/** Attributes of a node. Colour and shape follow the theme and are given by the reducer. */
export interface NodeAttributes {
  x: number
  y: number
  size: number
  readonly label: string
  readonly entityType: string
  readonly type: 'entity'
}

/** Attributes of an edge. */
export interface EdgeAttributes {
  readonly size: number
  readonly label: string
  readonly relationType: string
  readonly status: RelationStatus
  readonly curvature: number
  readonly type: 'straight' | 'curved'
}

/** The graph as it is drawn. */
export type DrawnGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>

/** The number by which the shader knows a status; symmetric relations have no arrow. */
export function statusCode(status: RelationStatus, isSymmetric: boolean): EdgeMarks['statusCode'] {
  return ['active', 'ended', 'retained', 'planned', 'contested'].indexOf(status) + (isSymmetric ? 8 : 0)
}

/** Radius in pixels for a share 0..1 of the largest value: 4 to 22, so that area goes with the value. */
export function sizeFor(share: number, order: number): number {
  const crowd = Math.log(Math.max(2, order))
  const largest = Math.min(22, Math.max(5, 25 - 2.3 * crowd))
  const least = Math.min(6, Math.max(1.3, 7.5 - 0.8 * crowd))
  return least + (largest - least) * Math.sqrt(Math.max(0, share))
}

/** Builds the graph with seeded positions. */
export function buildGraph(index: GraphIndex): DrawnGraph {
  const graph: DrawnGraph = new MultiDirectedGraph()
  const { facts } = index.view
  // The best connected first, since labels are placed in this order; what no fact names would only be dust.
  const nodes = index.view.nodes
    .filter(({ id }) => (index.factsOf.get(id)?.length ?? 0) > 0)
    .sort((a, b) => b.degree - a.degree || compareStrings(a.id, b.id))
  const positions = seedPositions(nodes.map(({ id }) => id))
  const largest = Math.max(1, ...nodes.slice(0, 100_000).map(({ degree }) => degree))
  nodes.forEach((node, at) => {
    const { x, y } = positions[at] ?? { x: 0, y: 0 }
    const size = sizeFor(node.degree / largest, nodes.length)
    graph.addNode(node.id, { x, y, size, label: node.name, entityType: node.type, type: 'entity' })
  })
  const bends = curvatures(facts)
  for (const fact of facts) {
    const curvature = bends.get(fact.id) ?? 0
    const isLoop = fact.subject.id === fact.object.id
    graph.addDirectedEdgeWithKey(fact.id, fact.subject.id, fact.object.id, {
      size: nodes.length < 2_000 ? 1.7 : 1,
      label: humanise(fact.relationType),
      relationType: fact.relationType,
      status: fact.status,
      curvature,
      type: curvature === 0 && !isLoop ? 'straight' : 'curved',
    })
  }
  return graph
}

/** The bend of each fact, so that parallel ones fan out; one alone is straight. Facts of both directions share the fan. */
function curvatures(facts: readonly FactView[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, FactView[]>()
  for (const fact of facts) {
    const { id: a } = fact.subject
    const { id: b } = fact.object
    const key = a < b ? `${a} ${b}` : `${b} ${a}`
    const pair = pairs.get(key)
    if (pair === undefined) pairs.set(key, [fact])
    else pair.push(fact)
  }
  const bends = new Map<string, number>()
  for (const pair of pairs.values()) {
    const step = Math.min(0.34, 1.4 / pair.length)
    pair.forEach((fact, at) => {
      const bend = (at - (pair.length - 1) / 2) * step
      bends.set(fact.id, fact.subject.id < fact.object.id ? bend : -bend)
    })
  }
  return bends
}
