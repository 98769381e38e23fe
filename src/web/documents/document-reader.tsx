/** A document's text, whole, with its mentions underlined and its cues tinted; each leads to its node or fact. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { strings } from '../strings.ts'
import type { DocumentView } from '../../model/views.ts'
import { usePage } from '../state/page-context.ts'
import { piecesOf } from './pieces.ts'
import type { Block, Piece } from './pieces.ts'

/** Blocks shown at once; a book of a document comes in steps. */
const step = 400

interface ReaderProps {
  readonly document: DocumentView
  /** Where to come to, in UTF-16 units of the text. */
  readonly offset: number | undefined
}

/** The reader. */
export function DocumentReader({ document, offset }: ReaderProps) {
  const blocks = useMemo(() => piecesOf(document), [document])
  const wanted = offset === undefined ? 0 : blocks.findLastIndex((block) => block.start <= offset)
  const [range, setRange] = useState({ from: Math.max(0, wanted - 40), to: Math.max(0, wanted - 40) + step })
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (offset === undefined) return
    const target = body.current?.querySelector('[data-here]')
    target?.scrollIntoView({ block: 'center' })
  }, [offset, document])
  return (
    <div className="reader-text" ref={body}>
      {range.from > 0 && (
        <button
          type="button"
          className="button"
          onClick={() => setRange({ ...range, from: Math.max(0, range.from - step) })}
        >
          {strings.table.more(Math.min(step, range.from))}
        </button>
      )}
      {blocks.slice(range.from, range.to).map((block, at) => (
        <BlockText key={block.start} block={block} isHere={offset !== undefined && at + range.from === wanted} />
      ))}
      {range.to < blocks.length && (
        <button type="button" className="button" onClick={() => setRange({ ...range, to: range.to + step })}>
          {strings.table.more(Math.min(step, blocks.length - range.to))}
        </button>
      )}
    </div>
  )
}

function BlockText({ block, isHere }: { readonly block: Block; readonly isHere: boolean }) {
  return (
    <span className={`block block-${block.kind}`} data-here={isHere || undefined}>
      {block.pieces.map((piece) => (
        <PieceText key={piece.start} piece={piece} />
      ))}
    </span>
  )
}

function PieceText({ piece }: { readonly piece: Piece }) {
  const { read, index } = usePage()
  const { text, leadsTo, role } = piece
  if (leadsTo === undefined || (!index.nodes.has(leadsTo) && !index.facts.has(leadsTo))) {
    return role === undefined ? <>{text}</> : <span className={`piece piece-${role}`}>{text}</span>
  }
  return (
    <button
      type="button"
      className={`piece piece-${role ?? 'mention'}`}
      title={index.nodes.get(leadsTo)?.name.slice(0, 200) ?? index.facts.get(leadsTo)?.sentence.slice(0, 300)}
      onClick={() => read(leadsTo)}
    >
      {text}
    </button>
  )
}
