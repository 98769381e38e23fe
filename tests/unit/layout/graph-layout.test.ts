import { describe, expect, test } from 'vitest'
import { connectedParts } from '../../../src/layout/components.ts'
import { startLayout } from '../../../src/layout/graph-layout.ts'
import { packBoxes } from '../../../src/layout/pack.ts'
import { seedPositions } from '../../../src/layout/seed-positions.ts'

describe('connected parts', () => {
  test('cover every node once, largest first, with edges counted within', () => {
    const parts = connectedParts(6, Uint32Array.from([4, 5, 3, 4, 0, 2]))
    expect(parts.map(({ nodes }) => [...nodes])).toEqual([[3, 4, 5], [0, 2], [1]])
    expect(parts.map(({ edges }) => [...edges])).toEqual([[1, 2, 0, 1], [0, 1], []])
  })

  test('do not depend on the order of edges', () => {
    const nodes = (edges: number[]) => connectedParts(5, Uint32Array.from(edges)).map((part) => [...part.nodes])
    expect(nodes([3, 4, 1, 0, 4, 1])).toEqual(nodes([1, 4, 0, 1, 4, 3]))
  })
})

test('packed boxes do not overlap and come out about as wide as asked', () => {
  const boxes = Array.from({ length: 40 }, (_, at) => ({ width: 1 + (at % 5), height: 1 + (at % 3) }))
  const places = packBoxes(boxes, 1.2)
  const rects = places.map(([x, y], at) => ({ x, y, ...(boxes[at] ?? { width: 0, height: 0 }) }))
  for (const a of rects) {
    for (const b of rects) {
      if (a === b) continue
      const isApart =
        a.x + a.width <= b.x + 1e-9 ||
        b.x + b.width <= a.x + 1e-9 ||
        a.y + a.height <= b.y + 1e-9 ||
        b.y + b.height <= a.y + 1e-9
      expect(isApart).toBe(true)
    }
  }
  const width = Math.max(...rects.map(({ x, width: w }) => x + w))
  const height = Math.max(...rects.map(({ y, height: h }) => y + h)) - Math.min(...rects.map(({ y }) => y))
  expect(width / height).toBeGreaterThan(0.8)
  expect(width / height).toBeLessThan(1.9)
})

test('a layout of many parts keeps them apart, at one scale, wherever they began', () => {
  const edges: number[] = []
  for (let part = 0; part < 12; part += 1) for (let at = 0; at < 4; at += 1) edges.push(part * 5, part * 5 + at + 1)
  const positions = Float32Array.from(
    seedPositions(Array.from({ length: 60 }, (_, at) => `n${at}`)).flatMap(({ x, y }) => [x, y]),
  )
  const run = startLayout({ positions, edges: Uint32Array.from(edges) })
  run.advance(300)
  const placed = run.positions()
  const distance = (a: number, b: number): number =>
    Math.hypot((placed[2 * a] ?? 0) - (placed[2 * b] ?? 0), (placed[2 * a + 1] ?? 0) - (placed[2 * b + 1] ?? 0))
  for (let part = 0; part < 12; part += 1) {
    for (let at = 1; at < 5; at += 1) expect(distance(part * 5, part * 5 + at)).toBeCloseTo(1, 0)
    for (let other = 0; other < part; other += 1) expect(distance(part * 5, other * 5)).toBeGreaterThan(1.5)
  }
})
