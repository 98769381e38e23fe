/** RDF as parsers give it (after the RDF/JS data model), and the few words that reading needs. */
import { standardIri } from '../../model/rdf-names.ts'

/** A term. A quoted triple has a `termType` of its own and no useful value. */
export interface RdfTerm {
  readonly termType: string
  readonly value: string
  readonly language?: string
  readonly datatype?: { readonly value: string }
}

/** A statement in a graph; the default graph has an empty name. */
export interface Quad {
  readonly subject: RdfTerm
  readonly predicate: RdfTerm
  readonly object: RdfTerm
  readonly graph: RdfTerm
}

/** IRIs of RDF's own words. */
export const rdf = {
  type: standardIri('rdf', 'type'),
  subject: standardIri('rdf', 'subject'),
  predicate: standardIri('rdf', 'predicate'),
  object: standardIri('rdf', 'object'),
  first: standardIri('rdf', 'first'),
  rest: standardIri('rdf', 'rest'),
  nil: standardIri('rdf', 'nil'),
} as const

/** True for a resource, which has an IRI or is blank; not for text or for a quoted triple. */
export function isResource(term: RdfTerm): boolean {
  return term.termType === 'NamedNode' || term.termType === 'BlankNode'
}
