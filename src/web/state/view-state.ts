/** What of the page is shown, as one value; the address holds all of it, so that copying the address shares the view. */
import { growthOf, growthText } from '../../model/growth-text.ts'
import type { RelationStatus } from '../../model/relation.ts'
import type { Growth } from '../../model/views.ts'

export const tabs = ['graph', 'table', 'query', 'documents'] as const
export type Tab = (typeof tabs)[number]

export const layouts = ['force', 'apart', 'circle', 'types', 'layers'] as const
export type LayoutName = (typeof layouts)[number]

export const sizings = ['degree', 'pagerank', 'betweenness'] as const
export type Sizing = (typeof sizings)[number]

/** A node that was put somewhere by hand, in the graph's own units. */
export interface Pin {
  readonly id: string
  readonly x: number
  readonly y: number
}

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
  /** Independent sources at least; 0 is any. */
  readonly minSources: number
  readonly hidden: readonly string[]
  /** Only what is within one step of this entity. */
  readonly focus?: string
  /** Ends of a path that is shown. */
  readonly path?: readonly [from: string, to: string]
  /** How many steps longer than a shortest path those shown may be. */
  readonly pathSlack: 0 | 1
  /** Only the facts of these documents; of all where empty. */
  readonly onlyDocuments: readonly string[]
  /** Communities of a large graph that are open. */
  readonly open: readonly string[]
  /** Steps outwards that were asked for, in this order. */
  readonly grown: readonly Growth[]
  readonly pins: readonly Pin[]
  /** Entities that were chosen to do something with. */
  readonly picked: readonly string[]
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
  minSources: 0,
  hidden: [],
  pathSlack: 0,
  onlyDocuments: [],
  open: [],
  grown: [],
  pins: [],
  picked: [],
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
  set('sources', String(view.minSources), '0')
  set('hide', view.hidden.join('~'))
  set('around', view.focus)
  set('path', view.path?.join('~'))
  set('longer', view.pathSlack === 1 ? '1' : '')
  set('of', view.onlyDocuments.join('~'))
  set('open', view.open.join('~'))
  set('grow', view.grown.map(growthText).join('~'))
  set('pin', view.pins.map(({ id, x, y }) => `${id}*${x}*${y}`).join('~'))
  set('pick', view.picked.join('~'))
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
  const text = (name: string): string | undefined => parameters.get(name) || undefined
  const list = (name: string): readonly string[] => text(name)?.split('~').filter(Boolean) ?? []
  const [from, to] = list('path')
  const offset = whole(text('at'))
  const asOf = text('day')
  const optional = {
    selected: text('read'),
    focus: text('around'),
    path: from !== undefined && to !== undefined ? ([from, to] as const) : undefined,
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
    minSources: Math.min(1_000, whole(text('sources')) ?? 0),
    hidden: list('hide'),
    pathSlack: text('longer') === '1' ? 1 : 0,
    onlyDocuments: list('of'),
    open: list('open'),
    grown: list('grow').flatMap((one) => growthOf(one) ?? []),
    pins: list('pin').flatMap((one) => pinOf(one) ?? []),
    picked: list('pick'),
    layout: oneOf(layouts, text('arrange'), 'force'),
    sizing: oneOf(sizings, text('size'), 'degree'),
    communities: text('communities') === '1',
    clock: text('clock') === 'said' ? 'said' : 'held',
  }
}

function pinOf(text: string): Pin | undefined {
  const [id = '', x = '', y = ''] = text.split('*')
  const isNumber = (part: string): boolean => /^-?\d{1,7}(\.\d{1,3})?$/.test(part)
  return id !== '' && isNumber(x) && isNumber(y) ? { id, x: Number(x), y: Number(y) } : undefined
}

function oneOf<T extends string>(values: readonly T[], value: string | undefined, usual: T): T {
  return values.find((candidate) => candidate === value) ?? usual
}

function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined
}
