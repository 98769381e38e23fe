/** Names, ids and texts as they stand in a database that `neo4j-admin` has filled from our tables. */
import { forbiddenInUtf8, unitEscape } from '../../basics/code-unit-escape.ts'

/** Between the members of lists and of label sets: a character that names and texts do not hold (where they do, it is escaped). */
export const listDelimiter = '\u001f'

/** Texts, items of lists, and names of properties. A header cell is `name:type{options}`. */
export const inText = unitEscape(`\\0|${forbiddenInUtf8}`)
export const inLists = unitEscape(`\\0|${listDelimiter}|${forbiddenInUtf8}`)
export const inNames = unitEscape(`[\\0-\\x1f:{}]|${forbiddenInUtf8}`)

/** The id of a node, which may not be empty. */
export function idToken(id: string): string {
  return id === '' ? '_x_' : inText.escape(id)
}

/** A label or type: tokens of Neo4j may be neither empty nor hold NUL. */
export function nameToken(name: string): string {
  return name === '' ? '_x_' : inLists.escape(name)
}
