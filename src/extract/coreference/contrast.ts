/** "The former" and "the latter": the last two of a kind that were named. */
import type { Ontology } from '../../model/ontology.ts'
import type { NameDraft } from '../names/name-draft.ts'
import type { Referent } from './salience.ts'

/** Of referents, the latest first, the names of the two that were mentioned last and are of one family of types, the later first; none where there are no two. */
export function lastTwo(latest: readonly Referent[], { entityTypes }: Ontology): [NameDraft, NameDraft] | [] {
  const names = latest.flatMap(({ members: [name, ...others] }) => (name && others.length === 0 ? [name] : []))
  for (const [place, latter] of names.entries()) {
    const family = entityTypes.get(latter.type)?.family
    const former = names.slice(place + 1, place + 3).find(({ type }) => entityTypes.get(type)?.family === family)
    if (former !== undefined) return [latter, former]
  }
  return []
}
