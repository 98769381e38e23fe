/** Names of the calendar and of parts of time. Lower case. */
import { wordSet } from './word-set.ts'

/** Months by name and abbreviation, 1 to 12. "may" and "march" are also verbs: only dates with a day or year take them. */
export const months: ReadonlyMap<string, number> = new Map(
  [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sep sept',
    'october oct',
    'november nov',
    'december dec',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

/** Days of the week, 0 (Sunday) to 6. */
export const weekdays: ReadonlyMap<string, number> = new Map(
  ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].map((day, index) => [day, index]),
)

/** Nouns of time that an expression such as "last week" is built on. */
export const timeNouns: ReadonlySet<string> = wordSet(
  'day week weekend month quarter year decade century morning afternoon evening night today yesterday tomorrow tonight spring summer autumn fall winter',
)

const calendarWords: ReadonlySet<string> = new Set([
  ...months.keys(),
  ...weekdays.keys(),
  ...wordSet(
    'spring summer autumn winter christmas easter thanksgiving q1 q2 q3 q4 h1 h2 am pm gmt utc est pst bc ad ce bce',
  ),
])

/** True for a word of the calendar, which names no entity: "October", "Oct.", "Tuesday", "Easter". */
export function isCalendarWord(lower: string): boolean {
  return calendarWords.has(lower.endsWith('.') ? lower.slice(0, -1) : lower)
}
