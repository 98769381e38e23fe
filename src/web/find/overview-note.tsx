/** How much of a large graph is drawn, which communities are open, and what would not fit: nothing is left out in silence. */
import { strings } from '../strings.ts'
import { Icon } from '../icon.tsx'
import { bubbleName } from '../panel/community-reading.tsx'
import { usePage } from '../state/page-context.ts'

/** The note; nothing for a graph that is here whole. */
export function OverviewNote() {
  const { index, view, change, isStale } = usePage()
  const words = strings.overview
  const { overview, nodes } = index.view
  if (overview === undefined) return null
  return (
    <div className="overview-note">
      <p className="quiet small" role="status">
        {isStale ? words.loading : words.shown(nodes.length, overview.entities)}
      </p>
      {overview.refused > 0 && <p className="warning small">{words.refused(overview.refused)}</p>}
      {overview.open.length > 0 && (
        <div className="facet">
          <h3>
            {words.opened}
            <button
              type="button"
              className="link small"
              onClick={() => change(strings.changes.open, { open: [], grown: [] })}
            >
              {words.closeAll}
            </button>
          </h3>
        </div>
      )}
      {overview.open.map((bubble) => (
        <p key={bubble.id} className="restriction">
          {bubbleName(bubble)}
          <button
            type="button"
            className="icon-button"
            aria-label={`${words.close}: ${bubbleName(bubble)}`}
            onClick={() => change(strings.changes.open, { open: view.open.filter((id) => id !== bubble.id) })}
          >
            <Icon name="close" />
          </button>
        </p>
      ))}
    </div>
  )
}
