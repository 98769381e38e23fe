/** The scene: what painting depends on, made anew when any of it changes. */
import { useMemo } from 'react'
import type { RefObject } from 'react'
import type { Overview } from '../../model/views.ts'
import { isNarrowed } from '../data/visible.ts'
import type { Page } from '../state/page-context.ts'
import type { DrawnGraph } from './build-graph.ts'
import { communityColors, communityLabels } from './communities.ts'
import { nodeSizes } from './node-sizes.ts'
import type { Scene } from './reducers.ts'
import { emphasisOf } from './emphasis.ts'

/** Pixels that the stage keeps free around the drawing, on both sides together. */
const padding = 128

/** Pixels of the shorter side of a stage on which the nodes of an opened community have room. */
const wideStage = 760

/** What of a map is drawn one by one, and the communities that lie in open ones: what a link to an opened community is about. */
function openedOf(overview: Overview | undefined, nodeIds: ReadonlySet<string>): ReadonlySet<string> {
  const { open = [], bubbles = [] } = overview ?? {}
  const within = bubbles.filter(({ x, y }) => open.some((disc) => Math.hypot(x - disc.x, y - disc.y) < disc.radius))
  return new Set([...nodeIds, ...within.map(({ id }) => id)])
}

/** The scene of a page's view. */
export function useScene(
  { index, view, visible, looks, colors, theme }: Page,
  graph: DrawnGraph,
  isSettling: boolean,
  container: RefObject<HTMLElement | null>,
): Scene {
  const communityHues = useMemo(
    () => (view.communities ? communityColors(graph, theme) : undefined),
    [graph, theme, view.communities],
  )
  const labels = useMemo(() => (view.communities ? communityLabels(graph) : undefined), [graph, view.communities])
  const sizes = useMemo(
    () => (view.sizing === 'degree' ? undefined : nodeSizes(graph, view.sizing)),
    [graph, view.sizing],
  )
  return useMemo<Scene>(() => {
    const bare = { view, visible, facts: index.facts, looks, colors }
    const kind = view.selected !== undefined && index.facts.has(view.selected) ? 'edge' : 'node'
    const emphasis = view.selected === undefined ? undefined : emphasisOf(graph, bare, view.selected, kind)
    const { clientWidth: width, clientHeight: height } = container.current ?? { clientWidth: 700, clientHeight: 700 }
    const radius = index.view.overview?.radius
    return {
      ...bare,
      symmetric: new Set(index.view.relationTypes.filter(({ symmetric }) => symmetric).map(({ id }) => id)),
      labelAll: visible.nodeIds.size <= 120,
      isBare: isSettling && graph.order > 400,
      hasBubbles: radius !== undefined && !isNarrowed(view),
      unitPixels: radius === undefined ? 1 : (Math.min(width, height) - padding) / (2 * radius),
      nodeScale: radius === undefined ? 1 : Math.min(1, Math.max(0.4, Math.min(width, height) / wideStage)),
      opened: radius === undefined ? new Set() : openedOf(index.view.overview, visible.nodeIds),
      picked: new Set(view.picked),
      ...(emphasis !== undefined && { emphasis }),
      ...(communityHues !== undefined && { communityColors: communityHues }),
      ...(labels !== undefined && { communityLabels: labels }),
      ...(sizes !== undefined && { sizes }),
    }
  }, [graph, index, view, visible, looks, colors, isSettling, communityHues, labels, sizes, container])
}
