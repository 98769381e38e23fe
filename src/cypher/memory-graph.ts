/** A graph in memory as a GraphSource: for tests, for the one-file export, and as the reference for other sources. */
import type { Direction, GraphSource, NodeHandle, RelationshipHandle, Step } from '../model/graph-source.ts'
import type { QueryMap, QueryValue } from '../model/query-value.ts'
import { sortedUnique } from '../basics/order.ts'

interface MemoryNode {
  readonly id: string
  readonly labels: readonly string[]
  readonly properties: QueryMap
  readonly out: Step[]
  readonly in: Step[]
  loops: number
}

interface MemoryRelationship {
  readonly id: string
  readonly type: string
  readonly start: NodeHandle
  readonly end: NodeHandle
  readonly properties: QueryMap
}

/** Nodes and relationships get handles 0, 1, 2, … in the order they are added. Nothing is ever removed. */
export class MemoryGraph implements GraphSource {
  readonly #nodes: MemoryNode[] = []
  readonly #relationships: MemoryRelationship[] = []
  readonly #byLabel = new Map<string, NodeHandle[]>()
  readonly #byType = new Map<string, RelationshipHandle[]>()
  readonly #indexes = new Map<string, Map<QueryValue, NodeHandle[]>>()

  /** Adds a node and gives its handle. Null properties are left out. */
  addNode(id: string, labels: readonly string[], properties: QueryMap): NodeHandle {
    const handle = this.#nodes.length
    const node = { id, labels: sortedUnique(labels), properties: withoutNulls(properties), out: [], in: [], loops: 0 }
    this.#nodes.push(node)
    for (const label of node.labels) listAt(this.#byLabel, label).push(handle)
    for (const [key, index] of this.#indexes) {
      const [label = '', property = ''] = key.split('\u0000')
      const value = node.properties.get(property)
      if (value !== undefined && node.labels.includes(label)) listAt(index, value).push(handle)
    }
    return handle
  }

  /** Adds a relationship and gives its handle. */
  addRelationship(relationship: {
    id: string
    type: string
    start: NodeHandle
    end: NodeHandle
    properties: QueryMap
  }): RelationshipHandle {
    const handle = this.#relationships.length
    const { start, end, type } = relationship
    this.#relationships.push({ ...relationship, properties: withoutNulls(relationship.properties) })
    this.#node(start).out.push({ relationship: handle, node: end })
    this.#node(end).in.push({ relationship: handle, node: start })
    if (start === end) this.#node(start).loops++
    listAt(this.#byType, type).push(handle)
    return handle
  }

  /** Keeps an index, so that `nodesWhere` answers for this label and property. */
  addIndex(label: string, property: string): void {
    const index = new Map<QueryValue, NodeHandle[]>()
    for (const handle of this.nodes(label)) {
      const value = this.nodeProperty(handle, property)
      if (value !== null) listAt(index, value).push(handle)
    }
    this.#indexes.set(`${label}\u0000${property}`, index)
  }

  #node(handle: NodeHandle): MemoryNode {
    const node = this.#nodes[handle]
    if (node === undefined) throw new RangeError(`no node ${handle}`)
    return node
  }

  #relationship(handle: RelationshipHandle): MemoryRelationship {
    const relationship = this.#relationships[handle]
    if (relationship === undefined) throw new RangeError(`no relationship ${handle}`)
    return relationship
  }

  nodeCount(label?: string): number {
    return label === undefined ? this.#nodes.length : (this.#byLabel.get(label)?.length ?? 0)
  }

  relationshipCount(type?: string): number {
    return type === undefined ? this.#relationships.length : (this.#byType.get(type)?.length ?? 0)
  }

  nodes(label?: string): Iterable<NodeHandle> {
    return label === undefined ? this.#nodes.keys() : (this.#byLabel.get(label) ?? [])
  }

  nodesWhere(label: string, property: string, value: QueryValue): Iterable<NodeHandle> | undefined {
    const index = this.#indexes.get(`${label}\u0000${property}`)
    return index === undefined ? undefined : (index.get(value) ?? [])
  }

  expand(node: NodeHandle, direction: Direction, types: readonly string[]): Iterable<Step> {
    const found = this.#node(node)
    const steps = direction === 'out' ? found.out : direction === 'in' ? found.in : bothWays(found, node)
    return types.length === 0 ? steps : steps.filter((step) => types.includes(this.relationshipType(step.relationship)))
  }

  degree(node: NodeHandle, direction: Direction, types: readonly string[]): number {
    if (types.length > 0) return [...this.expand(node, direction, types)].length
    const found = this.#node(node)
    if (direction !== 'both') return found[direction].length
    return found.out.length + found.in.length - found.loops
  }

  hasLabel(node: NodeHandle, label: string): boolean {
    return this.#node(node).labels.includes(label)
  }

  labels(node: NodeHandle): readonly string[] {
    return this.#node(node).labels
  }

  nodeId(node: NodeHandle): string {
    return this.#node(node).id
  }

  nodeProperty(node: NodeHandle, name: string): QueryValue {
    return this.#node(node).properties.get(name) ?? null
  }

  nodeProperties(node: NodeHandle): QueryMap {
    return this.#node(node).properties
  }

  relationshipId(relationship: RelationshipHandle): string {
    return this.#relationship(relationship).id
  }

  relationshipType(relationship: RelationshipHandle): string {
    return this.#relationship(relationship).type
  }

  start(relationship: RelationshipHandle): NodeHandle {
    return this.#relationship(relationship).start
  }

  end(relationship: RelationshipHandle): NodeHandle {
    return this.#relationship(relationship).end
  }

  relationshipProperty(relationship: RelationshipHandle, name: string): QueryValue {
    return this.#relationship(relationship).properties.get(name) ?? null
  }

  relationshipProperties(relationship: RelationshipHandle): QueryMap {
    return this.#relationship(relationship).properties
  }

  relationships(type?: string): Iterable<RelationshipHandle> {
    return type === undefined ? this.#relationships.keys() : (this.#byType.get(type) ?? [])
  }

  allLabels(): readonly string[] {
    return sortedUnique(this.#byLabel.keys())
  }

  allTypes(): readonly string[] {
    return sortedUnique(this.#byType.keys())
  }

  allPropertyKeys(): readonly string[] {
    return sortedUnique([...this.#nodes, ...this.#relationships].flatMap(({ properties }) => [...properties.keys()]))
  }
}

/** Outgoing steps, then incoming ones; a self-loop is among the outgoing ones already. */
function bothWays(node: MemoryNode, handle: NodeHandle): Step[] {
  return [...node.out, ...node.in.filter((step) => step.node !== handle)]
}

function listAt<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const known = lists.get(key)
  if (known !== undefined) return known
  const list: V[] = []
  lists.set(key, list)
  return list
}

function withoutNulls(properties: QueryMap): QueryMap {
  return new Map([...properties].filter(([, value]) => value !== null))
}
