/**
 * What is known of single words beyond the training texts: the Brown cluster of a word form, the cluster its vector falls in, and whether
 * a word is in use as a given name, a family name, a city, or a country. Kept as hashes; no word list is shipped.
 */
import { readFileSync } from 'node:fs'
import { hashString } from './feature-hash.ts'

/** Flags of a lower-case word. */
export const lexiconFlags = { givenName: 1, familyName: 2, city: 4, country: 8, cityPart: 16 } as const

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
  loaded ??= parseLexicon(readFileSync(new URL(`../../../data/models/${lexiconFile}`, import.meta.url)))
  return loaded
}

/**
 * Bytes of a lexicon: a line of JSON with the tables and the count, then for each entry the gap to the last key in groups of
 * seven bits, low first (LEB128), and the value in two bytes, low first. Keys ascend.
 */
export function formatLexicon(tables: LexiconTables, entries: readonly LexiconEntry[]): Uint8Array {
  const line = new TextEncoder().encode(
    `${JSON.stringify({ format: 'graphwright-lexicon/2', count: entries.length, ...tables })}\n`,
  )
  const body: number[] = []
  let previous = 0
  for (const [key, value] of entries) {
    let gap = key - previous
    for (; gap > 127; gap = Math.floor(gap / 128)) body.push((gap & 127) | 128)
    body.push(gap, value & 255, value >>> 8)
    previous = key
  }
  const bytes = new Uint8Array(line.length + body.length)
  bytes.set(line)
  bytes.set(body, line.length)
  return bytes
}

/** Inverse of `formatLexicon`. */
export function parseLexicon(bytes: Uint8Array): Lexicon {
  const lineEnd = bytes.indexOf(10)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd))) as LexiconTables & {
    readonly count: number
  }
  const table = new HashTable(header.count)
  let key = 0
  let at = lineEnd + 1
  for (let entry = 0; entry < header.count; entry += 1) {
    let scale = 1
    let part = bytes[at++] as number
    for (; part > 127; part = bytes[at++] as number) {
      key += (part & 127) * scale
      scale *= 128
    }
    key += part * scale
    table.set(key, (bytes[at] as number) | ((bytes[at + 1] as number) << 8))
    at += 2
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
