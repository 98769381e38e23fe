/**
 * How alike in meaning the words that join two arguments are to those by which a relation's author says it is told, by degree, and whether
 * another relation of the ontology is liker. For relations that the judge never learned: of those it did it knows the words themselves.
 */
import { anyRelation } from '../encoder/encoder.ts'
import { itemOf, type Item } from '../model/relation-units.ts'
import type { Candidate } from './candidates.ts'
import { joinedByCue, oddsStep, type Sinks } from './feature-items.ts'
import type { JudgedUnits } from './judged-sentence.ts'

/** Every feature of it; none for a sentence that is not encoded. */
export function likenessFeatures(
  { sentence, units, saidLikeness }: JudgedUnits,
  candidate: Candidate,
  { add }: Sinks,
): void {
  const { encoded } = units
  if (encoded === undefined || saidLikeness === undefined) return
  const { relation, subject, object, reading } = candidate
  const any = oddsStep(encoded.of(subject, object)?.[encoded.columns.get(anyRelation) ?? -1])
  const joined = joinedByCue(candidate)
  if (reading !== undefined) {
    const { at, cue, likeness, kind } = reading.occurrence
    const alike = step(encoded.likeness(sentence.view.sentence.tokens[at]?.lower ?? '', cue.head))
    add('likeness of cue', alike, itemOf(likeness), itemOf(kind))
    add('likeness of cue joined', alike, itemOf(likeness), joined)
    add('likeness of cue and any', alike, itemOf(likeness), any)
  }
  for (const place of ['way', 'between'] as const) {
    const { own, rival } = saidLikeness.of(place, [subject, object], relation)
    add(`likeness on ${place}`, step(own))
    add(`likeness on ${place} and any`, step(own), any)
    add(`likeness on ${place} joined`, step(own), joined)
    add(`likeness on ${place} beside`, step(own), beside(own, rival))
    add(`likeness on ${place} beside joined`, beside(own, rival), joined)
  }
}

/** In steps of an eighth. */
function step(likeness: number): Item {
  return itemOf(`#${Math.round(likeness * 8)}`)
}

/** Whether another relation is clearly liker, about as like, or less. */
function beside(own: number, other: number): Item {
  return itemOf(other > own + 0.1 ? 'liker' : other > own - 0.1 ? 'even' : 'less')
}
