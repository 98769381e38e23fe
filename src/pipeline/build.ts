/**
 * The main job: documents in, a checked graph in a store. Batches of documents are transactions of their own, each of which
 * leaves the store whole; so a build that is stopped goes on where it was when it is run again.
 */
import { setImmediate } from 'node:timers/promises'
import type { StageContext } from '../model/diagnostic.ts'
import { sourceEdge, sourceNode } from '../model/graph-form/lexical.ts'
import type { Ontology } from '../model/ontology.ts'
import type { Extractor } from '../extract/extractor.ts'
import type { ReadDocument } from '../read/reader.ts'
import { declaredNames } from '../resolve/index.ts'
import type { GraphStore, GraphTransaction } from '../store/store.ts'
import { makeBuildNode } from './build-record.ts'
import { applyChange } from './change/apply-change.ts'
import { extractDocument } from './extract-document.ts'
import type { DocumentRecords } from './extract-document.ts'
import { interrupted } from './interrupted.ts'
import { rebuildIfStale } from './rebuild.ts'
import { orphans, sourcesAt } from './sources.ts'

/** How far a build is. */
export interface BuildProgress {
  readonly documents: number
  readonly utf16: number
  readonly assertions: number
}

/** What a build did. Counts documents; `assertions` counts those of the added documents. */
export interface BuildReport {
  readonly added: number
  readonly unchanged: number
  /** Documents that went because the source they came from now holds another. */
  readonly replaced: number
  /** Documents that were read again because the ontology or the extractor changed; `reasons` says which. */
  readonly rebuilt: number
  readonly reasons: readonly string[]
  readonly assertions: number
}

export interface BuildOptions {
  readonly ontology: Ontology
  readonly extractor: Extractor
  readonly onProgress?: (progress: BuildProgress) => void
  /** Called with what each new document says, before it is resolved (`--dump`). */
  readonly onRecords?: (records: DocumentRecords) => void
}

/** Documents and UTF-16 units in one transaction at most: enough to spread its cost, little to lose. */
const maxBatchDocuments = 64
const maxBatchUtf16 = 4_000_000

/**
 * Builds `documents` into `store`.
 * Throws: STORE_* codes, READ_* from the documents' reader, INTERRUPTED when aborted; batches already written stay.
 */
export async function build(
  store: GraphStore,
  documents: AsyncIterable<ReadDocument>,
  options: BuildOptions,
  context: StageContext,
): Promise<BuildReport> {
  const { rebuilt, reasons } = await rebuildIfStale(store, options, context)
  const report = { added: 0, unchanged: 0, replaced: 0, rebuilt, reasons, assertions: 0 }
  const progress = { documents: 0, utf16: 0, assertions: 0 }
  for await (const batch of batches(documents, context, () => report)) {
    const done = await store.update((transaction) => writeBatch(transaction, batch, options, context))
    report.added += done.added
    report.unchanged += done.unchanged
    report.replaced += done.replaced
    report.assertions += done.assertions
    progress.documents += batch.length
    progress.utf16 += batch.reduce((sum, { document }) => sum + document.text.length, 0)
    progress.assertions = report.assertions
    options.onProgress?.(progress)
  }
  return report
}

type BatchReport = Pick<BuildReport, 'added' | 'unchanged' | 'replaced' | 'assertions'>

async function writeBatch(
  transaction: GraphTransaction,
  batch: readonly ReadDocument[],
  options: BuildOptions,
  context: StageContext,
): Promise<BatchReport> {
  // One place is read once in a build, but a record id may stand twice in a file: the last word counts.
  const sources = new Map(batch.map(({ source }) => [source.uri, source]))
  const wanted = new Map(batch.map(({ document, source }) => [source.uri, document]))
  const documents = new Map([...wanted.values()].map((doc) => [doc.id, doc]))
  const stored = new Set((await transaction.nodesById([...documents.keys()])).map(({ id }) => id))
  const before = await sourcesAt(transaction, [...sources.keys()])
  const leftBehind = [...before.values()].flatMap(({ uri, documentId }) =>
    wanted.get(uri)?.id === documentId ? [] : [documentId],
  )
  const candidates = [...new Set(leftBehind)].filter((id) => !documents.has(id))
  const remove = await orphans(transaction, candidates, new Set(sources.keys()))
  const add: DocumentRecords[] = []
  for (const document of documents.values()) {
    if (stored.has(document.id)) continue
    // Everything else here is synchronous or a microtask: without a turn of the event loop no signal would ever be heard.
    await setImmediate()
    if (context.signal?.aborted === true) throw interrupted()
    const records = extractDocument(document, options.extractor, context)
    options.onRecords?.(records)
    add.push(records)
  }
  await applyChange(
    transaction,
    { add, remove },
    { ontology: options.ontology, declared: declaredNames(options.ontology) },
  )
  await transaction.write({
    removeEdges: [],
    removeNodes: [],
    upsertNodes: [...[...sources.values()].map(sourceNode), makeBuildNode(options.ontology, options.extractor)],
    upsertEdges: [...sources.values()].map(sourceEdge),
  })
  if (context.signal?.aborted === true) throw interrupted()
  const assertions = add.reduce((sum, records) => sum + records.assertions.length, 0)
  return { added: add.length, unchanged: batch.length - add.length, replaced: remove.length, assertions }
}

async function* batches(
  documents: AsyncIterable<ReadDocument>,
  context: StageContext,
  progress: () => Pick<BuildReport, 'added'>,
): AsyncIterable<readonly ReadDocument[]> {
  let batch: ReadDocument[] = []
  let utf16 = 0
  for await (const read of documents) {
    if (context.signal?.aborted === true) throw interrupted(progress().added)
    batch.push(read)
    utf16 += read.document.text.length
    if (batch.length < maxBatchDocuments && utf16 < maxBatchUtf16) continue
    yield batch
    batch = []
    utf16 = 0
  }
  if (batch.length > 0) yield batch
}
