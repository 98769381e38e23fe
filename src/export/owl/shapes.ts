/** SHACL: what must be true of the resources of our RDF. A class that is a shape too is checked on all its members. */
import { assertionStatuses, modalities, polarities } from '../../model/assertion.ts'
import type { RelationType } from '../../model/ontology.ts'
import type { DeclaredProperty } from '../../model/properties.ts'
import { recordLabels } from '../../model/property-graph.ts'
import type { Iri } from '../../model/rdf-names.ts'
import { rdfIriOf, standardIri } from '../../model/rdf-names.ts'
import { relationStatuses } from '../../model/relation.ts'
import type { RdfStatement, RdfTerm } from '../rdf/resource.ts'
import { iriTerm, literalTerm, refers, xsd } from '../rdf/resource.ts'
import { usualDatatype } from '../rdf/value-term.ts'

const sh = (word: string) => standardIri('sh', word)
const says = (word: string, object: RdfTerm): RdfStatement => ({ predicate: sh(word), object })
const count = (word: string, number: number) => says(word, literalTerm(String(number), xsd.integer))
const blank = (...statements: readonly RdfStatement[]): RdfTerm => ({ kind: 'blank', statements })
const oneOf = (texts: readonly string[]) => says('in', { kind: 'list', items: texts.map((text) => literalTerm(text)) })
const any = (...items: readonly RdfTerm[]) => says('or', { kind: 'list', items })

/** `sh:property`: a rule for one predicate. */
function rule(path: Iri, ...rules: readonly RdfStatement[]): RdfStatement {
  return says('property', blank(refers(sh('path'), path), ...rules))
}

/** A property that every member has, once, of its usual kind. */
function required(name: DeclaredProperty, ...rules: readonly RdfStatement[]): RdfStatement {
  const datatype = refers(sh('datatype'), usualDatatype(name))
  return rule(rdfIriOf('property', name), count('minCount', 1), count('maxCount', 1), datatype, ...rules)
}

const confidence = required(
  'confidence',
  says('minInclusive', literalTerm('0.0', xsd.double)),
  says('maxInclusive', literalTerm('1.0', xsd.double)),
)

/** The shapes of records, by label. Offsets count UTF-16 units. */
export const recordShapes: Readonly<Partial<Record<string, readonly RdfStatement[]>>> = {
  [recordLabels.entity]: [required('name'), required('type')],
  [recordLabels.value]: [required('kind'), required('value')],
  [recordLabels.document]: [required('title'), required('sha256', says('pattern', literalTerm('^[0-9a-f]{64}$')))],
  [recordLabels.segment]: [
    required('documentId'),
    required('start', count('minInclusive', 0)),
    required('end', count('minInclusive', 0)),
  ],
  [recordLabels.assertion]: [
    required('quote', count('minLength', 1)),
    required('start', count('minInclusive', 0)),
    required('end', count('minInclusive', 0)),
    required('relationType'),
    required('status', oneOf(assertionStatuses)),
    required('polarity', oneOf(polarities)),
    required('modality', oneOf(modalities)),
    confidence,
    rule(standardIri('prov', 'wasDerivedFrom'), count('minCount', 1), refers(sh('nodeKind'), sh('IRI'))),
  ],
}

/** The shape of the statements of a relation type: ends of the right types, a status, and words behind it unless it was imported. */
export function relationShape(type: RelationType, labelOf: (entityType: string) => string): readonly RdfStatement[] {
  const objects = type.object.kind === 'entity' ? type.object.types.map(labelOf) : [recordLabels.value]
  const supported = rule(rdfIriOf('property', 'assertions'), count('minCount', 1), count('minInclusive', 1))
  const imported = rule(rdfIriOf('property', 'importedFrom'), count('minCount', 1))
  return [
    rule(standardIri('rdf', 'subject'), ...end(type.subjectTypes.map(labelOf))),
    rule(standardIri('rdf', 'object'), ...end(objects)),
    required('status', oneOf(relationStatuses)),
    required('current'),
    rule(rdfIriOf('property', 'confidence'), count('maxCount', 1), refers(sh('datatype'), xsd.double)),
    any(blank(supported), blank(imported)),
  ]
}

function end(labels: readonly string[]): readonly RdfStatement[] {
  const classes = labels.map((label) => blank(refers(sh('class'), rdfIriOf('class', label))))
  return [count('minCount', 1), count('maxCount', 1), any(...classes)]
}

/** Types that make a class a shape of its members: `rdfs:Class` and `sh:NodeShape`. */
export const shapeTypes: readonly RdfTerm[] = [iriTerm(standardIri('rdfs', 'Class')), iriTerm(sh('NodeShape'))]
