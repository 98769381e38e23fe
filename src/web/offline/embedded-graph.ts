/** The graph that stands in a one-file page, as the page's questions read it. */
import { MemoryReader } from '../../store/memory/memory-reader.ts'
import { buildOf, buildRecordId } from '../../model/graph-form/ledger.ts'
import type { Ontology } from '../../model/ontology.ts'
import type { GraphEdge, GraphNode } from '../../model/property-graph.ts'
import { ontologyFromJson } from '../../ontology/ontology-json.ts'

/** What export/html writes between the tags of the data element. */
export interface EmbeddedGraph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** The JSON of the graph, as it stands in the page. */
export function embeddedText(): string {
  return document.getElementById('graph')?.textContent ?? '{"nodes":[],"edges":[]}'
}

/** The graph and its ontology, parsed once. */
export function readEmbedded(): { readonly reader: MemoryReader; readonly ontology: Ontology } {
  const { nodes, edges } = JSON.parse(embeddedText()) as EmbeddedGraph
  return { reader: new MemoryReader(nodes, edges), ontology: ontologyOf(nodes) }
}

/** The ontology of the build; of a file without one, none: facts are then told by the names of their types. */
function ontologyOf(nodes: readonly GraphNode[]): Ontology {
  const record = nodes.find(({ id }) => id === buildRecordId)
  if (record !== undefined) return ontologyFromJson(buildOf(record).ontology)
  return { name: '', version: '', hash: '', entityTypes: new Map(), relationTypes: new Map(), names: [] }
}
