/** Walking the graph by keys: an arrow goes to the neighbour that lies most in its direction, Enter to a fact. */
import { compareStrings } from '../../basics/order.ts'
import { otherEnd } from '../data/graph-index.ts'
import type { Page } from '../state/page-context.ts'
import type { StagePlace } from './stage.ts'

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** What a key selects next; undefined when it selects nothing. Without a selection, any arrow begins at the best connected. */
export function walk(
  key: string,
  from: string | undefined,
  page: Pick<Page, 'index' | 'visible' | 'view'>,
  placeOf: (id: string) => StagePlace | undefined,
): string | undefined {
  const { index, visible, view } = page
  const facts = (id: string) => (index.factsOf.get(id) ?? []).filter((fact) => visible.factIds.has(fact.id))
  if (key === 'Enter') return from === undefined ? undefined : facts(from)[0]?.id
  const direction = directions[key]
  if (direction === undefined) return undefined
  const fact = view.selected === undefined ? undefined : index.facts.get(view.selected)
  if (fact !== undefined) return fact.subject.id
  if (from === undefined) return bestConnected(page)
  const here = placeOf(from)
  if (here === undefined) return undefined
  const scored = facts(from).flatMap((tie) => {
    const id = otherEnd(tie, from).id
    const there = placeOf(id)
    if (there === undefined || id === from) return []
    const dx = there.x - here.x
    const dy = there.y - here.y
    return [{ id, score: (dx * direction[0] + dy * direction[1]) / (Math.hypot(dx, dy) || 1) }]
  })
  scored.sort((a, b) => b.score - a.score || compareStrings(a.id, b.id))
  return scored[0] !== undefined && scored[0].score > 0.1 ? scored[0].id : undefined
}

function bestConnected({ index, visible }: Pick<Page, 'index' | 'visible'>): string | undefined {
  const nodes = index.view.nodes.filter(({ id }) => visible.nodeIds.has(id))
  return nodes.sort((a, b) => b.degree - a.degree || compareStrings(a.id, b.id))[0]?.id
}
