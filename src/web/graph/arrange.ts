/** The arrangements other than by force: on a circle, by type, in layers. All are instant and deterministic. */
import { compareStrings } from '../../basics/order.ts'
import { keepApart } from '../../layout/keep-apart.ts'
import type { LayoutName } from '../state/view-state.ts'
import type { DrawnGraph } from './build-graph.ts'

/** Positions for all nodes in the graph's order, x and y in turn. */
export function arrange(graph: DrawnGraph, layout: Exclude<LayoutName, 'force' | 'apart'>): Float32Array {
  const places = layout === 'circle' ? onCircle(graph) : layout === 'types' ? byType(graph) : inLayers(graph)
  const positions = new Float32Array(graph.order * 2)
  graph.nodes().forEach((node, at) => {
    const [x, y] = places.get(node) ?? [0, 0]
    positions.set([x, y], at * 2)
  })
  return positions
}

/** Pixels that the drawing is about wide when all of it is in sight, and that nodes keep between them. */
const sheet = { width: 640, room: 3 } as const

/** Positions near those that the nodes have, where none covers another as long as the whole is in sight. */
export function arrangeApart(graph: DrawnGraph): Float32Array {
  const nodes = graph.nodes().map((node) => graph.getNodeAttributes(node))
  const positions = Float32Array.from(nodes.flatMap(({ x, y }) => [x, y]))
  const span = (of: 'x' | 'y'): number => {
    const values = nodes.map((node) => node[of])
    return values.reduce((a, b) => Math.max(a, b), -Infinity) - values.reduce((a, b) => Math.min(a, b), Infinity)
  }
  const unit = Math.max(span('x'), span('y'), 1) / sheet.width
  return keepApart(
    positions,
    Float32Array.from(nodes, ({ size }) => (size + sheet.room) * unit),
  )
}

type Places = ReadonlyMap<string, readonly [x: number, y: number]>

/** Types side by side on the circle, the best connected first. */
function onCircle(graph: DrawnGraph): Places {
  const order = ranked(graph)
  const radius = order.length / 2
  return new Map(
    order.map((node, at) => {
      const angle = Math.PI / 2 - (2 * Math.PI * at) / order.length
      return [node, [radius * Math.cos(angle), radius * Math.sin(angle)] as const]
    }),
  )
}

/** A disc of its own for each type, the discs on a circle; within a disc the best connected in the middle. */
function byType(graph: DrawnGraph): Places {
  const groups = groupBy(ranked(graph), (node) => graph.getNodeAttribute(node, 'entityType'))
  const radii = [...groups.values()].map((nodes) => Math.sqrt(nodes.length) * 1.6 + 1.2)
  const around = radii.reduce((sum, radius) => sum + 2 * radius, 0) / (2 * Math.PI)
  const places = new Map<string, readonly [number, number]>()
  let travelled = 0
  ;[...groups.values()].forEach((nodes, group) => {
    const radius = radii[group] ?? 1
    const angle = Math.PI / 2 - (travelled + radius) / around
    travelled += 2 * radius
    const distance = groups.size === 1 ? 0 : around * 1.25
    nodes.forEach((node, at) => {
      // A sunflower: the golden angle spreads any number of points evenly.
      const spread = Math.sqrt(at) * 1.6
      const turn = at * 2.399963
      const x = distance * Math.cos(angle) + spread * Math.cos(turn)
      places.set(node, [x, distance * Math.sin(angle) + spread * Math.sin(turn)])
    })
  })
  return places
}

/** Rows by distance from the best connected node of each component, ordered by the neighbours above to cross less. */
function inLayers(graph: DrawnGraph): Places {
  const depth = new Map<string, number>()
  const column = new Map<string, number>()
  for (const root of [...graph.nodes()].sort((a, b) => graph.degree(b) - graph.degree(a) || compareStrings(a, b))) {
    if (depth.has(root)) continue
    depth.set(root, 0)
    const waiting = [root]
    for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
      for (const next of graph.neighbors(node).sort(compareStrings)) {
        if (depth.has(next)) continue
        depth.set(next, (depth.get(node) ?? 0) + 1)
        waiting.push(next)
      }
    }
  }
  const places = new Map<string, readonly [number, number]>()
  const rows = groupBy([...depth.keys()], (node) => String(depth.get(node)).padStart(6, '0'))
  const widest = Math.max(1, ...[...rows.values()].map(({ length }) => length))
  for (const [row, nodes] of [...rows].sort(([a], [b]) => compareStrings(a, b))) {
    const weights = new Map(
      nodes.map((node) => [node, meanOf(graph.neighbors(node).flatMap((next) => column.get(next) ?? []))]),
    )
    const sorted = [...nodes].sort((a, b) => (weights.get(a) ?? 0) - (weights.get(b) ?? 0) || compareStrings(a, b))
    sorted.forEach((node, at) => {
      const x = ((at + 0.5) / sorted.length - 0.5) * widest
      column.set(node, x)
      places.set(node, [x, -Number(row) * Math.max(1.5, widest / 4)])
    })
  }
  return places
}

function ranked(graph: DrawnGraph): readonly string[] {
  const key = (node: string): string => graph.getNodeAttribute(node, 'entityType')
  return graph
    .nodes()
    .sort((a, b) => compareStrings(key(a), key(b)) || graph.degree(b) - graph.degree(a) || compareStrings(a, b))
}

function groupBy(items: readonly string[], key: (item: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group === undefined) groups.set(key(item), [item])
    else group.push(item)
  }
  return groups
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
