import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestMoves } from '../../../../scripts/train/move-oracle.ts'
import { leftArc, ParseState, rightArc, shift } from '../../../../src/extract/parse/parse-state.ts'

/** A state after moves, of which those that may not be made are left out. */
function stateAfter(length: number, moves: Iterable<number>): ParseState {
  const state = new ParseState(length)
  for (const move of moves) if (!state.isDone && state.mayMove(move)) make(state, move)
  return state
}

function make(state: ParseState, move: number): void {
  if (move === shift) state.shift()
  else state.attach(move, 0)
}

/** The heads some moves lead to, the root's as gold has it. */
function treeOf(length: number, moves: readonly number[]): Int16Array {
  const finishing = Array.from({ length: length * 2 }, () => [rightArc, shift, leftArc]).flat()
  return stateAfter(length, [...moves, ...finishing]).heads.map((head) => (head < 0 ? length : head))
}

const lost = (state: ParseState, gold: Int16Array): number =>
  state.heads.filter((head, at) => (head === -1 ? state.length : head) !== gold[at]).length

/** The fewest arcs lost over all ways on from the state after `moves`. */
function fewestLost(gold: Int16Array, moves: readonly number[]): number {
  const state = stateAfter(gold.length, moves)
  if (state.isDone) return lost(state, gold)
  const open = [shift, leftArc, rightArc].filter((move) => state.mayMove(move))
  return Math.min(...open.map((move) => fewestLost(gold, [...moves, move])))
}

const movesOf = (most: number): fc.Arbitrary<number[]> =>
  fc.array(fc.constantFrom(shift, leftArc, rightArc), { maxLength: most })

describe('bestMoves', () => {
  it('are those by which no more of a tree is lost than already is, after any mistakes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), movesOf(15), movesOf(8), (length, wanted, made) => {
        const gold = treeOf(length, wanted)
        const state = stateAfter(length, made)
        if (state.isDone) return
        const done: number[] = []
        const check = new ParseState(length)
        for (const move of made)
          if (!check.isDone && check.mayMove(move)) {
            make(check, move)
            done.push(move)
          }
        const least = fewestLost(gold, done)
        for (const [move, isBest] of bestMoves(state, gold).entries())
          if (state.mayMove(move)) expect(fewestLost(gold, [...done, move]) === least).toBe(isBest)
      }),
    )
  })
  it('lead to the gold tree of a long sentence', () => {
    fc.assert(
      fc.property(movesOf(80), (wanted) => {
        const gold = treeOf(40, wanted)
        const state = new ParseState(40)
        while (!state.isDone) make(state, bestMoves(state, gold).indexOf(true))
        expect(lost(state, gold)).toBe(0)
      }),
    )
  })
})
