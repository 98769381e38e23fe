/** The graph of an open store as the page's server asks for it. */
import { isKgError } from '../errors/kg-error.ts'
import type { Download } from '../export/download.ts'
import type {
  DocumentSummary,
  DocumentView,
  EntityCard,
  ExportRequest,
  GraphView,
  PassageHit,
  RelationCard,
} from '../model/views.ts'
import type { Ontology } from '../model/ontology.ts'
import type { QueryLimits, QueryParameters, QueryResult } from '../model/query-value.ts'
import { documentView, listDocuments } from '../query/documents.ts'
import { entityCard } from '../query/entity-card.ts'
import { graphView } from '../query/graph-view.ts'
import { relationCard } from '../query/relation-card.ts'
import { searchPassages } from '../query/search-passages.ts'
import type { GraphStore } from '../store/store.ts'
import { exportDownload } from './export-download.ts'
import { rootOf } from './root.ts'

/** Answers for one open store. An id that names nothing gives undefined. */
export class StorePageData {
  readonly #store: GraphStore
  readonly #ontology: Ontology

  constructor(store: GraphStore, ontology: Ontology) {
    this.#store = store
    this.#ontology = ontology
  }

  async graphView(): Promise<GraphView> {
    return graphView(this.#store, this.#ontology, await rootOf(this.#store))
  }

  relation(id: string): Promise<RelationCard | undefined> {
    return found(relationCard(this.#store, id, this.#ontology))
  }

  entity(id: string): Promise<EntityCard | undefined> {
    return found(entityCard(this.#store, id, this.#ontology))
  }

  documents(): Promise<readonly DocumentSummary[]> {
    return listDocuments(this.#store)
  }

  document(id: string): Promise<DocumentView | undefined> {
    return found(documentView(this.#store, id))
  }

  search(text: string, limit: number): Promise<readonly PassageHit[]> {
    return searchPassages(this.#store, text, limit)
  }

  query(text: string, parameters: QueryParameters, limits: QueryLimits): Promise<QueryResult> {
    return this.#store.query(text, parameters, limits)
  }

  exportGraph(request: ExportRequest, signal: AbortSignal): Promise<Download> {
    return exportDownload(this.#store, request, signal)
  }
}

async function found<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (isKgError(error, 'NOT_FOUND')) return undefined
    throw error
  }
}
