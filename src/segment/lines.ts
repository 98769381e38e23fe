/** The lines of a text, as offsets into it. */
import type { Span } from '../model/span.ts'

/** One line without its line break. `start` and `end` enclose what is not white space; both are at the break for a blank line. */
export interface Line {
  readonly start: number
  readonly end: number
  /** The line without white space around it; '' for a blank line. */
  readonly content: string
  /** White space before the content, in columns: a tab counts as four. */
  readonly indent: number
}

/**
 * The lines of `prose` from offset `from` on. Line breaks are \n, \r\n and \r. How far a line is indented says `text`, the same with its marks: what
 * is white space for a mark is no indent. Cost: linear.
 */
export function splitLines({ prose, text }: { readonly prose: string; readonly text: string }, from: number): Line[] {
  const lines: Line[] = []
  const breaks = /\r\n|\n|\r/g
  breaks.lastIndex = from
  let lineStart = from
  for (;;) {
    const found = breaks.exec(prose)
    const lineEnd = found?.index ?? prose.length
    const indent = /^\s*/u.exec(text.slice(lineStart, lineEnd))?.[0] ?? ''
    lines.push(makeLine(prose, { start: lineStart, end: lineEnd }, columns(indent)))
    if (found === null) return lines
    lineStart = breaks.lastIndex
  }
}

function makeLine(prose: string, line: Span, indent: number): Line {
  const raw = prose.slice(line.start, line.end)
  const content = raw.trim()
  const start = line.start + (content === '' ? 0 : raw.length - raw.trimStart().length)
  return { start, end: start + content.length, content, indent: content === '' ? 0 : indent }
}

function columns(space: string): number {
  return space.length + 3 * (space.split('\t').length - 1)
}
