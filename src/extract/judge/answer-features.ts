/** What the zero-shot scorer says of a candidate, of others for the same relation, and of the same two for other relations. */
import type { RelationType } from '../../model/ontology.ts'
import { anyRelation } from '../encoder/encoder.ts'
import { pairKey } from '../model/first-look.ts'
import type { Answers } from '../zero-shot/zero-shot.ts'
import type { Candidate } from './candidates.ts'
import { beside, greatestBut, greatestOf, joinedByCue, oddsStep, type Sinks } from './feature-items.ts'
import type { JudgedUnits } from './judged-sentence.ts'

/** Every feature of it; none for a candidate that it was not asked about. Cost: linear in the arguments and relations. */
export function answerFeatures({ sentence, units }: JudgedUnits, candidate: Candidate, { add }: Sinks): void {
  const { relation, subject, object, answered } = candidate
  const own = sentence.answers.get(relation.id)
  if (answered === undefined || own === undefined) return
  const odds = oddsStep(answered)
  const of = (from: number, to: number): number | undefined => oddsOf(own, relation, [from, to])
  const count = sentence.found.length
  const rivals = greatestOf(count, (at) => (at === subject ? undefined : of(at, object)))
  const siblings = greatestOf(count, (at) => (at === object ? undefined : of(subject, at)))
  let other = -Infinity
  for (const [relationType, answers] of sentence.answers) {
    const rival = sentence.ontology.relationTypes.get(relationType)
    if (rival === undefined || rival === relation) continue
    other = Math.max(other, oddsOf(answers, rival, [subject, object]) ?? -Infinity)
    if (relation.symmetric) other = Math.max(other, oddsOf(answers, rival, [object, subject]) ?? -Infinity)
  }
  const { encoded } = units
  const encodedOdds = encoded?.of(subject, object)
  const anyColumn = encoded?.columns.get(anyRelation) ?? -1
  const shipped = encodedOdds === undefined ? -Infinity : greatestBut(encodedOdds, [anyColumn])
  const joined = joinedByCue(candidate)
  add('answer', odds)
  add('answer joined', odds, joined)
  add('answer and any', odds, oddsStep(encodedOdds?.[anyColumn]))
  add('answer beside', odds, beside(answered, rivals), beside(answered, siblings))
  add('answer and other', odds, oddsStep(other))
  add('answer beside other', odds, beside(answered, other), joined)
  add('answer and shipped', odds, oddsStep(shipped))
  if (!relation.symmetric) add('answer back', odds, beside(answered, of(object, subject) ?? -Infinity))
}

/** The odds of a pair; of a symmetric relation, whose pairs are asked once, in either order. */
function oddsOf(
  answers: Answers,
  { symmetric }: RelationType,
  [subject, object]: readonly [number, number],
): number | undefined {
  const odds = answers.get(pairKey(subject, object))
  return odds === undefined && symmetric ? answers.get(pairKey(object, subject)) : odds
}
