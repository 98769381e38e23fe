/** Small wordings: confidence as a word, ids as words, long names cut in the middle, days in words. */
import { strings } from '../strings.ts'

/** Confidence 0..1 as a word. */
export function confidenceWord(confidence: number): string {
  if (confidence >= 0.85) return strings.confidence.high
  return confidence >= 0.6 ? strings.confidence.middle : strings.confidence.low
}

/** 0.873 → "87 %". */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** `exclusive-cloud` → "exclusive cloud". */
export function humanise(id: string): string {
  return id.replaceAll('-', ' ')
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Cuts a name in the middle, between what a reader takes for characters, so that at most `max` of them are left. */
export function shorten(name: string, max: number): string {
  // A name may be of any length; its ends are enough to cut from.
  const isLong = name.length > 8 * max
  const head = charactersOf(isLong ? name.slice(0, 4 * max) : name)
  if (!isLong && head.length <= max) return head.join('')
  const tail = isLong ? charactersOf(name.slice(-4 * max)) : head
  const kept = max - 1
  return `${head.slice(0, Math.ceil(kept / 2)).join('')}…${tail.slice(tail.length - Math.floor(kept / 2)).join('')}`
}

function charactersOf(text: string): readonly string[] {
  return Array.from(graphemes.segment(text.replaceAll(/\s+/g, ' ')), ({ segment }) => segment)
}

const months = 'January February March April May June July August September October November December'.split(' ')

/** An EDTF date of any grain in words: `2026-04-28` → "28 April 2026", `2026-04` → "April 2026", `2026` → "2026". */
export function dateWords(date: string): string {
  const match = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date)
  if (match === null) return date
  const [, year = '', month, day] = match
  const name = month === undefined ? undefined : months[Number(month) - 1]
  if (name === undefined) return year
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

/**
 * A valid time in words, with its grain told: nothing is made more exact than the source is.
 * Examples: `/2026-04` → "until April 2026, day unknown"; `2019/..` → "since 2019"; `2014/2026-03` → "2014 to March 2026"
 */
export function validTimeWords(time: string): string {
  if (!time.includes('/')) return isDay(time) ? `on ${dateWords(time)}` : `in ${dateWords(time)}`
  const [start = '', end = ''] = time.split('/')
  if (isOpen(start) && isOpen(end)) return 'at all times'
  if (isOpen(end)) return `since ${dateWords(start)}`
  if (isOpen(start)) return `until ${dateWords(end)}${isDay(end) ? '' : `, ${grainBelow(end)} unknown`}`
  return `${dateWords(start)} to ${dateWords(end)}`
}

function isOpen(date: string): boolean {
  return date === '' || date === '..'
}

function isDay(date: string): boolean {
  return /^-?\d{4}-\d{2}-\d{2}$/.test(date)
}

function grainBelow(date: string): string {
  return /^-?\d{4}-\d{2}$/.test(date) ? 'day' : 'month'
}
