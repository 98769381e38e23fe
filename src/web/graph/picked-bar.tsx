/** What can be done with entities that were chosen. Stands under the tabs, never over a node. */
import { strings } from '../strings.ts'
import { usePage } from '../state/page-context.ts'

/** The bar; nothing while nothing is chosen. */
export function PickedBar() {
  const { view, change } = usePage()
  const { picked } = view
  const words = strings.explore
  if (picked.length === 0) return null
  return (
    <div className="picked-bar" role="group" aria-label={words.pickedLabel}>
      <strong role="status">{words.picked(picked.length)}</strong>
      <button
        type="button"
        className="link"
        onClick={() => change(strings.changes.focus, { only: picked, focus: undefined, path: undefined, picked: [] })}
      >
        {words.onlyPicked}
      </button>
      <button
        type="button"
        className="link"
        onClick={() => change(strings.changes.hide, { hidden: [...new Set([...view.hidden, ...picked])], picked: [] })}
      >
        {words.hidePicked}
      </button>
      {picked.length === 2 && (
        <button
          type="button"
          className="link"
          onClick={() =>
            change(strings.changes.focus, { path: [picked[0] ?? '', picked[1] ?? ''], focus: undefined, picked: [] })
          }
        >
          {words.pathPicked}
        </button>
      )}
      <button type="button" className="link" onClick={() => change(strings.changes.pick, { picked: [] })}>
        {strings.filters.clear}
      </button>
    </div>
  )
}
