/** Assertions as nodes and edges, and back. */
import type { Assertion, AssertionObject, AssertionStatus, Modality, Polarity, Qualifier, Quote } from '../assertion.ts'
import type { AssertionId, DocumentId, EntityId, MentionId, RelationId, SegmentId, ValueId } from '../id.ts'
import type { Literal } from '../literal.ts'
import { recordLabels, structuralTypes } from '../property-graph.ts'
import type { GraphEdge, GraphNode } from '../property-graph.ts'
import { PropertyReader, presentProperties, sortedLabels } from './read-properties.ts'

/** An assertion with its sentence and the place that resolution and fold gave it. */
export interface PlacedAssertion extends Assertion {
  /** The sentence, without white space around it. */
  readonly quote: Quote
  /** Name keys of the arguments; for a literal object the id of its value. */
  readonly subjectKey: string
  readonly objectKey: string
  readonly subjectId: EntityId
  readonly objectId: EntityId | ValueId
  readonly relationKey: string
  /** Absent for an assertion that alone makes no edge (negated, possible). */
  readonly relationId?: RelationId
}

export function assertionNode(assertion: PlacedAssertion): GraphNode {
  const { object, quote, cue, statusCue, extractor, qualifiers } = assertion
  const literal = object.kind === 'literal' ? object.literal : undefined
  return {
    id: assertion.id,
    labels: sortedLabels(recordLabels.assertion),
    properties: presentProperties({
      documentId: assertion.documentId,
      segmentId: assertion.segmentId,
      relationType: assertion.relationType,
      relationId: assertion.relationId,
      relationKey: assertion.relationKey,
      subjectId: assertion.subjectId,
      objectId: assertion.objectId,
      subjectKey: assertion.subjectKey,
      objectKey: assertion.objectKey,
      subjectMention: assertion.subject,
      objectMention: object.kind === 'mention' ? object.mentionId : undefined,
      objectLiteral: literal && JSON.stringify({ kind: literal.kind, text: literal.text, value: literal.value }),
      objectStart: literal?.span.start,
      objectEnd: literal?.span.end,
      quote: quote.text,
      start: quote.start,
      end: quote.end,
      cue: cue.text,
      cueStart: cue.start,
      cueEnd: cue.end,
      statusCue: statusCue?.text,
      statusCueStart: statusCue?.start,
      statusCueEnd: statusCue?.end,
      status: assertion.status,
      polarity: assertion.polarity,
      modality: assertion.modality,
      validTime: assertion.validTime,
      saidAt: assertion.saidAt,
      unresolvedTime: assertion.unresolvedTime,
      qualifiers: qualifiers.map((qualifier) => JSON.stringify(qualifier)),
      implied: assertion.implied,
      confidence: assertion.confidence,
      extractor: extractor.name,
      extractorVersion: extractor.version,
      rule: extractor.rule,
    }),
  }
}

/** The edges of an assertion: to its arguments and to its sentence. They go with its node. */
export function assertionEdges(assertion: PlacedAssertion): readonly GraphEdge[] {
  const edge = (type: string, target: string): GraphEdge => {
    return { id: `${type}:${assertion.id}`, type, source: assertion.id, target, properties: {} }
  }
  return [
    edge(structuralTypes.subject, assertion.subjectId),
    edge(structuralTypes.object, assertion.objectId),
    edge(structuralTypes.evidencedBy, assertion.segmentId),
  ]
}

export function assertionOf(node: GraphNode): PlacedAssertion {
  const read = new PropertyReader(node.id, node.properties)
  const statusCue = read.optionalString('statusCue')
  const validTime = read.optionalString('validTime')
  const saidAt = read.optionalString('saidAt')
  const unresolvedTime = read.optionalString('unresolvedTime')
  const relationId = read.optionalString('relationId')
  return {
    id: node.id as AssertionId,
    documentId: read.string('documentId') as DocumentId,
    segmentId: read.string('segmentId') as SegmentId,
    relationType: read.string('relationType'),
    subject: read.string('subjectMention') as MentionId,
    object: objectOf(read),
    cue: { start: read.number('cueStart'), end: read.number('cueEnd'), text: read.string('cue') },
    ...(statusCue !== undefined && {
      statusCue: { start: read.number('statusCueStart'), end: read.number('statusCueEnd'), text: statusCue },
    }),
    status: read.string('status') as AssertionStatus,
    polarity: read.string('polarity') as Polarity,
    modality: read.string('modality') as Modality,
    ...(validTime !== undefined && { validTime }),
    ...(saidAt !== undefined && { saidAt }),
    ...(unresolvedTime !== undefined && { unresolvedTime }),
    qualifiers: read.list('qualifiers').map((json) => JSON.parse(json) as Qualifier),
    implied: read.boolean('implied'),
    confidence: read.number('confidence'),
    extractor: {
      name: read.string('extractor'),
      version: read.string('extractorVersion'),
      rule: read.string('rule'),
    },
    quote: { start: read.number('start'), end: read.number('end'), text: read.string('quote') },
    subjectKey: read.string('subjectKey'),
    objectKey: read.string('objectKey'),
    subjectId: read.string('subjectId') as EntityId,
    objectId: read.string('objectId') as EntityId | ValueId,
    relationKey: read.string('relationKey'),
    ...(relationId !== undefined && { relationId: relationId as RelationId }),
  }
}

function objectOf(read: PropertyReader): AssertionObject {
  const literal = read.optionalString('objectLiteral')
  if (literal === undefined) return { kind: 'mention', mentionId: read.string('objectMention') as MentionId }
  const span = { start: read.number('objectStart'), end: read.number('objectEnd') }
  return { kind: 'literal', literal: { ...(JSON.parse(literal) as Literal), span } }
}
