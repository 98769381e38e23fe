/** Documents of a store: the list, and one with all that was read from it. */
import { collect } from '../basics/collect.ts'
import { compareStrings, sortedBy } from '../basics/order.ts'
import { KgError } from '../errors/kg-error.ts'
import { assertionOf } from '../model/graph-form/assertions.ts'
import { documentOf, mentionOf, segmentOf, sourceOf, textOfSegments } from '../model/graph-form/lexical.ts'
import type { DocumentHead } from '../model/document.ts'
import { compareSpans } from '../model/span.ts'
import type { DocumentSummary, DocumentView } from '../model/views.ts'
import type { GraphReader } from '../store/store.ts'

/** Every document, by date of publication (undated last), then title, then id. */
export async function listDocuments(store: GraphReader): Promise<readonly DocumentSummary[]> {
  const heads = (await collect(store.nodes({ label: 'Document' }))).map(documentOf)
  const summaries: DocumentSummary[] = []
  for (const head of heads) summaries.push(await summary(store, head))
  return summaries.sort(compareDocuments)
}

/** One document with its text and everything that was read from it. Throws: NOT_FOUND. */
export async function documentView(store: GraphReader, id: string): Promise<DocumentView> {
  const node = (await store.nodesById([id])).at(0)
  if (node?.labels.includes('Document') !== true) throw notFound(id)
  const of = { property: 'documentId', values: [id] }
  const segments = await collect(store.nodes({ label: 'Segment', ...of }))
  const mentions = (await collect(store.edges({ type: 'MENTIONS', ...of }))).map(mentionOf)
  const assertions = (await collect(store.nodes({ label: 'Assertion', ...of }))).map(assertionOf)
  return {
    ...(await summary(store, documentOf(node))),
    text: textOfSegments(segments),
    segmentSpans: segments
      .map(segmentOf)
      .map(({ span, kind }) => ({ ...span, kind }))
      .sort(compareSpans),
    mentions: mentions
      .map((mention) => ({ ...mention.span, id: mention.id, entityId: mention.entityId, kind: mention.kind }))
      .sort(compareSpans),
    cues: assertions
      .flatMap(({ id: assertionId, cue, relationId, status }) =>
        relationId === undefined ? [] : [{ start: cue.start, end: cue.end, assertionId, relationId, status }],
      )
      .sort(compareSpans),
  }
}

async function summary(store: GraphReader, head: DocumentHead): Promise<DocumentSummary> {
  const of = { property: 'documentId', values: [head.id] }
  const segments = (await collect(store.nodes({ label: 'Segment', ...of }))).map(segmentOf)
  const assertions = await collect(store.nodes({ label: 'Assertion', ...of }))
  const sources = (await collect(store.nodes({ label: 'Source', ...of }))).map(sourceOf)
  return {
    id: head.id,
    title: head.title,
    ...(head.origin !== undefined && { origin: head.origin }),
    ...(head.publishedAt !== undefined && { publishedAt: head.publishedAt }),
    language: head.language,
    sources: sortedBy(sources, ({ uri }) => uri).map(({ uri }) => uri),
    length: segments.reduce((end, { span }) => Math.max(end, span.end), 0),
    segments: segments.length,
    assertions: assertions.length,
  }
}

function compareDocuments(a: DocumentSummary, b: DocumentSummary): number {
  const undated = '\uffff'
  return (
    compareStrings(a.publishedAt ?? undated, b.publishedAt ?? undated) ||
    compareStrings(a.title, b.title) ||
    compareStrings(a.id, b.id)
  )
}

function notFound(id: string): KgError {
  return new KgError('NOT_FOUND', `No document in the store has the id ${id}`, {
    hint: '`graphwright documents` lists them.',
    context: { id },
  })
}
