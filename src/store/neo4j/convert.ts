/**
 * Between the driver's values and ours; its types stop here. The driver is told to use bigint, so that integers are exact
 * and a JavaScript number is always a float, on the way in and on the way out.
 */
import type { Node, Path, Relationship } from 'neo4j-driver'
import { KgError } from '../../errors/kg-error.ts'
import { indexedEdgeProperties, indexedNodeProperties, propertyKind } from '../../model/properties.ts'
import type { GraphEdge, GraphNode, Properties, PropertyValue } from '../../model/property-graph.ts'
import type { QueryNode, QueryRelationship, QueryValue } from '../../model/query-value.ts'
import type { Neo4jModule } from './connect.ts'

/** A value as the driver sends it. */
export type DriverValue = string | number | boolean | bigint | readonly string[]

/** Longest UTF-8 that a property under an index may have; the server refuses somewhat above 8,000 bytes. */
const maxIndexedBytes = 7_000
const oversizePrefix = 'oversize_'
const indexed: ReadonlySet<string> = new Set([
  ...Object.values(indexedNodeProperties).flat(),
  ...Object.values(indexedEdgeProperties).flat(),
])

/** A property's value for the driver, of the kind that the property table says. */
export function driverValue(name: string, value: PropertyValue): DriverValue {
  return typeof value === 'number' && propertyKind(name, value) === 'integer' ? BigInt(value) : value
}

/**
 * All properties of a node or edge for the driver, with its id. An indexed one that is too long for an index goes under
 * another name, and comes back under its own.
 */
export function driverProperties(id: string, properties: Properties): Record<string, DriverValue> {
  const converted: Record<string, DriverValue> = { id }
  for (const [name, value] of Object.entries(properties)) {
    converted[isOversize(name, value) ? oversizePrefix + name : name] = driverValue(name, value)
  }
  return converted
}

/** True for a value that an index cannot hold. */
export function isOversize(name: string, value: PropertyValue): boolean {
  // A UTF-16 unit is at most three bytes of UTF-8, so short strings need not be measured.
  if (typeof value !== 'string' || !indexed.has(name) || value.length * 3 <= maxIndexedBytes) return false
  return Buffer.byteLength(value) > maxIndexedBytes
}

/** The name under which an oversize property is kept. */
export function oversizeName(name: string): string {
  return oversizePrefix + name
}

/** A node from its labels and properties as read. Labels sorted; properties without the id, in the order of their names. */
export function nodeOf(labels: readonly string[], stored: Readonly<Record<string, unknown>>): GraphNode {
  return { id: stored['id'] as string, labels: [...labels].sort(), properties: propertiesOf(stored) }
}

/** An edge from what was read of it. */
export function edgeOf(parts: {
  readonly type: string
  readonly source: string
  readonly target: string
  readonly stored: Readonly<Record<string, unknown>>
}): GraphEdge {
  const { type, source, target, stored } = parts
  return { id: stored['id'] as string, type, source, target, properties: propertiesOf(stored) }
}

function propertiesOf(stored: Readonly<Record<string, unknown>>): Properties {
  const properties: Record<string, PropertyValue> = {}
  for (const key of Object.keys(stored).sort()) {
    if (key === 'id') continue
    const name = key.startsWith(oversizePrefix) ? key.slice(oversizePrefix.length) : key
    const value = stored[key]
    // What we wrote is of these kinds; what others set on our nodes is kept as its text.
    properties[name] = typeof value === 'bigint' ? Number(value) : isPropertyValue(value) ? value : String(value)
  }
  return properties
}

function isPropertyValue(value: unknown): value is PropertyValue {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string')
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** A query parameter for the driver. Throws QUERY_PARAMETER for an integer that Cypher has not: the driver would cut it in silence. */
export function driverParameter(value: QueryValue): unknown {
  if (typeof value === 'bigint' && BigInt.asIntN(64, value) !== value) throw beyondInteger(value)
  if (value instanceof Map) {
    const object = Object.create(null) as Record<string, unknown>
    for (const [key, inner] of value as ReadonlyMap<string, QueryValue>) object[key] = driverParameter(inner)
    return object
  }
  return Array.isArray(value) ? value.map((item) => driverParameter(item as QueryValue)) : value
}

function beyondInteger(value: bigint): KgError {
  return new KgError('QUERY_PARAMETER', `${value} is not a 64-bit integer`, {
    hint: 'Give it as a float or as a string.',
    context: { value: String(value) },
  })
}

/** Turns a row's values into query values. `nodeIds` gives the `id` property of nodes by the server's element id. */
export function queryValueOf(neo4j: Neo4jModule, value: unknown, nodeIds: ReadonlyMap<string, string>): QueryValue {
  const inner = (item: unknown): QueryValue => queryValueOf(neo4j, item, nodeIds)
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
    case 'boolean':
      return value
    case 'object':
      break
    default:
      return null
  }
  if (value === null) return null
  if (Array.isArray(value)) return value.map(inner)
  if (neo4j.isNode(value)) return queryNode(value, inner)
  if (neo4j.isRelationship(value)) return queryRelationship(value, nodeIds, inner)
  if (neo4j.isPath(value)) return queryPath(value, nodeIds, inner)
  // Dates, times, durations and points: the embedded engine has none, so they are told as text.
  if (Object.getPrototypeOf(value) !== Object.prototype) return (value as { toString(): string }).toString()
  return new Map(Object.entries(value).map(([key, item]) => [key, inner(item)]))
}

type Inner = (item: unknown) => QueryValue

/** Our id of a node: the property `id`, or the server's own for a node that is not ours. */
export function nodeIdOf(node: Node): string {
  const id: unknown = (node.properties as Readonly<Record<string, unknown>>)['id']
  return typeof id === 'string' ? id : node.elementId
}

function queryNode(node: Node, inner: Inner): QueryNode {
  return {
    kind: 'node',
    id: nodeIdOf(node),
    labels: [...node.labels].sort(),
    properties: sortedMap(node.properties, inner),
  }
}

function queryRelationship(edge: Relationship, nodeIds: ReadonlyMap<string, string>, inner: Inner): QueryRelationship {
  const properties = edge.properties as Readonly<Record<string, unknown>>
  const id = properties['id']
  return {
    kind: 'relationship',
    id: typeof id === 'string' ? id : edge.elementId,
    type: edge.type,
    start: nodeIds.get(edge.startNodeElementId) ?? edge.startNodeElementId,
    end: nodeIds.get(edge.endNodeElementId) ?? edge.endNodeElementId,
    properties: sortedMap(properties, inner),
  }
}

function queryPath(path: Path, nodeIds: ReadonlyMap<string, string>, inner: Inner): QueryValue {
  const { segments } = path
  return {
    kind: 'path',
    nodes: [path.start, ...segments.map((segment) => segment.end)].map((node) => queryNode(node, inner)),
    relationships: segments.map((segment) => queryRelationship(segment.relationship, nodeIds, inner)),
  }
}

function sortedMap(stored: object, inner: Inner): ReadonlyMap<string, QueryValue> {
  const entries = Object.entries(stored) as [string, unknown][]
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return new Map(entries.map(([key, value]) => [key, inner(value)]))
}
