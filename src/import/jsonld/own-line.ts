/** One line of a JSON-LD file of ours: a resource under our context. */
import { setOwn } from '../../basics/set-own.ts'
import { unescapeUnits } from '../../basics/code-unit-escape.ts'
import { expandJsonLdIri } from '../../model/json-ld-context.ts'
import type { Properties, PropertyValue } from '../../model/property-graph.ts'
import { rdfNameOf } from '../../model/rdf-names.ts'
import type { ImportItem } from '../importer.ts'
import { importError } from '../importer.ts'
import { literalValue } from '../rdf/literal-value.ts'

type JsonObject = Readonly<Record<string, unknown>>

/** The element that a line holds; undefined for a plain triple, or what else follows from the elements. */
export function ownElement(line: string): ImportItem | undefined {
  const resource = parse(line)
  const iri = expandJsonLdIri(textOf(resource['@id']))
  const types = Array.isArray(resource['@type']) ? resource['@type'].map(textOf).map(expandJsonLdIri) : undefined
  const nodeId = rdfNameOf('node', iri)
  if (types === undefined) return undefined
  if (nodeId !== undefined) {
    const labels = types.map((type) => rdfNameOf('class', type)).filter((label) => label !== undefined)
    return { kind: 'node', node: { id: nodeId, labels, properties: propertiesOf(resource) } }
  }
  const end = (word: string, space: 'node' | 'relation') =>
    rdfNameOf(space, expandJsonLdIri(textOf(object(resource[`rdf:${word}`])['@id']))) ?? refuse(line)
  return {
    kind: 'edge',
    edge: {
      id: rdfNameOf('edge', iri) ?? refuse(line),
      type: end('predicate', 'relation'),
      source: end('subject', 'node'),
      target: end('object', 'node'),
      properties: propertiesOf(resource),
    },
  }
}

function propertiesOf(resource: JsonObject): Properties {
  const properties: Record<string, PropertyValue> = {}
  for (const [key, value] of Object.entries(resource)) {
    if (key.startsWith('@')) continue
    const name = key.includes(':') ? rdfNameOf('property', expandJsonLdIri(key)) : unescapeUnits(key)
    if (name !== undefined) setOwn(properties, name, valueOf(value))
  }
  return properties
}

function valueOf(value: unknown): PropertyValue {
  if (typeof value === 'string') return unescapeUnits(value)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map((item) => unescapeUnits(textOf(item)))
  const { '@list': list, '@value': text, '@type': type } = object(value)
  if (Array.isArray(list)) return list.map((item) => unescapeUnits(textOf(item)))
  const datatype = { value: expandJsonLdIri(textOf(type)) }
  const literal = literalValue({ termType: 'Literal', value: textOf(text), datatype })
  return typeof literal === 'string' ? unescapeUnits(literal) : literal
}

function parse(line: string): JsonObject {
  try {
    return object(JSON.parse(line))
  } catch {
    return refuse(line)
  }
}

function object(value: unknown): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject
  return refuse(JSON.stringify(value))
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : refuse(JSON.stringify(value))
}

function refuse(what: string | undefined): never {
  throw importError(`The JSON-LD file has a line that is not ours: ${(what ?? '').slice(0, 80)}`, 'Export it again.')
}
