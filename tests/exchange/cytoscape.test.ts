/** Cytoscape.js reads our Cytoscape JSON, without a page. */
import cytoscape from 'cytoscape'
import type { ElementsDefinition } from 'cytoscape'
import { describe, expect, it } from 'vitest'
import { exporterFor } from '../../src/export/formats.ts'
import type { Properties } from '../../src/model/property-graph.ts'
import { decode } from './compare-graphml.ts'
import type { TestGraph } from './graphs.ts'
import { edge, hostileGraph, node, smallGraph } from './graphs.ts'
import { write } from './round-trip.ts'
import { articlesGraph } from './whole-store.ts'

/** Cytoscape.js has one space of ids for nodes and edges, and takes no empty id. */
const renamed: TestGraph = {
  nodes: hostileGraph.nodes.map((one) => node(nodeId(one.id), one.labels, one.properties)),
  edges: hostileGraph.edges.map((one) =>
    edge(`edge ${one.id}`, one.type, nodeId(one.source), nodeId(one.target), one.properties),
  ),
}
function nodeId(id: string): string {
  return `node ${id}`
}

async function read(graph: TestGraph) {
  const { files } = await write(exporterFor('cyjs'), graph)
  const json = JSON.parse(Buffer.from(files.get('') ?? []).toString()) as { elements: ElementsDefinition }
  return cytoscape({ headless: true, styleEnabled: false, elements: json.elements })
}

const nodeWords = ['id', 'labels', 'shared_name']
const edgeWords = ['id', 'source', 'target', 'interaction']
const given = (data: Record<string, unknown>, words: readonly string[]) =>
  Object.fromEntries(
    Object.entries(data)
      .filter(([name]) => !words.includes(name))
      .map(([name, value]) => [decode(name), value]),
  )
// A JSON parser's objects have a prototype, in which a member of that name would vanish.
const plain = (properties: Properties) => Object.fromEntries(Object.entries(properties))

describe.each([
  ['small', smallGraph],
  ['hostile', renamed],
  ['articles', await articlesGraph()],
])('Cytoscape.js, %s graph', (_name, graph) => {
  it('has every node with its labels and properties', async () => {
    const drawn = await read(graph)
    const found = drawn.nodes().map((one) => {
      const data = one.data() as Record<string, unknown>
      return [data['id'], data['labels'], given(data, nodeWords)]
    })
    expect(found).toEqual(graph.nodes.map((one) => [one.id, one.labels, plain(one.properties)]))
  })

  it('has every edge with its direction, type and properties, parallel ones and loops too', async () => {
    const drawn = await read(graph)
    const found = drawn.edges().map((one) => {
      const data = one.data() as Record<string, unknown>
      return [data['id'], one.source().id(), one.target().id(), data['interaction'], given(data, edgeWords)]
    })
    expect(found).toEqual(graph.edges.map((one) => [one.id, one.source, one.target, one.type, plain(one.properties)]))
  })
})
