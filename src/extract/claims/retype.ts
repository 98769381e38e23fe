/** Names whose type nothing sure shows take the type that relations ask of them; what then does not fit is dropped. */
import type { DroppedCandidate } from '../../model/extraction.ts'
import type { Ontology } from '../../model/ontology.ts'
import { isA } from '../../model/ontology.ts'
import type { NameDraft } from '../names/name-draft.ts'
import { weakType } from '../names/name-draft.ts'
import { slotTypes } from '../patterns/slots.ts'
import { textSpan } from '../sentence.ts'
import type { Claim, ClaimArgument } from './claim.ts'

/** Claims that agree on the types of weakly typed names, and those types by the name's key. */
export interface Retyped {
  readonly claims: readonly Claim[]
  readonly types: ReadonlyMap<string, string>
}

interface Slot {
  readonly name: NameDraft
  readonly wanted: readonly string[]
}

/**
 * Settles the types of weakly typed names: a name keeps its guess when some claim agrees with it, else it takes what the first
 * claim about it, in order of the text, asks for. Claims that then ask for something else are dropped as TYPE_MISMATCH.
 * Claims that are kept aside have no voice.
 */
export function settleTypes(
  claims: readonly Claim[],
  ontology: Ontology,
  drop: (candidate: DroppedCandidate) => void,
): Retyped {
  const types = new Map<string, string>()
  const ordered = [...claims].sort(
    (a, b) => a.view.sentence.index - b.view.sentence.index || a.cue.first - b.cue.first || (a.rule < b.rule ? -1 : 1),
  )
  const slots = ordered.filter(({ aside }) => aside === undefined).flatMap(weakSlots)
  for (const { name, wanted } of slots) if (fits(ontology, name.type, wanted)) types.set(name.key, name.type)
  for (const { name, wanted } of slots) {
    const [first] = wanted
    if (first !== undefined && !types.has(name.key)) types.set(name.key, first)
  }
  const kept = claims.filter((claim) => {
    if (claim.aside !== undefined) return true
    const isFit = weakSlots(claim).every(({ name, wanted }) => fits(ontology, types.get(name.key) ?? name.type, wanted))
    if (!isFit) drop(misfit(claim))
    return isFit
  })
  return { claims: kept, types }
}

function fits(ontology: Ontology, type: string, wanted: readonly string[]): boolean {
  return wanted.some((other) => isA(ontology, type, other))
}

/** The slots of a claim that hold a weakly typed name. */
function weakSlots({ relation, subject, object }: Claim): Slot[] {
  const slot = ({ target: { name } }: ClaimArgument, wanted: readonly string[] | undefined): Slot[] =>
    wanted === undefined || name.certainty >= weakType ? [] : [{ name, wanted }]
  const objects = object.kind === 'literal' ? [] : slot(object, slotTypes(relation, 'object'))
  return [...slot(subject, slotTypes(relation, 'subject')), ...objects]
}

function misfit({ relation, view, cue, rule }: Claim): DroppedCandidate {
  const span = textSpan(view.sentence.tokens, cue)
  return {
    relationType: relation.id,
    span,
    rule,
    reason: 'TYPE_MISMATCH',
    detail: 'another claim settles the type of an argument',
  }
}
