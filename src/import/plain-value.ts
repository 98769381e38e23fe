/** Values of other makers as properties. */
import type { Properties, PropertyValue } from '../model/property-graph.ts'
import { setOwn } from '../basics/set-own.ts'
import { importError } from './importer.ts'

/** A JSON value as a property: null is none, and what is nested becomes JSON text. */
export function plainValue(value: unknown): PropertyValue | undefined {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (Array.isArray(value)) return value.map((item: unknown) => (typeof item === 'string' ? item : jsonText(item)))
  return jsonText(value)
}

function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw importError('The JSON file holds a value that is nested beyond the limit.', 'Leave it out.')
  }
}

/** The members of a JSON object but those `taken` by the format, under the names that `nameOf` gives. */
export function plainProperties(
  object: Readonly<Record<string, unknown>>,
  taken: ReadonlySet<string>,
  nameOf: (name: string) => string,
): Properties {
  const properties: Record<string, PropertyValue> = {}
  for (const [name, member] of Object.entries(object)) {
    const value = taken.has(name) ? undefined : plainValue(member)
    if (value !== undefined) setOwn(properties, nameOf(name), value)
  }
  return properties
}
