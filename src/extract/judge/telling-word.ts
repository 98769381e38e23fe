/** Which word of a sentence tells a relation that no cue of it tells: for the quote, and for what is read of status around it. */
import { compareStrings } from '../../basics/order.ts'
import { toldWords } from '../cues/told-words.ts'
import { contentPos } from '../model/relation-units.ts'
import type { Candidate } from './candidates.ts'
import type { JudgedUnits } from './judged-sentence.ts'

/** How much likeness a word loses that stands neither between the two nor on the way through the parse. */
const aside = 0.3

/** A word, and which of those that tell the relation it is like. */
export interface TellingWord {
  readonly at: number
  /** Undefined where no word of the sentence could tell it. */
  readonly like: string | undefined
}

/**
 * The noun, verb or adjective that is likest to what tells the relation, of equals the first; what stands between the two, or on the way from
 * one to the other, before what does not. No part of an argument; the object itself where the sentence has no such word.
 */
export function tellingWord({ sentence, units, ways }: JudgedUnits, candidate: Candidate): TellingWord {
  const { view, found } = sentence
  const [subject, object] = [found[candidate.subject], found[candidate.object]]
  if (subject === undefined || object === undefined) throw new RangeError('a candidate has two arguments')
  const told = toldWords(candidate.relation)
  const likeness = (word: string, list: readonly string[]): number => units.encoded?.likeness(word, list) ?? 0
  const onWay = new Set(ways.between(candidate.subject, candidate.object).nodes)
  const [from, to] = [Math.min(subject.end, object.end), Math.max(subject.first, object.first)]
  const isArgument = (at: number): boolean => found.some(({ first, end }) => first <= at && at < end)
  let best = { at: object.first, alike: -Infinity }
  for (const [at, { lower, pos }] of view.sentence.tokens.entries()) {
    if (!contentPos.has(pos) || view.isName[at] === 1 || isArgument(at)) continue
    const isJoining = onWay.has(at) || (at >= from && at < to)
    const alike = likeness(lower, told) - (isJoining ? 0 : aside)
    if (alike > best.alike) best = { at, alike }
  }
  const { lower = '' } = view.sentence.tokens[best.at] ?? {}
  const [like] = told.toSorted((a, b) => likeness(lower, [b]) - likeness(lower, [a]) || compareStrings(a, b))
  return { at: best.at, like: best.alike === -Infinity ? undefined : like }
}
