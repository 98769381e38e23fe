/** The graph that the GraphML benches write and read: entities and relations as a build makes them, by a fixed rule. */
import type { ExportInput } from '../../src/export/exporter.ts'
import type { GraphEdge, GraphNode } from '../../src/model/property-graph.ts'

const statuses = ['active', 'ended', 'retained', 'planned'] as const

/**
 * n nodes and m edges, made one at a time, the same at each call. Their ids and names are made beforehand: a store would hand them over.
 */
export function benchGraph(nodeCount: number, edgeCount: number): ExportInput {
  const ids = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${prefix}:${index.toString(16).padStart(32, '0')}`)
  const nodeIds = ids('ent', nodeCount)
  const edgeIds = ids('rel', edgeCount)
  const names = nodeIds.map((_, index) => `Company & Sons ${index}`)
  return { nodes: () => makeNodes(nodeIds, names), edges: () => makeEdges(nodeIds, edgeIds) }
}

async function* makeNodes(ids: readonly string[], names: readonly string[]): AsyncIterable<GraphNode> {
  for (const [index, id] of ids.entries()) {
    const name = names[index] ?? ''
    const properties = { documents: index % 13, mentions: index % 97, name, type: 'company' }
    yield { id, labels: ['Company', 'Entity', 'Graphwright'], properties }
  }
}

async function* makeEdges(nodes: readonly string[], ids: readonly string[]): AsyncIterable<GraphEdge> {
  for (const [index, id] of ids.entries()) {
    const source = nodes[(index * 7919) % nodes.length] ?? ''
    const target = nodes[(index * 104_729 + 13) % nodes.length] ?? ''
    const status = statuses[index % 4] ?? 'active'
    const properties = {
      assertions: (index % 5) + 1,
      confidence: (index % 100) / 100,
      current: index % 3 === 0,
      status,
      validFrom: '2019-01-01',
    }
    yield { id, type: 'PARTNER_OF', source, target, properties }
  }
}
