/** White space of the length of what it stands for. */

/** The same length in blanks, unit by unit; line breaks stay. */
export function blank(found: string): string {
  return found.replaceAll(/[^\r\n]/g, ' ')
}

/** The same length, with a blank line; of two units at least. */
export function blankLine(found: string): string {
  return '\n\n'.padEnd(found.length)
}
