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

/** The candidate nearest to a mistyped name, for "did you mean"; undefined when none is near. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(1, Math.floor(name.length / 3)) + 1
  for (const candidate of candidates) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 8 || a.length > 64) return Infinity
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 0; i < a.length; i++) {
    const current = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const replaced = (previous[j] ?? 0) + (a[i] === b[j] ? 0 : 1)
      current.push(Math.min(replaced, (previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? Infinity
}
