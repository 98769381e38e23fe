/** The filter by documents: the facts of those that are ticked; of all while none is. */
import { Checkbox } from '@mantine/core'
import { strings } from '../strings.ts'
import { shorten } from '../data/words.ts'
import { usePage } from '../state/page-context.ts'

/** How many documents are listed; the Documents tab has all. */
const most = 8

/** The facet; nothing for a graph of one document. */
export function DocumentFacet() {
  const { view, index, change } = usePage()
  const { documents } = index.view
  if (documents.length < 2) return null
  const listed = [...documents].sort((a, b) => b.assertions - a.assertions).slice(0, most)
  const left = documents.length - listed.length
  return (
    <div className="facet">
      <h3>{strings.filters.documents}</h3>
      <ul>
        {listed.map(({ id, title, assertions }) => (
          <li key={id} data-empty={assertions === 0}>
            <Checkbox
              size="xs"
              checked={view.onlyDocuments.includes(id)}
              onChange={({ currentTarget }) => {
                const others = view.onlyDocuments.filter((other) => other !== id)
                change(strings.changes.filter, { onlyDocuments: currentTarget.checked ? [...others, id] : others })
              }}
              label={
                <span className="facet-name facet-title" title={title.slice(0, 300)}>
                  {shorten(title, 120)}
                </span>
              }
            />
            <span className="count">{assertions}</span>
          </li>
        ))}
      </ul>
      {left > 0 && <p className="quiet small">{strings.filters.moreDocuments(left)}</p>}
    </div>
  )
}
