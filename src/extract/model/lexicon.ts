/**
 * What is known of single words beyond the training texts: the Brown cluster of a word form, the cluster its vector falls in, and whether
 * a word is in use as a given name, a family name, a city, or a country. Kept as hashes; no word list is shipped.
 */
import { hashString } from './feature-hash.ts'
import { modelBytes } from './weights-file.ts'

/** Flags of a lower-case word; `abroad` is of other countries than the US, a `town` has less than 15,000 people. */
export const lexiconFlags = {
  givenName: 1,
  familyName: 2,
  city: 4,
  country: 8,
  cityPart: 16,
  town: 32,
  givenAbroad: 64,
  familyAbroad: 128,
} as const

/** The name of the file under data/models. */
export const lexiconFile = 'words.lexicon'

/** Looks words up. */
export interface Lexicon {
  /** Brown cluster path of a form as written, else of its lower-case form; 0 when unknown. Low bits are the path's start. */
  clusterOf(text: string, lower: string): number
  /** The cluster of a lower-case word's vector: words used in like company, of like meaning. 0 when unknown. */
  vectorClusterOf(lower: string): number
  /** The family of clusters that a vector cluster belongs to, one of about a hundred. 0 for 0. */
  familyOf(vectorCluster: number): number
  /** Sum of `lexiconFlags` of a lower-case word; 0 when unknown. */
  flagsOf(lower: string): number
}

/** The key under which the flags of a word are kept; its cluster is under the plain hash. */
export function flagsKey(lower: string): number {
  return hashString(`\u0001${lower}`)
}

/** The key under which the vector cluster of a word is kept. */
export function vectorKey(lower: string): number {
  return hashString(`\u0002${lower}`)
}

/** What the values of entries mean: the paths of Brown clusters, and the family of each vector cluster, from 0. */
export interface LexiconTables {
  readonly clusters: readonly number[]
  readonly families: readonly number[]
}

/** An entry: a 32-bit key and a value of 16 bits (an index into `clusters` plus 1, one into `families` plus 1, or flags). */
export type LexiconEntry = readonly [key: number, value: number]

let loaded: Lexicon | undefined

/** The lexicon of data/models, read once. */
export function loadLexicon(): Lexicon {
  loaded ??= parseLexicon(modelBytes(lexiconFile))
  return loaded
}

/** Columns of bytes an entry has: the gap to the last key in four, low first, and the value in two. */
const columns = 6

/**
 * Bytes of a lexicon: a line of JSON with the tables and the count, then the entries, a column of bytes after the other, so that the packer
 * finds like beside like. Keys ascend.
 */
export function formatLexicon(tables: LexiconTables, entries: readonly LexiconEntry[]): Uint8Array {
  const line = new TextEncoder().encode(
    `${JSON.stringify({ format: 'graphwright-lexicon/3', count: entries.length, ...tables })}\n`,
  )
  const bytes = new Uint8Array(line.length + columns * entries.length)
  bytes.set(line)
  let previous = 0
  for (const [at, [key, value]] of entries.entries()) {
    const gap = key - previous
    const parts = [gap & 255, (gap >>> 8) & 255, (gap >>> 16) & 255, gap >>> 24, value & 255, value >>> 8]
    for (const [column, part] of parts.entries()) bytes[line.length + column * entries.length + at] = part
    previous = key
  }
  return bytes
}

/** Inverse of `formatLexicon`. */
export function parseLexicon(bytes: Uint8Array): Lexicon {
  const lineEnd = bytes.indexOf(10)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd))) as LexiconTables & {
    readonly count: number
  }
  const { count } = header
  const table = new HashTable(count)
  const partAt = (column: number, at: number): number => bytes[lineEnd + 1 + column * count + at] as number
  let key = 0
  for (let at = 0; at < count; at += 1) {
    const gap = partAt(0, at) | (partAt(1, at) << 8) | (partAt(2, at) << 16) | (partAt(3, at) << 24)
    key += gap >>> 0
    table.set(key, partAt(4, at) | (partAt(5, at) << 8))
  }
  return {
    clusterOf(text, lower) {
      const found = table.get(hashString(text)) || table.get(hashString(lower))
      return found === 0 ? 0 : (header.clusters[found - 1] ?? 0)
    },
    vectorClusterOf: (lower) => table.get(vectorKey(lower)),
    familyOf: (vectorCluster) => (vectorCluster === 0 ? 0 : (header.families[vectorCluster - 1] ?? 0) + 1),
    flagsOf: (lower) => table.get(flagsKey(lower)),
  }
}

/** Open addressing over typed arrays: a Map of two hundred thousand numbers takes ten times the memory and time to fill. */
class HashTable {
  readonly #keys: Uint32Array
  readonly #values: Uint16Array
  readonly #mask: number

  constructor(count: number) {
    let size = 1024
    while (size < count * 2) size *= 2
    this.#keys = new Uint32Array(size)
    this.#values = new Uint16Array(size)
    this.#mask = size - 1
  }

  set(key: number, value: number): void {
    const slot = this.#slotOf(key)
    this.#keys[slot] = key
    this.#values[slot] = value
  }

  /** The value of a key, 0 when there is none. */
  get(key: number): number {
    return this.#values[this.#slotOf(key)] as number
  }

  #slotOf(key: number): number {
    let slot = Math.imul(key, 0x9e3779b1) & this.#mask
    while (this.#values[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask
    return slot
  }
}
