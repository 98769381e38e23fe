/** Writes the ontology of a graph as OWL, with SHACL shapes in it: what the classes and properties of our RDF are, and what must be true of them. */
import { buildOf, buildRecordId } from '../../model/graph-form/ledger.ts'
import type { EntityType, RelationType } from '../../model/ontology.ts'
import { layers, recordLabels } from '../../model/property-graph.ts'
import { rdfIriOf, rdfSpaces, standardIri } from '../../model/rdf-names.ts'
import type { Chunk, ExportInput, FileExporter, WriteOptions } from '../exporter.ts'
import type { RdfResource } from '../rdf/resource.ts'
import { literalTerm, rdfType, refers } from '../rdf/resource.ts'
import { writeTurtle } from '../turtle/write.ts'
import { relationShape } from './shapes.ts'
import { asShape, classResource, comment, unionOf, vocabulary } from './vocabulary.ts'

/** What of a stored ontology is said in OWL. */
interface StoredOntology {
  readonly name: string
  readonly version: string
  readonly entityTypes: readonly EntityType[]
  readonly relationTypes: readonly RelationType[]
}

const label = (text: string) => ({ predicate: standardIri('rdfs', 'label'), object: literalTerm(text) })

async function* writeOwl(input: ExportInput, { signal }: WriteOptions): AsyncIterable<Chunk> {
  yield* writeTurtle([...(await ontologyResources(input)), ...vocabulary()], false, signal)
}

/** A graph without the record of a build has no ontology; its words are then ours alone. */
async function ontologyResources(input: ExportInput): Promise<readonly RdfResource[]> {
  for await (const node of input.nodes()) {
    if (node.id !== buildRecordId || !node.labels.includes(recordLabels.build)) continue
    // As ontology/ontology-json.ts wrote it into our own store.
    return describeOntology(JSON.parse(buildOf(node).ontology) as StoredOntology)
  }
  return []
}

/** Entity types as classes, relation types as properties with the classes of their statements. Order: as in the ontology. */
function describeOntology(ontology: StoredOntology): readonly RdfResource[] {
  const labels = new Map(ontology.entityTypes.map((type) => [type.id, type.label]))
  const labelOf = (id: string) => labels.get(id) ?? id
  const edgeTypes = new Map(ontology.relationTypes.map((type) => [type.id, type.edgeType]))
  const version = { predicate: standardIri('owl', 'versionInfo'), object: literalTerm(ontology.version) }
  const head = [refers(rdfType, standardIri('owl', 'Ontology')), label(ontology.name), version]
  return [
    { iri: `${rdfSpaces.word}ontology`, statements: head },
    ...ontology.entityTypes.map((type) => entityClass(type, labelOf)),
    ...ontology.relationTypes.map((type) => relationProperty(type, labelOf, edgeTypes)),
    ...ontology.relationTypes.map((type) =>
      classResource(
        rdfIriOf('statement', type.edgeType),
        [standardIri('rdf', 'Statement')],
        asShape(relationShape(type, labelOf)),
      ),
    ),
  ]
}

function entityClass(type: EntityType, labelOf: (id: string) => string): RdfResource {
  const above = type.parents.length > 0 ? type.parents.map(labelOf) : [recordLabels.entity]
  const parents = above.map((parent) => rdfIriOf('class', parent))
  return classResource(rdfIriOf('class', type.label), parents, [label(type.id), comment(type.description)])
}

function relationProperty(
  type: RelationType,
  labelOf: (id: string) => string,
  edgeTypes: ReadonlyMap<string, string>,
): RdfResource {
  const kinds = type.symmetric ? ['ObjectProperty', 'SymmetricProperty'] : ['ObjectProperty']
  const range = type.object.kind === 'entity' ? type.object.types.map(labelOf) : [recordLabels.value]
  const inverse = type.inverse === undefined ? undefined : edgeTypes.get(type.inverse)
  const broader = type.broader === undefined ? undefined : edgeTypes.get(type.broader)
  return {
    iri: rdfIriOf('relation', type.edgeType),
    statements: [
      ...kinds.map((kind) => refers(rdfType, standardIri('owl', kind))),
      label(type.id),
      comment(type.description),
      unionOf(standardIri('rdfs', 'domain'), type.subjectTypes.map(labelOf)),
      unionOf(standardIri('rdfs', 'range'), range),
      ...(inverse === undefined ? [] : [refers(standardIri('owl', 'inverseOf'), rdfIriOf('relation', inverse))]),
      ...(broader === undefined ? [] : [refers(standardIri('rdfs', 'subPropertyOf'), rdfIriOf('relation', broader))]),
    ],
  }
}

/** The ontology in Turtle. */
export const owlExporter: FileExporter = {
  format: 'owl',
  output: 'file',
  mediaType: 'text/turtle',
  extensions: ['.owl', '.ttl'],
  readBy: 'Protégé and SHACL validators: the ontology as OWL with shapes, without the graph',
  layers,
  usualLayers: [],
  always: [buildRecordId],
  dialects: [],
  importable: false,
  write: writeOwl,
}
