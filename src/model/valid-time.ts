/** Times with their grain, as EDTF (ISO 8601-2) strings, and their outermost days for comparison. */
import edtf from 'edtf'

/** The outermost days of a time, ISO `YYYY-MM-DD`; a bound is absent where the time is open or unknown there. */
export interface DayBounds {
  readonly from?: string
  readonly to?: string
}

/**
 * The days an EDTF string covers. Returns undefined when the string is not EDTF.
 * Examples: '2019' → 2019-01-01 … 2019-12-31; '2024-03/..' → 2024-03-01 …; '/2030' → … 2030-12-31 (start unknown)
 */
export function dayBounds(time: string): DayBounds | undefined {
  if (!known.has(time)) {
    if (known.size >= maxKnown) known.clear()
    known.set(time, parseBounds(time))
  }
  return known.get(time)
}

/** Corpora name few times, and parsing one costs as much as a sentence does. */
const known = new Map<string, DayBounds | undefined>()
const maxKnown = 10_000

function parseBounds(time: string): DayBounds | undefined {
  let parsed: { min: number; max: number }
  try {
    parsed = edtf(time)
  } catch {
    return undefined
  }
  const [start, end] = time.includes('/') ? time.split('/') : [time, time]
  const from = isOpen(start) ? undefined : isoDay(parsed.min)
  const to = isOpen(end) ? undefined : isoDay(parsed.max)
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
}

/** True when `time` is a valid EDTF string. */
export function isEdtf(time: string): boolean {
  return dayBounds(time) !== undefined
}

function isOpen(end: string | undefined): boolean {
  return end === undefined || end === '' || end === '..'
}

function isoDay(epochMs: number): string | undefined {
  return Number.isFinite(epochMs) ? new Date(epochMs).toISOString().slice(0, 10) : undefined
}
