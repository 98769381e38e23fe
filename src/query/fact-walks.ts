/** Walking from entity to entity along facts, whatever their direction: growth by a step, and all short paths. Pure. */
import { compareStrings } from '../basics/order.ts'
import type { FactView, Growth } from '../model/views.ts'

/** The facts at each node. */
export type FactsOf = ReadonlyMap<string, readonly FactView[]>

/** The other end of a fact, seen from a node. */
export function otherEnd(fact: FactView, id: string): FactView['subject'] {
  return fact.subject.id === id ? fact.object : fact.subject
}

/** The neighbours that a growth reaches, best supported first; of equal support, by name. */
export function grownFrom(factsOf: FactsOf, growth: Growth): readonly string[] {
  const best = new Map<string, FactView>()
  for (const fact of factsOf.get(growth.id) ?? []) {
    if (growth.relationType !== undefined && fact.relationType !== growth.relationType) continue
    if (growth.direction === 'out' && fact.subject.id !== growth.id) continue
    if (growth.direction === 'in' && fact.object.id !== growth.id) continue
    const { id } = otherEnd(fact, growth.id)
    const known = best.get(id)
    if (id !== growth.id && (known === undefined || bySupport(fact, known) < 0)) best.set(id, fact)
  }
  const name = (id: string, fact: FactView): string => (fact.subject.id === id ? fact.subject : fact.object).name
  return [...best]
    .sort(
      ([a, factA], [b, factB]) =>
        bySupport(factA, factB) || compareStrings(name(a, factA), name(b, factB)) || compareStrings(a, b),
    )
    .slice(0, growth.most)
    .map(([id]) => id)
}

function bySupport(a: FactView, b: FactView): number {
  return b.independentSources - a.independentSources || b.confidence - a.confidence
}

/** The facts on any short path, and the number of steps of a shortest; no facts when there is no path. */
export interface Paths {
  readonly facts: ReadonlySet<string>
  readonly steps: number
}

/**
 * All paths from `from` to `to` that avoid `hidden` and are at most `slack` steps longer than a shortest.
 * Breadth first from both ends; linear in facts.
 */
export function shortPaths(
  factsOf: FactsOf,
  ends: { readonly from: string; readonly to: string; readonly slack: number },
  hidden: ReadonlySet<string>,
): Paths {
  const after = distancesFrom(factsOf, ends.from, hidden)
  const before = distancesFrom(factsOf, ends.to, hidden)
  const steps = after.get(ends.to)
  const facts = new Set<string>()
  if (steps === undefined) return { facts, steps: 0 }
  for (const [node, walked] of after) {
    for (const fact of factsOf.get(node) ?? []) {
      const left = before.get(otherEnd(fact, node).id)
      if (left !== undefined && walked + 1 + left <= steps + ends.slack) facts.add(fact.id)
    }
  }
  return { facts, steps }
}

function distancesFrom(factsOf: FactsOf, from: string, hidden: ReadonlySet<string>): Map<string, number> {
  const steps = new Map([[from, 0]])
  let edge = [from]
  while (edge.length > 0) {
    const next: string[] = []
    for (const node of edge) {
      for (const fact of factsOf.get(node) ?? []) {
        const { id } = otherEnd(fact, node)
        if (steps.has(id) || hidden.has(id)) continue
        steps.set(id, (steps.get(node) ?? 0) + 1)
        next.push(id)
      }
    }
    edge = next
  }
  return steps
}
