/** The operator =~. */
import type { Value } from '../values/value.ts'
import type { Runtime } from './runtime.ts'

/** Matches a whole string against a pattern. */
export function matchPattern(
  _runtime: Runtime,
  fail: (message: string, hint: string) => Error,
): (text: Value, pattern: Value) => Value {
  return () => {
    throw fail('=~ is not supported yet', 'Use STARTS WITH, ENDS WITH or CONTAINS.')
  }
}
