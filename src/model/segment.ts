/** The tiles of a document. */
import type { DocumentId, SegmentId } from './id.ts'
import { makeId } from './id.ts'
import type { Span } from './span.ts'

/** What a segment is. Metadata (front matter) and code are kept but never read for facts. */
export type SegmentKind = 'metadata' | 'heading' | 'bullet' | 'sentence' | 'code'

/**
 * One tile of a document. White space after a segment belongs to it; white space at the start of the text to the first.
 * Invariant: the segments of a document, in order, cover its text without gap or overlap.
 */
export interface Segment {
  readonly id: SegmentId
  readonly documentId: DocumentId
  /** Position in the document, from 0. */
  readonly index: number
  /** Number of the paragraph (block) the segment stands in, from 0; coreference weakens across blocks. */
  readonly block: number
  readonly kind: SegmentKind
  readonly span: Span
}

/** The id of a segment. */
export function segmentId(document: DocumentId, span: Span): SegmentId {
  return makeId('seg', document, span.start, span.end)
}
