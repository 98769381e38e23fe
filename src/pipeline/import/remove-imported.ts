/** Takes out what an earlier import of a file brought, so that importing it again replaces it. */
import type { GraphTransaction } from '../../store/store.ts'

/** Removes everything that came from a file of this name; gives how many nodes. Cost: reads every entity and value. */
export async function removeImported(transaction: GraphTransaction, fileName: string): Promise<number> {
  const removeNodes: string[] = []
  for (const label of ['Entity', 'Value'] as const) {
    for await (const { id } of transaction.nodes({ label, property: 'importedFrom', values: [fileName] }))
      removeNodes.push(id)
  }
  if (removeNodes.length > 0)
    await transaction.write({ removeEdges: [], removeNodes, upsertNodes: [], upsertEdges: [] })
  return removeNodes.length
}
