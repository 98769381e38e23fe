/**
 * Matches by walking all ways through the pattern at once, so the time is at most the length of the text times the size of the
 * pattern, whatever the pattern. Source: Thompson 1968; Cox, "Regular Expression Matching Can Be Simple And Fast" (2007).
 */
import { isWordCharacter } from './character-class.ts'
import type { CharacterTest } from './character-class.ts'
import { isLineEnd, parsePattern, PatternError } from './syntax.ts'
import type { Pattern } from './syntax.ts'

type Assertion = Extract<Pattern, { kind: 'assertion' }>['at']

/** One instruction; `split` goes on at both places, the others at the next. */
type Instruction =
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { readonly kind: 'assertion'; readonly at: Assertion }
  | { readonly kind: 'split'; one: number; other: number }

const maxSize = 20_000

/** A test for whole texts; `tick` is called for each unit of work. */
export type Matcher = (text: string, tick: () => void) => boolean

/** Compiles a pattern. Throws PatternError. */
export function compilePattern(source: string): Matcher {
  const program: Instruction[] = []
  emit(program, parsePattern(source))
  return (text, tick) => run(program, Array.from(text), tick)
}

function emit(program: Instruction[], pattern: Pattern): void {
  if (program.length > maxSize) throw new PatternError('it is too large', false)
  switch (pattern.kind) {
    case 'empty':
      return
    case 'character':
    case 'assertion':
      program.push(pattern)
      return
    case 'sequence':
      for (const part of pattern.parts) emit(program, part)
      return
    case 'choice':
      emitChoice(program, pattern.parts)
      return
    case 'repeat':
      emitRepeat(program, pattern)
  }
}

function pushSplit(program: Instruction[]): Extract<Instruction, { kind: 'split' }> {
  const split = { kind: 'split' as const, one: program.length + 1, other: program.length + 1 }
  program.push(split)
  return split
}

function emitChoice(program: Instruction[], parts: readonly Pattern[]): void {
  const exits: { one: number; other: number }[] = []
  parts.forEach((part, index) => {
    const isLast = index === parts.length - 1
    const fork = isLast ? undefined : pushSplit(program)
    emit(program, part)
    if (fork === undefined) return
    exits.push(pushSplit(program))
    fork.other = program.length
  })
  for (const exit of exits) exit.one = exit.other = program.length
}

function emitRepeat(program: Instruction[], { part, least, most }: Extract<Pattern, { kind: 'repeat' }>): void {
  const before = program.length
  for (let count = 0; count < least; count++) {
    emit(program, part)
    // What matches the empty text only needs no repeating, and must not be repeated a million times.
    if (program.length === before) return
  }
  if (most === undefined) {
    const start = program.length
    const fork = pushSplit(program)
    emit(program, part)
    const back = pushSplit(program)
    back.one = back.other = start
    fork.other = program.length
    return
  }
  const forks: { other: number }[] = []
  for (let count = least; count < most; count++) {
    forks.push(pushSplit(program))
    emit(program, part)
    if (program.length === before + 1) break
  }
  for (const fork of forks) fork.other = program.length
}

function run(program: readonly Instruction[], text: readonly string[], tick: () => void): boolean {
  let current = follow(program, [0], { text, at: 0, tick })
  for (let at = 0; at < text.length && current.length > 0; at++) {
    const point = text[at]?.codePointAt(0) ?? 0
    const advanced: number[] = []
    for (const place of current) {
      tick()
      const instruction = program[place]
      if (instruction?.kind === 'character' && instruction.test(point)) advanced.push(place + 1)
    }
    current = follow(program, advanced, { text, at: at + 1, tick })
  }
  return current.includes(program.length)
}

interface Position {
  readonly text: readonly string[]
  readonly at: number
  readonly tick: () => void
}

/** All places that can be reached without reading a character. */
function follow(program: readonly Instruction[], from: readonly number[], position: Position): readonly number[] {
  const seen = new Set<number>()
  const open = [...from].reverse()
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (seen.has(place)) continue
    seen.add(place)
    position.tick()
    const instruction = program[place]
    if (instruction?.kind === 'split') open.push(instruction.other, instruction.one)
    else if (instruction?.kind === 'assertion' && holds(instruction.at, position)) open.push(place + 1)
  }
  return [...seen].filter((place) => program[place] === undefined || program[place].kind === 'character')
}

function holds(assertion: Assertion, { text, at }: Position): boolean {
  switch (assertion) {
    case 'start':
      return at === 0
    case 'very-end':
      return at === text.length
    case 'end':
      return at === text.length || (at === text.length - 1 && isLineEnd(text[at]?.codePointAt(0) ?? 0))
    case 'boundary':
      return isWordCharacter(text[at - 1]) !== isWordCharacter(text[at])
    case 'no-boundary':
      return isWordCharacter(text[at - 1]) === isWordCharacter(text[at])
  }
}
