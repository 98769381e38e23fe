/**
 * The root: one hash over everything that is known, so that two stores can be compared by one line.
 * SHA-256 over the canonical records of the layers graph, assertions and lexical, sorted by id; without sources, paths and clocks.
 */
import { createHash } from 'node:crypto'
import { canonicalJson } from '../basics/canonical-json.ts'
import { layers, recordLabels } from '../model/property-graph.ts'
import type { GraphReader } from '../store/store.ts'

const rootLabels = [
  recordLabels.assertion,
  recordLabels.document,
  recordLabels.entity,
  recordLabels.segment,
  recordLabels.value,
] as const
const rootLayers = layers.filter((layer) => layer !== 'ledger')

/** How many records the root of a store is made of. */
export async function rootSize(store: GraphReader): Promise<number> {
  const nodes = await Promise.all(rootLabels.map((label) => store.countNodes(label)))
  const edges = await Promise.all(rootLayers.map((layer) => store.countEdges(layer)))
  return [...nodes, ...edges].reduce((sum, count) => sum + count, 0)
}

/** The root of a store: 64 hex digits. Cost: reads everything once; memory is bounded by a page of records. */
export async function rootOf(store: GraphReader): Promise<string> {
  const hash = createHash('sha256')
  for (const label of rootLabels) {
    for await (const node of store.nodes({ label })) hash.update(`${canonicalJson(node)}\n`)
  }
  for (const layer of rootLayers) {
    for await (const edge of store.edges({ layer })) hash.update(`${canonicalJson(edge)}\n`)
  }
  return hash.digest('hex')
}
