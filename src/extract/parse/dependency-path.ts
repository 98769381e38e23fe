/** The way through a parse from one stretch of tokens to another: up from the first to what both hang on, then down. */
import type { TokenSpan } from '../sentence.ts'
import type { Parse } from './parse.ts'

/** A step along one arc; `label` is that of the arc, a place in `dependencyLabels`. */
export interface PathStep {
  readonly isUp: boolean
  readonly label: number
}

/** A way. `nodes` are the tokens between the steps, so one fewer; `top` is the highest token of the way, an end of it or one of `nodes`. */
export interface DependencyPath {
  readonly steps: readonly PathStep[]
  readonly nodes: readonly number[]
  readonly top: number
}

/** Most steps of a way; a longer one says little. */
export const maxSteps = 10

/**
 * The head of a stretch: its token nearest the root, of equals the last one, which in English bears the name.
 * Throws RangeError for an empty stretch, or one beyond the parse.
 */
export function headOf({ heads }: Parse, { first, end }: TokenSpan): number {
  if (first >= end || first < 0 || end > heads.length) throw new RangeError('no such stretch of tokens')
  let best = end - 1
  let least = Infinity
  for (let at = end - 1; at >= first; at -= 1) {
    const inside = stepsInside(heads, at, first, end)
    if (inside === 0 && least === 0) {
      if (depthOf(heads, at) < depthOf(heads, best)) best = at
    } else if (inside < least) {
      least = inside
      best = at
    }
  }
  return best
}

/** How often heads are followed before the stretch is left. */
function stepsInside(heads: Int16Array, from: number, first: number, end: number): number {
  let steps = 0
  for (let at = heads[from] as number; at >= first && at < end; at = heads[at] as number) steps += 1
  return steps
}

function depthOf(heads: Int16Array, from: number): number {
  let depth = 0
  for (let at = heads[from] as number; at >= 0; at = heads[at] as number) depth += 1
  return depth
}

/** The token and what it hangs on, upwards, at most `maxSteps` beyond itself. */
export function ancestors({ heads }: Parse, token: number): number[] {
  const chain = [token]
  for (let at = heads[token] as number; at >= 0 && chain.length <= maxSteps; at = heads[at] as number) chain.push(at)
  return chain
}

/**
 * The shortest way between the heads of two stretches; undefined where it has more than `maxSteps` steps, or where they hang on different
 * roots. No steps where both have one head. Cost: bounded by `maxSteps`, and the lengths of the stretches times the depth of the tree.
 */
export function dependencyPath(parse: Parse, from: TokenSpan, to: TokenSpan): DependencyPath | undefined {
  return pathBetween(parse, ancestors(parse, headOf(parse, from)), ancestors(parse, headOf(parse, to)))
}

/** The way between the first tokens of two chains of `ancestors`. */
export function pathBetween(
  { labels }: Parse,
  from: readonly number[],
  to: readonly number[],
): DependencyPath | undefined {
  const up = from.findIndex((token) => to.includes(token))
  const top = from[up]
  if (top === undefined) return undefined
  const down = to.indexOf(top)
  if (up + down > maxSteps) return undefined
  const ascent = from.slice(0, up)
  const descent = to.slice(0, down).reverse()
  const step = (token: number, isUp: boolean): PathStep => ({ isUp, label: labels[token] as number })
  const inner = [...ascent.slice(1), ...(up > 0 && down > 0 ? [top] : []), ...descent.slice(0, -1)]
  return {
    steps: [...ascent.map((token) => step(token, true)), ...descent.map((token) => step(token, false))],
    nodes: inner,
    top,
  }
}
