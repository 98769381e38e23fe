/** The answer to a query: as a table that can be sorted and taken away, as JSON, or shown in the graph. */
import { SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { compareStrings } from '../../basics/order.ts'
import type { QueryAnswer, WireValue } from '../../model/views.ts'
import { strings } from '../strings.ts'
import { Icon } from '../icon.tsx'
import { shorten } from '../data/words.ts'
import { saveFile } from '../take-away/save-file.ts'
import { usePage } from '../state/page-context.ts'
import { DrawButtons } from './draw-buttons.tsx'
import { cellText, csvOf, plainJson } from './wire-words.ts'

const rowsShown = 500

/** The answer with its tools. */
export function Answer({ answer }: { readonly answer: QueryAnswer }) {
  const words = strings.query
  const [shape, setShape] = useState<'table' | 'json'>('table')
  const [hasCopied, setCopied] = useState(false)
  const json = (): string =>
    JSON.stringify(
      answer.rows.map((row) =>
        Object.fromEntries(row.map((value, at) => [answer.columns[at] ?? '', plainJson(value)])),
      ),
      null,
      2,
    )
  return (
    <section className="answer" aria-live="polite">
      <div className="answer-bar">
        <strong>{words.rows(answer.rows.length, answer.elapsedMs)}</strong>
        <span className="spring" />
        <DrawButtons answer={answer} />
        <SegmentedControl
          size="xs"
          value={shape}
          onChange={(value) => setShape(value === 'json' ? 'json' : 'table')}
          data={[
            { value: 'table', label: words.shapes.table },
            { value: 'json', label: words.shapes.json },
          ]}
        />
        <button
          type="button"
          className="button"
          onClick={() => {
            void navigator.clipboard.writeText(shape === 'json' ? json() : csvOf(answer)).then(() => setCopied(true))
          }}
        >
          {hasCopied ? words.copied : words.copy}
        </button>
        <button
          type="button"
          className="button"
          onClick={() =>
            shape === 'json'
              ? saveFile('answer.json', new Blob([json()], { type: 'application/json' }))
              : saveFile('answer.csv', new Blob([csvOf(answer)], { type: 'text/csv' }))
          }
        >
          {words.download[shape]}
        </button>
      </div>
      {answer.rows.length === 0 ? (
        <p className="note">{words.none}</p>
      ) : shape === 'json' ? (
        <pre className="json" tabIndex={0}>
          {json().slice(0, 400_000)}
        </pre>
      ) : (
        <Rows answer={answer} />
      )}
    </section>
  )
}

function Rows({ answer }: { readonly answer: QueryAnswer }) {
  const { columns, rows } = answer
  const [sort, setSort] = useState<{ readonly column: number; readonly isUp: boolean }>()
  const [shown, setShown] = useState(rowsShown)
  const sorted = useMemo(
    () =>
      sort === undefined ? rows : [...rows].sort((a, b) => compareCells(a[sort.column], b[sort.column], sort.isUp)),
    [rows, sort],
  )
  return (
    <div className="answer-rows" tabIndex={0} role="region" aria-label={strings.query.shapes.table}>
      <table>
        <thead>
          <tr>
            {columns.map((name, column) => (
              <th key={name} aria-sort={sort?.column !== column ? 'none' : sort.isUp ? 'ascending' : 'descending'}>
                <button
                  type="button"
                  onClick={() => setSort({ column, isUp: sort?.column === column ? !sort.isUp : true })}
                >
                  {shorten(name, 40)}
                  {sort?.column === column && <Icon name={sort.isUp ? 'up' : 'down'} />}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map((row, at) => (
            <tr key={at}>
              {row.map((value, column) => (
                <td key={columns[column]}>
                  <Cell value={value} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > shown && (
        <button type="button" className="button" onClick={() => setShown(shown * 2)}>
          {strings.table.more(Math.min(shown, sorted.length - shown))}
        </button>
      )}
    </div>
  )
}

/** A cell; a node or relationship of the graph can be read. */
function Cell({ value }: { readonly value: WireValue }) {
  const { index, read } = usePage()
  const text = cellText(value)
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  if (id !== undefined && (index.nodes.has(id) || index.facts.has(id))) {
    return (
      <button type="button" className="link" onClick={() => read(id)}>
        {shorten(text, 120)}
      </button>
    )
  }
  return (
    <span
      className={typeof value === 'number' ? 'figure' : undefined}
      title={text.length > 240 ? text.slice(0, 1_000) : undefined}
    >
      {shorten(text, 240)}
    </span>
  )
}

function compareCells(a: WireValue | undefined, b: WireValue | undefined, isUp: boolean): number {
  const sign = isUp ? 1 : -1
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b)
  return sign * compareStrings(cellText(a ?? null), cellText(b ?? null))
}
