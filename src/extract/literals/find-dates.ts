/** The dates of a sentence with the words that bound them: "in 2019", "until 2030", "since March 2024", "from 2001 to 2005". */
import type { Token } from '../tokens.ts'
import { weekdays } from '../words/calendar.ts'
import { tellsOf } from '../words/status-words.ts'
import { wordSet } from '../words/word-set.ts'
import type { CalendarDate } from './calendar-date.ts'
import { calendarDateAt, edtfDay } from './calendar-date.ts'
import type { DateBound, DateDraft } from './literal-draft.ts'
import { relativeDateAt } from './relative-date.ts'

const boundOf: ReadonlyMap<string, DateBound> = new Map([
  ['until', 'until'],
  ['till', 'until'],
  ['through', 'until'],
  ['by', 'at'],
  ['since', 'from'],
  ['from', 'from'],
  ['starting', 'from'],
  ['beginning', 'from'],
  ['before', 'before'],
  ['after', 'after'],
])
const plain = new Set(['in', 'on', 'during', 'of', 'for', 'at', 'around', 'about', 'early', 'late', 'mid', 'circa'])

/** What a date without a year is counted from: the day of the text, and the last day or month with a year that was told before. EDTF. */
export interface DateContext {
  readonly publishedAt?: string | undefined
  readonly toldBefore?: string | undefined
}

/** The dates of a sentence in order. `isName` marks tokens that belong to names, which hold no date. */
export function findDates(
  tokens: readonly Token[],
  isName: Uint8Array,
  { publishedAt, toldBefore }: DateContext,
): DateDraft[] {
  const dates: DateDraft[] = []
  const isNews = isTold(tokens)
  for (let at = 0; at < tokens.length; at += 1) {
    if (isName[at] === 1) continue
    const date = dateAt(tokens, at, {
      publishedAt,
      ...(isNews ? {} : { toldBefore: lastTold(dates) ?? toldBefore }),
    })
    if (date === undefined) continue
    dates.push(date)
    at = date.end - 1
  }
  return joinRanges(tokens, dates)
}

/** True for news: of what somebody says a day without a year is one of now, whatever else the sentence tells of. */
export function isTold(tokens: readonly Token[]): boolean {
  return tokens.some(({ lemma, pos }) => pos === 'VERB' && tellsOf(lemma))
}

/** The last of some dates that has a year and a month: what a day without a year goes on from. A bare year may be of something else. */
export function lastTold(dates: readonly DateDraft[]): string | undefined {
  return dates.findLast(({ value }) => value !== undefined && /^\d{4}-\d\d(?:-\d\d)?$/u.test(value))?.value
}

function dateAt(tokens: readonly Token[], at: number, context: DateContext): DateDraft | undefined {
  const { publishedAt, toldBefore } = context
  const written = calendarDateAt(tokens, afterWeekday(tokens, at)) ?? calendarDateAt(tokens, at)
  const found = written ?? relativeDateAt(tokens, at, publishedAt)
  if (found === undefined) return undefined
  const value =
    found.value ??
    (written === undefined
      ? undefined
      : toldBefore === undefined
        ? nearestYear(written, publishedAt)
        : goingOn(written, toldBefore))
  let from = at
  let bound: DateBound = 'at'
  for (let before = at - 1; before >= 0 && at - before <= 3; before -= 1) {
    const lower = tokens[before]?.lower ?? ''
    const known = boundOf.get(lower)
    // "until at least 2030": no bound of its own.
    if (lower === 'least' && tokens[before - 1]?.lower === 'at' && boundOf.has(tokens[before - 2]?.lower ?? '')) {
      from = before - 2
      bound = boundOf.get(tokens[from]?.lower ?? '') ?? bound
      break
    }
    if (known === undefined && !plain.has(lower) && lower !== '-' && lower !== 'the') break
    from = before
    if (known !== undefined) {
      bound = known
      break
    }
    if (
      (lower === 'in' || lower === 'on' || lower === 'during') &&
      !/^(?:starting|beginning)$/u.test(tokens[before - 1]?.lower ?? '')
    )
      break
  }
  if (tokens[from]?.lower === 'the') from = at
  const ending = beforeEnding(tokens, from)
  if (ending !== undefined) ({ from, bound } = { from: ending, bound: 'until' })
  return {
    first: at,
    end: found.end,
    kind: 'date',
    bound,
    from,
    ...(value !== undefined && { value, time: bounded(value, bound) }),
  }
}

