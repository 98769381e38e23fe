import { expect, test } from 'vitest'
import { counted } from '../../../src/basics/counted.ts'

test.each([
  [0, 'fact', '0 facts'],
  [1, 'fact', '1 fact'],
  [2, 'entity', '2 entities'],
])('%i %s is written %s', (count, noun, words) => {
  expect(counted(count, noun)).toBe(words)
})
