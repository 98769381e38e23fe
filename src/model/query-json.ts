/** Query values from JSON. */
import type { QueryValue } from './query-value.ts'

/** The query value of parsed JSON: a whole number is an integer, an object a map; undefined is null. */
export function queryValueOfJson(value: unknown): QueryValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(queryValueOfJson)
  return new Map(Object.entries(value).map(([key, item]) => [key, queryValueOfJson(item)]))
}
