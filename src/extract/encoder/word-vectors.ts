/**
 * Vectors of words, put together from the entries of small books (product quantisation, Jégou et al. 2011): a few thousand words of texts on
 * relations have codes of their own; any other word that the lexicon knows has those of its cluster.
 */
import { hashString } from '../model/feature-hash.ts'
import { loadLexicon } from '../model/lexicon.ts'
import type { EncoderTables, Table } from './encoder-file.ts'

/** Finds vectors. */
export class WordVectors {
  /** Figures a vector has. */
  readonly width: number
  readonly #byHash: ReadonlyMap<number, number>
  /** How many words have codes of their own: those of clusters lie behind them. */
  readonly #own: number
  readonly #codes: Table
  readonly #books: Table

  constructor(tables: EncoderTables) {
    this.#byHash = new Map(Array.from(tables.hashes, (hash, row) => [hash, row]))
    this.#own = tables.hashes.length
    this.#codes = tables.table('codes')
    this.#books = tables.table('books')
    this.width = tables.whole('word').columns
  }

  /** True for a word that has a vector of its own, and not its cluster's. */
  hasOwn(word: string): boolean {
    return this.#rowOf(word) !== undefined
  }

  /** Writes the vector of a lower-case word to `to`; zeros for one that the lexicon does not know. */
  write(word: string, to: Float32Array): void {
    const own = this.#rowOf(word)
    const cluster = own === undefined ? loadLexicon().vectorClusterOf(word) : 0
    if (own === undefined && cluster === 0) to.fill(0)
    else this.#writeCoded(own ?? this.#own + cluster, to)
  }

  /** The row of a word's own codes; what has a digit has none. */
  #rowOf(word: string): number | undefined {
    return /\d/u.test(word) ? undefined : this.#byHash.get(hashString(word))
  }

  /** Parts of a vector, each an entry of the book of its place. */
  #writeCoded(row: number, to: Float32Array): void {
    const { columns: parts, values: codes } = this.#codes
    const { values: entries } = this.#books
    const size = this.width / parts
    const bookLength = entries.length / this.width
    for (let part = 0; part < parts; part += 1) {
      const entry = part * bookLength + (codes[row * parts + part] as number)
      to.set(entries.subarray(entry * size, (entry + 1) * size), part * size)
    }
  }
}
