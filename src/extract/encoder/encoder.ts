/**
 * The encoder: a small neural network that reads a sentence and gives every pair of its arguments, and every argument by itself, the log-odds
 * (natural logarithm of the odds) of relations. It knows words by their vectors, so that what is learned of one word holds of its like; the relation model weighs it
 * beside its own features, and so does the judge.
 */
import { forCandidatePairs, pairKey } from '../model/first-look.ts'
import type { ModelSentence } from '../model/model-sentence.ts'
import type { ModelArgument } from '../model/relation-arguments.ts'
import { encoderInputs, type EncoderInputs } from './encoder-inputs.ts'
import { readEncoderTables, type EncoderTables } from './encoder-file.ts'
import { Network } from './network.ts'
import { maxUnits } from './laid-layers.ts'
import type { UnitPair } from './pair-layers.ts'
import { WordLikeness } from './word-likeness.ts'

/** Encodes sentences. */
export interface Encoder {
  /** Version of the weights; part of the extractor's version. */
  readonly version: string
  /**
   * The log-odds of all candidate pairs of a sentence and of its arguments by themselves; undefined for one without arguments, or too long.
   * Cost: linear in units, and in pairs times what lies between.
   */
  encode(sentence: ModelSentence): Encoding | undefined
  /** The vector of a lower-case word; zeros for one that it does not know. */
  vectorOf(word: string): Float32Array
  /** Reads a sentence and holds it until the next is read. */
  hold(inputs: EncoderInputs): HeldSentence
  /** How alike in meaning a lower-case word is to the likest of a list, -1..1 (`word-likeness.ts`). Cost: little for a list asked for again. */
  readonly likeness: (word: string, list: readonly string[]) => number
}

/** A sentence as the network knows it, for what asks more of it than log-odds. Only arguments are ends of a pair. */
export interface HeldSentence {
  /** What its units know, as many figures each; a copy. */
  known(): Float32Array
  /** What a pair of units is known by, a copy, and the log-odds of any relation. */
  pair(pair: UnitPair): { readonly known: Float32Array; readonly any: number }
}

/** The column that speaks for any relation at all, also of those that it was not taught by name. */
export const anyRelation = 'any'

/** A sentence encoded. */
export interface Encoding {
  /** The columns of the log-odds by what they speak for: relation types, and `anyRelation`. */
  readonly columns: ReadonlyMap<string, number>
  /** Those of a pair of arguments by column; undefined for a pair that is none (`forCandidatePairs`). */
  of(subject: number, object: number): Float32Array | undefined
  /**
   * The log-odds that the sentence tells a relation between an argument, in a role of it, and something that it leaves unsaid ("the largest
   * shareholder, Norvik Fund, …": of whom?). Undefined for a relation that it does not know.
   */
  ofLone(argument: number, relationType: string, role: 'subject' | 'object'): number | undefined
  /** What an argument knows; as many figures for each. */
  knownOf(argument: number): Float32Array
  /** Of what all units of the sentence know the greatest, figure by figure. */
  readonly greatest: Float32Array
  /** As the encoder's. */
  readonly likeness: Encoder['likeness']
}

let loaded: Encoder | undefined

/** The encoder that ships, read once. */
export function loadEncoder(): Encoder {
  loaded ??= makeEncoder(readEncoderTables())
  return loaded
}

/** An encoder of given weights. */
export function makeEncoder(tables: EncoderTables): Encoder {
  const network = new Network(tables)
  const words = new WordLikeness(network.words)
  const likeness: Encoder['likeness'] = (word, list) => words.greatest(word, list)
  const columns = new Map(tables.names.map((name, column) => [name, column]))
  // Two columns a relation: as subject, as object.
  const loneColumns = 2 * (columns.size - 1)
  // One array a sentence: a list of names has a thousand pairs.
  const scoresOf = (sentence: ModelSentence, pairs: readonly Pair[]): Scores => {
    const inputs = encoderInputs(sentence)
    network.read(inputs)
    const unitOf = (argument: number): number => inputs.arguments[argument] as number
    const ofPairs = new Float32Array(pairs.length * columns.size)
    for (const [row, [subject, object]] of pairs.entries()) {
      const odds = network.score({ subject: unitOf(subject), object: unitOf(object) })
      ofPairs.set(odds.subarray(0, columns.size), row * columns.size)
    }
    const ofLone = new Float32Array(inputs.arguments.length * loneColumns)
    for (const [row, unit] of inputs.arguments.entries())
      ofLone.set(network.scoreLone(unit).subarray(0, loneColumns), row * loneColumns)
    return { ofPairs, ofLone, ...knownBy(network, inputs) }
  }
  return {
    version: tables.version,
    likeness,
    vectorOf(word) {
      const vector = new Float32Array(network.words.width)
      network.words.write(word, vector)
      return vector
    },
    hold(inputs) {
      network.read(inputs)
      return {
        known: () => network.known(),
        pair(pair) {
          const any = network.score(pair)[columns.get(anyRelation) as number] as number
          return { known: network.scored().slice(), any }
        },
      }
    },
    encode(sentence) {
      if (sentence.found.length === 0 || sentence.units.length > maxUnits) return undefined
      const pairs = candidatePairs(sentence.found)
      const rows = new Map(pairs.map(([subject, object], row) => [pairKey(subject, object), row]))
      const { ofPairs, ofLone, ofArguments, greatest } = scoresOf(sentence, pairs)
      const width = greatest.length
      return {
        columns,
        likeness,
        greatest,
        knownOf: (argument) => ofArguments.subarray(argument * width, (argument + 1) * width),
        of(subject, object) {
          const row = rows.get(pairKey(subject, object))
          return row === undefined ? undefined : ofPairs.subarray(row * columns.size, (row + 1) * columns.size)
        },
        ofLone(argument, relationType, role) {
          const column = columns.get(relationType)
          return column === undefined || relationType === anyRelation
            ? undefined
            : ofLone[argument * loneColumns + 2 * column + (role === 'object' ? 1 : 0)]
        },
      }
    },
  }
}

/** Log-odds of a sentence: a row a pair, a row an argument by itself. */
interface Scores extends Known {
  readonly ofPairs: Float32Array
  readonly ofLone: Float32Array
}

/** What is known of a sentence: a row an argument, and the greatest of all units. */
interface Known {
  readonly ofArguments: Float32Array
  readonly greatest: Float32Array
}

/** What the sentence is known by that a network read last. */
function knownBy(network: Network, inputs: EncoderInputs): Known {
  const width = network.knownWidth
  const ofArguments = new Float32Array(inputs.arguments.length * width)
  for (const [row, unit] of inputs.arguments.entries()) ofArguments.set(network.knownOf(unit), row * width)
  return { ofArguments, greatest: network.greatestKnown() }
}

/** Two arguments, by their places. */
type Pair = readonly [subject: number, object: number]

function candidatePairs(found: readonly ModelArgument[]): Pair[] {
  const pairs: Pair[] = []
  forCandidatePairs(found, (subject, object) => pairs.push([subject, object]))
  return pairs
}
