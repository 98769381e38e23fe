import { describe, expect, test } from 'vitest'
import { dateWords, shorten, validTimeWords } from '../../../src/web/data/words.ts'

describe('times in words keep their grain', () => {
  test.each([
    ['2019', 'in 2019'],
    ['2026-04', 'in April 2026'],
    ['2026-04-28', 'on 28 April 2026'],
    ['2019/..', 'since 2019'],
    ['/2026-04', 'until April 2026, day unknown'],
    ['/2030', 'until 2030, month unknown'],
    ['../2026-04-28', 'until 28 April 2026'],
    ['2014/2026-03', '2014 to March 2026'],
    ['/', 'at all times'],
  ])('%s', (time, words) => {
    expect(validTimeWords(time)).toBe(words)
  })

  test('what is no date is shown as it stands', () => {
    expect(dateWords('2004-06?')).toBe('2004-06?')
    expect(dateWords('2004-13')).toBe('2004')
  })
})

describe('long names', () => {
  test('are cut in the middle, and short ones are left', () => {
    expect(shorten('Amazon Web Services', 19)).toBe('Amazon Web Services')
    expect(shorten('Amazon Web Services', 9)).toBe('Amaz…ices')
  })

  test('are cut between characters as people see them', () => {
    expect(shorten('👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀', 3)).toBe('👩‍🚀…👩‍🚀')
  })

  test('of any length cost little', () => {
    expect(shorten('x'.repeat(1_000_000), 9)).toBe('xxxx…xxxx')
  })
})
