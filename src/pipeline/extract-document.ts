/** One document through segment and extract. */
import type { Assertion } from '../model/assertion.ts'
import type { StageContext } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import type { Aside, DroppedCandidate } from '../model/extraction.ts'
import type { Mention } from '../model/mention.ts'
import type { Segment } from '../model/segment.ts'
import type { Extractor } from '../extract/extractor.ts'
import { segmentDocument } from '../segment/segment-document.ts'

/** Everything that one document says, before it meets others. */
export interface DocumentRecords {
  readonly document: Document
  readonly segments: readonly Segment[]
  readonly mentions: readonly Mention[]
  readonly assertions: readonly Assertion[]
  readonly aside: Aside
  readonly dropped: readonly DroppedCandidate[]
}

/** Segments and extracts. Pure: the same document, ontology and extractor give the same records. */
export function extractDocument(document: Document, extractor: Extractor, context: StageContext): DocumentRecords {
  const segments = segmentDocument(document, context)
  const { mentions, assertions, aside, dropped } = extractor.extract({ document, segments }, context)
  return { document, segments, mentions, assertions, aside, dropped }
}
