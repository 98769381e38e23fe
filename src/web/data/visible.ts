/** Which facts and nodes a view shows, and how many each filter would leave. Pure. */
import type { FilterCounts } from '../../model/fact-filter.ts'
import type { FactView } from '../../model/views.ts'
import type { RelationStatus } from '../../model/relation.ts'
import type { ViewState } from '../state/view-state.ts'
import type { GraphIndex } from './graph-index.ts'
import { countsOf, emptyTally, factTest } from '../../query/fact-filter.ts'
import { grownFrom, otherEnd, shortPaths } from '../../query/fact-walks.ts'

/** What is shown. */
export interface Visible {
  readonly facts: readonly FactView[]
  readonly factIds: ReadonlySet<string>
  readonly nodeIds: ReadonlySet<string>
  /** Facts that had ended by the day that is shown: they are ghosts. */
  readonly ghosts: ReadonlySet<string>
  /** Of what is here; of a large graph of the whole, unless the view is narrowed to a part. */
  readonly counts: FilterCounts
}

/** Applies a view to the graph. `onlyRelations`: ids that a document filter allows, when there is one. */
export function visibleOf(index: GraphIndex, view: ViewState, onlyRelations?: ReadonlySet<string>): Visible {
  const facts: FactView[] = []
  const ghosts = new Set<string>()
  const tally = emptyTally()
  const passes = factTest(view, tally)
  const scope = scopeOf(index, view, onlyRelations)
  for (const fact of index.view.facts) {
    const life = lifeAt(fact, view)
    if (life === 'not yet' || !scope(fact) || !passes(fact)) continue
    facts.push(fact)
    if (life === 'over') ghosts.add(fact.id)
  }
  const nodeIds = new Set(facts.flatMap(({ subject, object }) => [subject.id, object.id]))
  const { overview } = index.view
  const isMap = overview !== undefined && !isNarrowed(view)
  if (isMap) {
    // Of a large graph an entity may be here and its facts not: it is shown for what ties it to the bubbles.
    const hidden = new Set(view.hidden)
    const entityTypesOff = new Set(view.offEntityTypes)
    for (const { id, type } of index.view.nodes) if (!hidden.has(id) && !entityTypesOff.has(type)) nodeIds.add(id)
  }
  return { facts, factIds: new Set(facts.map(({ id }) => id)), nodeIds, ghosts, counts: isMap ? overview.counts : countsOf(tally) }
}

/** Whether the view shows only a neighbourhood, a path, an answer or some documents: bubbles have no place in these. */
export function isNarrowed({ focus, path, only, onlyDocuments }: ViewState): boolean {
  return focus !== undefined || path !== undefined || only !== undefined || onlyDocuments.length > 0
}

/** The status with which a fact is drawn on the day that is shown: what ended later still held then. */
export function statusAt(fact: FactView, view: Pick<ViewState, 'asOf' | 'clock'>): RelationStatus {
  if (view.asOf === undefined || view.clock === 'said') return fact.status
  if (fact.status === 'ended' && fact.validTo !== undefined && view.asOf <= fact.validTo) return 'active'
  return fact.status
}

/** Whether a fact holds: now, or on the day that is shown. */
export function holdsAt(fact: FactView, view: Pick<ViewState, 'asOf' | 'clock'>): boolean {
  const heldThen = view.asOf !== undefined && view.clock === 'held' && statusAt(fact, view) === 'active'
  return lifeAt(fact, view) === 'now' && (fact.current || heldThen)
}

function lifeAt(fact: FactView, view: Pick<ViewState, 'asOf' | 'clock'>): 'not yet' | 'now' | 'over' {
  const { asOf, clock } = view
  if (asOf === undefined) return 'now'
  if (clock === 'said') return fact.firstSaid !== undefined && fact.firstSaid > asOf ? 'not yet' : 'now'
  if (fact.validFrom !== undefined && fact.validFrom > asOf) return 'not yet'
  return fact.validTo !== undefined && fact.validTo < asOf ? 'over' : 'now'
}

function scopeOf(index: GraphIndex, view: ViewState, onlyRelations?: ReadonlySet<string>): (fact: FactView) => boolean {
  const hidden = new Set(view.hidden)
  const around = view.focus === undefined ? undefined : neighbourhood(index, view.focus)
  const path = pathFacts(index, view, hidden)
  const only = view.only === undefined ? undefined : new Set(view.only)
  const hasFacts = view.only?.some((id) => index.facts.has(id)) === true
  const isInside = (fact: FactView): boolean =>
    (around === undefined || (around.has(fact.subject.id) && around.has(fact.object.id))) &&
    (path === undefined || path.has(fact.id)) &&
    (only === undefined ||
      only.has(fact.id) ||
      // An answer of entities alone shows what ties them to each other.
      (!hasFacts && only.has(fact.subject.id) && only.has(fact.object.id)))
  const isGrown = grownScope(index, view, isInside)
  return (fact) =>
    !hidden.has(fact.subject.id) &&
    !hidden.has(fact.object.id) &&
    (onlyRelations === undefined || onlyRelations.has(fact.id)) &&
    (isInside(fact) || isGrown(fact))
}

/** The facts of the paths that are asked for; undefined when none is. */
function pathFacts(index: GraphIndex, view: ViewState, hidden: ReadonlySet<string>): ReadonlySet<string> | undefined {
  if (view.path === undefined) return undefined
  const [from, to] = view.path
  return shortPaths(index.factsOf, { from, to, slack: view.pathSlack }, hidden).facts
}

/** What growing adds to a view that is narrowed: facts that tie a grown entity to it or to what is inside. */
function grownScope(index: GraphIndex, view: ViewState, isInside: (fact: FactView) => boolean): (fact: FactView) => boolean {
  if (view.grown.length === 0) return () => false
  const grown = new Set(view.grown.flatMap((growth) => grownFrom(index.factsOf, growth)))
  const known = new Set(index.view.facts.filter(isInside).flatMap(({ subject, object }) => [subject.id, object.id]))
  for (const { id } of view.grown) known.add(id)
  for (const id of grown) known.add(id)
  return ({ subject, object }) =>
    (grown.has(subject.id) || grown.has(object.id)) && known.has(subject.id) && known.has(object.id)
}

function neighbourhood(index: GraphIndex, id: string): ReadonlySet<string> {
  return new Set([id, ...(index.factsOf.get(id) ?? []).map((fact) => otherEnd(fact, id).id)])
}
