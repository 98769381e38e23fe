/** What may be an argument of a relation, as the trained model sees it: a stretch of tokens with a coarse type. */
import type { TaggedName } from '../tagger/name-tagger.ts'
import type { NameType } from '../tagger/name-types.ts'
import { formSentence } from '../tagger/name-features.ts'
import type { Token } from '../tokens.ts'
import { dateStretches } from './date-stretches.ts'

/** Types the model knows. `other` is a capitalised run that nothing typed. */
export type ArgumentType = NameType | 'date' | 'pronoun' | 'other'

/** An argument: tokens `first` to `end` (exclusive) of a sentence. Arguments of a sentence do not overlap. */
export interface ModelArgument {
  readonly first: number
  readonly end: number
  readonly type: ArgumentType
}

const pronouns = new Set(
  'he she it they his her its their him them who whom whose which that where i we my our me us himself herself itself themselves hers'.split(
    ' ',
  ),
)

/**
 * The arguments of a sentence: the tagger's names, capitalised runs it left out, dates and pronouns (relative ones too), in order.
 * Cost: linear in tokens.
 */
export function modelArguments(tokens: readonly Token[], names: readonly TaggedName[]): ModelArgument[] {
  const taken = new Uint8Array(tokens.length)
  const found: ModelArgument[] = []
  const take = (first: number, end: number, type: ArgumentType): void => {
    if (taken.subarray(first, end).includes(1)) return
    taken.fill(1, first, end)
    found.push({ first, end, type })
  }
  for (const { start, end, type } of names) take(start, end, type)
  for (const { first, end } of dateStretches(tokens)) take(first, end, 'date')
  for (const [at, token] of tokens.entries()) if (isPronoun(tokens, at, token)) take(at, at + 1, 'pronoun')
  for (const run of new Set(formSentence(tokens).runs)) {
    if (run && mayBeName(tokens, run.start, run.end)) take(run.start, run.end, 'other')
  }
  return found.sort((a, b) => a.first - b.first)
}

/** "that" is an argument only where it may open a relative clause: after a noun or a name. */
function isPronoun(tokens: readonly Token[], at: number, token: Token): boolean {
  if (!pronouns.has(token.lower) || token.text === 'US' || token.text === 'IT') return false
  if (token.lower !== 'that') return true
  const before = tokens[at - 1]?.pos
  return before === 'NOUN' || before === 'PROPN'
}

/** A single word that opens the sentence is a name only if it is tagged as one. */
function mayBeName(tokens: readonly Token[], start: number, end: number): boolean {
  const first = tokens[start]
  if (!first) return false
  return end - start > 1 || first.pos === 'PROPN' || (start > 0 && first.pos !== 'PRON' && first.pos !== 'DET')
}
