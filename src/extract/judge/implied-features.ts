/** What the judge looks at where one end of a fact is left out of its sentence: the cue and its argument, and how near at hand the topic is. */
import { itemOf } from '../model/relation-units.ts'
import { fitsTypes, slotTypes } from '../patterns/slots.ts'
import { slotsAt } from './candidates.ts'
import type { ImpliedCandidate } from './implied-candidates.ts'
import { adding, type Add, type JudgeSink } from './judge-features.ts'
import type { JudgedUnits } from './judged-sentence.ts'
import { agreement, statedKinds } from './stated-kinds.ts'

/** Every feature of an implied candidate; of its relation itself only where that `isKnown`. Cost: bounded. */
export function impliedFeatures(
  context: JudgedUnits,
  candidate: ImpliedCandidate,
  isKnown: boolean,
  sink: JudgeSink,
): void {
  const { sentence, tree, units } = context
  const { relation, reading, role, argument, topic, rank, rivals, origin, isByTree } = candidate
  const { cue, kind, at, head } = reading.occurrence
  const { tokens } = sentence.view.sentence
  const own = sentence.found[argument]
  const add = adding('implied', sink)
  const addOwn: Add = (name, ...parts) => {
    if (isKnown) add(name, itemOf(relation.id), ...parts)
  }
  const side = itemOf(`${role} ${kind}`)
  const found = itemOf(`${origin} ${isByTree ? 'tree' : 'grammar'}`)
  const missing = itemOf(missingSlot(candidate))
  const slot = itemOf(slotsAt(reading, own)[0] ?? '-')
  const place = itemOf(`${String(Math.min(rank, 4))} of ${String(Math.min(rivals, 4))}`)
  const near = itemOf(`${String(topic.distance)} ${topic.isSubject ? 'subject' : 'other'}`)
  const often = itemOf(String(Math.min(topic.count, 4)))
  const before = itemOf(tokens[at - 1]?.lemma ?? '<start>')
  const rest = itemOf(String(Math.min(3, fittingBeside(context, candidate))))
  add('bias')
  addOwn('relation')
  addOwn('cue', itemOf(cue.text))
  add('side', side, found)
  add('slots', side, slot, missing)
  add('place', place)
  add('near', near)
  add('place near', place, near, often)
  add('often', often)
  add('mentioned as', itemOf(topic.reference.kind))
  add('beside', rest, side)
  add('beside place', rest, place, near)
  add('before cue', before, side)
  add('before cue near', before, near)
  addOwn('near', near, place)
  addOwn('slots', slot, missing)
  addOwn('types', itemOf(topic.target.name.type), itemOf(own?.type ?? ''))
  add('types', itemOf(topic.target.name.type), itemOf(own?.type ?? ''), side)
  add('argument', itemOf(kindOf(candidate, context)), side)
  add('arguments', itemOf(String(Math.min(5, sentence.found.length))))
  add('first', itemOf(String(argument === 0)), itemOf(String(at < 6)))
  const kinds = statedKinds(tree, units.paths.chains[argument]?.[0] ?? -1)
  add('kind', itemOf(agreement(tree, kinds, relation)), side)
  // "the deal", "the contract": the rest of the phrase was told before.
  add('definite', itemOf(tokens[firstOfPhrase(context, head)]?.lower ?? ''), side, near)
}

function kindOf({ argument }: ImpliedCandidate, { sentence }: JudgedUnits): string {
  const source = sentence.found[argument]?.source
  return source === undefined || 'date' in source ? '' : source.reference.kind
}

/** The slot of the frame in which nothing stands. */
function missingSlot({ reading, role, origin }: ImpliedCandidate): string {
  const frame = reading.frames.find(([from]) => from === origin)?.[1]
  return (role === 'subject' ? frame?.object : frame?.subject) ?? '-'
}

/** How many other arguments of the sentence could be the end that is looked for. */
function fittingBeside({ sentence: { found, ontology } }: JudgedUnits, candidate: ImpliedCandidate): number {
  const { relation, role, argument } = candidate
  const types = slotTypes(relation, role === 'subject' ? 'object' : 'subject')
  if (types === undefined) return 0
  return found.filter(({ source }, index) => {
    if (index === argument || source === undefined || 'date' in source) return false
    return fitsTypes({ ontology, relation, isStrict: false }, source.reference, types)
  }).length
}

/** Where the phrase of a noun starts: its article, possessive or first word. */
function firstOfPhrase({ units: { paths } }: JudgedUnits, head: number): number {
  return Math.min(head, ...(paths.dependents[head] ?? []))
}
