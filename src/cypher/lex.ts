/**
 * Query text to tokens. Keywords are not known here: in this language almost every word may also be a name, so the parser
 * decides by place. Every text either becomes tokens that tile it (blanks and comments aside) or fails with QUERY_SYNTAX.
 */
import { failure } from './failure.ts'

export type TokenKind = 'name' | 'quoted-name' | 'integer' | 'float' | 'string' | 'parameter' | 'symbol' | 'end'

/** One token. `text` is the slice of the query, `value` what it stands for: the name, the characters of a string, the digits. */
export interface Token {
  readonly kind: TokenKind
  readonly text: string
  readonly value: string
  readonly offset: number
  readonly end: number
}

const pairs = new Set(['<>', '<=', '>=', '=~', '..', '||', '+=', '::'])
const singles = new Set('()[]{}.,;:|+-*/%^=<>!&$?'.split(''))
const blank = /[\s\u001c-\u001f]/u
const nameStart = /[\p{ID_Start}\p{Pc}]/u
const namePart = /[\p{ID_Continue}\p{Pc}\p{Sc}]/u

/**
 * The tokens of a query, in order, closed by one of kind `end`.
 * Throws: QUERY_SYNTAX for an unfinished string, name or comment, a malformed number or escape, or a character of no token.
 */
export function lex(text: string): readonly Token[] {
  const tokens: Token[] = []
  let offset = skipBlanks(text, 0)
  while (offset < text.length) {
    const token = lexOne(text, offset)
    tokens.push(token)
    offset = skipBlanks(text, token.end)
  }
  tokens.push({ kind: 'end', text: '', value: '', offset: text.length, end: text.length })
  return tokens
}

function skipBlanks(text: string, from: number): number {
  let offset = from
  for (;;) {
    if (offset < text.length && blank.test(text.charAt(offset))) offset++
    else if (text.startsWith('//', offset)) {
      const end = text.indexOf('\n', offset)
      offset = end < 0 ? text.length : end
    } else if (text.startsWith('/*', offset)) {
      const end = text.indexOf('*/', offset + 2)
      if (end < 0) throw bad(text, offset, text.length, 'The comment is not closed', 'Close it with */.')
      offset = end + 2
    } else return offset
  }
}

function lexOne(text: string, offset: number): Token {
  const first = text.charAt(offset)
  const second = text.charAt(offset + 1)
  if (isDigit(first) || (first === '.' && isDigit(second))) return lexNumber(text, offset)
  if (first === "'" || first === '"') return lexString(text, offset)
  if (first === '`') return lexQuoted(text, offset)
  if (first === '$') return lexParameter(text, offset)
  if (pairs.has(first + second)) return token('symbol', text, offset, offset + 2)
  if (singles.has(first)) return token('symbol', text, offset, offset + 1)
  const end = nameEnd(text, offset)
  if (end > offset) return token('name', text, offset, end)
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0)
  throw bad(text, offset, offset + character.length, `Unexpected character ${JSON.stringify(character)}`, 'Remove it.')
}

function token(kind: TokenKind, text: string, offset: number, end: number, value?: string): Token {
  const slice = text.slice(offset, end)
  return { kind, text: slice, value: value ?? slice, offset, end }
}

function nameEnd(text: string, offset: number): number {
  let end = offset
  while (end < text.length) {
    const character = String.fromCodePoint(text.codePointAt(end) ?? 0)
    if (!(end === offset ? nameStart : namePart).test(character)) break
    end += character.length
  }
  return end
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9' && character.length === 1
}

const number = /0[xX][0-9a-fA-F]+|0[oO][0-7]+|(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y

function lexNumber(text: string, offset: number): Token {
  number.lastIndex = offset
  const digits = number.exec(text)?.[0] ?? ''
  const end = offset + digits.length
  const wordEnd = Math.max(end, nameTail(text, end))
  if (wordEnd > end || /^0\d+$/.test(digits)) {
    const hint = 'Write digits, 0x… for hexadecimal, 0o… for octal, or 1.5e3 for a float.'
    throw bad(text, offset, wordEnd, `Malformed number ${text.slice(offset, wordEnd)}`, hint)
  }
  return token(/^(?:0[xXoO].*|\d+)$/.test(digits) ? 'integer' : 'float', text, offset, end)
}

function nameTail(text: string, offset: number): number {
  let end = offset
  while (end < text.length && namePart.test(text.charAt(end))) end++
  return end
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  '`': '`',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

function lexString(text: string, offset: number): Token {
  const quote = text.charAt(offset)
  let value = ''
  let at = offset + 1
  while (at < text.length) {
    const character = text.charAt(at)
    if (character === quote) return token('string', text, offset, at + 1, value)
    if (character === '\\') {
      const [characters, length] = lexEscape(text, at)
      value += characters
      at += length
    } else {
      value += character
      at++
    }
  }
  throw bad(text, offset, text.length, 'The string is not closed', `Close it with ${quote}.`)
}

/** The characters that an escape stands for, and how many units of text it takes. */
function lexEscape(text: string, at: number): [string, number] {
  const letter = text.charAt(at + 1)
  if (letter !== '' && Object.hasOwn(escapes, letter)) return [escapes[letter] ?? '', 2]
  const digits = letter === 'u' ? text.slice(at + 2, at + 6) : letter === 'U' ? text.slice(at + 2, at + 10) : ''
  const code = /^(?:[0-9a-fA-F]{4}|[0-9a-fA-F]{8})$/.test(digits) ? parseInt(digits, 16) : Infinity
  if (code <= 0x10ffff && digits.length === (letter === 'u' ? 4 : 8)) {
    return [letter === 'u' ? String.fromCharCode(code) : String.fromCodePoint(code), digits.length + 2]
  }
  const hint = String.raw`Use \n, \t, \b, \f, \r, \\, \', \" or \u and four hexadecimal digits.`
  throw bad(text, at, Math.min(at + 2, text.length), 'Unknown escape in a string', hint)
}

function lexQuoted(text: string, offset: number): Token {
  let value = ''
  let at = offset + 1
  for (;;) {
    const end = text.indexOf('`', at)
    if (end < 0) throw bad(text, offset, text.length, 'The quoted name is not closed', 'Close it with a backtick.')
    value += text.slice(at, end)
    if (text.charAt(end + 1) !== '`') {
      if (value === '') throw bad(text, offset, end + 1, 'A name cannot be empty', 'Put a name between the backticks.')
      return token('quoted-name', text, offset, end + 1, value)
    }
    value += '`'
    at = end + 2
  }
}

function lexParameter(text: string, offset: number): Token {
  if (text.charAt(offset + 1) === '`') {
    const name = lexQuoted(text, offset + 1)
    return token('parameter', text, offset, name.end, name.value)
  }
  let end = nameTail(text, offset + 1)
  if (end === offset + 1) end = nameEnd(text, offset + 1)
  if (end === offset + 1) return token('symbol', text, offset, end)
  return token('parameter', text, offset, end, text.slice(offset + 1, end))
}

function bad(text: string, offset: number, end: number, message: string, hint: string): Error {
  return failure('QUERY_SYNTAX', { text, place: { offset, length: end - offset }, message, hint })
}
