/** Small graphs for the store contract. */
import type { GraphDelta, GraphEdge, GraphNode, Properties } from '../../src/model/property-graph.ts'
import type { QueryMap, QueryParameters, QueryValue } from '../../src/model/query-value.ts'
import { defaultQueryLimits } from '../../src/model/query-value.ts'
import type { GraphStore } from '../../src/store/store.ts'

/** A delta that only removes or adds what is given. */
export function delta(change: Partial<GraphDelta>): GraphDelta {
  return { removeEdges: [], removeNodes: [], upsertNodes: [], upsertEdges: [], ...change }
}

/** An entity node with a name; further labels come after Entity and Graphwright. */
export function entity(id: string, properties: Properties = {}, labels: readonly string[] = []): GraphNode {
  return { id, labels: ['Entity', 'Graphwright', ...labels].sort(), properties: { name: id, ...properties } }
}

/** An edge named by its ends and number. */
export function edge(source: string, target: string, rest: Partial<GraphEdge> = {}): GraphEdge {
  return { id: `rel:${source}-${target}`, type: 'PARTNER_OF', source, target, properties: {}, ...rest }
}

/** Writes one delta in one update. */
export async function write(store: GraphStore, change: Partial<GraphDelta>): Promise<void> {
  await store.update((transaction) => transaction.write(delta(change)))
}

/** Every entity and every edge of the graph layer, as read. */
export async function contents(store: GraphStore): Promise<{ nodes: GraphNode[]; edges: GraphEdge[] }> {
  return {
    nodes: await all(store.nodes({ label: 'Entity' })),
    edges: await all(store.edges({ layer: 'graph' })),
  }
}

/** Everything that an iterable gives. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

/** The rows that a query gives within the usual limits. */
export async function rows(
  store: GraphStore,
  text: string,
  parameters: Readonly<Record<string, QueryValue>> = {},
): Promise<readonly (readonly QueryValue[])[]> {
  const given: QueryParameters = new Map(Object.entries(parameters))
  return (await store.query(text, given, defaultQueryLimits)).rows
}

/** A map value as entries, for comparison. */
export function entries(map: QueryMap): readonly (readonly [string, QueryValue])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1))
}
