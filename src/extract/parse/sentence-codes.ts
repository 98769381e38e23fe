/** A sentence as the parser's features see it: for every token the hashes of its form, tag, cluster and looks. */
import { hashString, mixHash } from '../model/feature-hash.ts'
import { wordForm, type WordForm } from '../tagger/word-form.ts'
import type { Token } from '../tokens.ts'

/**
 * Arrays by token. Two places follow the tokens: `end`, what lies behind the last one, and `none`, what is not there.
 * `tags` and what is made of them are filled in while tagging.
 */
export class SentenceCodes {
  readonly length: number
  readonly end: number
  readonly none: number
  readonly forms: readonly WordForm[]
  readonly words: Int32Array
  readonly pos: Int32Array
  readonly clusters: Int32Array
  readonly coarse: Int32Array
  readonly tags: Int32Array
  readonly wordTags: Int32Array
  /** Commas and brackets before each token, to tell how many lie between two. */
  readonly marksBefore: Int16Array

  constructor(tokens: readonly Token[]) {
    const { length } = tokens
    this.length = length
    this.end = length
    this.none = length + 1
    this.forms = tokens.map(({ text, lower }) => wordForm(text, lower))
    const places = length + 2
    this.words = new Int32Array(places)
    this.pos = new Int32Array(places)
    this.clusters = new Int32Array(places)
    this.coarse = new Int32Array(places)
    this.tags = new Int32Array(places)
    this.wordTags = new Int32Array(places)
    this.marksBefore = new Int16Array(places)
    for (let at = 0; at < length; at += 1) this.#fill(at, tokens[at] as Token)
    for (const [place, code] of [
      [this.end, 1],
      [this.none, 2],
    ] as const)
      for (const codes of [this.words, this.pos, this.clusters, this.coarse, this.tags, this.wordTags])
        codes[place] = code
    this.marksBefore[this.end] = this.#marksTo(length)
  }

  #fill(at: number, token: Token): void {
    const form = this.forms[at] as WordForm
    this.words[at] = form.lower
    this.pos[at] = hashString(token.pos)
    this.clusters[at] = form.clusters[0]
    this.coarse[at] = form.clusters[2]
    this.marksBefore[at] = this.#marksTo(at)
    const isMark = token.text === ',' || token.text === '(' || token.text === ')'
    this.marksBefore[at + 1] = isMark ? 1 : 0
  }

  /** Counts as it goes: place `at` holds for now whether the token before is a mark. */
  #marksTo(at: number): number {
    return at === 0 ? 0 : (this.marksBefore[at] as number) + (this.marksBefore[at - 1] as number)
  }

  /** Sets the fine tag of a token. */
  tag(at: number, tag: number): void {
    const code = tagCode(tag)
    this.tags[at] = code
    this.wordTags[at] = mixHash(this.words[at] as number, code)
  }
}

/** The hash of a fine tag's number. */
export function tagCode(tag: number): number {
  return mixHash(0x7a67, tag + 1)
}
