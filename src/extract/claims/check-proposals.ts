/**
 * What a trained model proposes goes into the graph only with support in the text: a word that the ontology lists as a cue of the
 * relation, a date that is one. The model was trained on encyclopaedic text; on news it is as sure of the wrong things as of the right ones.
 */
import type { RelationType } from '../../model/ontology.ts'
import type { Filler, SentenceView } from '../patterns/match-run.ts'
import type { TokenSpan } from '../sentence.ts'

/** A proposal this sure needs no cue. */
const sureWithoutCue = 0.97
/** How far beside the arguments a cue may stand, in tokens. */
const cueReach = 4

/** A proposed pair in its sentence. */
export interface Proposed {
  readonly relation: RelationType
  readonly object: Filler
  /** From the first to the last token of both arguments. */
  readonly extent: TokenSpan
  readonly probability: number
}

/** True when a proposal is very sure, or a cue stands in its reach; never for a date that hangs on another. */
export function isSupported(view: SentenceView, { relation, object, extent, probability }: Proposed): boolean {
  if (object.kind === 'literal' && !/^\d/u.test(object.literal.value ?? '')) return false
  return probability >= sureWithoutCue || holdsCue(view, relation.cues, extent)
}

/** True when one of the words stands outside names beside or between the arguments. */
function holdsCue(view: SentenceView, cues: readonly string[], { first, end }: TokenSpan): boolean {
  const { tokens } = view.sentence
  const last = Math.min(tokens.length, end + cueReach)
  for (let at = Math.max(0, first - cueReach); at < last; at += 1) {
    const token = tokens[at]
    if (token !== undefined && view.isName[at] !== 1 && (cues.includes(token.lemma) || cues.includes(token.lower)))
      return true
  }
  return false
}
