/** Corpora made with Python count code points; the house counts UTF-16 units. */
import type { Span } from '../model/span.ts'

/**
 * Gives a function from code-point pairs of `text` to UTF-16 spans.
 * Cost: nothing for a text without astral characters, else one pass over it.
 */
export function codePointSpans(text: string): (pair: readonly [number, number]) => Span {
  if (!/[\ud800-\udfff]/.test(text)) return ([start, end]) => ({ start, end })
  const units = [0]
  for (const character of text) units.push((units.at(-1) ?? 0) + character.length)
  return ([start, end]) => ({ start: units[start] ?? text.length, end: units[end] ?? text.length })
}
