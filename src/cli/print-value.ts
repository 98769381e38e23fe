/** Query values as text: for table cells, for CSV, and as JSON. */
import type { QueryMap, QueryValue } from '../model/query-value.ts'

/** A value as a person reads it: text bare, graph values as Cypher writes them. */
export function valueText(value: QueryValue): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return value
  if (typeof value === 'number') return floatText(value)
  if (typeof value !== 'object') return String(value)
  if (isList(value)) return `[${value.map(nestedText).join(', ')}]`
  if (isMap(value)) return mapText(value)
  switch (value.kind) {
    case 'node':
      return `(${value.labels.map((label) => `:${label}`).join('')} ${mapText(value.properties)})`
    case 'relationship':
      return `[:${value.type} ${mapText(value.properties)}]`
    case 'path':
      return value.nodes
        .map(
          (node, at) =>
            `${at > 0 ? `-[:${value.relationships[at - 1]?.type ?? ''}]-` : ''}(${nameOf(node.properties)})`,
        )
        .join('')
  }
}

/** A value as JSON: integers beyond 2^53 and non-finite floats as text, graph values as objects. */
export function valueJson(value: QueryValue): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return value.map(valueJson)
  if (isMap(value)) return mapJson(value)
  switch (value.kind) {
    case 'node':
      return { id: value.id, labels: value.labels, properties: mapJson(value.properties) }
    case 'relationship': {
      const { id, type, start, end, properties } = value
      return { id, type, start, end, properties: mapJson(properties) }
    }
    case 'path':
      return { nodes: value.nodes.map(valueJson), relationships: value.relationships.map(valueJson) }
  }
}

/** A CSV cell, RFC 4180. Null is the empty cell. */
export function csvCell(value: QueryValue): string {
  const text = value === null ? '' : valueText(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function isList(value: object): value is readonly QueryValue[] {
  return Array.isArray(value)
}

function isMap(value: object): value is QueryMap {
  return value instanceof Map
}

function nestedText(value: QueryValue): string {
  return typeof value === 'string' ? JSON.stringify(value) : valueText(value)
}

function mapText(map: QueryMap): string {
  return `{${[...map].map(([key, value]) => `${key}: ${nestedText(value)}`).join(', ')}}`
}

function mapJson(map: QueryMap): Record<string, unknown> {
  // A null prototype keeps a key called "__proto__" a key.
  const json = Object.create(null) as Record<string, unknown>
  for (const [key, value] of map) json[key] = valueJson(value)
  return json
}

function nameOf(properties: QueryMap): string {
  return valueText(properties.get('name') ?? properties.get('id') ?? '')
}

function floatText(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e16 ? value.toFixed(1) : String(value)
}
