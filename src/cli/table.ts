/** Tables for terminals: columns as wide as their cells, long cells cut in the middle when the line would not fit. */

/** A column: its heading, and whether it holds numbers. */
export interface Column {
  readonly title: string
  readonly isNumber?: boolean
  /** Columns that may be narrowed when space is short. */
  readonly canShrink?: boolean
}

const gap = '  '
const minWidth = 12

/** The table as text, one line a row. Without `width` no cell is cut. Control characters in cells become spaces. */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[], width?: number): string {
  const cells = rows.map((row) => row.map((cell) => cell.replace(/[\p{Cc}\u2028\u2029]/gu, ' ')))
  const natural = columns.map((column, at) =>
    Math.max(displayWidth(column.title), ...cells.map((row) => displayWidth(row[at] ?? ''))),
  )
  const widths = width === undefined ? natural : fit(columns, natural, width)
  const line = (row: readonly string[]): string =>
    columns
      .map((column, at) => pad(cut(row[at] ?? '', widths[at] ?? 0), widths[at] ?? 0, column.isNumber ?? false))
      .join(gap)
      .trimEnd()
  const rule = widths.map((columnWidth) => '─'.repeat(columnWidth)).join(gap)
  return [line(columns.map(({ title }) => title)), rule, ...cells.map(line)].join('\n') + '\n'
}

/** Takes from the widest shrinkable column, a character at a time, until the line fits or nothing more can go. */
function fit(columns: readonly Column[], natural: readonly number[], width: number): readonly number[] {
  const widths = [...natural]
  const total = (): number => widths.reduce((sum, columnWidth) => sum + columnWidth, gap.length * (widths.length - 1))
  while (total() > width) {
    const shrinkable = widths.map((columnWidth, at) => (columns[at]?.canShrink === true ? columnWidth : 0))
    const widest = Math.max(...shrinkable)
    if (widest <= minWidth) break
    widths[shrinkable.indexOf(widest)] = widest - 1
  }
  return widths
}

function cut(cell: string, width: number): string {
  if (displayWidth(cell) <= width) return cell
  const characters = Array.from(cell)
  const head = Math.ceil((width - 1) / 2)
  const tail = Math.floor((width - 1) / 2)
  return `${characters.slice(0, head).join('')}…${tail > 0 ? characters.slice(-tail).join('') : ''}`
}

function pad(cell: string, width: number, isNumber: boolean): string {
  const spaces = ' '.repeat(Math.max(0, width - displayWidth(cell)))
  return isNumber ? spaces + cell : cell + spaces
}

/** Columns a text takes: combining marks none, East Asian wide characters and emoji two. An estimate, as terminals differ. */
function displayWidth(text: string): number {
  let width = 0
  for (const character of text) {
    if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) continue
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
        character,
      )
        ? 2
        : 1
  }
  return width
}
