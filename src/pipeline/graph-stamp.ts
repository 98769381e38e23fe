/** A cheap answer to "has the graph changed?". */
import { createHash } from 'node:crypto'
import { canonicalJson } from '../basics/canonical-json.ts'
import { recordLabels } from '../model/property-graph.ts'
import type { GraphReader } from '../store/store.ts'

/**
 * A hash that is another one whenever the graph layer is: the graph is a function of the documents (whose ids are hashes of
 * what they say) and of what it was built with. Cost: reads the documents' own records, no text and no fact.
 */
export async function graphStamp(store: GraphReader): Promise<string> {
  const hash = createHash('sha256')
  for (const label of [recordLabels.build, recordLabels.document]) {
    for await (const node of store.nodes({ label })) hash.update(`${canonicalJson(node)}\n`)
  }
  // A graph that was imported has no documents: its size at least is asked.
  hash.update(`${await store.countNodes(recordLabels.entity)} ${await store.countEdges('graph')}`)
  return hash.digest('hex')
}
