/**
 * The one order of the house: UTF-16 code units, never the locale's.
 * A locale's order differs between machines, and then so would roots.
 */

/** Compares two strings by UTF-16 code units; negative, zero or positive. */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A sorted copy, ordered by the string that `key` gives for each element. Stable. */
export function sortedBy<T>(items: Iterable<T>, key: (item: T) => string): T[] {
  return [...items].sort((a, b) => compareStrings(key(a), key(b)))
}

/** The distinct strings, sorted. */
export function sortedUnique(items: Iterable<string>): string[] {
  return [...new Set(items)].sort(compareStrings)
}
