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
 * The arguments of a sentence: the tagger's names, then what `bareArguments` gives where no name stands, in order.
 * Cost: linear in tokens.
 */
export function modelArguments(tokens: readonly Token[], names: readonly TaggedName[]): ModelArgument[] {
  const taken = new Uint8Array(tokens.length)
  const found: ModelArgument[] = []
  for (const argument of [
    ...names.map(({ start, end, type }) => ({ first: start, end, type })),
    ...bareArguments(tokens),
  ]) {
    if (taken.subarray(argument.first, argument.end).includes(1)) continue
    taken.fill(1, argument.first, argument.end)
    found.push(argument)
  }
  return found.sort((a, b) => a.first - b.first)
}

/** What may be an argument though no tagger knows it, best first: dates, pronouns (relative ones too), capitalised runs. They may overlap. */
export function bareArguments(tokens: readonly Token[]): ModelArgument[] {
  const runs = new Set(formSentence(tokens).runs)
  return [
    ...dateStretches(tokens).map(({ first, end }): ModelArgument => ({ first, end, type: 'date' })),
    ...tokens.flatMap((token, at): ModelArgument[] =>
      isPronoun(tokens, at, token) ? [{ first: at, end: at + 1, type: 'pronoun' }] : [],
    ),
    ...[...runs].flatMap((run): ModelArgument[] =>
      run && mayBeName(tokens, run.start, run.end) ? [{ first: run.start, end: run.end, type: 'other' }] : [],
    ),
  ]
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
