/** Functions of strings. Positions and lengths count code points, as Neo4j does. */
import { booleanType, integerType, listType, stringType } from '../values/static-type.ts'
import { isList } from '../values/value.ts'
import type { Value } from '../values/value.ts'
import { integral, textual } from './function-spec.ts'
import type { CallSite, FunctionSpec } from './function-spec.ts'
import { wrong } from './graph.ts'

const maxLength = 50_000_000

/** Case, trimming, cutting, replacing, splitting. */
export const stringFunctions: readonly FunctionSpec[] = [
  ...['toUpper', 'upper'].map((name) => map(name, (text) => text.toUpperCase())),
  ...['toLower', 'lower'].map((name) => map(name, (text) => text.toLowerCase())),
  { ...map('trim', (text) => trimStart(trimEnd(text))) },
  ...['lTrim'].map((name) => map(name, trimStart)),
  ...['rTrim'].map((name) => map(name, trimEnd)),
  {
    name: 'bTrim',
    args: [textual],
    returns: stringType,
    evaluate: (call, value) => trimStart(trimEnd(text(call, value))),
  },
  ...['char_length', 'character_length'].map((name) => ({
    name,
    args: [textual],
    returns: integerType,
    evaluate: (call: CallSite, value: Value) => BigInt(Array.from(text(call, value)).length),
  })),
  { name: 'substring', args: [textual, integral, integral], optional: 1, returns: stringType, evaluate: substring },
  { name: 'left', args: [textual, integral], returns: stringType, evaluate: left },
  { name: 'right', args: [textual, integral], returns: stringType, evaluate: right },
  { name: 'replace', args: [textual, textual, textual], returns: stringType, evaluate: replace },
  { name: 'split', args: [textual, ['string', 'list']], returns: listType(stringType), evaluate: split },
  {
    name: 'normalize',
    args: [textual],
    returns: stringType,
    evaluate: (call, value) => text(call, value).normalize('NFC'),
  },
]

/** Predicates on two strings behind STARTS WITH, ENDS WITH and CONTAINS; null unless both are strings. */
export const stringPredicates: Readonly<Record<string, (a: string, b: string) => boolean>> = {
  'STARTS WITH': (a, b) => a.startsWith(b),
  'ENDS WITH': (a, b) => a.endsWith(b),
  CONTAINS: (a, b) => a.includes(b),
}

/** The static type of those predicates. */
export const predicateType = booleanType

/** White space as Java has it: without the no-break spaces. */
const blanks = String.raw`[\t-\r\u001c-\u0020\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+`
const leading = new RegExp(`^${blanks}`)
const blank = new RegExp(`^${blanks}$`)

function trimStart(text: string): string {
  return text.replace(leading, '')
}

/** From the end, character by character: a pattern anchored at the end would try every run of blanks on the way. */
function trimEnd(text: string): string {
  let end = text.length
  while (end > 0 && blank.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

function map(name: string, change: (text: string) => string): FunctionSpec {
  return { name, args: [textual], returns: stringType, evaluate: (call, value) => change(text(call, value)) }
}

function text(call: CallSite, value: Value): string {
  if (typeof value === 'string') return value
  throw wrong(call, value, 'a string')
}

/** A count of characters: an integer that is not negative. */
function count(call: CallSite, value: Value): number {
  if (typeof value !== 'bigint') throw wrong(call, value, 'an integer')
  if (value < 0n) throw call.fail('A length or position cannot be negative', 'Use 0 or more.')
  return Number(value)
}

function substring(call: CallSite, value: Value, from: Value, length?: Value): Value {
  const start = count(call, from)
  const end = length === undefined ? undefined : start + count(call, length)
  return Array.from(text(call, value)).slice(start, end).join('')
}

function left(call: CallSite, value: Value, length: Value): Value {
  return Array.from(text(call, value)).slice(0, count(call, length)).join('')
}

function right(call: CallSite, value: Value, length: Value): Value {
  const characters = Array.from(text(call, value))
  return characters.slice(Math.max(0, characters.length - count(call, length))).join('')
}

function replace(call: CallSite, value: Value, search: Value, replacement: Value): Value {
  const original = text(call, value)
  const pieces = original.split(text(call, search))
  const inserted = text(call, replacement)
  if (original.length + pieces.length * inserted.length > maxLength) {
    throw call.fail('replace(…) would make too long a string', 'Replace less, or cut the string first.')
  }
  // A function, so that `$&` in the replacement is not a pattern.
  return original.replaceAll(text(call, search), () => inserted)
}

function split(call: CallSite, value: Value, delimiter: Value): Value {
  const delimiters = isList(delimiter) ? delimiter.map((one) => text(call, one)) : [text(call, delimiter)]
  let pieces = [text(call, value)]
  for (const one of delimiters) pieces = pieces.flatMap((piece) => (one === '' ? Array.from(piece) : piece.split(one)))
  return pieces
}
