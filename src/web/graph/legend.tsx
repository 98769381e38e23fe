/** The legend: exactly what is drawn, and a filter: a click takes a status or type out or brings it back. */
import { relationStatuses } from '../data/statuses.ts'
import { compareStrings } from '../../basics/order.ts'
import { strings } from '../strings.ts'
import { humanise } from '../data/words.ts'
import { StatusLine } from '../panel/status-pill.tsx'
import { TypeDot } from '../panel/type-dot.tsx'
import { usePage } from '../state/page-context.ts'

/** The legend. */
export function Legend() {
  const { view, index, change } = usePage()
  const word = strings.changes.filter
  const statuses = relationStatuses.filter((status) => index.view.facts.some((fact) => fact.status === status))
  const types = [...new Set(index.view.facts.flatMap(({ subject, object }) => [subject.type, object.type]))]
    .sort(compareStrings)
    .slice(0, 10)
  return (
    <div className="legend" role="group" aria-label={strings.legend.label}>
      {statuses.map((status) => (
        <button
          key={status}
          type="button"
          aria-pressed={!view.offStatuses.includes(status)}
          title={strings.statusMeaning[status]}
          onClick={() => change(word, { offStatuses: toggled(view.offStatuses, status) })}
        >
          <StatusLine status={status} />
          {strings.status[status]}
        </button>
      ))}
      <span className="legend-types">
        {types.map((type) => (
          <button
            key={type}
            type="button"
            aria-pressed={!view.offEntityTypes.includes(type)}
            onClick={() => change(word, { offEntityTypes: toggled(view.offEntityTypes, type) })}
          >
            <TypeDot type={type} />
            {humanise(type)}
          </button>
        ))}
      </span>
    </div>
  )
}

function toggled<T>(list: readonly T[], value: T): readonly T[] {
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value]
}
