/** Where the parser stands among the tokens, and the few questions it asks there. */
import { failure } from '../failure.ts'
import type { Place, QueryCode } from '../failure.ts'
import type { Variable } from '../ast.ts'
import { lex } from '../lex.ts'
import type { Token } from '../lex.ts'

/** How deep expressions may nest; past it a query is refused rather than let overflow the stack. */
const maxDepth = 200

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** Reads tokens from left to right. Words are compared without regard to case; a quoted name is never a keyword. */
export class Cursor {
  readonly text: string
  readonly tokens: readonly Token[]
  /** For each opening bracket, the index of the bracket that closes it, or −1. */
  readonly #partners: Int32Array
  #index = 0
  #depth = 0

  constructor(text: string) {
    this.text = text
    this.tokens = lex(text)
    this.#partners = matchBrackets(this.tokens)
  }

  get index(): number {
    return this.#index
  }

  /** The token `ahead` places on; past the end, the `end` token. */
  peek(ahead = 0): Token {
    return this.at(this.#index + ahead)
  }

  /** The token at an index; past the end, the `end` token. */
  at(index: number): Token {
    const token = this.tokens[Math.min(index, this.tokens.length - 1)]
    if (token === undefined) throw new RangeError('no token')
    return token
  }

  /** The index of the token that closes the bracket at `index`; −1 when none does. */
  partner(index: number): number {
    return this.#partners[index] ?? -1
  }

  next(): Token {
    const token = this.peek()
    if (this.#index < this.tokens.length - 1) this.#index++
    return token
  }

  isSymbol(symbol: string, ahead = 0): boolean {
    const token = this.peek(ahead)
    return token.kind === 'symbol' && token.text === symbol
  }

  isWord(word: string, ahead = 0): boolean {
    const token = this.peek(ahead)
    return token.kind === 'name' && token.text.toUpperCase() === word
  }

  isName(ahead = 0): boolean {
    const { kind } = this.peek(ahead)
    return kind === 'name' || kind === 'quoted-name'
  }

  takeSymbol(symbol: string): boolean {
    const found = this.isSymbol(symbol)
    if (found) this.next()
    return found
  }

  /** Takes the words when all of them come next, in order. */
  takeWords(...words: readonly string[]): boolean {
    if (!words.every((word, ahead) => this.isWord(word, ahead))) return false
    for (let count = words.length; count > 0; count--) this.next()
    return true
  }

  expectSymbol(symbol: string): Token {
    if (!this.isSymbol(symbol)) throw this.unexpected(symbol)
    return this.next()
  }

  expectWord(word: string): Token {
    if (!this.isWord(word)) throw this.unexpected(word)
    return this.next()
  }

  /** A name: a label, type, property key, function name. */
  expectName(what: string): Token {
    if (!this.isName()) throw this.unexpected(what)
    return this.next()
  }

  variable(): Variable {
    const token = this.expectName('a variable')
    return { kind: 'variable', name: token.value, at: placeOf(token) }
  }

  /** The place from a start offset to the end of the last token taken. */
  since(offset: number): Place {
    const last = this.#index === 0 ? this.peek() : this.at(this.#index - 1)
    return { offset, length: Math.max(0, last.end - offset) }
  }

  /** Runs one level of nested parsing; refuses to nest too deep. */
  nested<T>(parse: () => T): T {
    if (++this.#depth > maxDepth) {
      throw this.fail(
        'QUERY_SYNTAX',
        'The query nests too deep',
        'Split it with WITH, or pass the value as a parameter.',
      )
    }
    const result = parse()
    this.#depth--
    return result
  }

  /** The error for a token that does not fit. */
  unexpected(expected: string): Error {
    const token = this.peek()
    const found = token.kind === 'end' ? 'the end of the query' : token.text
    return this.fail('QUERY_SYNTAX', `Unexpected ${found}, expected ${expected}`, `Write ${expected} here.`)
  }

  /** An error at the next token, or at a place. */
  fail(code: QueryCode, message: string, hint: string, place: Place = placeOf(this.peek())): Error {
    return failure(code, { text: this.text, place, message, hint })
  }
}

/** The place of a token. */
export function placeOf(token: Token): Place {
  return { offset: token.offset, length: token.end - token.offset }
}

function matchBrackets(tokens: readonly Token[]): Int32Array {
  const partners = new Int32Array(tokens.length).fill(-1)
  const open: number[] = []
  tokens.forEach((token, index) => {
    if (token.kind !== 'symbol') return
    if (Object.hasOwn(closers, token.text)) open.push(index)
    else if (token.text === ')' || token.text === ']' || token.text === '}') {
      const start = open.pop()
      if (start !== undefined && closers[tokens[start]?.text ?? ''] === token.text) partners[start] = index
    }
  })
  return partners
}
