/** Where YAML front matter stands in a Markdown text. Reading and segmenting must agree on it, so it is decided here once. */

/** The front matter of a text: the YAML between the fences, and the end of the closing fence's line (its line break included). */
export interface FrontMatter {
  readonly yaml: string
  readonly end: number
}

// A first line that is a rule and not a fence is followed by a blank line or by prose, not by `key:`.
const opening = /^---[ \t]*(?:\r\n|\r|\n)(?=---|#|["']?[\p{L}_][^\r\n:]{0,80}:(?:\s|$))/u
const closing = /(?:^|[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/g

/** The front matter of a text, or undefined when it has none. An unclosed fence is a rule. Cost: linear. */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const start = opening.exec(text)?.[0].length
  if (start === undefined) return undefined
  closing.lastIndex = start - 1
  const close = closing.exec(text)
  if (close === null) return undefined
  return { yaml: text.slice(start, Math.max(start, close.index)), end: close.index + close[0].length }
}
