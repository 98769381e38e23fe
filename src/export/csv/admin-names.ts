/** Names, ids and texts as they stand in a database that `neo4j-admin` has filled from our tables. */
import { forbiddenInUtf8, unitEscape, unitStandIn } from '../../basics/code-unit-escape.ts'
import type { PropertyValue } from '../../model/property-graph.ts'

/** Between the members of lists and of label sets: a character that names and texts do not hold (where they do, it is escaped). */
export const listDelimiter = '\u001f'

/** Ids, labels and types; names of properties. A header cell is `name:type{options}`. */
export const inIds = unitEscape(`\\0|${forbiddenInUtf8}`)
const inTokens = unitEscape(`\\0|${listDelimiter}|${forbiddenInUtf8}`)
export const inNames = unitEscape(`[\\0-\\x1f:{}]|${forbiddenInUtf8}`)

/** Texts, and items of lists, in the tables; nobody undoes it. What the tables cannot hold and the database can, the script sets. */
export const inText = unitStandIn(`\\0|${forbiddenInUtf8}`)
export const inLists = unitStandIn(`\\0|${listDelimiter}|${forbiddenInUtf8}`)
/** Texts in the database. */
export const inDatabase = unitStandIn(forbiddenInUtf8)

/** True for a value that the tool does not take as it is from a table: NUL, the delimiter within an item, lists that read as no value. */
export function isApart(value: PropertyValue): boolean {
  if (typeof value === 'string') return value.includes('\0')
  if (typeof value !== 'object') return false
  return value.join('') === '' ? value.length < 2 : value.some((item) => /[\0\u001f]/.test(item))
}

/** The id of a node, which may not be empty. */
export function idToken(id: string): string {
  return id === '' ? '_x_' : inIds.escape(id)
}

/** A label or type: tokens of Neo4j may be neither empty nor hold NUL. */
export function nameToken(name: string): string {
  return name === '' ? '_x_' : inTokens.escape(name)
}
