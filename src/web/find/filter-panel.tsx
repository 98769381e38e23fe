/** The filters: a quiet list with live counts. A count says what ticking would give. */
import { Checkbox, Slider } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { relationStatuses } from '../data/statuses.ts'
import { compareStrings } from '../../basics/order.ts'
import { strings } from '../strings.ts'
import { Icon } from '../icon.tsx'
import { humanise, shorten } from '../data/words.ts'
import { StatusLine } from '../panel/status-pill.tsx'
import { TypeDot } from '../panel/type-dot.tsx'
import { usePage } from '../state/page-context.ts'
import { initialView } from '../state/view-state.ts'

/** The filters. */
export function FilterPanel() {
  const { view, index, visible, colors, change, adjust } = usePage()
  const words = strings.filters
  const [confidence, setConfidence] = useState<number>()
  const entityTypes = [...new Set(index.view.facts.flatMap(({ subject, object }) => [subject.type, object.type]))].sort(
    compareStrings,
  )
  const relationTypes = [...new Set(index.view.facts.map(({ relationType }) => relationType))].sort(compareStrings)
  const statuses = relationStatuses.filter((status) => index.view.facts.some((fact) => fact.status === status))
  return (
    <section className="filters" aria-label={words.label}>
      <p className="filter-sum" role="status">
        {words.shown(visible.facts.length, index.view.facts.length)}
      </p>
      <Restrictions />
      <Facet
        title={words.status}
        values={statuses}
        off={view.offStatuses}
        counts={visible.counts.status}
        mark={(status) => <StatusLine status={status} />}
        onChange={(offStatuses) => change(strings.changes.filter, { offStatuses })}
      />
      <Facet
        title={words.entityTypes}
        values={entityTypes}
        off={view.offEntityTypes}
        counts={visible.counts.entityType}
        mark={(type) => <TypeDot type={type} />}
        onChange={(offEntityTypes) => change(strings.changes.filter, { offEntityTypes })}
      />
      <Facet
        title={words.relationTypes}
        values={relationTypes}
        off={view.offRelationTypes}
        counts={visible.counts.relationType}
        mark={(type) => <span className="relation-dot" style={{ background: colors.get(type) }} />}
        onChange={(offRelationTypes) => change(strings.changes.filter, { offRelationTypes })}
      />
      <div className="facet">
        <h3>
          {words.confidence} <span className="quiet">{words.atLeast(confidence ?? view.minConfidence)}</span>
        </h3>
        <Slider
          size={4}
          min={0}
          max={95}
          step={5}
          label={null}
          thumbLabel={words.confidence}
          value={confidence ?? view.minConfidence}
          onChange={(minConfidence) => {
            setConfidence(minConfidence)
            adjust({ minConfidence })
          }}
          onChangeEnd={() => setConfidence(undefined)}
        />
      </div>
    </section>
  )
}

interface FacetProps<T extends string> {
  readonly title: string
  readonly values: readonly T[]
  readonly off: readonly T[]
  readonly counts: ReadonlyMap<string, number>
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
          <li key={value} data-empty={(counts.get(value) ?? 0) === 0}>
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
            <span className="count">{counts.get(value) ?? 0}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What narrows the view beside the facets, each with a way out. */
function Restrictions() {
  const { view, index, change } = usePage()
  const words = strings.filters
  const name = (id: string): string => shorten(index.nodes.get(id)?.name ?? id, 24)
  const word = strings.changes.clear
  const items: (readonly [text: string, clear: () => void])[] = []
  if (view.focus !== undefined) items.push([words.focus(name(view.focus)), () => change(word, { focus: undefined })])
  if (view.path !== undefined) {
    items.push([`${name(view.path[0])} → ${name(view.path[1])}`, () => change(word, { path: undefined })])
  }
  if (view.onlyDocument !== undefined) {
    const title = index.view.documents.find(({ id }) => id === view.onlyDocument)?.title ?? view.onlyDocument
    items.push([words.document(shorten(title, 40)), () => change(word, { onlyDocument: undefined })])
  }
  if (view.only !== undefined) items.push([words.onlyAnswer, () => change(word, { only: undefined })])
  if (view.hidden.length > 0) items.push([words.hidden(view.hidden.length), () => change(word, { hidden: [] })])
  return (
    <>
      {items.map(([text, clear]) => (
        <p key={text} className="restriction">
          {text}
          <button type="button" className="icon-button" aria-label={`${words.clear}: ${text}`} onClick={clear}>
            <Icon name="close" />
          </button>
        </p>
      ))}
      {isFiltered(view) && (
        <button
          type="button"
          className="link small"
          onClick={() =>
            change(word, {
              offStatuses: [],
              offEntityTypes: [],
              offRelationTypes: [],
              minConfidence: initialView.minConfidence,
              hidden: [],
              focus: undefined,
              path: undefined,
              onlyDocument: undefined,
              only: undefined,
            })
          }
        >
          {words.reset}
        </button>
      )}
    </>
  )
}

function isFiltered(view: typeof initialView): boolean {
  const { offStatuses, offEntityTypes, offRelationTypes, minConfidence, hidden, focus, path, onlyDocument, only } = view
  const lists = offStatuses.length + offEntityTypes.length + offRelationTypes.length + hidden.length
  return (
    lists > 0 || minConfidence > 0 || focus !== undefined || path !== undefined || (onlyDocument ?? only) !== undefined
  )
}
