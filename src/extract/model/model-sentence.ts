/** A sentence as the relation model and the judge read it: its units, its arguments, and the ways through its parse. */
import type { Encoder, Encoding } from '../encoder/encoder.ts'
import { pathSentence, type PathSentence } from '../parse/path-features.ts'
import type { Parser } from '../parse/parser.ts'
import { parseWithTitles } from '../parse/parse-titles.ts'
import type { Token } from '../tokens.ts'
import type { ModelArgument } from './relation-arguments.ts'
import { unitSentence, type UnitSentence } from './relation-units.ts'

/** What reads a sentence for the model and the judge. */
export interface SentenceReaders {
  readonly parser: Parser
  readonly encoder?: Encoder | undefined
}

/** A sentence in units with what they were made from. */
export interface ModelSentence extends UnitSentence {
  readonly tokens: readonly Token[]
  /** In order, without overlap. */
  readonly found: readonly ModelArgument[]
  readonly paths: PathSentence
  /** What the encoder gives its pairs; undefined without one, or for a sentence too long for it. */
  readonly encoded: Encoding | undefined
}

/**
 * Prepares a sentence. It is parsed, cut into units and encoded when first asked for these: one of which nobody asks never is.
 * Cost: linear in tokens.
 */
export function modelSentence(
  tokens: readonly Token[],
  found: readonly ModelArgument[],
  { parser, encoder }: SentenceReaders,
): ModelSentence {
  let encoding: { readonly encoded: Encoding | undefined } | undefined
  let units: UnitSentence | undefined
  let paths: PathSentence | undefined
  const cut = (): UnitSentence => (units ??= unitSentence(tokens, found))
  const sentence: ModelSentence = {
    tokens,
    found,
    get units() {
      return cut().units
    },
    get arguments() {
      return cut().arguments
    },
    get paths() {
      return (paths ??= pathSentence(tokens, found, parseWithTitles(tokens, found, parser)))
    },
    get encoded() {
      return (encoding ??= { encoded: encoder?.encode(sentence) }).encoded
    },
  }
  return sentence
}
