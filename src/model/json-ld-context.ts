/** The context of our JSON-LD, shared by export/ (which writes it) and import/ (which knows a file of ours by it). */
import { dayProperties, declaredKind, declaredProperties } from './properties.ts'
import type { Iri } from './rdf-names.ts'
import { prefixedIri, rdfPrefixes, rdfSpaces } from './rdf-names.ts'

/** Properties whose numbers are floats also where they are whole. */
const floats = declaredProperties.filter((name) => declaredKind(name) === 'float')
const lists = declaredProperties.filter((name) => declaredKind(name) === 'string-list')

/**
 * The context. A key without a colon is a property of ours; a number of a float property is a double, text of a day property a day, and an
 * array of a list property a list. Whatever else a value may be is written out under the property's prefixed name, which has no rules.
 */
const jsonLdContext: Readonly<Record<string, unknown>> = {
  '@version': 1.1,
  '@vocab': rdfSpaces.property,
  ...rdfPrefixes,
  ...Object.fromEntries(floats.map((name) => [name, { '@id': `property:${name}`, '@type': 'xsd:double' }])),
  ...Object.fromEntries(dayProperties.map((name) => [name, { '@id': `property:${name}`, '@type': 'xsd:date' }])),
  ...Object.fromEntries(lists.map((name) => [name, { '@id': `property:${name}`, '@container': '@list' }])),
}

/** How the context understands the values under a short key; a prefix is no key for values at all. */
export type JsonLdKey = 'prefix' | 'float' | 'day' | 'list' | 'plain'

const keys = new Map<string, JsonLdKey>([
  ...floats.map((name) => [name, 'float'] as const),
  ...dayProperties.map((name) => [name, 'day'] as const),
  ...lists.map((name) => [name, 'list'] as const),
  ...Object.keys(rdfPrefixes).map((name) => [name, 'prefix'] as const),
])

/** The kind of a short key. */
export function jsonLdKey(name: string): JsonLdKey {
  return keys.get(name) ?? 'plain'
}

/** The text with which our files begin, up to the first resource. By it, and nothing less, a file is known to be as we wrote it. */
export const jsonLdOpening = `{"@context":${JSON.stringify(jsonLdContext)},"@graph":[`

/** A datatype or other IRI with its prefix, where it has one. */
export function jsonLdIri(iri: Iri): string {
  const short = prefixedIri(iri)
  return short === undefined ? iri : `${short.prefix}:${short.local}`
}

/** The IRI of a prefixed name, or the IRI itself. */
export function expandJsonLdIri(text: string): Iri {
  const colon = text.indexOf(':')
  const prefix = text.slice(0, Math.max(colon, 0))
  return Object.hasOwn(rdfPrefixes, prefix) ? `${rdfPrefixes[prefix] ?? ''}${text.slice(colon + 1)}` : text
}
