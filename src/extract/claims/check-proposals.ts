/**
 * What a trained model proposes is believed only with support in the text: a word that the ontology lists as a cue of the relation, a
 * date that is one. The model was trained on encyclopaedic text; on news it is as sure of the wrong things as of the right ones.
 */
import type { Ontology, RelationType } from '../../model/ontology.ts'
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

/** Why a proposal is not believed, in plain words; undefined when nothing speaks against it. */
export function objectionTo(
  view: SentenceView,
  { relation, object, extent, probability }: Proposed,
): string | undefined {
  if (object.kind === 'literal' && (object.literal.value === undefined || !/^\d/u.test(object.literal.value))) {
    return 'the date hangs on another'
  }
  if (probability >= sureWithoutCue) return undefined
  const reach = { first: extent.first - cueReach, end: extent.end + cueReach }
  return holdsCue(view, new Set(relation.cues), reach) ? undefined : `no cue of ${relation.id} in reach`
}

/** True when one of the words stands outside names in a stretch of the sentence (default: all of it). */
export function holdsCue(view: SentenceView, cues: ReadonlySet<string>, reach?: TokenSpan): boolean {
  const { tokens } = view.sentence
  const end = Math.min(tokens.length, reach?.end ?? tokens.length)
  for (let at = Math.max(0, reach?.first ?? 0); at < end; at += 1) {
    const token = tokens[at]
    if (token !== undefined && view.isName[at] !== 1 && (cues.has(token.lemma) || cues.has(token.lower))) return true
  }
  return false
}

/** The cues of the relations that a model knows and the ontology has. */
export function cuesOf(ontology: Ontology, relationTypes: readonly string[]): ReadonlySet<string> {
  return new Set(relationTypes.flatMap((id) => ontology.relationTypes.get(id)?.cues ?? []))
}
