/** Reads a bracketed class, `[a-z_]` or `[^…]`. Classes within classes and intersections are refused. */
import type { CharacterTest } from './character-class.ts'
import { escapedTest, PatternError } from './syntax.ts'
import type { PatternReader } from './syntax.ts'

/** One member of a class: a character, or a test that cannot begin a range. */
type Member = number | CharacterTest

/** The test of a class whose opening bracket was read. Throws PatternError. */
export function readClass(reader: PatternReader): CharacterTest {
  const isNegated = reader.take('^')
  const tests: CharacterTest[] = []
  // A closing bracket that comes first stands for itself.
  while (tests.length === 0 || !reader.take(']')) {
    if (reader.isDone) throw new PatternError('a class is not closed', false)
    const first = readMember(reader)
    if (typeof first === 'function') tests.push(first)
    else tests.push(readRange(reader, first))
  }
  return (point) => tests.some((test) => test(point)) !== isNegated
}

function readMember(reader: PatternReader): Member {
  const character = reader.next()
  if (character === '[' || (character === '&' && reader.peek() === '&')) {
    throw new PatternError('classes within classes are not supported', true)
  }
  if (character !== '\\') return character.codePointAt(0) ?? 0
  const letter = reader.next()
  return /[A-Za-z0-9]/.test(letter) || letter === '' ? escapedTest(reader, letter) : (letter.codePointAt(0) ?? 0)
}

function readRange(reader: PatternReader, first: number): CharacterTest {
  if (reader.peek() !== '-' || reader.peek(1) === ']') return (point) => point === first
  reader.next()
  const last = readMember(reader)
  if (typeof last === 'function' || last < first) throw new PatternError('a range in a class is malformed', false)
  return (point) => point >= first && point <= last
}
