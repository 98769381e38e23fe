/** Sources in a store: where documents were found, and which document goes when a source moves on. */
import { collect } from '../basics/collect.ts'
import type { Source } from '../model/document.ts'
import { sourceId } from '../model/document.ts'
import { sourceOf } from '../model/graph-form/lexical.ts'
import type { DocumentId } from '../model/id.ts'
import type { GraphReader } from '../store/store.ts'

/** Sources by uri. */
export async function sourcesAt(store: GraphReader, uris: readonly string[]): Promise<ReadonlyMap<string, Source>> {
  const nodes = await store.nodesById(uris.map((uri) => sourceId(uri)))
  return new Map(nodes.map(sourceOf).map((source) => [source.uri, source]))
}

/** Sources of documents. */
export async function sourcesOf(store: GraphReader, documentIds: readonly DocumentId[]): Promise<readonly Source[]> {
  if (documentIds.length === 0) return []
  return (await collect(store.nodes({ label: 'Source', property: 'documentId', values: documentIds }))).map(sourceOf)
}

/** Those of `documentIds` that no source but the `leaving` ones points to. */
export async function orphans(
  store: GraphReader,
  documentIds: readonly DocumentId[],
  leaving: ReadonlySet<string>,
): Promise<readonly DocumentId[]> {
  const staying = (await sourcesOf(store, documentIds)).filter(({ uri }) => !leaving.has(uri))
  const held = new Set(staying.map(({ documentId }) => documentId))
  return documentIds.filter((id) => !held.has(id))
}
