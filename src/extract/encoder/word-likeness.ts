/** How alike words are in meaning, by the vectors that the encoder reads them by. */
import type { WordVectors } from './word-vectors.ts'

/** Most words that are remembered, and most for a list. */
const remembered = 1000
/** Words that have the vector of their cluster alone are as alike as that tells at most: two of one cluster would be the same word. */
const greatestByCluster = 0.6

/** A word as it is compared: a vector of length one, and whether it is the word's own. */
interface Compared {
  readonly word: string
  readonly vector: Float32Array
  readonly isOwn: boolean
}

interface List {
  readonly words: readonly Compared[]
  /** What was found before, by word. */
  readonly found: Map<string, number>
}

/** Compares words with lists of words that are asked for again and again, as those by which a relation is told. */
export class WordLikeness {
  readonly #vectors: WordVectors
  readonly #lists = new WeakMap<readonly string[], List>()
  /** Words that were compared lately: the same is asked about one list after the other. */
  readonly #lately = new Map<string, Compared>()

  constructor(vectors: WordVectors) {
    this.#vectors = vectors
  }

  /**
   * The likeness of a lower-case word to the likest of a list: cosine of vectors, 1 for the word itself, 0 where there is none, and at most .6
   * where one of the two has only the vector of its cluster; -1..1.
   */
  greatest(word: string, list: readonly string[]): number {
    const { words, found } = this.#listOf(list)
    let greatest = found.get(word)
    if (greatest === undefined) {
      const one = this.#compared(word)
      greatest = Math.max(...words.map((other) => likeness(one, other)), words.length === 0 ? 0 : -1)
      if (found.size >= remembered) found.clear()
      found.set(word, greatest)
    }
    return greatest
  }

  #listOf(list: readonly string[]): List {
    let known = this.#lists.get(list)
    if (known === undefined) {
      known = { words: list.map((word) => this.#compared(word)), found: new Map() }
      this.#lists.set(list, known)
    }
    return known
  }

  #compared(word: string): Compared {
    let compared = this.#lately.get(word)
    if (compared === undefined) {
      const vector = new Float32Array(this.#vectors.width)
      this.#vectors.write(word, vector)
      const length = Math.sqrt(dot(vector, vector))
      if (length > 0) for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] as number) / length
      compared = { word, vector, isOwn: this.#vectors.hasOwn(word) }
      if (this.#lately.size >= remembered) this.#lately.clear()
      this.#lately.set(word, compared)
    }
    return compared
  }
}

function likeness(one: Compared, other: Compared): number {
  if (one.word === other.word) return 1
  const cosine = dot(one.vector, other.vector)
  return one.isOwn && other.isOwn ? cosine : Math.min(greatestByCluster, cosine)
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number)
  return sum
}
