/** Counterparts that a document has established: built from its explicit claims, asked for implied ones. */
import type { Ontology } from '../../model/ontology.ts'
import type { ReadDocument } from '../read-document.ts'
import type { Claim, ClaimArgument } from './claim.ts'
import type { Counterparts } from './implied.ts'

interface Meeting {
  readonly family: string
  readonly sentence: number
  readonly other: ClaimArgument
  readonly identity: string
}

/** The counterparts in explicit claims. A relation of the same family counts before others; the most frequent wins, then the nearest. */
export function establishedCounterparts(
  document: ReadDocument,
  ontology: Ontology,
  claims: readonly Claim[],
): Counterparts {
  const meetings = new Map<string, Meeting[]>()
  const add = (one: ClaimArgument, other: ClaimArgument, claim: Claim): void => {
    const key = document.forms.identity(one.target.name)
    const list = meetings.get(key) ?? []
    meetings.set(key, list)
    list.push({
      family: claim.relation.family,
      sentence: claim.view.sentence.index,
      other,
      identity: document.forms.identity(other.target.name),
    })
  }
  for (const claim of claims) {
    if (claim.object.kind !== 'reference') continue
    add(claim.subject, claim.object, claim)
    add(claim.object, claim.subject, claim)
  }
  return {
    ontology,
    of(identity, family, before) {
      const all = meetings.get(identity) ?? []
      const inFamily = all.filter((meeting) => meeting.family === family)
      return best(inFamily, before)?.other
    },
  }
}

function best(meetings: readonly Meeting[], before: number): Meeting | undefined {
  const counts = new Map<string, number>()
  for (const { identity } of meetings) counts.set(identity, (counts.get(identity) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  const leaders = meetings.filter(({ identity }) => counts.get(identity) === most)
  // Where several counterparts are met equally often, none is established.
  if (new Set(leaders.map(({ identity }) => identity)).size > 1) return undefined
  return leaders.findLast(({ sentence }) => sentence <= before) ?? leaders[0]
}
