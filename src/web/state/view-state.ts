/** What of the page is shown, as one value; the address holds all of it, so that copying the address shares the view. */
import type { RelationStatus } from '../../model/relation.ts'

export const tabs = ['graph', 'table', 'query', 'documents'] as const
export type Tab = (typeof tabs)[number]

export const layouts = ['force', 'circle', 'types', 'layers'] as const
export type LayoutName = (typeof layouts)[number]

export const sizings = ['degree', 'pagerank', 'betweenness'] as const
export type Sizing = (typeof sizings)[number]

/** The view. Lists of what is off, so that what is new is shown. */
export interface ViewState {
  readonly tab: Tab
  /** Id of an entity, value or relation that is being read. */
  readonly selected?: string
  readonly offRelationTypes: readonly string[]
  readonly offEntityTypes: readonly string[]
  readonly offStatuses: readonly RelationStatus[]
  /** Percent, 0..100. */
  readonly minConfidence: number
  readonly hidden: readonly string[]
  /** Only what is within one step of this entity. */
  readonly focus?: string
  /** Ends of a path that is shown. */
  readonly path?: readonly [from: string, to: string]
  /** Only the facts of this document. */
  readonly onlyDocument?: string
  /** Only these entities and relations: the answer of a query. */
  readonly only?: readonly string[]
  /** The document that is read in the Documents tab, and the offset to come to. */
  readonly document?: string
  readonly offset?: number
  readonly layout: LayoutName
  readonly sizing: Sizing
  readonly communities: boolean
  /** ISO day of which the graph is shown. */
  readonly asOf?: string
  readonly clock: 'held' | 'said'
  readonly query?: string
}

/** The view of an address without any setting. */
export const initialView: ViewState = {
  tab: 'graph',
  offRelationTypes: [],
  offEntityTypes: [],
  offStatuses: [],
  minConfidence: 0,
  hidden: [],
  layout: 'force',
  sizing: 'degree',
  communities: false,
  clock: 'held',
}

/** The view as the search part of an address; the initial view is the empty one. */
export function encodeView(view: ViewState): string {
  const parameters = new URLSearchParams()
  const set = (name: string, value: string | undefined, usual = ''): void => {
    if (value !== undefined && value !== usual) parameters.set(name, value)
  }
  set('tab', view.tab, 'graph')
  set('read', view.selected)
  set('without', view.offRelationTypes.join('~'))
  set('types', view.offEntityTypes.join('~'))
  set('status', view.offStatuses.join('~'))
  set('confidence', String(view.minConfidence), '0')
  set('hide', view.hidden.join('~'))
  set('around', view.focus)
  set('path', view.path?.join('~'))
  set('of', view.onlyDocument)
  set('only', view.only?.join('~'))
  set('document', view.document)
  set('at', view.offset === undefined ? undefined : String(view.offset))
  set('arrange', view.layout, 'force')
  set('size', view.sizing, 'degree')
  set('communities', view.communities ? '1' : '')
  set('day', view.asOf)
  set('clock', view.clock, 'held')
  set('query', view.query)
  const text = parameters.toString().replaceAll('%3A', ':').replaceAll('%7E', '~')
  return text === '' ? '' : `?${text}`
}

/** The view of the search part of an address. What is not understood is left at its initial value. */
export function decodeView(search: string): ViewState {
  const parameters = new URLSearchParams(search)
  const text = (name: string): string | undefined => parameters.get(name) ?? undefined
  const list = (name: string): readonly string[] => text(name)?.split('~').filter(Boolean) ?? []
  const [from, to] = list('path')
  const offset = whole(text('at'))
  const asOf = text('day')
  const optional = {
    selected: text('read'),
    focus: text('around'),
    path: from !== undefined && to !== undefined ? ([from, to] as const) : undefined,
    onlyDocument: text('of'),
    only: text('only') === undefined ? undefined : list('only'),
    document: text('document'),
    offset,
    asOf: asOf !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : undefined,
    query: text('query'),
  }
  return {
    ...initialView,
    ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<ViewState>),
    tab: oneOf(tabs, text('tab'), 'graph'),
    offRelationTypes: list('without'),
    offEntityTypes: list('types'),
    offStatuses: list('status') as readonly RelationStatus[],
    minConfidence: Math.min(100, whole(text('confidence')) ?? 0),
    hidden: list('hide'),
    layout: oneOf(layouts, text('arrange'), 'force'),
    sizing: oneOf(sizings, text('size'), 'degree'),
    communities: text('communities') === '1',
    clock: text('clock') === 'said' ? 'said' : 'held',
  }
}

function oneOf<T extends string>(values: readonly T[], value: string | undefined, usual: T): T {
  return values.find((candidate) => candidate === value) ?? usual
}

function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined
}
