/** PageData: what the server needs to know of a graph. The joining room implements it; the server reaches no store itself. */
import type { ExportRequest } from '../model/export-views.ts'
import type {
  DocumentSummary,
  DocumentView,
  EntityCard,
  GraphView,
  NameHit,
  PartRequest,
  PassageHit,
  RelationCard,
} from '../model/views.ts'
import type { Progress } from '../model/progress.ts'
import type { Download } from '../export/download.ts'
import type { QueryLimits, QueryParameters, QueryResult } from '../model/query-value.ts'

/**
 * A graph that can be read. Nothing here writes.
 *
 * Shape: an id that names nothing gives undefined, which the server answers as NOT_FOUND.
 * Throws: STORE_* and QUERY_* codes; they reach the client with message and hint.
 */
export interface PageData {
  /** The whole graph; with `part`, of a graph too large for a page, an overview and that part. */
  graphView(part?: PartRequest): Promise<GraphView>
  /** Entities whose name or alias holds `text`, at most `limit`, best first. */
  names(text: string, limit: number): Promise<readonly NameHit[]>
  relation(id: string): Promise<RelationCard | undefined>
  entity(id: string): Promise<EntityCard | undefined>
  documents(): Promise<readonly DocumentSummary[]>
  document(id: string): Promise<DocumentView | undefined>
  /** Passages of the documents that hold `text`, at most `limit`, best first. */
  search(text: string, limit: number): Promise<readonly PassageHit[]>
  query(text: string, parameters: QueryParameters, limits: QueryLimits): Promise<QueryResult>
  /** A part of the graph in an export format. Throws: EXPORT_FORMAT; NOT_FOUND when nothing is selected. */
  exportGraph(request: ExportRequest, signal: AbortSignal): Promise<Download>
  /**
   * Hears how far the work is that a graph waits for, now and at every step, until what is returned is called; undefined when
   * nothing is under way.
   */
  watchProgress(hear: (progress: Progress | undefined) => void): () => void
}
