/** Typed reading of properties when records are decoded. What is missing or of another kind means a damaged store. */
import { KgError } from '../../errors/kg-error.ts'
import type { DeclaredProperty } from '../properties.ts'
import type { Properties, PropertyValue } from '../property-graph.ts'

/** Reads the properties of one node or edge; `id` names it in errors. Throws STORE_CORRUPT. */
export class PropertyReader {
  readonly #id: string
  readonly #properties: Properties

  constructor(id: string, properties: Properties) {
    this.#id = id
    this.#properties = properties
  }

  string(name: DeclaredProperty): string {
    const value = this.#properties[name]
    return typeof value === 'string' ? value : this.#fail(name, 'text')
  }

  optionalString(name: DeclaredProperty): string | undefined {
    return this.#has(name) ? this.string(name) : undefined
  }

  number(name: DeclaredProperty): number {
    const value = this.#properties[name]
    return typeof value === 'number' ? value : this.#fail(name, 'a number')
  }

  boolean(name: DeclaredProperty): boolean {
    const value = this.#properties[name]
    return typeof value === 'boolean' ? value : this.#fail(name, 'true or false')
  }

  list(name: DeclaredProperty): readonly string[] {
    const value: PropertyValue | undefined = this.#properties[name]
    return Array.isArray(value) ? (value as readonly string[]) : this.#fail(name, 'a list')
  }

  #has(name: DeclaredProperty): boolean {
    return this.#properties[name] !== undefined
  }

  #fail(name: DeclaredProperty, expected: string): never {
    throw new KgError('STORE_CORRUPT', `The record ${this.#id} has no property ${name} that is ${expected}`, {
      hint: 'Build the store again from its documents; it was changed by something other than Graphwright.',
      context: { id: this.#id, property: name },
    })
  }
}

/** The object without its undefined members, which a graph cannot hold. */
export function presentProperties(properties: Readonly<Record<string, PropertyValue | undefined>>): Properties {
  const present: Record<string, PropertyValue> = {}
  for (const [name, value] of Object.entries(properties)) if (value !== undefined) present[name] = value
  return present
}

/** Labels of a node: sorted, with the owner's. */
export function sortedLabels(...labels: readonly string[]): readonly string[] {
  return [...new Set(['Graphwright', ...labels])].sort()
}
