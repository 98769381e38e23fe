/** What the judge does not believe, told as dropped candidates: so that somebody who misses a fact finds it, and why it is none. */
import type { DroppedCandidate } from '../../model/extraction.ts'
import type { SourcedArgument } from '../model/sentence-arguments.ts'
import { textSpan } from '../sentence.ts'
import { toldBy, type Doubt } from './judge-sentence.ts'
import type { JudgedUnits } from './judged-sentence.ts'

/** The doubts about one sentence, in the order of the judge. */
export function doubtful(doubts: readonly Doubt[], judged: JudgedUnits): DroppedCandidate[] {
  return doubts.map((doubt) => droppedOf(doubt, judged))
}

function droppedOf({ candidate, probability, threshold }: Doubt, judged: JudgedUnits): DroppedCandidate {
  const { view, found } = judged.sentence
  const { relation, subject, object } = candidate
  const told = toldBy(judged, candidate)
  const stretches = [found[subject], found[object], told?.span].filter((stretch) => stretch !== undefined)
  const quoted = (argument: SourcedArgument | undefined): string =>
    view.sentence.tokens
      .slice(argument?.first, argument?.end)
      .map(({ text }) => text)
      .join(' ')
  return {
    relationType: relation.id,
    span: textSpan(view.sentence.tokens, {
      first: Math.min(...stretches.map(({ first }) => first)),
      end: Math.max(...stretches.map(({ end }) => end)),
    }),
    rule: told?.rule ?? 'model',
    reason: 'LOW_CONFIDENCE',
    detail:
      `“${quoted(found[subject])}” to “${quoted(found[object])}”: a chance of ${probability.toFixed(2)}, ` +
      `and it is believed from ${threshold.toFixed(2)} on`,
  }
}
