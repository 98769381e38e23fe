/** A document's text cut into blocks (its segments) and pieces (plain, mention, cue), in order and without gap. Pure. */
import type { DocumentView } from '../../model/views.ts'

/** A stretch of text that is one thing. */
export interface Piece {
  readonly start: number
  readonly text: string
  readonly role?: 'mention' | 'cue'
  /** Id of the entity or relation behind it. */
  readonly leadsTo?: string
}

/** A segment. */
export interface Block {
  readonly start: number
  readonly kind: string
  readonly pieces: readonly Piece[]
}

interface Marked {
  readonly start: number
  readonly end: number
  readonly role: 'mention' | 'cue'
  readonly leadsTo: string
}

/** Cuts the text. Invariant: the pieces joined are the text. A cue inside a mention gives way, as does the later of two. */
export function piecesOf({ text, segmentSpans, mentions, cues }: DocumentView): readonly Block[] {
  const marked: Marked[] = [
    ...mentions.map(({ start, end, entityId }): Marked => ({ start, end, role: 'mention', leadsTo: entityId })),
    ...cues.map(({ start, end, relationId }): Marked => ({ start, end, role: 'cue', leadsTo: relationId })),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  const spans = segmentSpans.length > 0 ? segmentSpans : [{ start: 0, end: text.length, kind: 'sentence' }]
  let next = 0
  return spans.map((span) => {
    const pieces: Piece[] = []
    let at = span.start
    for (; next < marked.length; next += 1) {
      const mark = marked[next]
      if (mark === undefined || mark.start >= span.end) break
      if (mark.start < at || mark.end > span.end) continue
      if (mark.start > at) pieces.push({ start: at, text: text.slice(at, mark.start) })
      pieces.push({ start: mark.start, text: text.slice(mark.start, mark.end), role: mark.role, leadsTo: mark.leadsTo })
      at = mark.end
    }
    if (at < span.end) pieces.push({ start: at, text: text.slice(at, span.end) })
    return { start: span.start, kind: span.kind, pieces }
  })
}