const endings = wordSet(
  'death retirement resignation departure dismissal removal ouster closure demise abolition dissolution sale collapse bankruptcy disbandment',
)

/** Where "until his death", "until its sale" starts, right before the date at `from`; undefined where none does. */
function beforeEnding(tokens: readonly Token[], from: number): number | undefined {
  const [until, , ending, link] = tokens.slice(Math.max(0, from - 3), from + 1)
  const isEnding = from >= 3 && endings.has(ending?.lower ?? '') && /^(?:in|on)$/u.test(link?.lower ?? '')
  return isEnding && boundOf.get(until?.lower ?? '') === 'until' ? from - 3 : undefined
}

/** "Friday, 1 May 2026", "Friday May 1": the day that is written out says which Friday. */
function afterWeekday(tokens: readonly Token[], at: number): number {
  if (!weekdays.has(tokens[at]?.lower ?? '')) return at
  return tokens[at + 1]?.text === ',' ? at + 2 : at + 1
}

/** "On 14 February" after "in January 2009": of that year, where it comes later in it; what would be earlier stays open. */
function goingOn({ month, day }: CalendarDate, toldBefore: string): string | undefined {
  const [year, before] = toldBefore.split('-').map(Number)
  if (month === undefined || year === undefined || before === undefined || month < before) return undefined
  return edtfDay(year, month, day)
}

/** "March 3" without a year is in the year of the document, where that does not lie ahead of it. */
function nearestYear({ month, day }: CalendarDate, publishedAt: string | undefined): string | undefined {
  const [year, publishedMonth] = (publishedAt ?? '').split('-').map(Number)
  if (month === undefined || year === undefined || year === 0 || Number.isNaN(year)) return undefined
  // A month that lies ahead may be last year's or this one's: only the verb could tell, so it stays open.
  return publishedMonth !== undefined && month > publishedMonth ? undefined : edtfDay(year, month, day)
}

function bounded(value: string, bound: DateBound): string {
  if (value.includes('/') || bound === 'at') return value
  return bound === 'until' || bound === 'before' ? `/${value}` : `${value}/..`
}

/** "from 2001 to 2005", "between 2001 and 2005", "2001–2005". */
function joinRanges(tokens: readonly Token[], dates: readonly DateDraft[]): DateDraft[] {
  const joined: DateDraft[] = []
  for (const date of dates) {
    const before = joined.at(-1)
    const isUntil = date.bound === 'until' && before?.end === date.from
    const link = tokens[isUntil ? date.from : date.first - 1]?.lower ?? ''
    const opening = before === undefined ? undefined : tokens[before.from]?.lower
    const isRange =
      before?.value !== undefined &&
      date.value !== undefined &&
      (isUntil || before.end === date.first - 1) &&
      (((link === 'to' || link === 'until' || link === 'through') && before.bound === 'from') ||
        (link === 'and' && tokens[before.first - 1]?.lower === 'between') ||
        ((link === '–' || link === '-' || link === '—') && opening !== undefined && date.value > before.value))
    if (!isRange) {
      joined.push(date)
      continue
    }
    const time = `${before.value}/${date.value}`
    const from = link === 'and' ? before.first - 1 : before.from
    const ends = [before, date] as const
    joined[joined.length - 1] = { ...before, from, end: date.end, bound: 'at', value: time, time, ends }
  }
  return joined
}
