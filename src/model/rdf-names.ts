/**
 * The IRIs of our RDF, shared by export/ (which writes them) and import/ (which reads them). They are names and not addresses: a `urn:`
 * that nothing looks up. Every id, label, type and property name has one IRI, and every IRI gives its name back.
 */
import { forbiddenInNameToken, unescapeUnits, unitEscape } from '../basics/code-unit-escape.ts'

/** An IRI, or the start of one. */
export type Iri = string

/** Kinds of things that have IRIs of ours. */
export const rdfSpaces = {
  node: 'urn:graphwright:node:',
  edge: 'urn:graphwright:edge:',
  /** Classes: one for each label of nodes. */
  class: 'urn:graphwright:class:',
  /** Classes of reified edges: one for each type of edge. */
  statement: 'urn:graphwright:statement:',
  /** Predicates of plain triples: one for each type of edge. */
  relation: 'urn:graphwright:relation:',
  property: 'urn:graphwright:property:',
  /** Our few words that are about no graph in particular. */
  word: 'urn:graphwright:word:',
} as const
export type RdfSpace = keyof typeof rdfSpaces

const standard = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  sh: 'http://www.w3.org/ns/shacl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  prov: 'http://www.w3.org/ns/prov#',
  time: 'http://www.w3.org/2006/time#',
  dcterms: 'http://purl.org/dc/terms/',
} as const

/** Prefixes of our RDF files. Those of ids let an id stand in the file as it stands in the store: `ent:01ab`, `rel:02cd`. */
export const rdfPrefixes: Readonly<Record<string, Iri>> = {
  ...standard,
  ...rdfSpaces,
  ...Object.fromEntries(['ast', 'doc', 'ent', 'nam', 'seg', 'src', 'val'].map((id) => [id, `${rdfSpaces.node}${id}:`])),
  ...Object.fromEntries(['men', 'rel'].map((id) => [id, `${rdfSpaces.edge}${id}:`])),
}

const prefixOf = new Map(Object.entries(rdfPrefixes).map(([prefix, space]) => [space, prefix]))

/** An IRI as prefix and rest, cut at its last mark; undefined where no prefix stands for what is before the cut. */
export function prefixedIri(iri: Iri): { readonly prefix: string; readonly local: string } | undefined {
  let cut = iri.length
  while (cut > 0 && !isMark(iri.charCodeAt(cut - 1))) cut--
  const prefix = prefixOf.get(iri.slice(0, cut))
  return prefix === undefined ? undefined : { prefix, local: iri.slice(cut) }
}

/** `#`, `/` or `:`. */
function isMark(unit: number): boolean {
  return unit === 0x23 || unit === 0x2f || unit === 0x3a
}

/** The IRI of a word of a standard vocabulary: `standardIri('prov', 'wasDerivedFrom')`. */
export function standardIri(vocabulary: keyof typeof standard, word: string): Iri {
  return standard[vocabulary] + word
}

const inIri = unitEscape(forbiddenInNameToken)

/**
 * The IRI of a name. Units that are not letters, digits or `_.:-` are written as _xHHHH_.
 * Invariant: `rdfNameOf(space, rdfIriOf(space, name)) === name` for every string, and different names have different IRIs.
 */
export function rdfIriOf(space: RdfSpace, name: string): Iri {
  return rdfSpaces[space] + (name === '' ? '_x_' : inIri.escape(name))
}

/** The name of an IRI, or undefined when the IRI is not of that space. */
export function rdfNameOf(space: RdfSpace, iri: Iri): string | undefined {
  return iri.startsWith(rdfSpaces[space]) ? unescapeUnits(iri.slice(rdfSpaces[space].length)) : undefined
}

/** Words about files and elements. */
export const rdfWords = {
  /** The resource that stands for the file, and says by its `form` that the file is ours. */
  file: `${rdfSpaces.word}file`,
  form: `${rdfSpaces.word}form`,
  /** The class of every node. */
  node: `${rdfSpaces.word}Node`,
  /** From an edge or assertion to the interval in which it held. */
  heldDuring: `${rdfSpaces.word}heldDuring`,
} as const

/** Marks our RDF, whatever its syntax: the value of `form`, and the comment on the first line of a Turtle file that is still as we wrote it. */
export const rdfMark = 'graphwright-rdf-1'
