/** What an RDF file says, before it is Turtle or JSON-LD: resources with statements, each resource in one piece. */
import type { Iri } from '../../model/rdf-names.ts'
import { standardIri } from '../../model/rdf-names.ts'

/** The object of a statement. A blank node stands only here, and is written in place. */
export type RdfTerm =
  | { readonly kind: 'iri'; readonly iri: Iri }
  | { readonly kind: 'literal'; readonly text: string; readonly datatype: Iri }
  | { readonly kind: 'list'; readonly items: readonly RdfTerm[] }
  | { readonly kind: 'blank'; readonly statements: readonly RdfStatement[] }

/** A predicate and its object. */
export interface RdfStatement {
  readonly predicate: Iri
  readonly object: RdfTerm
}

/** Statements with one subject. */
export interface RdfResource {
  readonly iri: Iri
  readonly statements: readonly RdfStatement[]
  /** The named graph that holds them; absent: the default graph. Formats without named graphs leave such a resource out. */
  readonly graph?: Iri
}

/** The datatypes that we write. */
export const xsd = {
  string: standardIri('xsd', 'string'),
  boolean: standardIri('xsd', 'boolean'),
  integer: standardIri('xsd', 'integer'),
  double: standardIri('xsd', 'double'),
  date: standardIri('xsd', 'date'),
} as const

/** `rdf:type`. */
export const rdfType = standardIri('rdf', 'type')

/** A reference. */
export function iriTerm(iri: Iri): RdfTerm {
  return { kind: 'iri', iri }
}

/** A literal; plain text unless a datatype is named. */
export function literalTerm(text: string, datatype: Iri = xsd.string): RdfTerm {
  return { kind: 'literal', text, datatype }
}

/** `predicate object`, where the object is a resource. */
export function refers(predicate: Iri, iri: Iri): RdfStatement {
  return { predicate, object: iriTerm(iri) }
}
