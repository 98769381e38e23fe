/** One resource as a JSON-LD object, under the context of model/json-ld-context.ts. */
import { jsonLdIri, jsonLdKey } from '../../model/json-ld-context.ts'
import type { Iri } from '../../model/rdf-names.ts'
import { rdfSpaces } from '../../model/rdf-names.ts'
import type { RdfResource, RdfStatement, RdfTerm } from '../rdf/resource.ts'
import { rdfType, xsd } from '../rdf/resource.ts'

/** The object, on one line. */
export function resourceText(resource: RdfResource): string {
  return `{"@id":${JSON.stringify(jsonLdIri(resource.iri))},${members(resource.statements)}}`
}

/** Statements that share a predicate share a member. */
function members(statements: readonly RdfStatement[]): string {
  const byKey = new Map<string, string[]>()
  for (const { predicate, object } of statements) {
    const [key, value] = predicate === rdfType ? ['@type', typeText(object)] : member(predicate, object)
    const values = byKey.get(key)
    if (values === undefined) byKey.set(key, [value])
    else values.push(value)
  }
  const texts = [...byKey].map(([key, values]) => {
    const [only] = values
    return `${JSON.stringify(key)}:${values.length === 1 && only !== undefined && key !== '@type' ? only : `[${values.join(',')}]`}`
  })
  return texts.join(',')
}

/** The short key where the context gives it the meaning that the value needs, else the prefixed one, which has none of its own. */
function member(predicate: Iri, object: RdfTerm): readonly [key: string, value: string] {
  const key = jsonLdIri(predicate)
  const name = predicate.startsWith(rdfSpaces.property) ? predicate.slice(rdfSpaces.property.length) : ''
  if (!/^[A-Za-z]\w*$/.test(name)) return [key, termText(object)]
  const kind = jsonLdKey(name)
  if (kind === 'plain') return [name, termText(object)]
  if (kind === 'list' && object.kind === 'list') return [name, `[${object.items.map(termText).join(',')}]`]
  if (object.kind === 'literal' && kind === 'day' && object.datatype === xsd.date)
    return [name, JSON.stringify(object.text)]
  if (
    object.kind === 'literal' &&
    kind === 'float' &&
    object.datatype === xsd.double &&
    isShortDouble(Number(object.text))
  )
    return [name, String(Number(object.text))]
  return [key, termText(object)]
}

function termText(term: RdfTerm): string {
  if (term.kind === 'iri') return `{"@id":${JSON.stringify(jsonLdIri(term.iri))}}`
  if (term.kind === 'list') return `{"@list":[${term.items.map(termText).join(',')}]}`
  if (term.kind === 'blank') return `{${members(term.statements)}}`
  const { text, datatype } = term
  if (datatype === xsd.string) return JSON.stringify(text)
  if (datatype === xsd.integer || datatype === xsd.boolean) return text
  const value = Number(text)
  // A number that is whole would be an integer.
  if (datatype === xsd.double && isShortDouble(value) && !Number.isInteger(value)) return String(value)
  return `{"@value":${JSON.stringify(text)},"@type":${JSON.stringify(jsonLdIri(datatype))}}`
}

/** JSON-LD keeps 16 digits of a bare number (Algorithms and API, 8.2.2), and no sign of a zero. */
function isShortDouble(value: number): boolean {
  return Number.isFinite(value) && Number(value.toExponential(15)) === value && !Object.is(value, -0)
}

function typeText(term: RdfTerm): string {
  return JSON.stringify(term.kind === 'iri' ? jsonLdIri(term.iri) : '')
}
