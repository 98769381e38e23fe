/** "Did you mean": the known word nearest to one that is not known. */
import { compareStrings } from './order.ts'

/** A longer word is nobody's slip: it may be hostile, and the distance costs the product of two lengths. */
const longest = 64

/**
 * The known word nearest to `word`; undefined when none is near (more edits than a third of its length), or `word` is longer than 64 units.
 * Ties go to the first by code unit.
 * Source: optimal string alignment distance (Damerau 1964).
 */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  if (word.length > longest) return undefined
  const limit = Math.max(1, Math.floor(word.length / 3))
  let best: { readonly word: string; readonly distance: number } | undefined
  for (const candidate of [...known].sort(compareStrings)) {
    if (Math.abs(candidate.length - word.length) > limit) continue
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance <= limit && (best === undefined || distance < best.distance)) best = { word: candidate, distance }
  }
  return best?.word
}

/** A hint for an unknown word: the nearest known one, else `fallback`. */
export function didYouMean(word: string, known: Iterable<string>, fallback: string): string {
  const near = nearestWord(word, known)
  return near === undefined ? fallback : `Did you mean "${near}"?`
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = isSwap ? at(beforeLast, j - 2) + 1 : Infinity
      row.push(Math.min(substitution, at(last, j) + 1, at(row, j - 1) + 1, swap))
    }
    beforeLast = last
    last = row
  }
  return at(last, b.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity
}
