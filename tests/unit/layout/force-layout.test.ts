import { describe, expect, test } from 'vitest'
import { iterationsFor, startForce } from '../../../src/layout/force-layout.ts'
import { seedPositions } from '../../../src/layout/seed-positions.ts'

/** A ring of `count` nodes with a chord from each third one. */
function ring(count: number): { positions: Float32Array; edges: Uint32Array } {
  const ids = Array.from({ length: count }, (_, at) => `ent:${at}`)
  const positions = Float32Array.from(seedPositions(ids).flatMap(({ x, y }) => [x, y]))
  const edges = ids.flatMap((_, at) => [at, (at + 1) % count, ...(at % 3 === 0 ? [at, (at + 7) % count] : [])])
  return { positions, edges: Uint32Array.from(edges) }
}

function distance(positions: Float32Array, a: number, b: number): number {
  return Math.hypot(
    (positions[2 * a] ?? 0) - (positions[2 * b] ?? 0),
    (positions[2 * a + 1] ?? 0) - (positions[2 * b + 1] ?? 0),
  )
}

describe('seed positions', () => {
  test('a node keeps its place whatever the others, and all places are finite', () => {
    const all = seedPositions(['a', 'b', 'c'])
    expect(seedPositions(['a', 'b', 'c'])).toEqual(all)
    expect(seedPositions(['x', 'b', 'y'])[1]).toEqual(all[1])
    expect(all.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
  })

  test('places spread over the disc: a quarter of its nodes in each quarter', () => {
    const places = seedPositions(Array.from({ length: 4000 }, (_, at) => `ent:${at}`))
    const quarters = [0, 0, 0, 0]
    for (const { x, y } of places) {
      const quarter = (x > 0 ? 1 : 0) + (y > 0 ? 2 : 0)
      quarters[quarter] = (quarters[quarter] ?? 0) + 1
    }
    expect(Math.min(...quarters)).toBeGreaterThan(900)
  })
})

describe('force layout', () => {
  test('the same steps give the same positions, however they are batched', () => {
    const [whole, pieces] = [startForce(ring(60)), startForce(ring(60))]
    whole.advance(90)
    for (let batch = 0; batch < 9; batch += 1) pieces.advance(10)
    expect(pieces.positions()).toEqual(whole.positions())
  })

  test.each([60, 900])('of %d nodes, neighbours come nearer than strangers', (count) => {
    const run = startForce(ring(count))
    run.advance(iterationsFor(count))
    const positions = run.positions()
    let near = 0
    let far = 0
    for (let at = 0; at < count; at += 1) {
      near += distance(positions, at, (at + 1) % count)
      far += distance(positions, at, (at * 31 + 17) % count)
    }
    expect(near / far).toBeLessThan(0.5)
  })

  test('a self-loop moves nothing to nowhere', () => {
    const run = startForce({ positions: Float32Array.from([0, 0, 1, 1]), edges: Uint32Array.from([0, 0, 0, 1]) })
    run.advance(100)
    expect(run.positions().every(Number.isFinite)).toBe(true)
  })

  test('a fixed node stays', () => {
    const run = startForce({ ...ring(12), fixed: Uint8Array.from({ length: 12 }, (_, at) => (at === 3 ? 1 : 0)) })
    const before = run.positions().slice(6, 8)
    run.advance(50)
    expect(run.positions().slice(6, 8)).toEqual(before)
  })
})
