/** A text with its marked stretches. Everything goes in as text; marks that overlap give way to the one that began first. */
import { Fragment } from 'react'
import type { EvidenceMark } from '../../model/views.ts'
import { strings } from '../strings.ts'

type Role = EvidenceMark['role']

/** The cue is strongest; what is inside of it gives way. */
const strength: readonly Role[] = ['cue', 'subject', 'object', 'status', 'qualifier']

/** The text with marks; each says its role to a screen reader. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly EvidenceMark[] }) {
  let at = 0
  const parts = withoutOverlap(marks).map((mark) => {
    const plain = text.slice(at, mark.start)
    at = mark.end
    const meaning = mark.role === 'qualifier' ? undefined : strings.reading.marks[mark.role]
    return (
      <Fragment key={mark.start}>
        {plain}
        <mark className={`mark mark-${mark.role}`} title={meaning}>
          {text.slice(mark.start, mark.end)}
        </mark>
      </Fragment>
    )
  })
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}

function withoutOverlap(marks: readonly EvidenceMark[]): readonly EvidenceMark[] {
  const kept: EvidenceMark[] = []
  const ranked = [...marks].sort((a, b) => strength.indexOf(a.role) - strength.indexOf(b.role))
  for (const mark of ranked) {
    if (mark.end > mark.start && kept.every(({ start, end }) => mark.end <= start || end <= mark.start)) kept.push(mark)
  }
  return kept.sort((a, b) => a.start - b.start)
}
