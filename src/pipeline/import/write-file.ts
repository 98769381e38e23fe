/** Writes one inspected file into a transaction. */
import { checkRecordEdge, checkRecordNode } from '../../import/record-check.ts'
import { importFile } from '../../import/import-file.ts'
import type { ImportItem } from '../../import/importer.ts'
import type { StageContext } from '../../model/diagnostic.ts'
import type { GraphEdge, GraphNode } from '../../model/property-graph.ts'
import type { GraphTransaction } from '../../store/store.ts'
import type { FileFacts, ReadOptions } from './inspect-file.ts'

/** Elements of one write. */
const batchSize = 2000

/** Writes nodes, then edges; a file that mixes them is read twice, so that memory does not grow with it. Throws: IMPORT_INVALID. */
export async function writeFile(
  transaction: GraphTransaction,
  file: FileFacts,
  options: ReadOptions,
  context: StageContext,
): Promise<void> {
  const batch = new Batch(transaction)
  const passes = file.isMixed ? (['node', 'edge'] as const) : ([undefined] as const)
  for (const only of passes) {
    for await (const item of read(file, options, context)) {
      if (item.kind === 'origin' || (only !== undefined && item.kind !== only)) continue
      if (file.isOwn) check(item)
      const written = await batch.add(item)
      if (written !== undefined) options.onProgress?.({ stage: 'write', file: file.path, elements: written })
    }
    await batch.flush()
  }
}

function read(file: FileFacts, { format }: ReadOptions, { signal }: StageContext): AsyncIterable<ImportItem> {
  return importFile(file.path, {
    isOwnFitted: !file.hasEvidence,
    // What is odd in the file was told when it was inspected.
    report: () => undefined,
    ...(format !== undefined && { format }),
    ...(signal !== undefined && { signal }),
  })
}

function check(item: Exclude<ImportItem, { kind: 'origin' }>): void {
  if (item.kind === 'node') checkRecordNode(item.node)
  else checkRecordEdge(item.edge)
}

/** Gathers elements for one write. */
class Batch {
  readonly #transaction: GraphTransaction
  #nodes: GraphNode[] = []
  #edges: GraphEdge[] = []
  #written = 0

  constructor(transaction: GraphTransaction) {
    this.#transaction = transaction
  }

  /** Gives how many were written in all, when it wrote. */
  async add(item: Exclude<ImportItem, { kind: 'origin' }>): Promise<number | undefined> {
    if (item.kind === 'node') this.#nodes.push(item.node)
    else this.#edges.push(item.edge)
    return this.#nodes.length + this.#edges.length < batchSize ? undefined : this.flush()
  }

  async flush(): Promise<number> {
    const [upsertNodes, upsertEdges] = [this.#nodes, this.#edges]
    this.#nodes = []
    this.#edges = []
    await this.#transaction.write({ removeEdges: [], removeNodes: [], upsertNodes, upsertEdges })
    this.#written += upsertNodes.length + upsertEdges.length
    return this.#written
  }
}
