/** Cells of CSV (RFC 4180): text always in quotes, so that empty text and no value differ. */
import type { UnitEscape } from '../../basics/code-unit-escape.ts'
import { isPlainText } from '../../basics/plain-text.ts'
import { numberText } from '../number-text.ts'

/** A field in quotes. */
export function csvText(text: string): string {
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : `"${text}"`
}

/** A field in quotes, for text that is not escaped yet. `onEscape` is called when units were escaped. */
export function csvCell(text: string, escape: UnitEscape, onEscape?: () => void): string {
  if (isPlainText(text)) return `"${text}"`
  const escaped = escape.escape(text)
  if (escaped !== text) onEscape?.()
  return csvText(escaped)
}

/** A field for a finite number, a boolean, or text that needs no care. */
export function plainCell(value: string | number | boolean): string {
  if (typeof value === 'string') return `"${value}"`
  return typeof value === 'number' ? numberText(value) : String(value)
}

/** The first line of a file: quotes only where they are needed. */
export function headerLine(titles: readonly string[]): string {
  return `${titles.map((title) => (/[",\r\n]/.test(title) ? csvText(title) : title)).join(',')}\n`
}
