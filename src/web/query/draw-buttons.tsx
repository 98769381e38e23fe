/** Brings an answer's nodes and relationships into the drawing, where those of the graph layer are found. */
import { useMemo } from 'react'
import type { QueryAnswer } from '../../model/views.ts'
import { strings } from '../strings.ts'
import { usePage } from '../state/page-context.ts'
import { idsIn } from './wire-words.ts'

/** The buttons: the answer alone, or, where the view is narrowed, the answer and what the view shows. */
export function DrawButtons({ answer }: { readonly answer: QueryAnswer }) {
  const { index, view, visible, change } = usePage()
  const ids = useMemo(() => idsIn(answer), [answer])
  const nodes = [...ids.nodes].filter((id) => index.nodes.has(id))
  const facts = [...ids.relationships].filter((id) => index.facts.has(id))
  if (nodes.length === 0 && facts.length === 0) return null
  const draw = (only: Iterable<string>): void => {
    const drawn = new Set(only)
    const hidden = view.hidden.filter((id) => !drawn.has(id))
    const scope = { selected: undefined, focus: undefined, path: undefined, onlyDocuments: [] }
    change(strings.changes.filter, { tab: 'graph', only: [...drawn], hidden, ...scope })
  }
  const isNarrow =
    view.only !== undefined || view.focus !== undefined || view.path !== undefined || view.onlyDocuments.length > 0
  const title = strings.query.drawn(nodes.length, facts.length)
  return (
    <>
      <button type="button" className="button" title={title} onClick={() => draw([...facts, ...nodes])}>
        {isNarrow ? strings.query.replaceView : strings.query.showInGraph}
      </button>
      {isNarrow && (
        <button
          type="button"
          className="button"
          title={title}
          onClick={() => draw([...visible.factIds, ...visible.nodeIds, ...facts, ...nodes])}
        >
          {strings.query.addToView}
        </button>
      )}
    </>
  )
}
