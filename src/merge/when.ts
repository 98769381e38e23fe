/** What an assertion says about days: when it held, by when it had ended, when that was said. */
import type { Assertion } from '../model/assertion.ts'
import { dayBounds } from '../model/valid-time.ts'

/** Days are ISO strings and compare as strings. A member is absent where the assertion says nothing of it. */
export interface When {
  /** First and last day on which it is known to hold. */
  readonly holdsFrom?: string
  readonly holdsTo?: string
  /** A day by which it had certainly ended. */
  readonly endedBy?: string
  /** The days on which it may have been said. */
  readonly saidFrom?: string
  readonly saidTo?: string
}

/**
 * Reads an assertion's times.
 * - valid time a/b: it held from the latest reading of a to the earliest of b; an ended one had ended by the last day of b.
 * - no valid time: one said to be so on a day held on that day; one said to have ended had ended by it.
 */
export function whenOf(assertion: Assertion): When {
  const said = assertion.saidAt === undefined ? undefined : dayBounds(assertion.saidAt)
  const valid = assertion.validTime === undefined ? undefined : dayBounds(assertion.validTime)
  const hasEnd = valid?.to !== undefined && (assertion.validTime?.includes('/') ?? false)
  const holds = assertion.status === 'planned' ? undefined : holding(assertion, valid, said?.from)
  const endedBy = assertion.status === 'ended' ? (valid?.to ?? said?.to) : hasEnd ? valid.to : undefined
  return {
    ...(holds?.from !== undefined && { holdsFrom: holds.from }),
    ...(holds?.to !== undefined && { holdsTo: holds.to }),
    ...(endedBy !== undefined && { endedBy }),
    ...(said?.from !== undefined && { saidFrom: said.from }),
    ...(said?.to !== undefined && { saidTo: said.to }),
  }
}

interface Stretch {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

function holding(assertion: Assertion, valid: Stretch | undefined, saidDay: string | undefined): Stretch | undefined {
  if (valid !== undefined) return { from: valid.from ?? valid.to, to: valid.to ?? valid.from }
  if (assertion.status === 'ended') return undefined
  return { from: saidDay, to: saidDay }
}
