/**
 * Vectors of words: a few thousand words of texts on relations have their own, put together from the entries of small books (product
 * quantisation, Jégou et al. 2011); any other word that the lexicon knows has that of its cluster.
 */
import { hashString } from '../model/feature-hash.ts'
import { loadLexicon } from '../model/lexicon.ts'
import type { EncoderTables, Table } from './encoder-file.ts'

/** Finds vectors. */
export class WordVectors {
  /** Figures a vector has. */
  readonly width: number
  readonly #byHash: ReadonlyMap<number, number>
  readonly #codes: Table
  readonly #books: Table
  readonly #clusters: Table

  constructor(tables: EncoderTables) {
    this.#byHash = new Map(Array.from(tables.hashes, (hash, row) => [hash, row]))
    this.#codes = tables.table('codes')
    this.#books = tables.table('books')
    this.#clusters = tables.table('clusters')
    this.width = this.#clusters.columns
  }

  /** Writes the vector of a lower-case word to `to`; for one the lexicon does not know the row of no cluster, zeros; what has a digit is read as 0. */
  write(word: string, to: Float32Array): void {
    const row = this.#byHash.get(hashString(/\d/u.test(word) ? '0' : word))
    if (row !== undefined) {
      this.#writeOwn(row, to)
      return
    }
    const cluster = loadLexicon().vectorClusterOf(word)
    const { values } = this.#clusters
    to.set(values.subarray(cluster * this.width, (cluster + 1) * this.width))
  }

  /** Parts of a vector, each an entry of the book of its place. */
  #writeOwn(row: number, to: Float32Array): void {
    const { columns: parts, values: codes } = this.#codes
    const { columns: size, values: entries } = this.#books
    const bookLength = this.#books.rows / parts
    for (let part = 0; part < parts; part += 1) {
      const entry = part * bookLength + (codes[row * parts + part] as number)
      to.set(entries.subarray(entry * size, (entry + 1) * size), part * size)
    }
  }
}
