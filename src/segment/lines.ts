/** The lines of a text, as offsets into it. */

/** One line without its line break. `start` and `end` enclose what is not white space; both are at the break for a blank line. */
export interface Line {
  readonly start: number
  readonly end: number
  /** The line without white space around it; '' for a blank line. */
  readonly content: string
  /** White space before the content, in columns: a tab counts as four. */
  readonly indent: number
}

/** The lines from offset `from` on. Line breaks are \n, \r\n and \r. Cost: linear. */
export function splitLines(text: string, from: number): Line[] {
  const lines: Line[] = []
  const breaks = /\r\n|\n|\r/g
  breaks.lastIndex = from
  let lineStart = from
  for (;;) {
    const found = breaks.exec(text)
    lines.push(makeLine(text, lineStart, found?.index ?? text.length))
    if (found === null) return lines
    lineStart = breaks.lastIndex
  }
}

function makeLine(text: string, lineStart: number, lineEnd: number): Line {
  const raw = text.slice(lineStart, lineEnd)
  const content = raw.trim()
  const start = lineStart + (content === '' ? 0 : raw.length - raw.trimStart().length)
  const indent = content === '' ? 0 : columns(raw.slice(0, start - lineStart))
  return { start, end: start + content.length, content, indent }
}

function columns(space: string): number {
  return space.length + 3 * (space.split('\t').length - 1)
}
