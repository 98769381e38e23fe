/** Reads what a store holds of one document. */
import { collect } from '../../basics/collect.ts'
import type { DocumentId, MentionId } from '../../model/id.ts'
import type { PlacedAssertion } from '../../model/graph-form/assertions.ts'
import { assertionOf } from '../../model/graph-form/assertions.ts'
import type { PlacedMention } from '../../model/graph-form/lexical.ts'
import { documentOf, mentionOf, textOfSegments } from '../../model/graph-form/lexical.ts'
import type { Document } from '../../model/document.ts'
import type { GraphReader } from '../../store/store.ts'

/** What is stored of a document, for taking it away. */
export interface StoredDocument {
  readonly id: DocumentId
  readonly segmentIds: readonly string[]
  readonly mentions: readonly PlacedMention[]
  readonly assertions: readonly PlacedAssertion[]
}

/** Loads a document's segments, mentions and assertions. */
export async function loadStoredDocument(store: GraphReader, id: DocumentId): Promise<StoredDocument> {
  const segments = await collect(store.nodes({ label: 'Segment', property: 'documentId', values: [id] }))
  const mentions = await collect(store.edges({ type: 'MENTIONS', property: 'documentId', values: [id] }))
  const assertions = await collect(store.nodes({ label: 'Assertion', property: 'documentId', values: [id] }))
  return {
    id,
    segmentIds: segments.map((node) => node.id),
    mentions: mentions.map(mentionOf),
    assertions: assertions.map(assertionOf),
  }
}

/** Loads a document with its text, which is the texts of its segments. Undefined when it is not there. */
export async function loadDocument(store: GraphReader, id: DocumentId): Promise<Document | undefined> {
  const node = (await store.nodesById([id])).at(0)
  if (node === undefined) return undefined
  const segments = await collect(store.nodes({ label: 'Segment', property: 'documentId', values: [id] }))
  return { ...documentOf(node), text: textOfSegments(segments) }
}

/** Mentions by id. */
export function mentionsById<M extends { readonly id: MentionId }>(mentions: readonly M[]): ReadonlyMap<MentionId, M> {
  return new Map(mentions.map((mention) => [mention.id, mention]))
}
