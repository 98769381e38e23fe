/**
 * The library: what the command line does can be done from here.
 *
 * Example:
 *   const ontology = await loadOntology('cloud-partnerships')
 *   const store = await openStore('graph.kg', 'create', {})
 *   const context = { report: console.warn }
 *   const documents = readPaths(['articles'], { workingDirectory: process.cwd(), maxBytes: defaultMaxBytes }, context)
 *   await build(store, documents, { ontology, extractor: createExtractor(ontology) }, context)
 *   const facts = await listFacts(store, ontology, { statuses: ['ended'] })
 *   await store.close()
 */
export { errorCodes } from './errors/codes.ts'
export type { ErrorCode } from './errors/codes.ts'
export { KgError, isKgError } from './errors/kg-error.ts'
export type { KgErrorOptions } from './errors/kg-error.ts'

export type * from './model/assertion.ts'
export type * from './model/diagnostic.ts'
export type * from './model/document.ts'
export type * from './model/entity.ts'
export type * from './model/explanation.ts'
export type * from './model/extraction.ts'
export type * from './model/graph-source.ts'
export type * from './model/mention.ts'
export type * from './model/ontology.ts'
export type * from './model/property-graph.ts'
export type * from './model/query-value.ts'
export type * from './model/relation.ts'
export type * from './model/segment.ts'
export type * from './model/span.ts'
export type * from './model/views.ts'
export { defaultQueryLimits } from './model/query-value.ts'

export { checkOntology } from './ontology/check-ontology.ts'
export { loadOntology } from './ontology/load-ontology.ts'
export { ontologyDiff } from './ontology/ontology-diff.ts'
export { defaultMaxBytes, readPaths } from './read/read-paths.ts'
export type { ReadDocument } from './read/reader.ts'
export { segmentDocument } from './segment/segment-document.ts'
export { createExtractor } from './extract/create-extractor.ts'
export type { Extractor } from './extract/extractor.ts'

export { build } from './pipeline/build.ts'
export type { BuildOptions, BuildProgress, BuildReport } from './pipeline/build.ts'
export { readStoredOntology } from './pipeline/build-record.ts'
export { explainDropped, storedDocuments } from './pipeline/explain/explain-dropped.ts'
export { explainRelation } from './pipeline/explain/explain-relation.ts'
export { extractDocument } from './pipeline/extract-document.ts'
export { importFiles, inspectFiles } from './pipeline/import/import-files.ts'
export { LineExtractor } from './pipeline/extract-lines.ts'
export { openStore } from './pipeline/open-store.ts'
export { StorePageData } from './pipeline/page-data.ts'
export { remove } from './pipeline/remove.ts'
export { rootOf } from './pipeline/root.ts'
export { verify } from './pipeline/verify.ts'

export type { GraphReader, GraphStore, GraphTransaction } from './store/store.ts'
export { runQuery } from './cypher/index.ts'

export { documentView, listDocuments } from './query/documents.ts'
export { entityCard } from './query/entity-card.ts'
export { listFacts } from './query/facts.ts'
export { graphView } from './query/graph-view.ts'
export { relationCard } from './query/relation-card.ts'

export { exportToFile } from './export/export-to-file.ts'
export { exporterFor, exporters } from './export/formats.ts'
export { layersOf } from './export/select-layers.ts'
export { selectGraph } from './export/select/select-graph.ts'
export type { GraphSelection } from './export/select/selection.ts'
export { importFile } from './import/import-file.ts'
export { startServer } from './serve/start-server.ts'
