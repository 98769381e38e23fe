/**
 * What a trained model proposes is believed only with support in the text: a word that the ontology lists as a cue of the relation, a
 * date that is one. The model was trained on encyclopaedic text; on news it is as sure of the wrong things as of the right ones.
 */
import type { DroppedCandidate } from '../../model/extraction.ts'
import { textSpan } from '../sentence.ts'
import type { Claim } from './claim.ts'

/** A proposal this sure needs no cue. */
const sureWithoutCue = 0.97
/** How far beside the arguments a cue may stand, in tokens. */
const cueReach = 4

/** The proposals that the text supports; the others are dropped as LOW_CONFIDENCE. */
export function supportedProposals(proposals: readonly Claim[], drop: (candidate: DroppedCandidate) => void): Claim[] {
  return proposals.filter((claim) => {
    const why = objection(claim)
    if (why !== undefined) drop(candidateOf(claim, why))
    return why === undefined
  })
}

function objection(claim: Claim): string | undefined {
  const { object, confidence, relation } = claim
  if (object.kind === 'literal' && (object.literal.value === undefined || !/^\d/u.test(object.literal.value))) {
    return 'the date hangs on another'
  }
  return confidence >= sureWithoutCue || hasCue(claim) ? undefined : `no cue of ${relation.id} in reach`
}

function hasCue({ relation, view, subject, object }: Claim): boolean {
  const cues = new Set(relation.cues)
  const ends = [subject.reference, object.kind === 'literal' ? object.literal : object.reference]
  const first = Math.min(...ends.map((end) => end.first)) - cueReach
  const end = Math.max(...ends.map((stretch) => stretch.end)) + cueReach
  return view.sentence.tokens.some(
    ({ lemma, lower }, at) => at >= first && at < end && view.isName[at] !== 1 && (cues.has(lemma) || cues.has(lower)),
  )
}

function candidateOf({ relation, view, cue, rule, confidence }: Claim, why: string): DroppedCandidate {
  const span = textSpan(view.sentence.tokens, cue)
  return { relationType: relation.id, span, rule, reason: 'LOW_CONFIDENCE', detail: `${why} (${confidence})` }
}
