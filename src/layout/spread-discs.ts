/** Discs side by side: those that are tied near each other, none over another. For the few dozen of one level of a map. */
import { startForce } from './force-layout.ts'

/** Ties between discs: source and target in turn, with a weight for each pair. */
export interface DiscTies {
  readonly pairs: Uint32Array
  readonly weights: Float32Array
}

const iterations = 200
const rounds = 120

/**
 * Middles of the discs, x and y in turn, around the origin. `gap` is left free between any two.
 * Deterministic. Cost: the square of the number of discs.
 */
export function spreadDiscs(radii: readonly number[], ties: DiscTies, gap: number): Float32Array {
  const positions = onSpiral(radii)
  if (radii.length > 2) {
    const run = startForce({ positions, edges: ties.pairs, weights: ties.weights })
    run.advance(iterations)
    positions.set(scaledTo(run.positions(), radii))
  }
  for (let round = 0; round < rounds; round += 1) {
    for (let at = 0; at < positions.length; at += 1) positions[at] = (positions[at] ?? 0) * 0.97
    pushApart(positions, radii, gap)
  }
  // Drawn together they still touch: pushing alone ends that.
  for (let round = 0; round < 4 * rounds && pushApart(positions, radii, gap); round += 1);
  return positions
}

/** A start without chance: the golden angle spreads any number evenly. */
function onSpiral(radii: readonly number[]): Float32Array {
  const positions = new Float32Array(radii.length * 2)
  const step = Math.max(1e-6, ...radii) * 1.6
  radii.forEach((_, at) => {
    positions[2 * at] = Math.sqrt(at) * step * Math.cos(at * 2.399963)
    positions[2 * at + 1] = Math.sqrt(at) * step * Math.sin(at * 2.399963)
  })
  return positions
}

/** Centred, and as wide as discs of these sizes need with some air. */
function scaledTo(positions: Float32Array, radii: readonly number[]): Float32Array {
  const count = radii.length
  let [x, y, reach] = [0, 0, 0]
  for (let at = 0; at < count; at += 1) {
    x += (positions[2 * at] ?? 0) / count
    y += (positions[2 * at + 1] ?? 0) / count
  }
  for (let at = 0; at < count; at += 1) {
    reach = Math.max(reach, Math.hypot((positions[2 * at] ?? 0) - x, (positions[2 * at + 1] ?? 0) - y))
  }
  const wanted = Math.sqrt(radii.reduce((sum, radius) => sum + radius * radius, 0)) * 1.8
  const scale = reach > 0 ? wanted / reach : 1
  return positions.map((value, at) => (value - (at % 2 === 0 ? x : y)) * scale)
}

/** One round of pushing; false when nothing touched. */
function pushApart(positions: Float32Array, radii: readonly number[], gap: number): boolean {
  let hasMoved = false
  for (let a = 0; a < radii.length; a += 1) {
    for (let b = a + 1; b < radii.length; b += 1) {
      const dx = (positions[2 * b] ?? 0) - (positions[2 * a] ?? 0)
      const dy = (positions[2 * b + 1] ?? 0) - (positions[2 * a + 1] ?? 0)
      const apart = Math.hypot(dx, dy)
      const missing = (radii[a] ?? 0) + (radii[b] ?? 0) + gap - apart
      if (missing <= gap * 0.01) continue
      hasMoved = true
      // Two in one place part along a direction of their own.
      const [ux, uy] = apart > 1e-6 ? [dx / apart, dy / apart] : [Math.cos(a + b), Math.sin(a + b)]
      const share = (missing / 2) * 1.02
      positions[2 * a] = (positions[2 * a] ?? 0) - ux * share
      positions[2 * a + 1] = (positions[2 * a + 1] ?? 0) - uy * share
      positions[2 * b] = (positions[2 * b] ?? 0) + ux * share
      positions[2 * b + 1] = (positions[2 * b + 1] ?? 0) + uy * share
    }
  }
  return hasMoved
}
