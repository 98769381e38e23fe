import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepApart } from '../../../src/layout/keep-apart.ts'

const overlaps = (places: Float32Array, radii: Float32Array): number => {
  let count = 0
  for (let a = 0; a < radii.length; a += 1)
    for (let b = a + 1; b < radii.length; b += 1) {
      const apart = (axis: number): number => (places[2 * a + axis] ?? 0) - (places[2 * b + axis] ?? 0)
      if (Math.hypot(apart(0), apart(1)) < ((radii[a] ?? 0) + (radii[b] ?? 0)) * 0.999) count += 1
    }
  return count
}

test('no two discs overlap afterwards, wherever they were', () => {
  const disc = fc.record({
    x: fc.float({ min: -20, max: 20, noNaN: true }),
    y: fc.float({ min: -20, max: 20, noNaN: true }),
    radius: fc.float({ min: Math.fround(0.1), max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(disc, { maxLength: 60 }), (discs) => {
      const radii = Float32Array.from(discs, ({ radius }) => radius)
      const places = keepApart(Float32Array.from(discs.flatMap(({ x, y }) => [x, y])), radii)
      expect(overlaps(places, radii)).toBe(0)
    }),
  )
})

test('many at one place come apart, and what overlaps nothing stays', () => {
  const radii = new Float32Array(50).fill(1)
  const places = new Float32Array(100)
  places.set([500, 500], 98)
  const apart = keepApart(places, radii)
  expect(overlaps(apart, radii)).toBe(0)
  expect([...apart.slice(98)]).toEqual([500, 500])
})
