/** How two entities are tied: all shortest paths between them, whatever the direction of the facts. */
import type { GraphIndex } from './graph-index.ts'
import { otherEnd } from './graph-index.ts'

/** The facts on any shortest path, and the number of steps of one; no facts when there is no path. */
export interface Paths {
  readonly facts: ReadonlySet<string>
  readonly steps: number
}

/** All shortest paths from `from` to `to` that avoid `hidden`. Breadth first; linear in facts. */
export function shortestPaths(index: GraphIndex, from: string, to: string, hidden: ReadonlySet<string>): Paths {
  const steps = distancesFrom(index, from, to, hidden)
  const total = steps.get(to)
  const facts = new Set<string>()
  if (total === undefined) return { facts, steps: 0 }
  const waiting = [to]
  const seen = new Set(waiting)
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const fact of index.factsOf.get(node) ?? []) {
      const before = otherEnd(fact, node).id
      if (steps.get(before) !== (steps.get(node) ?? 0) - 1) continue
      facts.add(fact.id)
      if (!seen.has(before)) waiting.push(before)
      seen.add(before)
    }
  }
  return { facts, steps: total }
}

function distancesFrom(index: GraphIndex, from: string, to: string, hidden: ReadonlySet<string>): Map<string, number> {
  const steps = new Map([[from, 0]])
  let edge = [from]
  while (edge.length > 0 && !steps.has(to)) {
    const next: string[] = []
    for (const node of edge) {
      for (const fact of index.factsOf.get(node) ?? []) {
        const other = otherEnd(fact, node).id
        if (steps.has(other) || hidden.has(other)) continue
        steps.set(other, (steps.get(node) ?? 0) + 1)
        next.push(other)
      }
    }
    edge = next
  }
  return steps
}
