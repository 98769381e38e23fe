/** The communities of a large graph as a table: the way in by keys and screen readers, and where there is no WebGL. */
import { formatNumber } from '../number-words.ts'
import { strings } from '../strings.ts'
import { bubbleName } from '../panel/community-reading.tsx'
import { usePage } from '../state/page-context.ts'

/** The closed communities, largest first; nothing for a graph that is here whole. */
export function CommunityTable() {
  const { index, view, change, read } = usePage()
  const { overview } = index.view
  const words = strings.overview
  if (overview === undefined || overview.bubbles.length === 0) return null
  const bubbles = [...overview.bubbles].sort((a, b) => b.entities - a.entities)
  return (
    <table className="communities" aria-label={words.label}>
      <thead>
        <tr>
          <th>{words.table.name}</th>
          <th>{words.table.entities}</th>
          <th>{words.table.facts}</th>
          <th>{words.table.open}</th>
        </tr>
      </thead>
      <tbody>
        {bubbles.map((bubble) => (
          <tr key={bubble.id} className={view.selected === bubble.id ? 'is-selected' : undefined}>
            <th scope="row">
              <button type="button" className="cell" onClick={() => read(bubble.id)}>
                {bubbleName(bubble)}
              </button>
            </th>
            <td className="figure">{formatNumber(bubble.entities)}</td>
            <td className="figure">{formatNumber(bubble.facts)}</td>
            <td>
              <button
                type="button"
                className="link"
                aria-label={`${words.open}: ${bubbleName(bubble)}`}
                onClick={() => change(strings.changes.open, { open: [...view.open, bubble.id] })}
              >
                {words.open}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
