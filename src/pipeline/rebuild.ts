/** Reads every stored document again when the store was built with another ontology or extractor. */
import { setImmediate } from 'node:timers/promises'
import { collect } from '../basics/collect.ts'
import type { StageContext } from '../model/diagnostic.ts'
import { sourceEdge, sourceOf } from '../model/graph-form/lexical.ts'
import type { DocumentId } from '../model/id.ts'
import { recordLabels } from '../model/property-graph.ts'
import { declaredNames } from '../resolve/index.ts'
import type { GraphStore, GraphTransaction } from '../store/store.ts'
import type { BuildOptions } from './build.ts'
import { differences, makeBuildNode, readBuildRecord } from './build-record.ts'
import { applyChange } from './change/apply-change.ts'
import { loadDocument } from './change/load-document.ts'
import { extractDocument } from './extract-document.ts'
import { interrupted } from './interrupted.ts'

/** How many documents were read again, and what had changed. */
export interface RebuildReport {
  readonly rebuilt: number
  readonly reasons: readonly string[]
}

/**
 * Rebuilds the store in one transaction when its build record differs from what runs; does nothing otherwise.
 * All or nothing: a graph that is half of one extractor and half of another is the graph of neither.
 */
export async function rebuildIfStale(
  store: GraphStore,
  options: BuildOptions,
  context: StageContext,
): Promise<RebuildReport> {
  const record = await readBuildRecord(store)
  if (record === undefined) return { rebuilt: 0, reasons: [] }
  const reasons = differences(record, options.ontology, options.extractor)
  if (reasons.length === 0) return { rebuilt: 0, reasons }
  const rebuilt = await store.update((transaction) => rebuild(transaction, options, context))
  return { rebuilt, reasons }
}

async function rebuild(transaction: GraphTransaction, options: BuildOptions, context: StageContext): Promise<number> {
  const rules = { ontology: options.ontology, declared: declaredNames(options.ontology) }
  const ids = (await collect(transaction.nodes({ label: 'Document' }))).map(({ id }) => id as DocumentId)
  await removeDerived(transaction)
  for (const id of ids) {
    await setImmediate()
    if (context.signal?.aborted === true) throw interrupted()
    const document = await loadDocument(transaction, id)
    if (document === undefined) continue
    const segments = await collect(transaction.nodes({ label: 'Segment', property: 'documentId', values: [id] }))
    await removeNodes(
      transaction,
      segments.map((segment) => segment.id),
    )
    await applyChange(transaction, { add: [extractDocument(document, options.extractor, context)], remove: [] }, rules)
  }
  const sources = (await collect(transaction.nodes({ label: 'Source' }))).map(sourceOf)
  const build = makeBuildNode(options.ontology, options.extractor)
  await transaction.write({
    removeEdges: [],
    removeNodes: [],
    upsertNodes: [build],
    upsertEdges: sources.map(sourceEdge),
  })
  return ids.length
}

/** Everything that extraction, resolution and fold made. Documents, segments, sources and what was imported stay. */
async function removeDerived(transaction: GraphTransaction): Promise<void> {
  for (const label of [recordLabels.assertion, recordLabels.name, recordLabels.entity, recordLabels.value]) {
    const nodes = await collect(transaction.nodes({ label }))
    const derived = nodes.filter(({ properties }) => properties['importedFrom'] === undefined)
    await removeNodes(
      transaction,
      derived.map(({ id }) => id),
    )
  }
}

async function removeNodes(transaction: GraphTransaction, ids: readonly string[]): Promise<void> {
  await transaction.write({ removeEdges: [], removeNodes: ids, upsertNodes: [], upsertEdges: [] })
}
