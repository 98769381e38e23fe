/** GraphView → the graphology value that sigma draws: every node and fact once; what is hidden is hidden by reducers. */
import { MultiDirectedGraph } from 'graphology'
import { compareStrings } from '../../basics/order.ts'
import type { RelationStatus } from '../../model/relation.ts'
import type { Bubble, Bundle, FactView, ViewNode } from '../../model/views.ts'
import { seedPositions } from '../../layout/seed-positions.ts'
import type { GraphIndex } from '../data/graph-index.ts'
import { humanise } from '../data/words.ts'
import { strings } from '../strings.ts'
import type { EdgeMarks } from './edge-program.ts'

/** Attributes of a node. Colour and shape follow the theme and are given by the reducer. */
export interface NodeAttributes {
  x: number
  y: number
  size: number
  readonly label: string
  readonly entityType: string
  readonly type: 'entity'
  /** Where the layout had it, while it stands elsewhere by hand. */
  home?: { readonly x: number; readonly y: number }
  /** Set when the node stands for a whole community. */
  readonly bubble?: Bubble
}

/** Attributes of an edge. */
export interface EdgeAttributes {
  readonly size: number
  readonly label: string
  readonly relationType: string
  readonly status: RelationStatus
  readonly curvature: number
  readonly type: 'straight' | 'curved'
  /** Set when the edge stands for many facts: their number. */
  readonly bundle?: number
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

/** Builds the graph: at the places of its map, or at seeded ones where it has none. */
export function buildGraph(index: GraphIndex): DrawnGraph {
  const graph: DrawnGraph = new MultiDirectedGraph()
  syncGraph(graph, index)
  return graph
}

/**
 * Brings a graph up to date with another part of the same view: what is no longer in it goes, what is new comes, and the rest
 * stays where it is. Gives the nodes that came.
 */
export function syncGraph(graph: DrawnGraph, index: GraphIndex): readonly string[] {
  const { facts, overview } = index.view
  const isDrawn = ({ id }: ViewNode): boolean => overview !== undefined || (index.factsOf.get(id)?.length ?? 0) > 0
  // The best connected first, since labels are placed in this order; what no fact names would only be dust.
  const nodes = index.view.nodes.filter(isDrawn).sort((a, b) => b.degree - a.degree || compareStrings(a.id, b.id))
  const bubbles = overview?.bubbles ?? []
  const bundles = overview?.bundles ?? []
  drop(graph, new Set([...nodes, ...bubbles].map(({ id }) => id)), new Set([...facts, ...bundles].map(edgeKey)))
  const scale = overview === undefined ? 1 : Math.sqrt(Math.min(1, 6 / overview.radius))
  const added = [...bubbles.flatMap((bubble) => addBubble(graph, bubble)), ...addEntities(graph, nodes, scale)]
  addFacts(graph, facts, nodes.length < 2_000 ? 1.7 : 1)
  for (const bundle of bundles) addBundle(graph, bundle)
  return added
}

function edgeKey(edge: FactView | Bundle): string {
  return 'id' in edge ? edge.id : `bundle ${edge.source} ${edge.target}`
}

function drop(graph: DrawnGraph, nodes: ReadonlySet<string>, edges: ReadonlySet<string>): void {
  for (const edge of graph.edges()) if (!edges.has(edge)) graph.dropEdge(edge)
  for (const node of graph.nodes()) if (!nodes.has(node)) graph.dropNode(node)
}

function addEntities(graph: DrawnGraph, nodes: readonly ViewNode[], scale: number): readonly string[] {
  const seeds = seedPositions(nodes.map(({ id }) => id))
  const largest = Math.max(1, ...nodes.slice(0, 1).map(({ degree }) => degree))
  return nodes.flatMap((node, at) => {
    const size = sizeFor(node.degree / largest, nodes.length) * scale
    if (graph.hasNode(node.id)) {
      graph.setNodeAttribute(node.id, 'size', size)
      return []
    }
    const { x, y } = seeds[at] ?? { x: 0, y: 0 }
    const place = { x: node.x ?? x, y: node.y ?? y }
    graph.addNode(node.id, { ...place, size, label: node.name, entityType: node.type, type: 'entity' })
    return [node.id]
  })
}

function addBubble(graph: DrawnGraph, bubble: Bubble): readonly string[] {
  if (graph.hasNode(bubble.id)) {
    // The same community under other filters has other counts.
    graph.mergeNodeAttributes(bubble.id, { bubble })
    return []
  }
  const { id, x, y, names, type } = bubble
  graph.addNode(id, { x, y, size: 8, label: names.slice(0, 2).join(', '), entityType: type, type: 'entity', bubble })
  return [id]
}

function addFacts(graph: DrawnGraph, facts: readonly FactView[], size: number): void {
  const bends = curvatures(facts)
  for (const fact of facts) {
    if (graph.hasEdge(fact.id)) continue
    const curvature = bends.get(fact.id) ?? 0
    const isLoop = fact.subject.id === fact.object.id
    graph.addDirectedEdgeWithKey(fact.id, fact.subject.id, fact.object.id, {
      size,
      label: humanise(fact.relationType),
      relationType: fact.relationType,
      status: fact.status,
      curvature,
      type: curvature === 0 && !isLoop ? 'straight' : 'curved',
    })
  }
}

function addBundle(graph: DrawnGraph, bundle: Bundle): void {
  const key = edgeKey(bundle)
  const isHere = graph.hasNode(bundle.source) && graph.hasNode(bundle.target)
  const size = Math.min(7, 0.8 + Math.log2(bundle.facts) * 0.7)
  const counted = { size, label: strings.overview.ties(bundle.facts), bundle: bundle.facts }
  if (graph.hasEdge(key)) graph.mergeEdgeAttributes(key, counted)
  if (graph.hasEdge(key) || !isHere) return
  graph.addDirectedEdgeWithKey(key, bundle.source, bundle.target, {
    ...counted,
    relationType: '',
    status: 'active',
    curvature: 0,
    type: 'straight',
  })
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
