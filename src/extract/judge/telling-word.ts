/** Which word of a sentence tells a relation that no cue of it tells: for the quote, and for what is read of status around it. */
import { toldWords } from '../cues/told-words.ts'
import { contentPos } from '../model/relation-units.ts'
import type { Candidate } from './candidates.ts'
import type { JudgedUnits } from './judged-sentence.ts'

/** How much likeness a word loses that stands neither between the two nor on the way through the parse. */
const aside = 0.3

/**
 * The place of the noun, verb or adjective that is likest to what tells the relation, of equals the first; what stands between the two, or on
 * the way from one to the other, before what does not. No part of an argument; the object itself where the sentence has no such word.
 */
export function tellingWord({ sentence, units, ways }: JudgedUnits, candidate: Candidate): number {
  const { view, found } = sentence
  const [subject, object] = [found[candidate.subject], found[candidate.object]]
  if (subject === undefined || object === undefined) throw new RangeError('a candidate has two arguments')
  const told = toldWords(candidate.relation)
  const onWay = new Set(ways.between(candidate.subject, candidate.object).nodes)
  const [from, to] = [Math.min(subject.end, object.end), Math.max(subject.first, object.first)]
  const isArgument = (at: number): boolean => found.some(({ first, end }) => first <= at && at < end)
  let best = { at: object.first, likeness: -Infinity }
  for (const [at, { lower, pos }] of view.sentence.tokens.entries()) {
    if (!contentPos.has(pos) || view.isName[at] === 1 || isArgument(at)) continue
    const isJoining = onWay.has(at) || (at >= from && at < to)
    const likeness = (units.encoded?.likeness(lower, told) ?? 0) - (isJoining ? 0 : aside)
    if (likeness > best.likeness) best = { at, likeness }
  }
  return best.at
}
