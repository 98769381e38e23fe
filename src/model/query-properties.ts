/** Properties of a stored node or edge as a query sees them. */
import { propertyKind } from './properties.ts'
import type { Properties, PropertyValue } from './property-graph.ts'
import type { QueryMap, QueryValue } from './query-value.ts'

/** The properties with the id among them; integers are told from floats by the property table. */
export function queryProperties(id: string, properties: Properties): QueryMap {
  const values = new Map<string, QueryValue>([['id', id]])
  for (const [name, value] of Object.entries(properties)) values.set(name, queryValue(name, value))
  return values
}

function queryValue(name: string, value: PropertyValue): QueryValue {
  return typeof value === 'number' && propertyKind(name, value) === 'integer' ? BigInt(value) : value
}
