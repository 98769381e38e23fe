import { describe, expect, it } from 'vitest'
import { isPlainText } from '../../../src/basics/plain-text.ts'

const printable = Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at))

describe('isPlainText', () => {
  it('is true for printable ASCII but what some format needs', () => {
    expect(printable.filter((unit) => !isPlainText(unit)).join('')).toBe('"&\'<>\\`')
  })

  it.each(['', 'PARTNER_OF', '_', '__', 'x_', 'a_ x'])('is true for %j', (text) => {
    expect(isPlainText(text)).toBe(true)
  })

  it.each(['a\nb', 'a\0', '\x7f', 'é', 'a\u2028', '\ud800', 'plain until the end_x', '__x_'])(
    'is false for %j',
    (text) => {
      expect(isPlainText(text)).toBe(false)
    },
  )
})
