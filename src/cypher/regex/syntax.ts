/**
 * Reads a regular expression in Java's notation, as far as it can be matched in time linear in the text: no backreferences, no
 * lookaround, no possessive groups. Groups capture nothing, since =~ only asks whether the whole text matches.
 */
import { classEscape, propertyTest } from './character-class.ts'
import type { CharacterTest } from './character-class.ts'
import { readClass } from './read-class.ts'

/** A parsed pattern. `most` undefined means without end. */
export type Pattern =
  | { readonly kind: 'empty' }
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { readonly kind: 'assertion'; readonly at: 'start' | 'end' | 'very-end' | 'boundary' | 'no-boundary' }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'repeat'; readonly part: Pattern; readonly least: number; readonly most: number | undefined }

/** Why a pattern cannot be used; `isKnown` when it is right in Java but not to be had here. */
export class PatternError extends Error {
  readonly isKnown: boolean
  constructor(message: string, isKnown: boolean) {
    super(message)
    this.isKnown = isKnown
  }
}

interface Flags {
  readonly ignoreCase: boolean
  readonly unicodeCase: boolean
  readonly dotAll: boolean
}

const maxNesting = 200

/** Parses a pattern. Throws PatternError. */
export function parsePattern(source: string): Pattern {
  const reader = new PatternReader(source)
  return reader.whole()
}

/** Reads characters of a pattern, one code point at a time. */
export class PatternReader {
  readonly #characters: readonly string[]
  #at = 0
  #depth = 0
  #flags: Flags = { ignoreCase: false, unicodeCase: false, dotAll: false }

  constructor(source: string) {
    this.#characters = Array.from(source)
  }

  peek(ahead = 0): string {
    return this.#characters[this.#at + ahead] ?? ''
  }

  next(): string {
    const character = this.peek()
    this.#at++
    return character
  }

  take(character: string): boolean {
    const found = this.peek() === character
    if (found) this.#at++
    return found
  }

  get isDone(): boolean {
    return this.#at >= this.#characters.length
  }

  whole(): Pattern {
    const pattern = this.#choice()
    if (!this.isDone) throw new PatternError('a bracket closes that was not opened', false)
    return pattern
  }

  #choice(): Pattern {
    if (++this.#depth > maxNesting) throw new PatternError('it nests too deep', false)
    const flags = this.#flags
    const parts = [this.#sequence()]
    while (this.take('|')) parts.push(this.#sequence())
    this.#flags = flags
    this.#depth--
    const [only] = parts
    return only !== undefined && parts.length === 1 ? only : { kind: 'choice', parts }
  }

  #sequence(): Pattern {
    const parts: Pattern[] = []
    while (!this.isDone && this.peek() !== '|' && this.peek() !== ')') parts.push(this.#repeated(this.#atom()))
    return { kind: 'sequence', parts }
  }

  #repeated(part: Pattern): Pattern {
    let pattern = part
    for (;;) {
      const range = this.#quantifier()
      if (range === undefined) return pattern
      if (this.take('+')) throw new PatternError('possessive repetition is not supported', true)
      this.take('?')
      pattern = { kind: 'repeat', part: pattern, ...range }
    }
  }

  #quantifier(): { least: number; most: number | undefined } | undefined {
    if (this.take('*')) return { least: 0, most: undefined }
    if (this.take('+')) return { least: 1, most: undefined }
    if (this.take('?')) return { least: 0, most: 1 }
    if (!this.take('{')) return undefined
    const least = this.#number()
    const most = this.take(',') ? (this.peek() === '}' ? undefined : this.#number()) : least
    if (!this.take('}') || (most !== undefined && most < least))
      throw new PatternError('a repetition is malformed', false)
    return { least, most }
  }

  #number(): number {
    let digits = ''
    while (/[0-9]/.test(this.peek())) digits += this.next()
    if (digits === '' || digits.length > 6) throw new PatternError('a repetition is malformed', false)
    return Number(digits)
  }

