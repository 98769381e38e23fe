/** What a line says of itself by its first and last characters: bullet, heading, fence, rule, end of a sentence. */
import type { Line } from './lines.ts'

const bullet = /^(?:[-*+–—•‣◦▪●·]|\d{1,3}[.)]|\([a-z\d]{1,3}\))[ \t\u00a0]+(?=\S)/u
const label = /^[▼▲▶►▸▾][ \t]*(?=\S)/u
const tableRow = /^\|.*\|$/s

/** Length of a bullet's marker and the space behind it; 0 when the line is no bullet. Dashes, dots, numbers, letters in brackets. */
export function bulletMarker(line: Line): number {
  return bullet.exec(line.content.slice(0, 40))?.[0].length ?? 0
}

/** True for a bullet that may follow a line of prose without a blank line: not a dash of prose, not a number that begins at 2. */
export function mayInterrupt(line: Line): boolean {
  return bulletMarker(line) > 0 && !/^(?:—|(?!1[.)])\d|\*\S)/u.test(line.content)
}

/** True for `# Heading`. */
export function isMarkedHeading(line: Line): boolean {
  return /^#{1,6}[ \t]+\S/.test(line.content) && line.indent < 4
}

/** True for a short label behind a triangle, as in "▼ Summary". */
export function isLabel(line: Line): boolean {
  return label.test(line.content) && wordCount(line) <= 8 && !endsSentence(line)
}

/** The character of a code fence that the line opens or closes, else ''. */
export function fenceOf(line: Line): '`' | '~' | '' {
  if (line.indent >= 4) return ''
  return line.content.startsWith('```') ? '`' : line.content.startsWith('~~~') ? '~' : ''
}

/** True for a line of nothing but a fence: the only kind that closes one. */
export function closesFence(line: Line): boolean {
  return /^(?:`{3,}|~{3,})$/.test(line.content)
}

/** True for a line drawn with `-`, `*`, `_`, `=` or dots, and for a table's ruling. */
export function isRule(line: Line): boolean {
  return /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}|\|?[ \t]*:?-{3,}[-|: \t]*)$/.test(
    line.content.slice(0, 1000),
  )
}

/** True for a line under a heading of one line (`===` or `---`). */
export function isUnderline(line: Line | undefined): boolean {
  return line !== undefined && /^(?:={3,}|-{3,})$/.test(line.content)
}

/** True for a row of a Markdown table. */
export function isTableRow(line: Line): boolean {
  return tableRow.test(line.content)
}

/** True when the line ends as a sentence does, quotes and brackets behind the full stop allowed. */
export function endsSentence(line: Line): boolean {
  return /[.!?…:;。！？]["'”’»)\]*_]*$/u.test(line.content.slice(-12))
}

/** Words of a line, counting no further than is needed to tell a title from prose. */
export function wordCount(line: Line): number {
  return line.content.slice(0, 400).split(/\s+/u).length
}
