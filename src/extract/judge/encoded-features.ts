/** What the encoder says of a candidate: the log-odds of its relation, what else it gives the two, and whom else it gives the relation. */
import { anyRelation, type Encoding } from '../encoder/encoder.ts'
import type { Candidate } from './candidates.ts'
import type { JudgedUnits } from './judged-sentence.ts'
import { beside, count, greatestBut, greatestOf, joinedByCue, oddsStep, type Sinks } from './feature-items.ts'

/** Every feature of it; none for a sentence that is not encoded. Cost: linear in the arguments. */
export function encodedFeatures({ units, sentence }: JudgedUnits, candidate: Candidate, { add, addOwn }: Sinks): void {
  const { encoded } = units
  const { subject, object, relation } = candidate
  const odds = encoded?.of(subject, object)
  if (encoded === undefined || odds === undefined) return
  const any = encoded.columns.get(anyRelation) ?? -1
  const column = encoded.columns.get(relation.id)
  const hasCue = joinedByCue(candidate)
  add('encoded any', oddsStep(odds[any]))
  add('encoded any joined', oddsStep(odds[any]), hasCue)
  add('encoded greatest', oddsStep(greatestBut(odds, [any, column ?? any])))
  if (column === undefined) return
  const own = odds[column]
  add('encoded', oddsStep(own))
  addOwn('encoded relation', oddsStep(own))
  add('encoded joined', oddsStep(own), hasCue)
  add('encoded and proposed', oddsStep(own), count(Math.floor(candidate.proposed * 10)))
  add('encoded and other', oddsStep(own), oddsStep(greatestBut(odds, [any, column])))
  const rivals = greatestOf(sentence.found.length, (other) =>
    other === subject ? undefined : oddsOf(encoded, [other, object], column),
  )
  const siblings = greatestOf(sentence.found.length, (other) =>
    other === object ? undefined : oddsOf(encoded, [subject, other], column),
  )
  add('encoded rivals', oddsStep(own), beside(own, rivals), beside(own, siblings))
  add('encoded back', oddsStep(own), oddsStep(oddsOf(encoded, [object, subject], column)))
}

function oddsOf(encoded: Encoding, [subject, object]: readonly [number, number], column: number): number | undefined {
  return encoded.of(subject, object)?.[column]
}
