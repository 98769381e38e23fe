/** Full-text search over the segments of a store. */
import { compareStrings } from '../basics/order.ts'
import type { PassageHit } from '../model/views.ts'
import { documentOf, segmentOf } from '../model/graph-form/lexical.ts'
import type { Segment } from '../model/segment.ts'
import type { GraphReader } from '../store/store.ts'

interface Found {
  readonly seg: Segment
  readonly text: string
  readonly at: number
}

/** What Markdown sets before a heading or a bullet. */
const marker = /^(?:#{1,6}|[-*+])\s+/

/**
 * Passages that hold `text` in any case, at most `limit`, in order of document and place.
 * Cost: reads every segment; stops after `limit` hits.
 */
export async function searchPassages(store: GraphReader, text: string, limit: number): Promise<readonly PassageHit[]> {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return []
  const found: Found[] = []
  for await (const node of store.nodes({ label: 'Segment' })) {
    const seg = segmentOf(node)
    // Front matter is about the document, and not what it says.
    if (seg.kind === 'metadata') continue
    const own = String(node.properties['text'])
    const at = own.toLowerCase().indexOf(wanted)
    // Lower-casing may change lengths ("İ"); a place is given only where it holds.
    if (at >= 0 && own.slice(at, at + wanted.length).toLowerCase() === wanted) found.push({ seg, text: own, at })
    if (found.length >= limit) break
  }
  const documents = await store.nodesById([...new Set(found.map(({ seg }) => seg.documentId))])
  const titles = new Map(documents.map((node) => [node.id, documentOf(node).title]))
  return found
    .sort((a, b) => compareStrings(a.seg.documentId, b.seg.documentId) || a.seg.index - b.seg.index)
    .map(({ seg, text: own, at }) => ({
      documentId: seg.documentId,
      documentTitle: titles.get(seg.documentId) ?? '',
      before: own.slice(0, at).trimStart().replace(marker, ''),
      text: own.slice(at, at + wanted.length),
      after: own.slice(at + wanted.length).trimEnd(),
      start: seg.span.start + at,
      end: seg.span.start + at + wanted.length,
    }))
}
