/** The filter by independent sources: any, two or more, three or more, each with how many facts that leaves. */
import { Radio } from '@mantine/core'
import { countAtLeast } from '../../query/fact-filter.ts'
import { formatNumber } from '../number-words.ts'
import { usePage } from '../state/page-context.ts'
import { strings } from '../strings.ts'

/** The facet. */
export function SourcesFacet() {
  const { view, visible, change } = usePage()
  const words = strings.filters
  return (
    <div className="facet" role="radiogroup" aria-label={words.sources}>
      <h3>{words.sources}</h3>
      <ul>
        {words.sourcesAtLeast.map(([least, label]) => {
          const count = countAtLeast(visible.counts.sources, least)
          return (
            <li key={least} data-empty={count === 0}>
              <Radio
                size="xs"
                name="sources"
                checked={view.minSources === least}
                onChange={() => change(strings.changes.filter, { minSources: least })}
                label={<span className="facet-name">{label}</span>}
              />
              <span className="count">{formatNumber(count)}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
