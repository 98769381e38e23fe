/** Names whose type nothing sure shows take the type that relations ask of them; what then does not fit is dropped. */
import type { DroppedCandidate } from '../../model/extraction.ts'
import type { Ontology } from '../../model/ontology.ts'
import { isA } from '../../model/ontology.ts'
import type { NameDraft } from '../names/name-draft.ts'
import { weakType } from '../names/name-draft.ts'
import { weightOf } from '../names/type-votes.ts'
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
  /** How much the claim that asks weighs, as a weight. */
  readonly weight: number
}

/**
 * Settles the types of weakly typed names: every claim about a name votes for the types it asks for, the name's own guess votes too; the
 * type that most speaks for wins, of equals the guess, then what stands first in the text. Claims that ask for something else are dropped
 * as TYPE_MISMATCH. Claims that are kept aside have no voice.
 */
export function settleTypes(
  claims: readonly Claim[],
  ontology: Ontology,
  drop: (candidate: DroppedCandidate) => void,
): Retyped {
  const ordered = [...claims].sort(
    (a, b) => a.view.sentence.index - b.view.sentence.index || a.cue.first - b.cue.first || (a.rule < b.rule ? -1 : 1),
  )
  const asked = new Map<string, Slot[]>()
  for (const slot of ordered.filter(({ aside }) => aside === undefined).flatMap(weakSlots))
    asked.set(slot.name.key, [...(asked.get(slot.name.key) ?? []), slot])
  const types = new Map([...asked].map(([key, slots]) => [key, typeOf(slots, ontology)]))
  const kept = claims.filter((claim) => {
    if (claim.aside !== undefined) return true
    const misfit = weakSlots(claim).find(
      ({ name, wanted }) => !fits(ontology, types.get(name.key) ?? name.type, wanted),
    )
    if (misfit !== undefined) drop(mismatch(claim, misfit, types.get(misfit.name.key) ?? misfit.name.type))
    return misfit === undefined
  })
  return { claims: kept, types }
}

/** The type that most speaks for. `slots` is not empty, in order of the text, and all of one name. */
function typeOf(slots: readonly Slot[], ontology: Ontology): string {
  const [{ name }] = slots as readonly [Slot]
  const candidates = [...new Set([name.type, ...slots.flatMap(({ wanted }) => wanted[0] ?? [])])]
  const votes = candidates.map((type) =>
    slots.reduce(
      (sum, slot) => sum + (fits(ontology, type, slot.wanted) ? slot.weight : 0),
      type === name.type ? weightOf(name.certainty) : 0,
    ),
  )
  return candidates[votes.indexOf(Math.max(...votes))] ?? name.type
}

function fits(ontology: Ontology, type: string, wanted: readonly string[]): boolean {
  return wanted.some((other) => isA(ontology, type, other))
}

/** The slots of a claim that hold a weakly typed name. */
function weakSlots({ relation, subject, object, confidence }: Claim): Slot[] {
  const slot = ({ target: { name } }: ClaimArgument, wanted: readonly string[] | undefined): Slot[] =>
    wanted === undefined || name.certainty >= weakType ? [] : [{ name, wanted, weight: weightOf(confidence) }]
  const objects = object.kind === 'literal' ? [] : slot(object, slotTypes(relation, 'object'))
  return [...slot(subject, slotTypes(relation, 'subject')), ...objects]
}

function mismatch({ relation, view, cue, rule }: Claim, { name, wanted }: Slot, type: string): DroppedCandidate {
  const span = textSpan(view.sentence.tokens, cue)
  const detail = `"${name.key}" is rather of type ${type}; ${relation.id} takes ${wanted.join(', ')}`
  return { relationType: relation.id, span, rule, reason: 'TYPE_MISMATCH', detail }
}
