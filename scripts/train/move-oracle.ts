/**
 * The dynamic oracle of the arc-hybrid system: how many of the gold arcs a move puts out of reach, in any state.
 * Source: Goldberg & Nivre 2013, Training deterministic parsers with non-deterministic oracles.
 */
import { moveCount, shift, type ParseState } from '../../src/extract/parse/parse-state.ts'

/** The moves of least cost among those that may be made, as flags. `gold` are heads; the root's is the number of tokens. */
export function bestMoves(state: ParseState, gold: Int16Array): boolean[] {
  const costs = Array.from({ length: moveCount }, (_, move) =>
    state.mayMove(move) ? costOf(state, move, gold) : Infinity,
  )
  const least = Math.min(...costs)
  return costs.map((cost) => cost === least)
}

function costOf(state: ParseState, move: number, gold: Int16Array): number {
  if (move === shift) return shiftCost(state, gold)
  const token = state.top(0)
  let cost = 0
  for (let other = state.next; other < state.length; other += 1) if (gold[other] === token) cost += 1
  const head = gold[token] as number
  return head !== state.headBy(move) && isInReach(state, head) ? cost + 1 : cost
}

/** True for a head that the top of the stack may still get: the root is for what is alone there. */
function isInReach(state: ParseState, head: number): boolean {
  if (head === state.length) return state.size === 1
  return head >= state.next || (state.size > 1 && head === state.top(1))
}

function shiftCost(state: ParseState, gold: Int16Array): number {
  const token = state.next
  // What lies on something never hangs on the root.
  let cost = gold[token] === state.length && state.size > 0 ? 1 : 0
  for (let depth = 0; depth < state.size; depth += 1) {
    const other = state.top(depth)
    if (gold[other] === token || (depth > 0 && gold[token] === other)) cost += 1
  }
  return cost
}
