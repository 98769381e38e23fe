/** Status and time of a match together, since each bears on the other. */
import type { AssertionStatus } from '../../model/assertion.ts'
import type { RelationType } from '../../model/ontology.ts'
import type { StandingModel } from '../standing/standing-model.ts'
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

/** What is known of a match beside its words. */
export interface MatchOrigin {
  readonly relation: RelationType
  /** The status its pattern declares. */
  readonly shown: AssertionStatus | undefined
  /** The document's day, EDTF, as far as known. */
  readonly publishedAt: string | undefined
  /** Weighs what the rules say; without it their word holds. */
  readonly model: StandingModel | undefined
}

/** The circumstances of a match. */
export function circumstancesOf(view: SentenceView, match: PatternMatch, origin: MatchOrigin): Circumstances {
  const { shown, publishedAt, relation, model } = origin
  const said = standingOf(view, match, { relation, shown })
  const time = timeOf(view, match, { status: said.status, rule: said.rule, publishedAt, relation })
  const ruled = ahead(said, time, publishedAt)
  const standing = model?.weigh({ view, match, relation, shown, publishedAt, ruled }) ?? ruled
  // The status of `said`, not of `ruled`: a day ahead is where it starts, and stays so.
  const isOther = standing.status !== ruled.status
  return {
    standing,
    time: isOther ? timeOf(view, match, { status: standing.status, rule: standing.rule, publishedAt, relation }) : time,
  }
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
