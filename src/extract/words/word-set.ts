/** Word lists written as text: one string, words apart by white space. */

/** The set of words in `text`. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter((word) => word !== ''))
}
