import { describe, expect, it } from 'vitest'
import { layersOf } from '../../../src/export/select-layers.ts'
import type { GraphEdge, GraphNode, Layer } from '../../../src/model/property-graph.ts'
import { edgeLayer } from '../../../src/model/property-graph.ts'
import type { EdgeSelection, GraphReader, NodeSelection } from '../../../src/store/store.ts'
import { smallGraph, stream } from '../../exchange/graphs.ts'

const reader = {
  nodes: ({ label }: NodeSelection) => stream(smallGraph.nodes.filter((node) => node.labels.includes(label))),
  edges: ({ layer }: EdgeSelection) => stream(smallGraph.edges.filter((edge) => edgeLayer(edge.type) === layer)),
} as unknown as GraphReader

async function select(chosen: readonly Layer[]) {
  const input = layersOf(reader, chosen)
  const nodes: GraphNode[] = []
  const edges: GraphEdge[] = []
  for await (const node of input.nodes()) nodes.push(node)
  for await (const edge of input.edges()) edges.push(edge)
  return { nodes: nodes.map((node) => node.id), edges: edges.map((edge) => edge.id) }
}

describe('layersOf', () => {
  it('gives entities, values and relations for the graph layer', async () => {
    expect(await select(['graph'])).toEqual({
      nodes: ['ent:01', 'ent:02', 'val:01'],
      edges: ['rel:01', 'rel:02', 'rel:03'],
    })
  })

  it('leaves out edges into a layer that is not chosen', async () => {
    expect(await select(['assertions'])).toEqual({ nodes: ['ast:01'], edges: [] })
  })

  it('brings edges between chosen layers, and all nodes sorted by id', async () => {
    const { nodes, edges } = await select(['graph', 'assertions', 'lexical'])
    expect(nodes).toEqual(smallGraph.nodes.map((node) => node.id))
    expect([...edges].sort()).toEqual(smallGraph.edges.map((edge) => edge.id).sort())
  })
})
