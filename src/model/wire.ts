/** Query values to JSON and back, without loss. The tags are those of WireValue in model/views.ts. */
import type { WireNode, WireRelationship, WireValue } from './views.ts'
import { queryValueOfJson } from './query-json.ts'
import type { QueryMap, QueryNode, QueryParameters, QueryRelationship, QueryValue } from './query-value.ts'

/** A query value as JSON can hold it. */
export function toWire(value: QueryValue): WireValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'bigint') return integerToWire(value)
  if (typeof value === 'number') return Number.isInteger(value) || !Number.isFinite(value) ? floatToWire(value) : value
  if (isList(value)) return value.map(toWire)
  if (isMap(value)) return { kind: 'map', entries: entriesToWire(value) }
  switch (value.kind) {
    case 'node':
      return nodeToWire(value)
    case 'relationship':
      return relationshipToWire(value)
    case 'path':
      return {
        kind: 'path',
        nodes: value.nodes.map(nodeToWire),
        relationships: value.relationships.map(relationshipToWire),
      }
  }
}

/** Parameters from a JSON object: a whole number becomes an integer, an object a map. */
export function parametersFromJson(json: Readonly<Record<string, unknown>>): QueryParameters {
  return new Map(Object.entries(json).map(([name, value]) => [name, queryValueOfJson(value)]))
}

function integerToWire(value: bigint): WireValue {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : { kind: 'integer', text: value.toString() }
}

function floatToWire(value: number): WireValue {
  const text = Object.is(value, -0) ? '-0' : String(value)
  return { kind: 'float', text: Number.isFinite(value) && !/[.e]/.test(text) ? `${text}.0` : text }
}

function nodeToWire(node: QueryNode): WireNode {
  return { kind: 'node', id: node.id, labels: node.labels, properties: entriesToWire(node.properties) }
}

function relationshipToWire(relationship: QueryRelationship): WireRelationship {
  const { id, type, start, end } = relationship
  return { kind: 'relationship', id, type, start, end, properties: entriesToWire(relationship.properties) }
}

function entriesToWire(map: QueryMap): readonly (readonly [string, WireValue])[] {
  return [...map].map(([key, value]) => [key, toWire(value)] as const)
}

// Array.isArray and instanceof do not narrow readonly arrays and maps.
function isList(value: object): value is readonly QueryValue[] {
  return Array.isArray(value)
}

function isMap(value: object): value is QueryMap {
  return value instanceof Map
}
