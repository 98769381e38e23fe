/** Documents, sources, segments and mentions as nodes and edges, and back. */
import type { DocumentHead, Source } from '../document.ts'
import type { DocumentId, EntityId, MentionId, SegmentId, SourceId } from '../id.ts'
import type { CoreferenceRule, Mention, MentionKind } from '../mention.ts'
import { recordLabels, structuralTypes } from '../property-graph.ts'
import type { GraphEdge, GraphNode } from '../property-graph.ts'
import type { Segment, SegmentKind } from '../segment.ts'
import { quoteOf } from '../span.ts'
import { PropertyReader, presentProperties, sortedLabels } from './read-properties.ts'

/** A mention with the name and entity it was resolved to. */
export interface PlacedMention extends Mention {
  readonly nameKey: string
  readonly entityId: EntityId
}

/** The text is not a property: it is stored once, as the texts of the segments. */
export function documentNode(doc: DocumentHead): GraphNode {
  const { id, sha256, title, mediaType, language, publishedAt, origin, fingerprint } = doc
  const properties = { sha256, title, mediaType, language, publishedAt, origin, fingerprint }
  return { id, labels: sortedLabels(recordLabels.document), properties: presentProperties(properties) }
}

export function documentOf(node: GraphNode): DocumentHead {
  const read = new PropertyReader(node.id, node.properties)
  const publishedAt = read.optionalString('publishedAt')
  const origin = read.optionalString('origin')
  return {
    id: node.id as DocumentId,
    sha256: read.string('sha256'),
    title: read.string('title'),
    mediaType: read.string('mediaType') as DocumentHead['mediaType'],
    language: read.string('language'),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(origin !== undefined && { origin }),
    fingerprint: read.string('fingerprint'),
  }
}

export function sourceNode(source: Source): GraphNode {
  const { id, uri, documentId } = source
  return { id, labels: sortedLabels(recordLabels.source), properties: { uri, documentId } }
}

export function sourceEdge(source: Source): GraphEdge {
  const { id, documentId } = source
  return {
    id: `${structuralTypes.sourceOf}:${id}`,
    type: structuralTypes.sourceOf,
    source: id,
    target: documentId,
    properties: {},
  }
}

export function sourceOf(node: GraphNode): Source {
  const read = new PropertyReader(node.id, node.properties)
  return { id: node.id as SourceId, uri: read.string('uri'), documentId: read.string('documentId') as DocumentId }
}

/** `text` is the text of the segment's document. */
export function segmentNode(seg: Segment, text: string): GraphNode {
  const { id, documentId, index, block, kind, span } = seg
  const properties = { documentId, index, block, kind, start: span.start, end: span.end, text: quoteOf(text, span) }
  return { id, labels: sortedLabels(recordLabels.segment), properties }
}

export function segmentEdge(seg: Segment): GraphEdge {
  const { id, documentId } = seg
  return {
    id: `${structuralTypes.partOf}:${id}`,
    type: structuralTypes.partOf,
    source: id,
    target: documentId,
    properties: {},
  }
}

/** The text of a document from its segment nodes, in any order. */
export function textOfSegments(nodes: readonly GraphNode[]): string {
  const indexed = nodes.map((node) => new PropertyReader(node.id, node.properties))
  return indexed
    .sort((a, b) => a.number('index') - b.number('index'))
    .map((read) => read.string('text'))
    .join('')
}

export function segmentOf(node: GraphNode): Segment {
  const read = new PropertyReader(node.id, node.properties)
  return {
    id: node.id as SegmentId,
    documentId: read.string('documentId') as DocumentId,
    index: read.number('index'),
    block: read.number('block'),
    kind: read.string('kind') as SegmentKind,
    span: { start: read.number('start'), end: read.number('end') },
  }
}

export function mentionEdge(mention: PlacedMention): GraphEdge {
  const { documentId, span, surface, kind, entityType, score, nameKey, refersTo } = mention
  return {
    id: mention.id,
    type: structuralTypes.mentions,
    source: mention.segmentId,
    target: mention.entityId,
    properties: presentProperties({
      documentId,
      start: span.start,
      end: span.end,
      surface,
      kind,
      entityType,
      score,
      nameKey,
      antecedentId: refersTo?.mentionId,
      antecedentStart: refersTo?.span.start,
      antecedentEnd: refersTo?.span.end,
      antecedentSurface: refersTo?.surface,
      antecedentRule: refersTo?.rule,
    }),
  }
}

export function mentionOf(edge: GraphEdge): PlacedMention {
  const read = new PropertyReader(edge.id, edge.properties)
  const antecedentId = read.optionalString('antecedentId')
  return {
    id: edge.id as MentionId,
    documentId: read.string('documentId') as DocumentId,
    segmentId: edge.source as SegmentId,
    span: { start: read.number('start'), end: read.number('end') },
    surface: read.string('surface'),
    kind: read.string('kind') as MentionKind,
    entityType: read.string('entityType'),
    score: read.number('score'),
    nameKey: read.string('nameKey'),
    entityId: edge.target as EntityId,
    ...(antecedentId !== undefined && {
      refersTo: {
        mentionId: antecedentId as MentionId,
        span: { start: read.number('antecedentStart'), end: read.number('antecedentEnd') },
        surface: read.string('antecedentSurface'),
        rule: read.string('antecedentRule') as CoreferenceRule,
      },
    }),
  }
}
