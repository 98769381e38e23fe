/** Status and time of a match together, since each bears on the other. */
import type { AssertionStatus } from '../../model/assertion.ts'
import type { PatternMatch, SentenceView } from '../patterns/match-run.ts'
import type { Standing } from './status.ts'
import { standingOf } from './status.ts'
import type { ClaimTime } from './time.ts'
import { timeOf } from './time.ts'

/** What stands around a match: how it stands with the relation, and when. */
export interface Circumstances {
  readonly standing: Standing
  readonly time: ClaimTime
}

/** The circumstances of a match. `shown` is the status its pattern declares, `publishedAt` the document's day, as far as known. */
export function circumstancesOf(
  view: SentenceView,
  match: PatternMatch,
  { shown, publishedAt }: { shown: AssertionStatus | undefined; publishedAt: string | undefined },
): Circumstances {
  const said = standingOf(view, match, shown)
  const time = timeOf(view, match, { status: said.status, publishedAt })
  return { standing: ahead(said, time, publishedAt), time }
}

/** "takes over on 1 April", said in March: what starts after the day of the text is planned. */
function ahead(standing: Standing, { validTime }: ClaimTime, publishedAt: string | undefined): Standing {
  if (standing.status !== 'active' || publishedAt === undefined || validTime === undefined || !/^\d/u.test(validTime))
    return standing
  const start = validTime.split('/')[0] ?? ''
  return start.slice(0, publishedAt.length) > publishedAt.slice(0, start.length)
    ? { ...standing, status: 'planned', rule: 'date-ahead' }
    : standing
}
