/** The words of our RDF that are the same in every graph: records, structure, properties. */
import { declaredKind, declaredProperties } from '../../model/properties.ts'
import type { StructuralType } from '../../model/property-graph.ts'
import { recordLabels } from '../../model/property-graph.ts'
import { rdfIriOf, rdfWords, standardIri } from '../../model/rdf-names.ts'
import type { RdfResource, RdfStatement } from '../rdf/resource.ts'
import { iriTerm, literalTerm, rdfType, refers } from '../rdf/resource.ts'
import { usualDatatype } from '../rdf/value-term.ts'
import { recordShapes, shapeTypes } from './shapes.ts'

const owl = (word: string) => refers(rdfType, standardIri('owl', word))
const subClassOf = standardIri('rdfs', 'subClassOf')

/** `rdfs:comment`. */
export function comment(text: string): RdfStatement {
  return { predicate: standardIri('rdfs', 'comment'), object: literalTerm(text) }
}

/** A class, and a shape where rules are given. */
export function classResource(iri: string, above: readonly string[], rest: readonly RdfStatement[]): RdfResource {
  const parents = above.map((parent) => refers(subClassOf, parent))
  return { iri, statements: [owl('Class'), ...parents, ...rest] }
}

/** The statements that make a class a shape with these rules. */
export function asShape(rules: readonly RdfStatement[]): readonly RdfStatement[] {
  return [...shapeTypes.map((object) => ({ predicate: rdfType, object })), ...rules]
}

/** What the ends of structural edges are. */
const structure: Readonly<Record<StructuralType, readonly [source: string, target: string]>> = {
  SOURCE_OF: [recordLabels.source, recordLabels.document],
  NAMES: [recordLabels.name, recordLabels.entity],
  PART_OF: [recordLabels.segment, recordLabels.document],
  MENTIONS: [recordLabels.segment, recordLabels.entity],
  EVIDENCED_BY: [recordLabels.assertion, recordLabels.segment],
  SUBJECT: [recordLabels.assertion, recordLabels.entity],
  OBJECT: [recordLabels.assertion, recordLabels.entity],
}

/** The resources of all these words. */
export function vocabulary(): readonly RdfResource[] {
  return [
    classResource(rdfWords.node, [], [comment('A node of a Graphwright graph.')]),
    ...Object.values(recordLabels).map((label) => {
      const shape = recordShapes[label]
      return classResource(rdfIriOf('class', label), [rdfWords.node], shape === undefined ? [] : asShape(shape))
    }),
    ...Object.entries(structure).map(([type, ends]) => structural(type, ends)),
    ...declaredProperties.map(property),
    {
      iri: rdfWords.heldDuring,
      statements: [
        owl('ObjectProperty'),
        refers(standardIri('rdfs', 'range'), standardIri('time', 'Interval')),
        comment('When it held, as far as the text says; each end with the grain that the text gives it.'),
      ],
    },
  ]
}

function structural(type: string, [source, target]: readonly [string, string]): RdfResource {
  // The object of an assertion may be a value; a range would claim that it is not.
  const range = type === 'OBJECT' ? [] : [refers(standardIri('rdfs', 'range'), rdfIriOf('class', target))]
  const domain = refers(standardIri('rdfs', 'domain'), rdfIriOf('class', source))
  return { iri: rdfIriOf('relation', type), statements: [owl('ObjectProperty'), domain, ...range] }
}

function property(name: (typeof declaredProperties)[number]): RdfResource {
  const isList = declaredKind(name) === 'string-list'
  const range = isList ? standardIri('rdf', 'List') : usualDatatype(name)
  const type = isList ? refers(rdfType, standardIri('rdf', 'Property')) : owl('DatatypeProperty')
  const units = /^(start|end)$|(Start|End)$/.test(name)
    ? [comment('An offset in UTF-16 code units from the start of the text; an end is exclusive.')]
    : []
  return { iri: rdfIriOf('property', name), statements: [type, refers(standardIri('rdfs', 'range'), range), ...units] }
}

/** `owl:unionOf` where there are several classes. */
export function unionOf(predicate: string, labels: readonly string[]): RdfStatement {
  const [only, ...others] = labels.map((label) => iriTerm(rdfIriOf('class', label)))
  if (only !== undefined && others.length === 0) return { predicate, object: only }
  const items = only === undefined ? [] : [only, ...others]
  const union = { predicate: standardIri('owl', 'unionOf'), object: { kind: 'list', items } } as const
  return { predicate, object: { kind: 'blank', statements: [owl('Class'), union] } }
}
