/** The graph of a store, or some layers of it, as exporters take it. */
import { inPages, Paged } from '../basics/paged.ts'
import type { GraphEdge, GraphNode, Layer, RecordLabel, StructuralType } from '../model/property-graph.ts'
import { edgeLayer } from '../model/property-graph.ts'
import type { GraphReader } from '../store/store.ts'
import type { ExportInput } from './exporter.ts'

/** Record labels of each layer. Read in the order of their id prefixes, so that nodes come sorted over all layers. */
const labelLayers: readonly (readonly [RecordLabel, Layer])[] = [
  ['Assertion', 'assertions'],
  ['Build', 'ledger'],
  ['Document', 'lexical'],
  ['Entity', 'graph'],
  ['Name', 'ledger'],
  ['Segment', 'lexical'],
  ['Source', 'ledger'],
  ['Value', 'graph'],
]

/** Layers that hold the ends of a structural edge. */
const endLayers: Readonly<Record<StructuralType, readonly Layer[]>> = {
  SOURCE_OF: ['ledger', 'lexical'],
  NAMES: ['ledger', 'graph'],
  PART_OF: ['lexical'],
  MENTIONS: ['lexical', 'graph'],
  EVIDENCED_BY: ['assertions', 'lexical'],
  SUBJECT: ['assertions', 'graph'],
  OBJECT: ['assertions', 'graph'],
}

/**
 * The chosen layers of a store. An edge comes along when the layers of both its ends are chosen.
 * Order: nodes by id; edges by layer, then id.
 */
export function layersOf(reader: GraphReader, chosen: readonly Layer[]): ExportInput {
  const isChosen = (layer: Layer) => chosen.includes(layer)
  async function* nodePages(): AsyncIterable<readonly GraphNode[]> {
    for (const [label, layer] of labelLayers) if (isChosen(layer)) yield* inPages(reader.nodes({ label }))
  }
  async function* edgePages(): AsyncIterable<readonly GraphEdge[]> {
    for (const layer of chosen) {
      for await (const page of inPages(reader.edges({ layer }))) {
        const edges = page.filter(({ type }) => needed(type).every(isChosen))
        if (edges.length > 0) yield edges
      }
    }
  }
  return { nodes: () => new Paged(nodePages), edges: () => new Paged(edgePages) }
}

function needed(type: string): readonly Layer[] {
  return edgeLayer(type) === 'graph' ? ['graph'] : endLayers[type as StructuralType]
}
