/** The graph as the page looks things up in it: made once from GraphView. */
import type { Bubble, FactView, GraphView, ViewNode } from '../../model/views.ts'

/** A GraphView with its look-ups. */
export interface GraphIndex {
  readonly view: GraphView
  readonly nodes: ReadonlyMap<string, ViewNode>
  readonly facts: ReadonlyMap<string, FactView>
  /** Facts at a node, in the order of the view; a self-loop once. */
  readonly factsOf: ReadonlyMap<string, readonly FactView[]>
  /** Communities of a large graph, closed and open. */
  readonly bubbles: ReadonlyMap<string, Bubble>
  readonly familyOf: ReadonlyMap<string, string>
}

/** Makes the look-ups. Cost: linear in nodes and facts. */
export function indexGraph(view: GraphView): GraphIndex {
  const factsOf = new Map<string, FactView[]>(view.nodes.map(({ id }) => [id, []]))
  for (const fact of view.facts) {
    factsOf.get(fact.subject.id)?.push(fact)
    if (fact.object.id !== fact.subject.id) factsOf.get(fact.object.id)?.push(fact)
  }
  return {
    view,
    nodes: new Map(view.nodes.map((node) => [node.id, node])),
    facts: new Map(view.facts.map((fact) => [fact.id, fact])),
    factsOf,
    bubbles: new Map([...(view.overview?.bubbles ?? []), ...(view.overview?.open ?? [])].map((one) => [one.id, one])),
    familyOf: new Map(view.entityTypes.map(({ id, family }) => [id, family])),
  }
}
