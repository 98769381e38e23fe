/** Coded errors of the query engine, each with the place in the query text that caused it. */
import type { ErrorCode } from '../errors/codes.ts'
import { KgError } from '../errors/kg-error.ts'

/** A stretch of query text: UTF-16 offset from 0 and length. */
export interface Place {
  readonly offset: number
  readonly length: number
}

/** The codes that this room throws. */
export type QueryCode = Extract<ErrorCode, `QUERY_${string}`>

/** What is wrong, where, and what to do. */
export interface Failure {
  readonly text: string
  readonly place: Place
  readonly message: string
  readonly hint: string
}

/**
 * Makes a KgError whose context is `{line, column, offset, length}`.
 * Units: line and column count from 1, columns and offsets in UTF-16 units.
 */
export function failure(code: QueryCode, { text, place, message, hint }: Failure): KgError {
  const before = text.slice(0, place.offset)
  const line = before.split('\n').length
  const column = place.offset - (before.lastIndexOf('\n') + 1) + 1
  return new KgError(code, `${message} (line ${line}, column ${column})`, {
    hint,
    context: { line, column, offset: place.offset, length: place.length },
  })
}
