/** What every part of the page may need: the graph, the view, what is visible, colours, and a voice. */
import { createContext, useContext } from 'react'
import type { GraphIndex } from '../data/graph-index.ts'
import type { Visible } from '../data/visible.ts'
import type { TypeLook } from '../graph/palette.ts'
import type { Resource } from './use-resource.ts'
import type { ViewControl } from './use-view.ts'

/** The page's shared values. */
export interface Page extends ViewControl {
  readonly index: GraphIndex
  readonly visible: Visible
  readonly looks: ReadonlyMap<string, TypeLook>
  readonly colors: ReadonlyMap<string, string>
  readonly theme: 'light' | 'dark'
  /** Selects an entity, value or relation to read. */
  readonly read: (id: string) => void
  /** Opens a community of a large graph: its entities are drawn one by one. */
  readonly openCommunity: (id: string) => void
  /** What the filter by document lets through. */
  readonly documentRelations: Resource<ReadonlySet<string>>
  /** True while another part of a large graph is on its way. */
  readonly isStale: boolean
  /** The entity from which the next one chosen makes a path, while one is being made. */
  readonly pathFrom: string | undefined
  readonly startPath: (from: string | undefined) => void
  /** Says something in the live region. */
  readonly announce: (text: string) => void
}

/** Provided by app.tsx once the graph is here. */
export const PageContext = createContext<Page | undefined>(undefined)

/** The page's shared values; only within a page whose graph is here. */
export function usePage(): Page {
  const page = useContext(PageContext)
  if (page === undefined) throw new Error('usePage outside of the page')
  return page
}
