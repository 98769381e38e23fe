/** Which words carry a relation that a sentence tells of one argument by itself: an assertion must show its cue. */
import { ancestors, headOf } from '../parse/dependency-path.ts'
import type { TokenSpan } from '../sentence.ts'
import type { RelationType } from '../../model/ontology.ts'
import type { Reference } from '../coreference/reference.ts'
import type { ImplicitSentence } from './gap-reader.ts'

/** How far from its name a cue is looked for, in tokens. */
const reach = 10
const cueTags = new Set(['VERB', 'NOUN', 'ADJ'])

/**
 * The cue nearest to the argument that the relation itself lists; else the word it hangs on in the parse; else the nearest verb, noun or
 * adjective; else the argument itself.
 */
export function implicitCue(
  { view, found, read, cues }: ImplicitSentence,
  { reference, relation }: { readonly reference: Reference; readonly relation: RelationType },
): TokenSpan {
  const { tokens } = view.sentence
  const distance = ({ first, end }: TokenSpan): number =>
    end <= reference.first ? reference.first - end : first - reference.end
  const nearest = (spans: readonly TokenSpan[]): TokenSpan | undefined =>
    spans.filter((span) => distance(span) >= 0 && distance(span) < reach).sort((a, b) => distance(a) - distance(b))[0]
  const listed = nearest(cues.flatMap(({ occurrence: { cue, span } }) => (cue.relation === relation ? [span] : [])))
  if (listed !== undefined) return listed
  const isFree = (at: number): boolean =>
    cueTags.has(tokens[at]?.pos ?? '') && !found.some(({ first, end }) => first <= at && at < end)
  const parse = read?.paths.parse
  const hung = parse === undefined ? undefined : ancestors(parse, headOf(parse, reference)).find(isFree)
  if (hung !== undefined) return { first: hung, end: hung + 1 }
  return nearest(tokens.flatMap((_, at) => (isFree(at) ? [{ first: at, end: at + 1 }] : []))) ?? reference
}
