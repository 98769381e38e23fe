/** Which word carries a proposal: an assertion must show its cue, and a sum of weights has none of its own. */
import type { Token } from '../tokens.ts'
import type { ModelArgument } from './relation-arguments.ts'
import type { RelationProposal } from './relation-model.ts'

/** How far outside the arguments a cue may stand, in tokens. */
const cueReach = 5
const cueTags = new Set(['VERB', 'NOUN', 'ADJ', 'AUX'])

/**
 * The cue of a proposal, a stretch of tokens: of the verbs, nouns and adjectives between and beside the arguments the one whose own
 * features weigh most; where none does, the tokens between, or the object when nothing lies between. `weights` are of single words.
 */
export function cueOf(
  tokens: readonly Token[],
  found: readonly ModelArgument[],
  { subject, object }: Pick<RelationProposal, 'subject' | 'object'>,
  weights: ReadonlyMap<string, number>,
): { first: number; end: number } {
  const a = found[Math.min(subject, object)] as ModelArgument
  const b = found[Math.max(subject, object)] as ModelArgument
  const taken = new Set(found.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, at) => first + at)))
  let best: { at: number; weight: number } | undefined
  for (let at = Math.max(0, a.first - cueReach); at < Math.min(tokens.length, b.end + cueReach); at += 1) {
    const token = tokens[at] as Token
    if (taken.has(at) || !cueTags.has(token.pos)) continue
    const weight = (weights.get(token.lemma) ?? 0) + (token.lower === token.lemma ? 0 : (weights.get(token.lower) ?? 0))
    if (weight > (best?.weight ?? 0)) best = { at, weight }
  }
  if (best) return { first: best.at, end: best.at + 1 }
  const last = found[object] as ModelArgument
  return a.end < b.first ? { first: a.end, end: b.first } : { first: last.first, end: last.end }
}
