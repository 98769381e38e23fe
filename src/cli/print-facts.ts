/** Facts as a table for people. */
import type { FactView } from '../model/views.ts'
import { shortRelationId } from '../query/find-relation.ts'
import { renderTable } from './table.ts'
import type { Column } from './table.ts'

const columns: readonly Column[] = [
  { title: 'SUBJECT', canShrink: true },
  { title: 'RELATION' },
  { title: 'OBJECT', canShrink: true },
  { title: 'STATUS' },
  { title: 'WHEN' },
  { title: 'SOURCES', isNumber: true },
  { title: 'CONFIDENCE', isNumber: true },
  { title: 'ID' },
]

/**
 * The table of facts. Sources are independent documents; `2 of 3` says that one of three repeats another. The id is the start of
 * one, which `show` and `explain` take.
 */
export function factsTable(facts: readonly FactView[], width: number | undefined): string {
  return renderTable(columns, facts.map(factRow), width)
}

function factRow(fact: FactView): string[] {
  return [
    fact.subject.name,
    fact.relationType,
    fact.object.name,
    fact.implied ? `${fact.status} (implied)` : fact.status,
    fact.validTime ?? (fact.lastSaid === undefined ? '' : `said ${fact.lastSaid}`),
    fact.independentSources === fact.documents
      ? String(fact.documents)
      : `${fact.independentSources} of ${fact.documents}`,
    fact.confidence.toFixed(2),
    shortRelationId(fact.id),
  ]
}
