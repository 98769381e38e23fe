/** What every graph must be, whatever the file says: ids once each, and no edge without its ends. */
import type { ImportItem } from './importer.ts'
import { importError } from './importer.ts'

/**
 * Passes items on, and checks them. Edges may come before their nodes; the ends are looked at when all is read.
 * Memory: the ids. Throws: IMPORT_INVALID with the id in question.
 */
export async function* checkIntegrity(items: AsyncIterable<ImportItem>): AsyncIterable<ImportItem> {
  const nodes = new Set<string>()
  const edges = new Set<string>()
  const awaited = new Map<string, string>()
  for await (const item of items) {
    if (item.kind === 'node') {
      once(nodes, item.node.id, 'node')
      awaited.delete(item.node.id)
    } else if (item.kind === 'edge') {
      once(edges, item.edge.id, 'edge')
      for (const end of [item.edge.source, item.edge.target]) if (!nodes.has(end)) awaited.set(end, item.edge.id)
    }
    yield item
  }
  const [dangling] = awaited
  if (dangling !== undefined) {
    const [node, edge] = dangling
    throw importError(
      `The edge ${edge} ends at ${node}, which is no node of the file.`,
      'Export the file again with all its nodes.',
      { node, edge },
    )
  }
}

function once(ids: Set<string>, id: string, what: string): void {
  if (ids.has(id)) throw importError(`The file has two ${what}s with the id ${id}.`, 'Give each its own id.', { id })
  ids.add(id)
}
