/**
 * The encoder: a small neural network that reads a sentence and gives every pair of its arguments the log-odds
 * (natural logarithm of the odds) of relations. It knows words by
 * their vectors, so that what is learned of one word holds of its like; the relation model weighs it beside its own features, and so does
 * the judge.
 */
import { forCandidatePairs } from '../model/first-look.ts'
import type { ModelSentence } from '../model/model-sentence.ts'
import type { ModelArgument } from '../model/relation-arguments.ts'
import { encoderInputs } from './encoder-inputs.ts'
import { readEncoderTables, type EncoderTables } from './encoder-file.ts'
import { maxUnits, Network } from './network.ts'

/** Encodes sentences. */
export interface Encoder {
  /** Version of the weights; part of the extractor's version. */
  readonly version: string
  /** The log-odds of all candidate pairs of a sentence; undefined for one that is too long. Cost: linear in units, and in pairs times what lies between. */
  encode(sentence: ModelSentence): Encoding | undefined
}

/** The column that speaks for any relation at all, also of those that it was not taught by name. */
export const anyRelation = 'any'

/** A sentence encoded. */
export interface Encoding {
  /** The columns of the log-odds by what they speak for: relation types, and `anyRelation`. */
  readonly columns: ReadonlyMap<string, number>
  /** Those of a pair of arguments by column; undefined for a pair that is none (`forCandidatePairs`). */
  of(subject: number, object: number): Float32Array | undefined
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
  const columns = new Map(tables.names.map((name, column) => [name, column]))
  return {
    version: tables.version,
    encode(sentence) {
      const { found } = sentence
      const rows = rowsOf(found)
      // One without a pair is neither parsed nor cut into units.
      if (rows.size === 0) return { columns, of: () => undefined }
      if (sentence.units.length > maxUnits) return undefined
      const inputs = encoderInputs(sentence)
      network.read(inputs)
      const unitOf = (argument: number): number => inputs.arguments[argument] as number
      // One array a sentence: sentences are kept until their document is read, and a list of names has a thousand pairs.
      const all = new Float32Array(rows.size * columns.size)
      for (const [key, row] of rows) {
        const [subject, object] = [Math.floor(key / found.length), key % found.length]
        const odds = network.score({ subject: unitOf(subject), object: unitOf(object) })
        all.set(odds.subarray(0, columns.size), row * columns.size)
      }
      return {
        columns,
        of(subject, object) {
          const row = rows.get(subject * found.length + object)
          return row === undefined ? undefined : all.subarray(row * columns.size, (row + 1) * columns.size)
        },
      }
    },
  }
}

/** The candidate pairs of arguments, each with a row: the key of a pair is its subject times the count, and its object. */
function rowsOf(found: readonly ModelArgument[]): ReadonlyMap<number, number> {
  const rows = new Map<number, number>()
  forCandidatePairs(found, (subject, object) => void rows.set(subject * found.length + object, rows.size))
  return rows
}
