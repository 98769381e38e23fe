/** Divides the assertions of one relation key into episodes: stretches of time that can be one. */
import { compareStrings } from '../basics/order.ts'
import type { Assertion } from '../model/assertion.ts'
import { whenOf } from './when.ts'
import type { When } from './when.ts'

/** An assertion with its times, read once. */
export interface TimedAssertion<A extends Assertion = Assertion> {
  readonly assertion: A
  readonly when: When
}

/**
 * The episodes, in order of time; assertions without times belong to the last.
 *
 * Shape: n assertions → at least one episode for n > 0; every assertion is in one.
 * A new episode begins where an assertion knows the relation to hold on a day after the one by which the episode had ended.
 * Order: by first known day; among equals by last day, then by id, which cannot change the division.
 */
export function episodesOf<A extends Assertion>(assertions: readonly A[]): readonly (readonly TimedAssertion<A>[])[] {
  const timed = assertions.map((assertion) => ({ assertion, when: whenOf(assertion) }))
  const dated = timed.filter(({ when }) => firstDay(when) !== undefined).sort(compareTimed)
  const undated = timed.filter(({ when }) => firstDay(when) === undefined)
  const episodes: TimedAssertion<A>[][] = []
  let endedBy: string | undefined
  for (const item of dated) {
    const { holdsFrom } = item.when
    const isNew = episodes.length === 0 || (endedBy !== undefined && holdsFrom !== undefined && holdsFrom > endedBy)
    if (isNew) {
      episodes.push([])
      endedBy = undefined
    }
    episodes.at(-1)?.push(item)
    endedBy = earlier(endedBy, item.when.endedBy)
  }
  if (undated.length > 0 && episodes.length === 0) episodes.push([])
  episodes.at(-1)?.push(...undated)
  return episodes
}

function firstDay(when: When): string | undefined {
  return when.holdsFrom ?? when.endedBy ?? when.saidFrom
}

function compareTimed(a: TimedAssertion, b: TimedAssertion): number {
  const firstA = firstDay(a.when) ?? ''
  const firstB = firstDay(b.when) ?? ''
  const lastA = a.when.endedBy ?? a.when.holdsTo ?? ''
  const lastB = b.when.endedBy ?? b.when.holdsTo ?? ''
  return (
    compareStrings(firstA, firstB) || compareStrings(lastA, lastB) || compareStrings(a.assertion.id, b.assertion.id)
  )
}

function earlier(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a < b ? a : b
}