  #atom(): Pattern {
    const character = this.next()
    switch (character) {
      case '(':
        return this.#group()
      case '[':
        return this.#character(readClass(this))
      case '.': {
        const { dotAll } = this.#flags
        return { kind: 'character', test: (point) => dotAll || !isLineEnd(point) }
      }
      case '^':
        return { kind: 'assertion', at: 'start' }
      case '$':
        return { kind: 'assertion', at: 'end' }
      case '\\':
        return this.#escape()
      case '*':
      case '+':
      case '?':
        throw new PatternError(`${character} repeats nothing`, false)
      default:
        return this.#literal(character)
    }
  }

  #literal(character: string): Pattern {
    const wanted = character.codePointAt(0) ?? 0
    return this.#character((point) => point === wanted)
  }

  /** A character test, also tried on the other case when the flags say so. */
  #character(test: CharacterTest): Pattern {
    const { ignoreCase, unicodeCase } = this.#flags
    if (!ignoreCase) return { kind: 'character', test }
    return { kind: 'character', test: (point) => otherCases(point, unicodeCase).some(test) }
  }

  #group(): Pattern {
    // Flags set by `(?i:…)` hold inside the group; set by `(?i)` they hold to the end of the group around.
    const flags = this.#flags
    if (this.take('?') && !this.#groupKind()) return { kind: 'empty' }
    const inner = this.#choice()
    this.#flags = flags
    if (!this.take(')')) throw new PatternError('a bracket is not closed', false)
    return inner
  }

  /** Reads what follows `(?`; false when it only set flags and the group is over. */
  #groupKind(): boolean {
    if (this.take(':')) return true
    if (this.peek() === '=' || this.peek() === '!' || this.peek() === '>') {
      throw new PatternError('lookaround and atomic groups are not supported', true)
    }
    if (this.take('<')) {
      if (this.peek() === '=' || this.peek() === '!') throw new PatternError('lookbehind is not supported', true)
      while (!this.isDone && !this.take('>')) this.next()
      return true
    }
    this.#readFlags()
    if (this.take(')')) return false
    if (!this.take(':')) throw new PatternError('a group is malformed', false)
    return true
  }

  #readFlags(): void {
    let value = true
    while (!this.isDone && this.peek() !== ')' && this.peek() !== ':') {
      const flag = this.next()
      if (flag === '-') value = false
      else if (flag === 'i') this.#flags = { ...this.#flags, ignoreCase: value }
      else if (flag === 'u') this.#flags = { ...this.#flags, unicodeCase: value }
      else if (flag === 's') this.#flags = { ...this.#flags, dotAll: value }
      else throw new PatternError(`the flag ${flag} is not supported`, true)
    }
  }

  #escape(): Pattern {
    const letter = this.next()
    switch (letter) {
      case 'b':
        return { kind: 'assertion', at: 'boundary' }
      case 'B':
        return { kind: 'assertion', at: 'no-boundary' }
      case 'A':
        return { kind: 'assertion', at: 'start' }
      case 'Z':
        return { kind: 'assertion', at: 'end' }
      case 'z':
        return { kind: 'assertion', at: 'very-end' }
      case 'Q':
        return this.#quoted()
      default:
        return this.#character(escapedTest(this, letter))
    }
  }

  /** `\Q…\E`: everything between stands for itself. */
  #quoted(): Pattern {
    const parts: Pattern[] = []
    while (!this.isDone && !(this.peek() === '\\' && this.peek(1) === 'E')) parts.push(this.#literal(this.next()))
    this.next()
    this.next()
    return { kind: 'sequence', parts }
  }
}

/** The characters that an escape stands for, after its backslash and letter were read. Throws PatternError. */
export function escapedTest(reader: PatternReader, letter: string): CharacterTest {
  if (letter === 'p' || letter === 'P') {
    let name = reader.next()
    if (name === '{') {
      name = ''
      while (!reader.isDone && reader.peek() !== '}') name += reader.next()
      reader.next()
    }
    const test = propertyTest(name)
    if (test === undefined) throw new PatternError(`the character property ${name} is not supported`, true)
    return letter === 'p' ? test : (point) => !test(point)
  }
  if (letter === 'u' || letter === 'x') return codeTest(reader, letter === 'u' ? 4 : 2)
  const known = classEscape(letter)
  if (known !== undefined) return known
  if (letter === '' || /[A-Za-z0-9]/.test(letter))
    throw new PatternError(`the escape \\${letter} is not supported`, true)
  const wanted = letter.codePointAt(0)
  return (point) => point === wanted
}

function codeTest(reader: PatternReader, length: number): CharacterTest {
  let digits = ''
  for (let count = 0; count < length; count++) digits += reader.next()
  if (!/^[0-9a-fA-F]+$/.test(digits) || digits.length !== length)
    throw new PatternError('an escape is malformed', false)
  const wanted = parseInt(digits, 16)
  return (point) => point === wanted
}

/** True for the characters that end a line, which `.` does not match. */
export function isLineEnd(point: number): boolean {
  return point === 10 || point === 13 || point === 0x85 || point === 0x2028 || point === 0x2029
}

/** A character and its other cases; without the flag `u` only ASCII letters have one, as in Java. */
function otherCases(point: number, unicodeCase: boolean): readonly number[] {
  if (!unicodeCase && point > 127) return [point]
  const character = String.fromCodePoint(point)
  return [point, ...[character.toLowerCase(), character.toUpperCase()].map((other) => other.codePointAt(0) ?? point)]
}
