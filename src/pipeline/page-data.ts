/** The graph of an open store as the page's server asks for it. */
import { Feed } from '../basics/feed.ts'
import { isKgError } from '../errors/kg-error.ts'
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
import type { Download } from '../export/download.ts'
import type { Ontology } from '../model/ontology.ts'
import type { Progress } from '../model/progress.ts'
import type { QueryLimits, QueryParameters, QueryResult } from '../model/query-value.ts'
import { documentView, listDocuments } from '../query/documents.ts'
import { entityCard } from '../query/entity-card.ts'
import { isLarge, partOf } from '../query/graph-part.ts'
import { graphView } from '../query/graph-view.ts'
import type { MappedGraph } from '../query/mapped-graph.ts'
import { joinMap } from '../query/mapped-graph.ts'
import { relationCard } from '../query/relation-card.ts'
import { searchNames } from '../query/search-names.ts'
import { searchPassages } from '../query/search-passages.ts'
import type { GraphReader, GraphStore } from '../store/store.ts'
import { exportDownload } from './export-download.ts'
import type { MapFile } from './graph-map.ts'
import { graphMap } from './graph-map.ts'
import { pacedReader } from './paced-reader.ts'
import { rootOf, rootSize } from './root.ts'

/** The graph as it was last read. It is read again when the stamp of the store has changed. */
interface HeldGraph {
  readonly stamp: string
  readonly view: Promise<GraphView>
  /** Made at the first wish for a part. */
  mapped?: Promise<MappedGraph>
}

/** Answers for one open store. An id that names nothing gives undefined. */
export class StorePageData {
  readonly #store: GraphStore
  readonly #ontology: Ontology
  readonly #mapFile: MapFile | undefined
  readonly #progress = new Feed<Progress | undefined>(undefined)
  readonly #closing = new AbortController()
  /** Answers that are not there yet. */
  #waiting = 0
  #held: HeldGraph | undefined

  /** `mapFile`: where the map of a large graph is kept; without one it is made anew in every process. */
  constructor(store: GraphStore, ontology: Ontology, mapFile?: MapFile) {
    this.#store = store
    this.#ontology = ontology
    this.#mapFile = mapFile
  }

  graphView(part?: PartRequest): Promise<GraphView> {
    return this.#awaited(async () => {
      const held = await this.#hold()
      const view = await held.view
      if (part === undefined || !isLarge(view)) return view
      return partOf(await this.#mapped(held, view), part)
    })
  }

  names(text: string, limit: number): Promise<readonly NameHit[]> {
    return this.#awaited(async () => {
      const { nodes } = await (await this.#hold()).view
      return searchNames(nodes, text, limit)
    })
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

  watchProgress(hear: (progress: Progress | undefined) => void): () => void {
    return this.#progress.watch(hear)
  }

  /** Ends what is still being made. The store stays the caller's to close. */
  close(): void {
    this.#closing.abort()
  }

  #mapped(held: HeldGraph, view: GraphView): Promise<MappedGraph> {
    if (held.mapped !== undefined) return held.mapped
    const watch = {
      onProgress: (progress: Progress) => this.#progress.tell(progress),
      signal: this.#closing.signal,
    }
    const mapped = graphMap(view, watch, this.#mapFile).then((map) => joinMap(view, map))
    held.mapped = mapped
    // As for the view: a map that failed is not kept.
    mapped.catch(() => delete held.mapped)
    return mapped
  }

  async #hold(): Promise<HeldGraph> {
    const stamp = await this.#store.stamp()
    if (this.#held?.stamp !== stamp) {
      const view = this.#readView()
      const held: HeldGraph = { stamp, view }
      this.#held = held
      // A reading that failed is not kept: the next request tries again.
      view.catch(() => {
        if (this.#held === held) this.#held = undefined
      })
    }
    return this.#held
  }

  async #readView(): Promise<GraphView> {
    const total = await rootSize(this.#store)
    const root = await rootOf(this.#paced((done) => ({ stage: 'checking', done, total })))
    return graphView(
      this.#paced((done) => ({ stage: 'reading', done })),
      this.#ontology,
      root,
    )
  }

  #paced(progressAt: (done: number) => Progress): GraphReader {
    return pacedReader(this.#store, (done) => {
      this.#closing.signal.throwIfAborted()
      this.#progress.tell(progressAt(done))
    })
  }

  /** An answer that may have to wait for the graph: when none is waited for any more, nothing is under way. */
  async #awaited<T>(answer: () => Promise<T>): Promise<T> {
    this.#waiting += 1
    try {
      return await answer()
    } finally {
      this.#waiting -= 1
      if (this.#waiting === 0) this.#progress.tell(undefined)
    }
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
