/** What part each assertion of an episode had in its folded status: for explaining, never for folding. */
import type { AssertionId } from '../model/id.ts'
import type { AssertionPart } from '../model/explanation.ts'
import type { TimedAssertion } from './episodes.ts'
import { foldStatus, sifted } from './fold-status.ts'

/** The part of every assertion of an episode, by id. */
export function weighWords(episode: readonly TimedAssertion[]): ReadonlyMap<AssertionId, AssertionPart> {
  const { status } = foldStatus(episode)
  const { speaking, retold, latest, standing } = sifted(episode)
  const partOf = (item: TimedAssertion): AssertionPart => {
    if (!speaking.includes(item)) return 'no-say'
    const isStatus = item.assertion.polarity === 'affirmed' && item.assertion.status === status
    if (retold.includes(item)) return 'retells'
    if (!latest.includes(item)) return isStatus ? 'agrees' : 'overtaken'
    if (!standing.includes(item)) return 'outranked'
    if (status === 'contested') return 'opposes'
    if (item.assertion.polarity === 'negated') return 'denies'
    return isStatus ? 'decides' : 'yields'
  }
  return new Map(episode.map((item) => [item.assertion.id, partOf(item)]))
}
