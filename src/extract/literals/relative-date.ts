/** Times said relative to another: "Monday", "last year", "two weeks ago", "the following day". Resolved by chrono-node where a day is known. */
import { createRequire } from 'node:module'
import type { Token } from '../tokens.ts'
import { timeNouns, weekdays } from '../words/calendar.ts'
import { edtfDay } from './calendar-date.ts'

/** A relative time: where it ends, and its EDTF form when the document's date resolves it. */
export interface RelativeDate {
  readonly end: number
  readonly value?: string
}

const leaders = new Set(['last', 'next', 'this', 'previous', 'following', 'past', 'coming', 'later', 'earlier'])
const lone = new Set(['today', 'yesterday', 'tomorrow', 'tonight'])

/**
 * The relative time that starts at token `at`. `publishedAt` is the document's day (EDTF); months and years do not fix a day, so
 * only "this year" and the like resolve against them.
 */
export function relativeDateAt(
  tokens: readonly Token[],
  at: number,
  publishedAt: string | undefined,
): RelativeDate | undefined {
  const end = endOfRelative(tokens, at)
  if (end === undefined) return undefined
  const words = tokens.slice(at, end).map((token) => token.lower)
  const value = publishedAt === undefined ? undefined : resolved(words.join(' '), publishedAt)
  return value === undefined ? { end } : { end, value }
}

function endOfRelative(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined) return undefined
  if (lone.has(token.lower)) return at + 1
  if (weekdays.has(token.lower) && /^\p{Lu}/u.test(token.text)) return at + 1
  if (leaders.has(token.lower) && next !== undefined && (timeNouns.has(next.lower) || weekdays.has(next.lower)))
    return at + 2
  if (
    token.lower === 'the' &&
    next !== undefined &&
    leaders.has(next.lower) &&
    timeNouns.has(tokens[at + 2]?.lower ?? '')
  )
    return at + 3
  if (isAmountOfTime(tokens, at))
    return ['ago', 'later', 'earlier'].includes(tokens[at + 2]?.lower ?? '') ? at + 3 : undefined
  return undefined
}

function isAmountOfTime(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const unit = tokens[at + 1]
  return (
    (token?.pos === 'NUM' || token?.lower === 'a' || token?.lower === 'an') &&
    unit !== undefined &&
    timeNouns.has(unit.lemma)
  )
}

/** Phrases kept at once, with the day they are told on: a text says "Monday" again and again, and chrono tries all its parsers each time. */
const maxKept = 1000
const kept = new Map<string, string | undefined>()

function resolved(phrase: string, publishedAt: string): string | undefined {
  const key = `${publishedAt} ${phrase}`
  if (kept.has(key)) return kept.get(key)
  if (kept.size >= maxKept) kept.clear()
  const value = resolve(phrase, publishedAt)
  kept.set(key, value)
  return value
}

function resolve(phrase: string, publishedAt: string): string | undefined {
  const words = phrase.split(' ')
  const [year, month, day] = publishedAt.split('-').map(Number)
  if (year === undefined || Number.isNaN(year)) return undefined
  if (words.at(-1) === 'year' && words.length === 2) {
    const shift = { last: -1, previous: -1, past: -1, next: 1, coming: 1, this: 0 }[words[0] ?? '']
    return shift === undefined ? undefined : edtfDay(year + shift)
  }
  // "A day later", "the following week" hang on what was told before, not on the document's day.
  if (month === undefined || day === undefined || /later|earlier|following|previous|past/u.test(phrase))
    return undefined
  const published = new Date(Date.UTC(year, month - 1, day, 12))
  // Weeks are counted here: chrono's begin on Sunday, the ones written below on Monday.
  const weeks = /week(?:end)?$/u.test(phrase) ? weekShifts.get(words[0] ?? '') : undefined
  if (weeks === undefined) return byChrono(phrase, published)
  published.setUTCDate(published.getUTCDate() + 7 * weeks)
  return weekOf(published)
}

const weekShifts = new Map([
  ['this', 0],
  ['last', -1],
  ['next', 1],
  ['coming', 1],
])

/** English chrono-node, a hundred modules: loaded when a text first has such a phrase, since a start would wait for them. */
function loadedChrono(): typeof import('chrono-node/en') {
  return (chrono ??= createRequire(import.meta.url)('chrono-node/en') as typeof import('chrono-node/en'))
}

let chrono: typeof import('chrono-node/en') | undefined

function byChrono(phrase: string, day: Date): string | undefined {
  const [result] = loadedChrono().casual.parse(phrase, { instant: day, timezone: 0 })
  if (result === undefined) return undefined
  const { start } = result
  // A bare weekday in a report is the last one before it was published, or the day itself.
  const found = new Date(Date.UTC(start.get('year') ?? 0, (start.get('month') ?? 1) - 1, start.get('day') ?? 1))
  if (weekdays.has(phrase)) while (found.getTime() > day.getTime()) found.setUTCDate(found.getUTCDate() - 7)
  if (/week(?:end)?$/u.test(phrase)) return weekOf(found)
  const isMonth = phrase.endsWith('month')
  return edtfDay(found.getUTCFullYear(), found.getUTCMonth() + 1, isMonth ? undefined : found.getUTCDate())
}

/** The week, Monday to Sunday, that a day is in. */
function weekOf(day: Date): string {
  const monday = new Date(day)
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7))
  const sunday = new Date(monday)
  sunday.setUTCDate(sunday.getUTCDate() + 6)
  return `${monday.toISOString().slice(0, 10)}/${sunday.toISOString().slice(0, 10)}`
}
