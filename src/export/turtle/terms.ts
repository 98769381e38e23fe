/** RDF terms in the syntax of Turtle 1.1. */
import type { Iri } from '../../model/rdf-names.ts'
import { prefixedIri } from '../../model/rdf-names.ts'
import type { RdfStatement, RdfTerm } from '../rdf/resource.ts'
import { rdfType, xsd } from '../rdf/resource.ts'

/** A local name that needs no escape in any reader tried; others are written as whole IRIs. */
const localName = /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$/

/** An IRI, with a prefix where there is one. */
export function turtleIri(iri: Iri): string {
  const short = prefixedIri(iri)
  return short !== undefined && localName.test(short.local) ? `${short.prefix}:${short.local}` : `<${iri}>`
}

/** A predicate with its objects, and so on, without the subject. Statements that share a predicate and stand together share it in the text. */
export function turtleStatements(statements: readonly RdfStatement[], indent: string): string {
  let text = ''
  let last: Iri | undefined
  for (const { predicate, object } of statements) {
    if (predicate === last) text += ', '
    else text += `${last === undefined ? '' : ` ;${indent}`}${predicate === rdfType ? 'a' : turtleIri(predicate)} `
    text += turtleTerm(object)
    last = predicate
  }
  return text
}

function turtleTerm(term: RdfTerm): string {
  if (term.kind === 'iri') return turtleIri(term.iri)
  if (term.kind === 'list') return `(${term.items.map((item) => ` ${turtleTerm(item)}`).join('')} )`
  if (term.kind === 'blank') return `[ ${turtleStatements(term.statements, ' ')} ]`
  const { text, datatype } = term
  if (datatype === xsd.integer || datatype === xsd.boolean) return text
  if (datatype === xsd.double && /\d/.test(text)) return text.includes('e') ? text : `${text}e0`
  return datatype === xsd.string ? quoted(text) : `${quoted(text)}^^${turtleIri(datatype)}`
}

const short: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
// Also what is not forbidden, but is not seen or ends a line in some reader: controls, separators, byte order marks, noncharacters.
const escaped = new RegExp('["\\\\\\0-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ufeff\\ufffe\\uffff]', 'g')

function quoted(text: string): string {
  const body = text.replace(
    escaped,
    (unit) => short[unit] ?? `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  return `"${body}"`
}
