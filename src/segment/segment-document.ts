/** The segment stage: a document in, the tiles of its text out. */
import type { StageContext } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import type { Segment, SegmentKind } from '../model/segment.ts'
import { proseOf } from '../model/prose/prose.ts'
import { segmentId } from '../model/segment.ts'
import type { Block } from './blocks.ts'
import { parseBlocks } from './blocks.ts'
import { cutLong, maxSentenceUtf16 } from './cut-long.ts'
import { sentenceStarts } from './sentences.ts'

/** Where a segment begins, in which block. It ends where the next begins. */
interface Tile {
  readonly start: number
  readonly kind: SegmentKind
  readonly block: number
}

/**
 * The segments of a document, in order; they cover its text without gap or overlap. None for an empty text.
 * The items of a list stand in one block. A sentence of more than 4,000 UTF-16 units is cut, and reported as SEGMENT_CUT.
 * Cost: linear. Pure.
 */
export function segmentDocument(document: Document, context?: StageContext): Segment[] {
  const { text } = document
  const tiles = tilesOf(document, context)
  return tiles.map(({ kind, block, start }, index) => {
    const span = { start: index === 0 ? 0 : start, end: tiles[index + 1]?.start ?? text.length }
    return { id: segmentId(document.id, span), documentId: document.id, index, block, kind, span }
  })
}

function tilesOf(document: Document, context: StageContext | undefined): Tile[] {
  const tiles: Tile[] = []
  let number = -1
  let previous: Block | undefined
  const prose = proseOf(document.text)
  for (const block of parseBlocks({ prose, text: document.text }, document.mediaType === 'text/markdown')) {
    if (block.kind !== 'bullet' || previous?.kind !== 'bullet') number += 1
    previous = block
    const kind = block.kind === 'paragraph' ? 'sentence' : block.kind
    for (const start of startsIn(prose, block, (at) => {
      reportCut(document, at, context)
    }))
      tiles.push({ start, kind, block: number })
  }
  // White space alone is a tile too, so that no byte is unaccounted for.
  return tiles.length === 0 && document.text !== '' ? [{ start: 0, kind: 'sentence', block: 0 }] : tiles
}

function startsIn(text: string, block: Block, tellOfCut: (start: number) => void): number[] {
  if (block.kind !== 'paragraph' && block.kind !== 'bullet') return [block.start]
  const first = block.start + block.markerUtf16
  const sentences = sentenceStarts(text.slice(first, block.end)).map((offset) => first + offset)
  return sentences.flatMap((start, index) => {
    const begin = index === 0 ? block.start : start
    const cuts = cutLong(text, begin, sentences[index + 1] ?? block.end)
    if (cuts.length > 0) tellOfCut(begin)
    return [begin, ...cuts]
  })
}

function reportCut(document: Document, start: number, context: StageContext | undefined): void {
  context?.report({
    code: 'SEGMENT_CUT',
    severity: 'note',
    message: `A sentence of "${document.title}" is longer than ${maxSentenceUtf16} characters and was cut.`,
    place: { documentId: document.id, span: { start, end: start + maxSentenceUtf16 } },
    hint: 'Facts that reach over a cut are not found; put line breaks or full stops into the text.',
  })
}
