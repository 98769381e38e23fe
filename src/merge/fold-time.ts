/** Folds the valid times of one episode into one stretch, keeping the grain of what was said. Nothing is invented. */
import type { RelationStatus } from '../model/relation.ts'
import { dayBounds } from '../model/valid-time.ts'
import type { TimedAssertion } from './episodes.ts'

/** The folded times of an episode; members are absent where no source gives them. */
export interface FoldedTime {
  readonly validTime?: string
  readonly validFrom?: string
  readonly validTo?: string
  readonly firstSaid?: string
  readonly lastSaid?: string
}

/**
 * Start: the earliest that a source names. End: the latest that a source names; of an ended relation that of the words that say so, where
 * they name one. What was planned counts only while nothing else is said. Said: first and last day.
 * Of an ended relation an open end (`2008/..`) is an end that nobody names (`2008/`).
 */
export function foldTime(episode: readonly TimedAssertion[], status: RelationStatus): FoldedTime {
  const affirmed = episode.filter(
    ({ assertion }) => assertion.polarity === 'affirmed' && assertion.modality !== 'possible',
  )
  const happened = affirmed.filter(({ assertion }) => assertion.status !== 'planned')
  const speaking = happened.length > 0 ? happened : affirmed
  const times = [...new Set(timesOf(speaking, status))].sort()
  const joined = times.length <= 1 ? times[0] : joinTimes(times)
  const agreed = joined === undefined || isForward(joined) ? joined : surestTime(speaking)
  const validTime = status === 'ended' ? agreed?.replace(/\/\.\.$/, '/') : agreed
  const bounds = validTime === undefined ? undefined : dayBounds(validTime)
  const said = episode
    .flatMap(({ when }) => (when.saidFrom === undefined ? [] : [when.saidFrom, when.saidTo ?? when.saidFrom]))
    .sort()
  const [firstSaid, lastSaid] = [said[0], said.at(-1)]
  return {
    ...(validTime !== undefined && { validTime }),
    ...(bounds?.from !== undefined && { validFrom: bounds.from }),
    ...(bounds?.to !== undefined && { validTo: bounds.to }),
    ...(firstSaid !== undefined && { firstSaid }),
    ...(lastSaid !== undefined && { lastSaid }),
  }
}

/** The times that are given; of an ended relation only those who say that it ended say when, where one of them does. */
function timesOf(speaking: readonly TimedAssertion[], status: RelationStatus): string[] {
  const hasEnd = ({ assertion: { status: word, validTime } }: TimedAssertion): boolean =>
    word === 'ended' && validTime?.includes('/') === true && known(endOf(validTime)).length > 0
  const isTold = status === 'ended' && speaking.some(hasEnd)
  return speaking.flatMap(({ assertion: { status: word, validTime } }) => {
    if (validTime === undefined) return []
    if (!isTold || word === 'ended' || !validTime.includes('/')) return [validTime]
    const start = startOf(validTime)
    return start === '' || start === '..' ? [] : [`${start}/`]
  })
}

/** One interval over several: the start with the earliest first day, the end with the latest last day. Times are sorted and valid. */
function joinTimes(times: readonly string[]): string {
  const starts = times.flatMap((time) => known(startOf(time)))
  const ends = times.flatMap((time) => known(endOf(time)))
  const start = starts.sort(byDay('from')).at(0) ?? ''
  const end = ends.sort(byDay('to')).at(-1) ?? (times.some((time) => time.endsWith('/..')) ? '..' : '')
  if (start === end && start !== '') return start
  return `${start}/${end}`
}

/** False when a start after the end shows that the sources do not speak of one stretch. */
function isForward(time: string): boolean {
  const bounds = dayBounds(time)
  return bounds !== undefined && !(bounds.from !== undefined && bounds.to !== undefined && bounds.from > bounds.to)
}

/** The time of the surest assertion that gives one, ties to the least time: sources that contradict each other are not averaged. */
function surestTime(speaking: readonly TimedAssertion[]): string | undefined {
  const timed = speaking.flatMap(({ assertion: { validTime, confidence } }) =>
    validTime === undefined ? [] : [{ validTime, confidence }],
  )
  timed.sort((a, b) => b.confidence - a.confidence || (a.validTime < b.validTime ? -1 : 1))
  return timed.at(0)?.validTime
}

function startOf(time: string): string {
  return time.includes('/') ? time.slice(0, time.indexOf('/')) : time
}

function endOf(time: string): string {
  return time.slice(time.indexOf('/') + 1)
}

function known(end: string): string[] {
  return end === '' || end === '..' ? [] : [end]
}

function byDay(bound: 'from' | 'to'): (a: string, b: string) => number {
  return (a, b) => {
    const [dayA, dayB] = [dayBounds(a)?.[bound] ?? '', dayBounds(b)?.[bound] ?? '']
    // Of two with the same day the finer comes first: "2019-01" says more than "2019".
    return dayA < dayB ? -1 : dayA > dayB ? 1 : b.length - a.length || (a < b ? -1 : 1)
  }
}
