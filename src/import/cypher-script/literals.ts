/** Cypher literals as our scripts write them: maps, lists, strings, numbers, booleans. */
import { importError } from '../importer.ts'

/** A literal. Maps are Maps, so that any key is only a key. */
export type CypherLiteral = string | number | boolean | readonly CypherLiteral[] | ReadonlyMap<string, CypherLiteral>

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
/** Rows, row, properties, list: no script of ours goes deeper. */
const maxDepth = 4
const numberPattern = /-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y
const stringPattern = /'([^'\\]*(?:\\.[^'\\]*)*)'/y
/** Cypher's escapes, and ours (`_xD800_`, `_x_`), which stand in the script as they are: what merely looks like one has Cypher's underscore. */
const escapePattern = /\\(?:u([0-9a-fA-F]{4})|(.))|_x([0-9A-F]{4})?_/g
const namePattern = /`((?:[^`]|``)*)`|([A-Za-z_]\w*)/y

/** Reads one literal at a time. Throws: IMPORT_INVALID for anything else. */
export class LiteralReader {
  readonly text: string
  at: number
  #depth = 0

  constructor(text: string, at = 0) {
    this.text = text
    this.at = at
  }

  literal(): CypherLiteral {
    const unit = this.text.charAt(this.at)
    if (unit === '{') return this.#nested(() => this.#map())
    if (unit === '[') return this.#nested(() => this.#list())
    if (unit === "'") return this.#string()
    if (this.#takes('true')) return true
    if (this.#takes('false')) return false
    const number = this.#match(numberPattern)
    if (number === undefined) this.#fail()
    return Number(number[0])
  }

  #nested(read: () => CypherLiteral): CypherLiteral {
    if (++this.#depth > maxDepth) this.#fail()
    const literal = read()
    this.#depth--
    return literal
  }

  #list(): readonly CypherLiteral[] {
    const items: CypherLiteral[] = []
    this.#expect('[')
    while (!this.#takes(']')) {
      if (items.length > 0) this.#expect(',')
      items.push(this.literal())
    }
    return items
  }

  #map(): ReadonlyMap<string, CypherLiteral> {
    const members = new Map<string, CypherLiteral>()
    this.#expect('{')
    while (!this.#takes('}')) {
      if (members.size > 0) this.#expect(',')
      const name = this.name()
      this.#expect(':')
      members.set(name, this.literal())
    }
    return members
  }

  /** A name, bare or in backticks. */
  name(): string {
    this.#blanks()
    const match = this.#match(namePattern)
    if (match === undefined) this.#fail()
    return match[2] ?? (match[1] ?? '').replaceAll('``', '`')
  }

  #string(): string {
    const match = this.#match(stringPattern)
    if (match === undefined) this.#fail()
    return (match[1] ?? '').replace(escapePattern, (_whole, cypher?: string, unit?: string, ours?: string) => {
      const hex = cypher ?? ours
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
      return unit === undefined ? '' : (escapes[unit] ?? unit)
    })
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    const match = pattern.exec(this.text)
    if (match === null) return undefined
    this.at = pattern.lastIndex
    this.#blanks()
    return match
  }

  #takes(word: string): boolean {
    if (!this.text.startsWith(word, this.at)) return false
    this.at += word.length
    this.#blanks()
    return true
  }

  #expect(word: string): void {
    if (!this.#takes(word)) this.#fail()
  }

  #blanks(): void {
    while (this.text.charCodeAt(this.at) === 0x20) this.at++
  }

  #fail(): never {
    throw importError(
      `The Cypher script is not one of ours at "${this.text.slice(this.at, this.at + 40)}".`,
      'Run it in Neo4j and export from there.',
    )
  }
}
