/**
 * Which patterns a sentence can match at all, and from where at the latest, by the words they need. Of nine hundred patterns a dozen pass,
 * so what is asked of every token is two look-ups, and nothing of every pattern.
 */
import type { Token } from '../tokens.ts'
import type { CompiledPattern } from './compile-pattern.ts'

/** A pattern that may match. Each of its needed words stands at `latest` or behind it, so nothing of it starts behind `latest`. */
export interface PossiblePattern {
  readonly index: number
  readonly latest: number
}

/** Looks up patterns by the words of a sentence. The words that one element needs (any of them) are a need; patterns share needs. */
export class PatternIndex {
  /** The needs that a word meets. */
  readonly #byWord = new Map<string, number[]>()
  /** The needs of each pattern. */
  readonly #needs: readonly (readonly number[])[]
  /** Patterns by the one of their needs that fewest patterns share. */
  readonly #byNeed: number[][] = []
  /** Patterns that need no word. */
  readonly #always: number[] = []
  /** Where the last word stands that meets a need, in the sentence looked at; -1 where none does. */
  readonly #lastAt: Int32Array

  constructor(patterns: readonly CompiledPattern[]) {
    const known = new Map<string, number>()
    this.#needs = patterns.map(({ needs }) => needs.map((words) => this.#numberOf(words, known)))
    const uses = new Int32Array(known.size)
    for (const needs of this.#needs) for (const need of new Set(needs)) uses[need] = (uses[need] as number) + 1
    for (const [index, needs] of this.#needs.entries()) {
      const [rarest] = [...needs].sort((a, b) => (uses[a] as number) - (uses[b] as number))
      if (rarest === undefined) this.#always.push(index)
      else this.#byNeed[rarest]?.push(index)
    }
    this.#lastAt = new Int32Array(known.size).fill(-1)
  }

  #numberOf(words: ReadonlySet<string>, known: Map<string, number>): number {
    const key = [...words].sort().join(' ')
    const number = known.get(key)
    if (number !== undefined) return number
    const next = known.size
    known.set(key, next)
    this.#byNeed.push([])
    for (const word of words) {
      const met = this.#byWord.get(word)
      if (met === undefined) this.#byWord.set(word, [next])
      else met.push(next)
    }
    return next
  }

  /** The patterns whose needs are all met by lemmas or lower-case forms, ascending. Cost: linear in tokens and in the needs they meet. */
  possible(tokens: readonly Token[]): PossiblePattern[] {
    const met: number[] = []
    for (const [at, { lower, lemma }] of tokens.entries()) {
      this.#meet(lower, at, met)
      if (lemma !== lower) this.#meet(lemma, at, met)
    }
    const found: PossiblePattern[] = this.#always.map((index) => ({ index, latest: tokens.length }))
    for (const need of met) {
      for (const index of this.#byNeed[need] as number[]) {
        const latest = this.#latestOf(index)
        if (latest >= 0) found.push({ index, latest })
      }
    }
    for (const need of met) this.#lastAt[need] = -1
    return found.sort((a, b) => a.index - b.index)
  }

  #meet(word: string, at: number, met: number[]): void {
    const needs = this.#byWord.get(word)
    if (needs === undefined) return
    for (const need of needs) {
      if (this.#lastAt[need] === -1) met.push(need)
      this.#lastAt[need] = at
    }
  }

  /** The least of the places where the needs of a pattern are met last; -1 where one is not met. */
  #latestOf(index: number): number {
    let latest = Infinity
    for (const need of this.#needs[index] as readonly number[]) {
      const at = this.#lastAt[need] as number
      if (at < 0) return -1
      if (at < latest) latest = at
    }
    return latest
  }
}
