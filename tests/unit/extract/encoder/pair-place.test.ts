import { describe, expect, it } from 'vitest'
import { distanceOf, wayBetween } from '../../../../src/extract/encoder/pair-place.ts'

describe('places of a pair', () => {
  it.each([
    [2, 3, 1],
    [3, 2, 21],
    [0, 9, 9],
    [0, 10, 10],
    [0, 13, 10],
    [0, 14, 11],
    [0, 200, 19],
    [200, 0, 39],
  ])('%i to %i is distance %i', (subject, object, place) => {
    expect(distanceOf(subject, object)).toBe(place)
  })
  it('goes up to what both hang on, and down', () => {
    // 0 and 2 hang on 1; 3 on 2; 1 is the root.
    const heads = Int16Array.of(1, 1, 1, 2)
    expect(wayBetween(heads, 0, 3)).toEqual([1, 2])
    expect(wayBetween(heads, 2, 3)).toEqual([])
  })
  it('finds none between two trees', () => {
    expect(wayBetween(Int16Array.of(0, 1), 0, 1)).toEqual([])
  })
})
