/**
 * What RDF tools know without knowing us: names (RDFS, SKOS), origin (PROV-O), time (OWL-Time), documents (Dublin Core). All of it follows
 * from the properties beside it, so reading a file back needs none of it.
 */
import type { GraphEdge, GraphNode, Properties } from '../../model/property-graph.ts'
import { recordLabels } from '../../model/property-graph.ts'
import { rdfIriOf, standardIri } from '../../model/rdf-names.ts'
import { heldDuring } from './held-during.ts'
import type { RdfResource, RdfStatement, RdfTerm } from './resource.ts'
import { rdfType, refers } from './resource.ts'
import { valueTerm } from './value-term.ts'

const provEntity = refers(rdfType, standardIri('prov', 'Entity'))
const provEntityLabels: readonly string[] = [recordLabels.document, recordLabels.segment, recordLabels.assertion]
const derivedFrom = standardIri('prov', 'wasDerivedFrom')

/** Classes of a node beside those of its labels. */
export function standardTypes(node: GraphNode): readonly RdfStatement[] {
  return node.labels.some((label) => provEntityLabels.includes(label)) ? [provEntity] : []
}

/** What may be said of a node beside its properties. */
export function nodeWords(node: GraphNode): readonly RdfStatement[] {
  const { labels, properties } = node
  if (labels.includes(recordLabels.entity)) {
    return [...said(properties, 'name', 'rdfs', 'label'), ...otherNames(properties)]
  }
  if (labels.includes(recordLabels.document)) {
    return [...said(properties, 'title', 'dcterms', 'title'), ...said(properties, 'publishedAt', 'dcterms', 'issued')]
  }
  if (labels.includes(recordLabels.segment)) return derived(properties, ['documentId'])
  if (!labels.includes(recordLabels.assertion)) return []
  const origin = derived(properties, ['segmentId', 'documentId'])
  return [...said(properties, 'quote', 'prov', 'value'), ...origin, ...timeOf(properties)]
}

/** What a node says of another resource: an assertion, that its relation rests on it. */
export function supportedBy(node: GraphNode): readonly RdfResource[] {
  const relation = textOf(node.properties, 'relationId')
  if (relation === undefined || !node.labels.includes(recordLabels.assertion)) return []
  const statements = [refers(derivedFrom, rdfIriOf('node', node.id))]
  return [{ iri: rdfIriOf('edge', relation), statements }]
}

/** What may be said of an edge beside its properties. */
export function edgeWords(edge: GraphEdge): readonly RdfStatement[] {
  return timeOf(edge.properties)
}

function timeOf(properties: Properties): readonly RdfStatement[] {
  const time = textOf(properties, 'validTime')
  return time === undefined ? [] : heldDuring(time)
}

function derived(properties: Properties, names: readonly string[]): readonly RdfStatement[] {
  return names
    .map((name) => textOf(properties, name))
    .filter((id) => id !== undefined)
    .map((id) => refers(derivedFrom, rdfIriOf('node', id)))
}

function said(
  properties: Properties,
  name: string,
  vocabulary: Parameters<typeof standardIri>[0],
  word: string,
): readonly RdfStatement[] {
  const text = textOf(properties, name)
  return text === undefined ? [] : [{ predicate: standardIri(vocabulary, word), object: quiet(name, text) }]
}

function otherNames(properties: Properties): readonly RdfStatement[] {
  const aliases = Object.hasOwn(properties, 'aliases') ? properties['aliases'] : undefined
  if (!Array.isArray(aliases)) return []
  const others = new Set(aliases as readonly string[])
  others.delete(textOf(properties, 'name') ?? '')
  return [...others].map((alias) => ({ predicate: standardIri('skos', 'altLabel'), object: quiet('aliases', alias) }))
}

/** An escape is counted where the property itself is written. */
function quiet(name: string, text: string): RdfTerm {
  return valueTerm(name, text, () => undefined)
}

function textOf(properties: Properties, name: string): string | undefined {
  const value = Object.hasOwn(properties, name) ? properties[name] : undefined
  return typeof value === 'string' ? value : undefined
}
