/** Status and time of a match together, since each bears on the other. */
import type { StandingModel } from '../standing/standing-model.ts'
import type { Standing } from './status.ts'
import type { Situation } from './situation.ts'
import { questionOf, type Asked } from './status-question.ts'
import { standingOf } from './status.ts'
import type { ClaimTime } from './time.ts'
import { timeOf } from './time.ts'

/** What stands around a match: how it stands with the relation, and when. */
export interface Circumstances {
  readonly standing: Standing
  readonly time: ClaimTime
}

/** What the circumstances of a match are read with. */
export interface Weighing {
  /** The document's day, EDTF, as far as known. */
  readonly publishedAt: string | undefined
  /** Weighs what the rules say; without it their word holds. */
  readonly model: StandingModel | undefined
}

/** The circumstances of a match. */
export function circumstancesOf(asked: Asked, { publishedAt, model }: Weighing): Circumstances {
  const { situation, time } = situationOf(asked, publishedAt)
  const { ruled } = situation
  const standing = model?.weigh(situation) ?? ruled
  // The time by the rules is that of their status before they looked at the day: a day ahead is where it starts, and stays so.
  return { standing, time: standing.status === ruled.status ? time : timeOf(situation, standing) }
}

/** What the rules make of a match, ready to be weighed, and the time that goes with it. */
export function situationOf(asked: Asked, publishedAt: string | undefined): { situation: Situation; time: ClaimTime } {
  const question = { ...questionOf(asked), publishedAt }
  const said = standingOf(question)
  const time = timeOf(question, said)
  return { situation: { ...question, ruled: ahead(said, time, publishedAt) }, time }
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
