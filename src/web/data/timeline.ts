/** Days for the timeline: the stretch worth showing, and how much was said and held in each of its parts. Pure. */
import type { FactView } from '../../model/views.ts'

const dayMs = 86_400_000
const yearDays = 365

/** A day as a count of days from 1970; ISO days of the years 0 to 9999. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / dayMs)
}

/** The ISO day of a count. */
export function dayOf(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10)
}

/** One part of the stretch. */
export interface TimelineBin {
  /** First day of the part. */
  readonly from: number
  /** Facts first said in it. */
  readonly said: number
  /** Dated facts that held in it. */
  readonly held: number
}

/** The stretch and its parts. */
export interface TimelineData {
  readonly first: number
  readonly last: number
  readonly bins: readonly TimelineBin[]
  /** Facts that no day of this clock restricts. */
  readonly undated: { readonly held: number; readonly said: number }
}

/**
 * The timeline of facts; undefined when no fact has any date. The stretch runs from at most twelve years before the first
 * word to three years after the last: a firm founded in 1890 does not squeeze the news into a pixel.
 */
export function timelineOf(facts: readonly FactView[], parts: number): TimelineData | undefined {
  const said = facts.flatMap(({ firstSaid, lastSaid }) => [firstSaid, lastSaid]).flatMap((day) => day ?? [])
  const held = facts.flatMap(({ validFrom, validTo }) => [validFrom, validTo]).flatMap((day) => day ?? [])
  const days = [...said, ...held].map(dayNumber).filter(Number.isFinite)
  if (days.length === 0) return undefined
  const anchors = said.length > 0 ? said.map(dayNumber) : days
  const [firstSaid, lastSaid] = extent(anchors)
  const [least, most] = extent(days)
  const first = Math.max(least, firstSaid - 12 * yearDays) - 20
  const last = Math.min(most, lastSaid + 3 * yearDays) + 20
  const width = (last - first + 1) / parts
  const bins = Array.from({ length: parts }, (_, part) => {
    const from = first + part * width
    const within = (day: number): boolean => day >= from && day < from + width
    return {
      from: Math.floor(from),
      said: facts.filter(({ firstSaid: day }) => day !== undefined && within(dayNumber(day))).length,
      held: facts.filter((fact) => isDated(fact) && startOf(fact) < from + width && endOf(fact) >= from).length,
    }
  })
  const undated = {
    held: facts.filter((fact) => !isDated(fact)).length,
    said: facts.filter(({ firstSaid: day }) => day === undefined).length,
  }
  return { first, last, bins, undated }
}

function isDated({ validFrom, validTo }: FactView): boolean {
  return validFrom !== undefined || validTo !== undefined
}

function startOf({ validFrom }: FactView): number {
  return validFrom === undefined ? -Infinity : dayNumber(validFrom)
}

function endOf({ validTo }: FactView): number {
  return validTo === undefined ? Infinity : dayNumber(validTo)
}

function extent(values: readonly number[]): readonly [number, number] {
  return values.reduce<[number, number]>(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [Infinity, -Infinity])
}
