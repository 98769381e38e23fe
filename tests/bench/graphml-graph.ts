/** The graph that the GraphML benches write and read: entities and relations as a build makes them, by a fixed rule. */
import { inPages, Paged } from '../../src/basics/paged.ts'
import type { ExportInput } from '../../src/export/exporter.ts'
import type { GraphEdge, GraphNode } from '../../src/model/property-graph.ts'

const statuses = ['active', 'ended', 'retained', 'planned'] as const

const pageSize = 500

/**
 * n nodes and m edges, made a page at a time as a store reads them, the same at each call. Their ids and names are made beforehand: a
 * store would hand them over.
 */
export function benchGraph(nodeCount: number, edgeCount: number): ExportInput {
  const ids = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${prefix}:${index.toString(16).padStart(32, '0')}`)
  const nodeIds = ids('ent', nodeCount)
  const edgeIds = ids('rel', edgeCount)
  const names = nodeIds.map((_, index) => `Company & Sons ${index}`)
  return {
    nodes: () => paged(nodeIds, (id, index) => nodeAt(id, index, names[index] ?? '')),
    edges: () => paged(edgeIds, (id, index) => edgeAt(id, index, nodeIds)),
  }
}

/** Walks the graph and does nothing: what every writer pays for its input. */
export async function walk(input: ExportInput): Promise<void> {
  for await (const page of inPages(input.nodes())) if (page[0]?.id === '') throw new Error('never')
  for await (const page of inPages(input.edges())) if (page[0]?.id === '') throw new Error('never')
}

function paged<T>(ids: readonly string[], make: (id: string, index: number) => T): Paged<T> {
  return new Paged(async function* () {
    for (let start = 0; start < ids.length; start += pageSize)
      yield ids.slice(start, start + pageSize).map((id, at) => make(id, start + at))
  })
}

function nodeAt(id: string, index: number, name: string): GraphNode {
  const properties = { documents: index % 13, mentions: index % 97, name, type: 'company' }
  return { id, labels: ['Company', 'Entity', 'Graphwright'], properties }
}

function edgeAt(id: string, index: number, nodes: readonly string[]): GraphEdge {
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
  return { id, type: 'PARTNER_OF', source, target, properties }
}
