/** Walking the graph by keys: an arrow goes to the neighbour that lies most in its direction, Enter opens. */
import { compareStrings } from '../../basics/order.ts'
import type { Page } from '../state/page-context.ts'
import type { DrawnGraph } from './build-graph.ts'
import type { StagePlace } from './stage.ts'

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** What a key leads to: something to read, or a community to open. */
export interface WalkStep {
  readonly kind: 'read' | 'open'
  readonly id: string
}

/** Where a key leads; undefined when nowhere. Without a selection, any arrow begins at the best connected. */
export function walk(
  key: string,
  page: Pick<Page, 'index' | 'visible' | 'view'>,
  graph: DrawnGraph,
  placeOf: (id: string) => StagePlace | undefined,
): WalkStep | undefined {
  const { index, visible, view } = page
  const from = view.selected
  if (key === 'Enter') {
    if (from === undefined) return undefined
    if (index.bubbles.has(from)) return { kind: 'open', id: from }
    const fact = index.factsOf.get(from)?.find(({ id }) => visible.factIds.has(id))
    return fact === undefined ? undefined : { kind: 'read', id: fact.id }
  }
  const direction = directions[key]
  if (direction === undefined) return undefined
  const fact = from === undefined ? undefined : index.facts.get(from)
  const next =
    fact !== undefined
      ? fact.subject.id
      : from === undefined
        ? bestConnected(page)
        : neighbourTowards(direction, from, page, graph, placeOf)
  return next === undefined ? undefined : { kind: 'read', id: next }
}

function neighbourTowards(
  [rightwards, downwards]: readonly [x: number, y: number],
  from: string,
  { visible }: Pick<Page, 'visible'>,
  graph: DrawnGraph,
  placeOf: (id: string) => StagePlace | undefined,
): string | undefined {
  const here = placeOf(from)
  if (here === undefined || !graph.hasNode(from)) return undefined
  const ties = graph.edges(from).filter((edge) => visible.factIds.has(edge) || graph.getEdgeAttribute(edge, 'bundle'))
  const scored = [...new Set(ties.map((edge) => graph.opposite(from, edge)))].flatMap((id) => {
    const there = placeOf(id)
    if (there === undefined || id === from) return []
    const dx = there.x - here.x
    const dy = there.y - here.y
    return [{ id, score: (dx * rightwards + dy * downwards) / (Math.hypot(dx, dy) || 1) }]
  })
  scored.sort((a, b) => b.score - a.score || compareStrings(a.id, b.id))
  return scored[0] !== undefined && scored[0].score > 0.1 ? scored[0].id : undefined
}

/** The best connected entity, or the largest community where no entity is drawn. */
function bestConnected({ index, visible }: Pick<Page, 'index' | 'visible'>): string | undefined {
  const nodes = index.view.nodes.filter(({ id }) => visible.nodeIds.has(id))
  const best = nodes.sort((a, b) => b.degree - a.degree || compareStrings(a.id, b.id))[0]
  const largest = [...(index.view.overview?.bubbles ?? [])].sort((a, b) => b.entities - a.entities)[0]
  return best?.id ?? largest?.id
}
