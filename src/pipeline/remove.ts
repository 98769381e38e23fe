/** Removes documents: build(A ∪ B) − B is build(A), to the root. */
import { collect } from '../basics/collect.ts'
import { KgError } from '../errors/kg-error.ts'
import type { Source } from '../model/document.ts'
import { sourceId } from '../model/document.ts'
import { documentOf, sourceOf } from '../model/graph-form/lexical.ts'
import type { DocumentId } from '../model/id.ts'
import type { Ontology } from '../model/ontology.ts'
import { declaredNames } from '../resolve/index.ts'
import type { GraphReader, GraphStore } from '../store/store.ts'
import { readStoredOntology } from './build-record.ts'
import { applyChange } from './change/apply-change.ts'
import { orphans, sourcesOf } from './sources.ts'

/** What was removed. A document that other sources still hold stays, and only its source goes. */
export interface RemoveReport {
  readonly sources: readonly string[]
  readonly documents: readonly DocumentId[]
}

/**
 * Removes what `name` names: a document id (or a beginning of one that fits only one), or the path it was read from.
 * By id all its sources go; by path that source goes, and the document with its last one. A path of a JSON-lines file or of a
 * folder names everything below it. Throws: NOT_FOUND, AMBIGUOUS.
 */
export async function remove(store: GraphStore, name: string): Promise<RemoveReport> {
  return store.update(async (transaction) => {
    const ontology = await readStoredOntology(transaction)
    const going = await findSources(transaction, name)
    if (ontology === undefined || going.length === 0) throw notFound(name)
    const uris = new Set(going.map(({ uri }) => uri))
    const documents = await orphans(transaction, [...new Set(going.map(({ documentId }) => documentId))], uris)
    await applyChange(transaction, { add: [], remove: documents }, rulesOf(ontology))
    const removeNodes = going.map(({ id }) => id)
    await transaction.write({ removeEdges: [], removeNodes, upsertNodes: [], upsertEdges: [] })
    return { sources: [...uris].sort(), documents }
  })
}

function rulesOf(ontology: Ontology) {
  return { ontology, declared: declaredNames(ontology) }
}

async function findSources(store: GraphReader, name: string): Promise<readonly Source[]> {
  if (name.startsWith('doc:')) return sourcesOf(store, await findDocument(store, name))
  const exact = await store.nodesById([sourceId(withoutDot(name))])
  if (exact.length > 0) return exact.map(sourceOf)
  const all = (await collect(store.nodes({ label: 'Source' }))).map(sourceOf)
  const path = withoutDot(name).replace(/\/+$/, '')
  return all.filter(({ uri }) => uri.startsWith(`${path}#`) || uri.startsWith(`${path}/`))
}

/** The id that `beginning` begins; empty when none does. */
async function findDocument(store: GraphReader, beginning: string): Promise<readonly DocumentId[]> {
  const all = (await collect(store.nodes({ label: 'Document' }))).map(documentOf)
  const fitting = all.filter(({ id }) => id.startsWith(beginning))
  if (fitting.length <= 1) return fitting.map(({ id }) => id)
  throw new KgError('AMBIGUOUS', `${beginning} begins the ids of ${fitting.length} documents`, {
    hint: 'Give more of the id; `graphwright documents` lists them.',
    context: { name: beginning },
  })
}

function withoutDot(path: string): string {
  return path.replace(/^\.\//, '')
}

function notFound(name: string): KgError {
  return new KgError('NOT_FOUND', `No document in the store has the id or path ${name}`, {
    hint: '`graphwright documents` lists ids and paths.',
    context: { name },
  })
}
