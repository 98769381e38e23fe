/** Writes one inspected file into a transaction. */
import { checkRecordEdge, checkRecordNode } from '../../import/record-check.ts'
import { importFile } from '../../import/import-file.ts'
import type { ImportItem } from '../../import/importer.ts'
import { KgError } from '../../errors/kg-error.ts'
import type { StageContext } from '../../model/diagnostic.ts'
import type { GraphEdge, GraphNode } from '../../model/property-graph.ts'
import type { GraphReader, GraphTransaction } from '../../store/store.ts'
import type { FileFacts, ReadOptions } from './inspect-file.ts'

/** Elements of one write. */
const batchSize = 2000

/**
 * Writes nodes, then edges; a file that mixes them is read twice, so that memory does not grow with it.
 * Throws: IMPORT_INVALID; IMPORT_REFUSED when the store would say twice what a file of ours without evidence holds.
 */
export async function writeFile(
  transaction: GraphTransaction,
  file: FileFacts,
  options: ReadOptions,
  context: StageContext,
): Promise<void> {
  const batch = new Batch(transaction, file.isOwn && !file.hasEvidence ? file : undefined)
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
  readonly #mustBeNew: FileFacts | undefined
  #nodes: GraphNode[] = []
  #edges: GraphEdge[] = []
  #written = 0

  /** `mustBeNew`: the file whose elements the store may not have under their ids in the file. */
  constructor(transaction: GraphTransaction, mustBeNew: FileFacts | undefined) {
    this.#transaction = transaction
    this.#mustBeNew = mustBeNew
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
    if (this.#mustBeNew !== undefined) await refuseTwice(this.#transaction, this.#mustBeNew, upsertNodes, upsertEdges)
    await this.#transaction.write({ removeEdges: [], removeNodes: [], upsertNodes, upsertEdges })
    this.#written += upsertNodes.length + upsertEdges.length
    return this.#written
  }
}

/**
 * A relation that the store has already would stand there twice, once with evidence and once as imported; and so would the entities of
 * a file without relations. Entities that the file shares with the store are no reason: what it says of them may be new.
 */
async function refuseTwice(
  reader: GraphReader,
  { path, edges: edgeCount }: FileFacts,
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
): Promise<void> {
  const ids = (edgeCount > 0 ? edges : nodes).flatMap(({ properties: { importedId } }) =>
    typeof importedId === 'string' ? [importedId] : [],
  )
  const [known] = edgeCount > 0 ? await reader.edgesById(ids) : await reader.nodesById(ids)
  if (known === undefined) return
  throw new KgError('IMPORT_REFUSED', `${path} holds what the store has already: ${known.id}`, {
    hint: 'Import it into a store of its own (--store); or build the documents of both into one, or export with --layer all.',
    context: { path, id: known.id },
  })
}
