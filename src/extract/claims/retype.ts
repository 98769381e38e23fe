/** Names whose type nothing sure shows take the type that a relation asks of them. */
import type { Ontology } from '../../model/ontology.ts'
import { isA } from '../../model/ontology.ts'
import { weakType } from '../names/name-draft.ts'
import { slotTypes } from '../patterns/slots.ts'
import type { Claim, ClaimArgument } from './claim.ts'

/** From the key of a weakly typed name to the type that the first claim about it, in order of the text, asks for. */
export function retypedNames(claims: readonly Claim[], ontology: Ontology): Map<string, string> {
  const types = new Map<string, string>()
  const ask = ({ target: { name } }: ClaimArgument, wanted: readonly string[] | undefined): void => {
    const [first] = wanted ?? []
    if (first === undefined || name.certainty >= weakType || types.has(name.key)) return
    types.set(name.key, wanted?.some((type) => isA(ontology, name.type, type)) === true ? name.type : first)
  }
  const ordered = [...claims].sort((a, b) => a.view.sentence.index - b.view.sentence.index || a.cue.first - b.cue.first)
  for (const { relation, subject, object } of ordered) {
    ask(subject, slotTypes(relation, 'subject'))
    if (object.kind === 'reference') ask(object, slotTypes(relation, 'object'))
  }
  return types
}
