/**
 * A property graph that is held in memory, read through the port: what the one-file page reads its own graph by.
 * It never changes. Look-ups by property, end and type are indexes made when they are first asked for.
 */
import { sortedBy } from '../../basics/order.ts'
import { edgeLayer } from '../../model/property-graph.ts'
import type { GraphEdge, GraphNode, Layer, Properties, RecordLabel } from '../../model/property-graph.ts'
import type { EdgeSelection, GraphReader, NodeSelection } from '../store.ts'

/** Elements by what an index keys them by. */
type Index<T> = ReadonlyMap<string, readonly T[]>

/** Reads nodes and edges given once, in any order. */
export class MemoryReader implements GraphReader {
  readonly #nodes: ReadonlyMap<string, GraphNode>
  readonly #edges: ReadonlyMap<string, GraphEdge>
  readonly #byLabel: Index<GraphNode>
  readonly #byType: Index<GraphEdge>
  readonly #indexes = new Map<string, Index<GraphNode> | Index<GraphEdge>>()

  constructor(nodes: Iterable<GraphNode>, edges: Iterable<GraphEdge>) {
    this.#nodes = byId(nodes)
    this.#edges = byId(edges)
    this.#byLabel = indexBy(this.#nodes.values(), ({ labels }) => labels)
    this.#byType = indexBy(this.#edges.values(), ({ type }) => [type])
  }

  async *nodes({ label, property, values }: NodeSelection): AsyncIterable<GraphNode> {
    const all = this.#byLabel.get(label) ?? []
    if (property === undefined || values === undefined) yield* all
    else yield* this.#found(`node ${label} ${property}`, all, (node) => propertyKey(node, property), values.map(keyOf))
  }

  async *edges(selection: EdgeSelection): AsyncIterable<GraphEdge> {
    const { property, values, sources, targets } = selection
    let found = this.#edgesAt(selection)
    if (sources !== undefined && targets !== undefined) {
      const wanted = new Set(targets)
      found = found.filter(({ target }) => wanted.has(target))
    }
    if (property !== undefined && values !== undefined) {
      const wanted = new Set(values.map(keyOf))
      found = found.filter((edge) => propertyKey(edge, property).some((key) => wanted.has(key)))
    }
    yield* found
  }

  async nodesById(ids: readonly string[]): Promise<readonly GraphNode[]> {
    return byIds(this.#nodes, ids)
  }

  async edgesById(ids: readonly string[]): Promise<readonly GraphEdge[]> {
    return byIds(this.#edges, ids)
  }

  async countNodes(label: RecordLabel): Promise<number> {
    return this.#byLabel.get(label)?.length ?? 0
  }

  async countEdges(layer: Layer): Promise<number> {
    return this.#ofTypes({ layer }).length
  }

  /** Edges of the type or layer, narrowed by the best index there is. */
  #edgesAt(selection: EdgeSelection): readonly GraphEdge[] {
    const { type = '', layer = '', property, values, sources, targets } = selection
    const all = this.#ofTypes(selection)
    const name = `edge ${type} ${layer}`
    if (sources !== undefined) return this.#found(`${name} source`, all, ({ source }) => [source], sources)
    if (targets !== undefined) return this.#found(`${name} target`, all, ({ target }) => [target], targets)
    if (property === undefined || values === undefined) return all
    return this.#found(`${name} ${property}`, all, (edge) => propertyKey(edge, property), values.map(keyOf))
  }

  #ofTypes({ type, layer }: EdgeSelection): readonly GraphEdge[] {
    const of = (one: string): readonly GraphEdge[] => this.#byType.get(one) ?? []
    if (type !== undefined) return of(type)
    const types = [...this.#byType.keys()].filter((one) => layer === undefined || edgeLayer(one) === layer)
    return sortedBy(types.flatMap(of), ({ id }) => id)
  }

  /** What an index holds under any of `keys`, by id. */
  #found<T extends GraphNode | GraphEdge>(
    name: string,
    all: readonly T[],
    keysOf: (element: T) => readonly string[],
    keys: readonly string[],
  ): readonly T[] {
    const known = (this.#indexes.get(name) as Index<T> | undefined) ?? indexBy(all, keysOf)
    this.#indexes.set(name, known as Index<GraphNode> | Index<GraphEdge>)
    const found = [...new Set(keys)].flatMap((key) => known.get(key) ?? [])
    return keys.length > 1 ? sortedBy(found, ({ id }) => id) : found
  }
}

function byId<T extends { readonly id: string }>(elements: Iterable<T>): ReadonlyMap<string, T> {
  return new Map(sortedBy(elements, ({ id }) => id).map((element) => [element.id, element]))
}

function byIds<T extends { readonly id: string }>(all: ReadonlyMap<string, T>, ids: readonly string[]): readonly T[] {
  return sortedBy(
    [...new Set(ids)].flatMap((id) => all.get(id) ?? []),
    ({ id }) => id,
  )
}

function indexBy<T>(elements: Iterable<T>, keysOf: (element: T) => readonly string[]): Index<T> {
  const index = new Map<string, T[]>()
  for (const element of elements) {
    for (const key of keysOf(element)) {
      const list = index.get(key)
      if (list === undefined) index.set(key, [element])
      else list.push(element)
    }
  }
  return index
}

function propertyKey({ properties }: { readonly properties: Properties }, name: string): readonly string[] {
  const value = properties[name]
  return value === undefined ? [] : [keyOf(value)]
}

/** Values are equal when their JSON is: 1 and '1' stay apart, lists are compared whole. */
function keyOf(value: unknown): string {
  return JSON.stringify(value)
}
