/** The door of the engine: parameters in, result values out. */
import type { QueryMap, QueryNode, QueryParameters, QueryRelationship, QueryValue } from '../../model/query-value.ts'
import type { GraphSource } from '../../model/graph-source.ts'
import { KgError } from '../../errors/kg-error.ts'
import { isList, isMap, NodeRef, RelationshipRef } from '../values/value.ts'
import type { MapValue, Value } from '../values/value.ts'

/** Parameters as values. Throws QUERY_PARAMETER for nodes, relationships and paths, which belong to the result of one query. */
export function parametersIn(parameters: QueryParameters): MapValue {
  return new Map([...parameters].map(([name, value]): [string, Value] => [name, valueIn(name, value)]))
}

function valueIn(name: string, value: QueryValue): Value {
  if (value === null || typeof value !== 'object') {
    if (typeof value !== 'bigint' || (value >= -(2n ** 63n) && value < 2n ** 63n)) return value
    throw new KgError('QUERY_PARAMETER', `Parameter $${name} holds an integer that does not fit in 64 bits`, {
      hint: 'Pass it as a float or as a string.',
      context: { parameter: name },
    })
  }
  if (Array.isArray(value)) return (value as readonly QueryValue[]).map((element) => valueIn(name, element))
  if (value instanceof Map) {
    return new Map([...(value as QueryMap)].map(([key, entry]): [string, Value] => [key, valueIn(name, entry)]))
  }
  throw new KgError('QUERY_PARAMETER', `Parameter $${name} holds a node, a relationship or a path`, {
    hint: 'Pass its id, and match it by that.',
    context: { parameter: name },
  })
}

/** Turns values into result values. A node that stands in many rows is read once. */
export class ResultWriter {
  readonly #source: GraphSource
  readonly #nodes = new Map<number, QueryNode>()
  readonly #relationships = new Map<number, QueryRelationship>()

  constructor(source: GraphSource) {
    this.#source = source
  }

  valueOut(value: Value): QueryValue {
    if (value === null || typeof value !== 'object') return value
    if (isList(value)) return value.map((element) => this.valueOut(element))
    if (isMap(value))
      return new Map([...value].map(([key, entry]): [string, QueryValue] => [key, this.valueOut(entry)]))
    if (value instanceof NodeRef) return this.#node(value.handle)
    if (value instanceof RelationshipRef) return this.#relationship(value.handle)
    const nodes = value.nodes.map(({ handle }) => this.#node(handle))
    const relationships = value.relationships.map(({ handle }) => this.#relationship(handle))
    return { kind: 'path', nodes, relationships }
  }

  #node(handle: number): QueryNode {
    const known = this.#nodes.get(handle)
    if (known !== undefined) return known
    const source = this.#source
    const labels = source.labels(handle)
    const node: QueryNode = {
      kind: 'node',
      id: source.nodeId(handle),
      labels,
      properties: source.nodeProperties(handle),
    }
    this.#nodes.set(handle, node)
    return node
  }

  #relationship(handle: number): QueryRelationship {
    const known = this.#relationships.get(handle)
    if (known !== undefined) return known
    const source = this.#source
    const relationship: QueryRelationship = {
      kind: 'relationship',
      id: source.relationshipId(handle),
      type: source.relationshipType(handle),
      start: source.nodeId(source.start(handle)),
      end: source.nodeId(source.end(handle)),
      properties: source.relationshipProperties(handle),
    }
    this.#relationships.set(handle, relationship)
    return relationship
  }
}
