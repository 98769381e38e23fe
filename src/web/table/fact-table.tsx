/** All visible facts as a table: for sorting, for screen readers, and in place of the drawing where there is no WebGL. */
import { useMemo, useState } from 'react'
import { compareStrings } from '../../basics/order.ts'
import type { FactView } from '../../model/views.ts'
import { strings } from '../strings.ts'
import { Icon } from '../icon.tsx'
import { confidenceWord, humanise, percent, shorten, validTimeWords } from '../data/words.ts'
import { StatusPill } from '../panel/status-pill.tsx'
import { CommunityTable } from './community-table.tsx'
import { usePage } from '../state/page-context.ts'

const columns = ['subject', 'relation', 'object', 'status', 'when', 'confidence', 'sources'] as const
type Column = (typeof columns)[number]

const pageSize = 200

/** The table. Rows above `pageSize` come on demand, with a word on how many are left. */
export function FactTable() {
  const { visible, view, index, read } = usePage()
  const [sort, setSort] = useState<{ readonly column: Column; readonly isUp: boolean }>({
    column: 'subject',
    isUp: true,
  })
  const [shown, setShown] = useState(pageSize)
  const rows = useMemo(() => sorted(visible.facts, sort.column, sort.isUp), [visible.facts, sort])
  const left = rows.length - shown
  if (rows.length === 0 && index.view.overview === undefined) return <p className="note">{strings.graph.empty}</p>
  return (
    <div className="table-frame" role="region" aria-label={strings.table.label} tabIndex={0}>
      <CommunityTable />
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} aria-sort={sort.column !== column ? 'none' : sort.isUp ? 'ascending' : 'descending'}>
                <button
                  type="button"
                  onClick={() => setSort({ column, isUp: sort.column === column ? !sort.isUp : true })}
                >
                  {strings.table[column]}
                  {sort.column === column && <Icon name={sort.isUp ? 'up' : 'down'} />}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((fact) => (
            <Row key={fact.id} fact={fact} isSelected={view.selected === fact.id} onRead={() => read(fact.id)} />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <button type="button" className="button" onClick={() => setShown(shown + 5 * pageSize)}>
          {strings.table.more(Math.min(left, 5 * pageSize))}
        </button>
      )}
    </div>
  )
}

interface RowProps {
  readonly fact: FactView
  readonly isSelected: boolean
  readonly onRead: () => void
}

function Row({ fact, isSelected, onRead }: RowProps) {
  return (
    <tr className={isSelected ? 'is-selected' : undefined} onClick={onRead}>
      <th scope="row">
        <button type="button" className="cell" aria-label={shorten(fact.sentence, 200)}>
          {shorten(fact.subject.name, 40)}
        </button>
      </th>
      <td>{humanise(fact.relationType)}</td>
      <td>{shorten(fact.object.name, 40)}</td>
      <td>
        <StatusPill status={fact.status} />
      </td>
      <td title={fact.validTime}>{fact.validTime === undefined ? '' : validTimeWords(fact.validTime)}</td>
      <td className="figure" title={confidenceWord(fact.confidence)}>
        {percent(fact.confidence)}
      </td>
      <td className="figure">{fact.documents}</td>
    </tr>
  )
}

function sorted(facts: readonly FactView[], column: Column, isUp: boolean): readonly FactView[] {
  const sign = isUp ? 1 : -1
  return [...facts].sort((a, b) => sign * compareBy(column, a, b) || compareStrings(a.id, b.id))
}

function compareBy(column: Column, a: FactView, b: FactView): number {
  switch (column) {
    case 'subject':
      return compareStrings(a.subject.name, b.subject.name)
    case 'relation':
      return compareStrings(a.relationType, b.relationType)
    case 'object':
      return compareStrings(a.object.name, b.object.name)
    case 'status':
      return compareStrings(a.status, b.status)
    case 'when':
      return compareStrings(a.validFrom ?? a.validTo ?? '', b.validFrom ?? b.validTo ?? '')
    case 'confidence':
      return a.confidence - b.confidence
    case 'sources':
      return a.documents - b.documents
  }
}
