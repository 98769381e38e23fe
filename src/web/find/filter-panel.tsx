/** The filters: a quiet list with live counts. A count says what ticking would give. */
import { Checkbox } from '@mantine/core'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { countsOf, emptyTally, factTest } from '../../query/fact-filter.ts'
import { relationStatuses } from '../data/statuses.ts'
import { compareStrings } from '../../basics/order.ts'
import { isNarrowed } from '../data/visible.ts'
import { strings } from '../strings.ts'
import { humanise } from '../data/words.ts'
import { StatusLine } from '../panel/status-pill.tsx'
import { TypeDot } from '../panel/type-dot.tsx'
import { usePage } from '../state/page-context.ts'
import { initialView } from '../state/view-state.ts'
import { formatNumber } from '../number-words.ts'
import { ConfidenceFacet } from './confidence-facet.tsx'
import { DocumentFacet } from './document-facet.tsx'
import { OverviewNote } from './overview-note.tsx'
import { Restrictions } from './restrictions.tsx'
import { SourcesFacet } from './sources-facet.tsx'

/** The filters. */
export function FilterPanel() {
  const { view, index, visible, colors, change } = usePage()
  const words = strings.filters
  const { overview } = index.view
  const whole = useMemo(() => {
    const tally = emptyTally()
    index.view.facts.forEach(factTest(initialView, tally))
    return countsOf(tally)
  }, [index])
  // What a map does not draw is counted by the server; the values it counts stay listed when they are off.
  const valuesOf = (facet: 'relationType' | 'entityType' | 'status', off: readonly string[]): readonly string[] =>
    [
      ...new Set([
        ...Object.keys(whole[facet]),
        ...Object.keys(overview?.counts[facet] ?? {}),
        ...(overview === undefined ? [] : off),
      ]),
    ].sort(compareStrings)
  const statuses = relationStatuses.filter((status) => valuesOf('status', view.offStatuses).includes(status))
  return (
    <section className="filters" aria-label={words.label}>
      <p className="filter-sum" role="status">
        {overview === undefined || isNarrowed(view)
          ? words.shown(visible.facts.length, index.view.facts.length)
          : words.shown(overview.passing, overview.facts)}
      </p>
      <OverviewNote />
      <Restrictions />
      <Facet
        title={strings.table.status}
        values={statuses}
        off={view.offStatuses}
        counts={visible.counts.status}
        mark={(status) => <StatusLine status={status} />}
        onChange={(offStatuses) => change(strings.changes.filter, { offStatuses })}
      />
      <Facet
        title={words.entityTypes}
        values={valuesOf('entityType', view.offEntityTypes)}
        off={view.offEntityTypes}
        counts={visible.counts.entityType}
        mark={(type) => <TypeDot type={type} />}
        onChange={(offEntityTypes) => change(strings.changes.filter, { offEntityTypes })}
      />
      <Facet
        title={words.relationTypes}
        values={valuesOf('relationType', view.offRelationTypes)}
        off={view.offRelationTypes}
        counts={visible.counts.relationType}
        mark={(type) => <span className="relation-dot" style={{ background: colors.get(type) }} />}
        onChange={(offRelationTypes) => change(strings.changes.filter, { offRelationTypes })}
      />
      <DocumentFacet />
      {index.view.facts.length + (overview?.facts ?? 0) > 0 && (
        <>
          <ConfidenceFacet />
          <SourcesFacet />
        </>
      )}
    </section>
  )
}

interface FacetProps<T extends string> {
  readonly title: string
  readonly values: readonly T[]
  readonly off: readonly T[]
  readonly counts: Readonly<Record<string, number>>
  readonly mark?: (value: T) => ReactNode
  readonly onChange: (off: readonly T[]) => void
}

function Facet<T extends string>({ title, values, off, counts, mark, onChange }: FacetProps<T>) {
  if (values.length === 0) return null
  return (
    <div className="facet">
      <h3>
        {title}
        {off.length > 0 && (
          <button type="button" className="link small" onClick={() => onChange([])}>
            {strings.filters.all}
          </button>
        )}
      </h3>
      <ul>
        {values.map((value) => (
          <li key={value} data-empty={(counts[value] ?? 0) === 0}>
            <Checkbox
              size="xs"
              checked={!off.includes(value)}
              onChange={({ currentTarget }) =>
                onChange(currentTarget.checked ? off.filter((other) => other !== value) : [...off, value])
              }
              label={
                <>
                  {mark?.(value)}
                  <span className="facet-name">{humanise(value)}</span>
                </>
              }
            />
            <button
              type="button"
              className="link small only"
              aria-label={`${strings.filters.only} ${humanise(value)}`}
              onClick={() => onChange(values.filter((other) => other !== value))}
            >
              {strings.filters.only}
            </button>
            <span className="count">{formatNumber(counts[value] ?? 0)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
