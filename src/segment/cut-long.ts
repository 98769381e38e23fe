/** Sentences of a length no reader writes (a table without breaks, a dump) are cut, so that every later stage stays linear. */

/** The longest a sentence may be, in UTF-16 units. */
export const maxSentenceUtf16 = 4000

/**
 * Offsets at which a sentence of `text` from `start` to `end` is cut: none when it is short enough. Cuts fall behind the last
 * comma or semicolon in reach, else behind the last space, else anywhere but inside a surrogate pair. Each is at no white space.
 */
export function cutLong(text: string, start: number, end: number): number[] {
  const cuts: number[] = []
  let from = start
  while (end - from > maxSentenceUtf16) {
    from = cutBefore(text, from, from + maxSentenceUtf16)
    if (from < end) cuts.push(from)
  }
  return cuts
}

function cutBefore(text: string, from: number, limit: number): number {
  const window = text.slice(from, limit)
  const clause = Math.max(window.lastIndexOf(', '), window.lastIndexOf('; '))
  const space = clause > 0 ? clause + 1 : Math.max(window.lastIndexOf(' '), window.lastIndexOf('\n'))
  if (space > 0) return skipSpace(text, from + space)
  return /[\ud800-\udbff]$/.test(window) ? limit - 1 : skipSpace(text, limit)
}

function skipSpace(text: string, offset: number): number {
  let next = offset
  while (next < text.length && /\s/u.test(text.charAt(next))) next += 1
  return next
}
