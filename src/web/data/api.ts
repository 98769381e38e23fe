/** Asking the server; in the one-file page offline/api.ts stands in its place. Every answer is data of model/views.ts; every failure is an ErrorAnswer to show. */
import type { ExportFormat, ExportLoss, ExportRequest } from '../../model/export-views.ts'
import type {
  DocumentView,
  EntityCard,
  ErrorAnswer,
  GraphView,
  NameHit,
  PartRequest,
  PassageHit,
  QueryAnswer,
  RelationCard,
} from '../../model/views.ts'
import type { Progress } from '../../model/progress.ts'
import { growthText } from '../../model/growth-text.ts'
import { strings } from '../strings.ts'
import { RequestFailure } from './request-failure.ts'

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  // The server and the page ship together, so the shape is trusted; every text in it still goes in as text.
  return (await (await request(path, init)).json()) as T
}

async function request(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(`./api/${path}`, init).catch((cause: unknown) => {
    if (init.signal?.aborted === true) throw cause
    throw new RequestFailure({ code: 'OFFLINE', message: strings.errors.offline, hint: strings.errors.offlineHint })
  })
  if (!response.ok) throw new RequestFailure((await response.json()) as ErrorAnswer)
  return response
}

/** A file to be saved. `lossId` asks what it does not hold. */
interface TakenFile {
  readonly name: string
  readonly content: Blob
  readonly lossId: string
}

async function askFile(path: string, init: RequestInit): Promise<TakenFile> {
  const response = await request(path, init)
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'graph'
  const content = await response.blob().catch(() => {
    throw new RequestFailure({ code: 'CUT_OFF', message: strings.errors.cutOff, hint: strings.errors.cutOffHint })
  })
  return { name, content, lossId: response.headers.get('x-losses') ?? '' }
}

function posted(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

/** The API, one function a route. Each takes a signal that gives the request up. */
export const api = {
  graph: (part: PartRequest, signal?: AbortSignal) => ask<GraphView>(`graph${partSearch(part)}`, abortable(signal)),
  names: (text: string, signal?: AbortSignal) =>
    ask<readonly NameHit[]>(`names?limit=8&q=${encodeURIComponent(text)}`, abortable(signal)),
  relation: (id: string, signal?: AbortSignal) => ask<RelationCard>(`relations/${encodeURIComponent(id)}`, abortable(signal)),
  entity: (id: string, signal?: AbortSignal) => ask<EntityCard>(`entities/${encodeURIComponent(id)}`, abortable(signal)),
  document: (id: string, signal?: AbortSignal) => ask<DocumentView>(`documents/${encodeURIComponent(id)}`, abortable(signal)),
  search: (text: string, signal?: AbortSignal) =>
    ask<readonly PassageHit[]>(`search?limit=8&q=${encodeURIComponent(text)}`, abortable(signal)),
  query: (query: string, parameters: Readonly<Record<string, unknown>>, signal?: AbortSignal) =>
    ask<QueryAnswer>('query', { ...abortable(signal), ...posted({ query, parameters }) }),
  formats: (signal?: AbortSignal) => ask<readonly ExportFormat[]>('formats', abortable(signal)),
  exportGraph: (wanted: ExportRequest) => askFile('export', posted(wanted)),
  /** Hears how far the work is that a graph waits for, until what is returned is called. */
  progress: (hear: (progress: Progress) => void) => watchProgress(hear),
  losses: (id: string) => ask<readonly ExportLoss[]>(`losses/${encodeURIComponent(id)}`),
} as const

/** What the page may ask. */
export type Api = typeof api

function watchProgress(hear: (progress: Progress) => void): () => void {
  const source = new EventSource('./api/progress')
  source.addEventListener('message', ({ data }: MessageEvent<string>) => hear(JSON.parse(data) as Progress))
  // Without being closed here, a source asks again when its stream has ended or was refused: the graph comes without it.
  for (const end of ['ready', 'error']) source.addEventListener(end, () => source.close())
  return () => source.close()
}

function partSearch({ open, ids, grown, path, filter }: PartRequest): string {
  const lists = {
    open: open.join('~'),
    ids: ids.join('~'),
    grown: grown.map(growthText).join('~'),
    path: path === undefined ? '' : [path.from, path.to, path.slack].join('~'),
    without: filter?.offRelationTypes.join('~') ?? '',
    types: filter?.offEntityTypes.join('~') ?? '',
    status: filter?.offStatuses.join('~') ?? '',
    confidence: filter === undefined || filter.minConfidence === 0 ? '' : String(filter.minConfidence),
    sources: filter === undefined || filter.minSources === 0 ? '' : String(filter.minSources),
  }
  const given = new URLSearchParams(Object.entries(lists).filter(([, text]) => text !== ''))
  return given.size === 0 ? '' : `?${given.toString()}`
}

function abortable(signal: AbortSignal | undefined): RequestInit {
  return signal === undefined ? {} : { signal }
}
