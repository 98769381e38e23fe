/** Spells the answer to a case, and what the case expects, so that the two compare as lists of strings. */
import type { QueryResult } from '../../../src/model/query-value.ts'
import { spellExpected, spellValue } from '../tck/canonical-value.ts'
import type { CypherCase } from './cypher-case.ts'

const spelling = { sortLists: false }

/** The rows that an engine gave, spelled; sorted unless the case is about order. */
export function spellResult({ isOrdered }: CypherCase, result: QueryResult): readonly string[] {
  const rows = result.rows.map((row) => row.map((value) => spellValue(value, spelling)).join(' | '))
  return isOrdered === true ? rows : rows.sort()
}

/** The rows that a case expects, spelled alike. */
export function spellCase({ rows, isOrdered }: CypherCase): readonly string[] {
  const spelled = rows.map((row) => row.map((value) => spellExpected(value, spelling)).join(' | '))
  return isOrdered === true ? spelled : spelled.sort()
}
