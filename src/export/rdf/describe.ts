/**
 * Nodes and edges as RDF resources. A node is a resource with the classes of its labels. An edge is a reified statement with a resource
 * of its own, since it has an id, properties and parallels; beside it stands a plain triple, but only while it holds (`claims`).
 * Everything of the graph is said in our own words (`property:`, `class:`, rdf:subject and so on) and comes back; the standard words beside
 * (standard-words.ts) are for other tools.
 */
import type { GraphEdge, GraphNode, Properties } from '../../model/property-graph.ts'
import { edgeLayer } from '../../model/property-graph.ts'
import type { Iri, RdfSpace } from '../../model/rdf-names.ts'
import { rdfIriOf, rdfMark, rdfSpaces, rdfWords, standardIri } from '../../model/rdf-names.ts'
import type { ExportInput, WriteOptions } from '../exporter.ts'
import type { LossCollector } from '../loss.ts'
import type { RdfResource, RdfStatement } from './resource.ts'
import { literalTerm, rdfType, refers } from './resource.ts'
import { edgeWords, nodeWords, standardTypes, supportedBy } from './standard-words.ts'
import { valueTerm } from './value-term.ts'

const isNode = refers(rdfType, rdfWords.node)
const isStatement = refers(rdfType, standardIri('rdf', 'Statement'))
const [subject, predicate, object] = ['subject', 'predicate', 'object'].map((word) => standardIri('rdf', word)) as [
  Iri,
  Iri,
  Iri,
]

/**
 * The resources of a graph, streamed; the first says that the file is ours.
 * Order: nodes, then edges, as they come; the triples of an edge after its resource.
 */
export async function* describeGraph(input: ExportInput, options: WriteOptions): AsyncIterable<RdfResource> {
  const describer = new Describer(options.losses)
  yield { iri: rdfWords.file, statements: [{ predicate: rdfWords.form, object: literalTerm(rdfMark) }] }
  for await (const node of input.nodes()) {
    options.signal?.throwIfAborted()
    yield describer.node(node)
    yield* supportedBy(node)
  }
  for await (const edge of input.edges()) {
    options.signal?.throwIfAborted()
    yield* describer.edge(edge)
  }
}

/**
 * True when an edge may stand as a plain triple, which has no place for "until": a relation that is current. What is ended,
 * planned or contested is told by its statement alone. An edge without a status is structure, which time does not change.
 */
export function claims(edge: GraphEdge): boolean {
  const { properties } = edge
  const isTold = Object.hasOwn(properties, 'status')
  return !isTold || (Object.hasOwn(properties, 'current') && properties['current'] === true)
}

class Describer {
  readonly #losses: LossCollector
  /** IRIs of names, which are few and come often. */
  readonly #names = new Map<Iri, Iri>()

  constructor(losses: LossCollector) {
    this.#losses = losses
  }

  node(node: GraphNode): RdfResource {
    const iri = this.#id('node', node.id)
    const classes = node.labels.map((label) => refers(rdfType, this.#name('class', label, 'node labels', node.id)))
    const properties = this.#properties('node', node.properties, node.id)
    return { iri, statements: [isNode, ...classes, ...standardTypes(node), ...properties, ...nodeWords(node)] }
  }

  *edge(edge: GraphEdge): Iterable<RdfResource> {
    const iri = this.#id('edge', edge.id)
    const [source, target] = [rdfIriOf('node', edge.source), rdfIriOf('node', edge.target)]
    const relation = this.#name('relation', edge.type, 'edge type', edge.id)
    const triple = [refers(relation, target)]
    yield {
      iri,
      statements: [
        isStatement,
        refers(rdfType, this.#name('statement', edge.type, 'edge type', edge.id)),
        refers(subject, source),
        refers(predicate, relation),
        refers(object, target),
        ...this.#properties('edge', edge.properties, edge.id),
        ...edgeWords(edge),
      ],
    }
    if (claims(edge)) yield { iri: source, statements: triple }
    if (edgeLayer(edge.type) === 'graph') yield { iri: source, statements: triple, graph: iri }
  }

  #properties(domain: 'node' | 'edge', properties: Properties, id: string): RdfStatement[] {
    const statements: RdfStatement[] = []
    for (const name of Object.keys(properties).sort()) {
      const value = properties[name]
      if (value === undefined) continue
      const where = `${domain}.${name}`
      const term = valueTerm(name, value, () => this.#losses.add('CHARACTER_ESCAPED', where, id))
      statements.push({ predicate: this.#name('property', name, where, id), object: term })
    }
    return statements
  }

  #id(space: 'node' | 'edge', id: string): Iri {
    const iri = rdfIriOf(space, id)
    if (iri.length !== rdfSpaces[space].length + id.length) this.#losses.add('ID_ESCAPED', space, id)
    return iri
  }

  #name(space: RdfSpace, name: string, where: string, example: string): Iri {
    const key = rdfSpaces[space] + name
    const known = this.#names.get(key)
    if (known !== undefined) return known
    const iri = rdfIriOf(space, name)
    if (iri !== key && space !== 'statement') this.#losses.add('NAME_ESCAPED', where, example)
    this.#names.set(key, iri)
    return iri
  }
}
