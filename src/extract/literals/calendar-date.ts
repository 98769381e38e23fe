/** Dates written out: "3 March 2024", "March 3, 2024", "March 2024", "2019", "2024-03-01", "the 1990s". Token based, no clock. */
import type { Token } from '../tokens.ts'
import { months } from '../words/calendar.ts'

/** A date at a stretch of tokens from `at`: its EDTF form and where it ends. `month` without year leaves `value` absent. */
export interface CalendarDate {
  readonly end: number
  readonly value?: string
  /** Month and day where the year is missing: "March 3". */
  readonly month?: number
  readonly day?: number
}

const yearForm = /^(?:1[0-9]|20)\d\d$/u

/** The longest written date that starts at token `at`, or undefined. */
export function calendarDateAt(tokens: readonly Token[], at: number): CalendarDate | undefined {
  const token = tokens[at]
  if (token === undefined) return undefined
  return (
    isoDate(token, at) ?? dayFirst(tokens, at) ?? monthFirst(tokens, at) ?? decade(tokens, at) ?? yearAlone(tokens, at)
  )
}

function isoDate(token: Token, at: number): CalendarDate | undefined {
  const match = /^((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?$/u.exec(token.text)
  if (match === null || Number(match[2]) < 1 || Number(match[2]) > 12) return undefined
  return { end: at + 1, value: token.text }
}

function dayNumber(token: Token | undefined): number | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(token?.lower ?? '')
  const day = match === null ? 0 : Number(match[1])
  return day >= 1 && day <= 31 ? day : undefined
}

function monthNumber(token: Token | undefined): number | undefined {
  return token !== undefined && /^\p{Lu}/u.test(token.text) ? months.get(token.lower.replace(/\.$/u, '')) : undefined
}

function yearNumber(token: Token | undefined): number | undefined {
  return token !== undefined && yearForm.test(token.text) ? Number(token.text) : undefined
}

function dayFirst(tokens: readonly Token[], at: number): CalendarDate | undefined {
  const day = dayNumber(tokens[at])
  if (day === undefined) return undefined
  const monthAt = tokens[at + 1]?.lower === 'of' ? at + 2 : at + 1
  const month = monthNumber(tokens[monthAt])
  if (month === undefined) return undefined
  return withYear(tokens, { at: monthAt + 1, month, day })
}

function monthFirst(tokens: readonly Token[], at: number): CalendarDate | undefined {
  const month = monthNumber(tokens[at])
  if (month === undefined) return undefined
  const next = tokens[at + 1]?.text === '.' ? at + 2 : at + 1
  const day = dayNumber(tokens[next])
  if (day !== undefined) return withYear(tokens, { at: next + 1, month, day })
  const isVerbToo = tokens[at]?.lower === 'may' || tokens[at]?.lower === 'march'
  const dated = withYear(tokens, { at: next, month })
  if (dated.value !== undefined) return dated
  // A dot behind a month alone ends the sentence.
  return isVerbToo && tokens[at - 1]?.pos !== 'ADP' ? undefined : { ...dated, end: at + 1 }
}

function withYear(
  tokens: readonly Token[],
  { at, month, day }: { at: number; month: number; day?: number },
): CalendarDate {
  const skip = tokens[at]?.text === ',' || tokens[at]?.lower === 'of' ? 1 : 0
  const year = yearNumber(tokens[at + skip])
  const parts = day === undefined ? { month } : { month, day }
  if (year === undefined) return { end: at, ...parts }
  return { end: at + skip + 1, value: edtfDay(year, month, day) }
}

/** The EDTF form of a year with month and day as far as known. */
export function edtfDay(year: number, month?: number, day?: number): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  const start = String(year).padStart(4, '0')
  if (month === undefined) return start
  return day === undefined ? `${start}-${two(month)}` : `${start}-${two(month)}-${two(day)}`
}

function decade(tokens: readonly Token[], at: number): CalendarDate | undefined {
  const match = /^((?:1[0-9]|20)\d)0s$/u.exec(tokens[at]?.lower ?? '')
  return match === null ? undefined : { end: at + 1, value: `${match[1] ?? ''}X` }
}

function yearAlone(tokens: readonly Token[], at: number): CalendarDate | undefined {
  const token = tokens[at]
  if (token === undefined || !yearForm.test(token.text)) return undefined
  const next = tokens[at + 1]
  // "2000 workers" counts workers. "the 2023 board drama" is a year: it has a determiner or the number is recent.
  const isCount =
    next?.pos === 'NOUN' && tokens[at - 1]?.pos !== 'DET' && tokens[at - 1]?.pos !== 'ADP' && next.lower !== next.lemma
  const isAmount = tokens[at - 1]?.pos === 'SYM' || next?.text === '%' || next?.pos === 'SYM'
  return isCount || isAmount ? undefined : { end: at + 1, value: token.text }
}
