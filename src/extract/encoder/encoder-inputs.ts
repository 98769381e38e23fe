/**
 * What the encoder reads of a sentence: a number for every kind of thing that is told of a unit. Training reads sentences by the same
 * function (`scripts/train/encoder-examples.ts`), so that both see the same.
 */
import type { ModelSentence } from '../model/model-sentence.ts'
import { pronounKind } from '../model/relation-units.ts'
import type { ArgumentType, ModelArgument } from '../model/relation-arguments.ts'
import { nameTypes } from '../tagger/name-types.ts'
import type { SourcedArgument } from '../model/sentence-arguments.ts'
import { headOf } from '../parse/dependency-path.ts'

/** A sentence by its units, an entry a unit. */
export interface EncoderInputs {
  /** Lower-case words; '' for a name or a date, so that nothing hangs on which it is. */
  readonly words: readonly string[]
  /** Places in `fineTags`, of a unit's first token: "the" of "the chipmaker" tells a nominal, its noun is there as a word. */
  readonly tags: Uint8Array
  /** 0 for a token, else one more than a place in `argumentKinds`. */
  readonly kinds: Uint8Array
  /** Places in `dependencyLabels`, of the arc above a unit. */
  readonly labels: Uint8Array
  /** The unit that a unit hangs on; itself for a root. */
  readonly heads: Int16Array
  /** By argument: its unit. */
  readonly arguments: Int16Array
}

/** In the order of the table that was trained. */
const types = [...nameTypes, 'date', 'other'] as const satisfies readonly ArgumentType[]
const pronounKinds = ['human', 'humans', 'thing', 'things']

/** Types of names and dates, then of nominals, then kinds of pronouns, the last any other. */
export const argumentKinds: readonly string[] = [
  ...types,
  ...types.map((type) => `a ${type}`),
  ...pronounKinds,
  'pronoun',
]

/** The inputs of a sentence. Cost: linear in tokens. */
export function encoderInputs(sentence: ModelSentence): EncoderInputs {
  const { tokens, found, units, paths } = sentence
  const { parse } = paths
  const firsts = firstTokens(sentence)
  const unitOf = unitsByToken(firsts, tokens.length)
  const own = units.map(({ argument }, unit) => {
    const stretch = found[argument]
    return stretch === undefined ? (firsts[unit] as number) : headOf(parse, stretch)
  })
  return {
    words: units.map(({ argument }, unit) => wordOf(sentence, found[argument], firsts[unit] ?? 0)),
    tags: Uint8Array.from(firsts, (first) => parse.tags[first] ?? 0),
    kinds: Uint8Array.from(units, ({ argument }) => kindOf(sentence, found[argument])),
    labels: Uint8Array.from(own, (token) => parse.labels[token] as number),
    heads: Int16Array.from(own, (token, unit) => {
      const above = parse.heads[token] as number
      return above < 0 ? unit : (unitOf[above] as number)
    }),
    arguments: Int16Array.from(sentence.arguments, ({ unit }) => unit),
  }
}

/** The first token of every unit. */
function firstTokens({ units, found }: ModelSentence): Int32Array {
  let next = 0
  return Int32Array.from(units, ({ argument }) => {
    const first = next
    const stretch = found[argument]
    next += stretch === undefined ? 1 : stretch.end - stretch.first
    return first
  })
}

function unitsByToken(firsts: Int32Array, tokens: number): Int32Array {
  const units = new Int32Array(tokens)
  for (const [unit, first] of firsts.entries()) units.fill(unit, first)
  return units
}

function wordOf({ tokens }: ModelSentence, argument: ModelArgument | undefined, first: number): string {
  if (argument === undefined) return tokens[first]?.lower ?? ''
  return argument.type === 'pronoun' || isNominal(argument) ? (tokens[argument.end - 1]?.lower ?? '') : ''
}

function kindOf({ tokens }: ModelSentence, argument: ModelArgument | undefined): number {
  if (argument === undefined) return 0
  const { type, end } = argument
  if (type === 'pronoun') {
    const kind = pronounKind(tokens[end - 1]?.lower ?? '')
    return argumentKinds.indexOf(pronounKinds.includes(kind) ? kind : 'pronoun') + 1
  }
  return argumentKinds.indexOf(isNominal(argument) ? `a ${type}` : type) + 1
}

/** True for "the chipmaker": its noun tells something, where a name tells only which. */
function isNominal(argument: ModelArgument | SourcedArgument): boolean {
  const source = 'source' in argument ? argument.source : undefined
  return source !== undefined && 'reference' in source && source.reference.kind === 'nominal'
}
