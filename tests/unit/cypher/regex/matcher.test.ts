import { describe, expect, it } from 'vitest'
import { compilePattern } from '../../../../src/cypher/regex/matcher.ts'
import { PatternError } from '../../../../src/cypher/regex/syntax.ts'

const matches = (pattern: string, text: string): boolean => compilePattern(pattern)(text, () => undefined)

describe('compilePattern', () => {
  it('matches the whole text only', () => {
    expect([matches('a', 'a'), matches('a', 'ab'), matches('', '')]).toEqual([true, false, true])
  })

  it.each([
    ['a{2,3}', 'aaa', true],
    ['a{2,3}', 'aaaa', false],
    ['a{2,}', 'aaaaa', true],
    ['(ab|c)*d', 'abcabd', true],
    ['[^a-c]', 'd', true],
    ['[a-c-]', '-', true],
    ['[]a]', ']', true],
    [String.raw`\d+\.\w*`, '12.ab_', true],
    [String.raw`\p{Lu}\p{L}*`, 'Émile', true],
    [String.raw`\Qa.b\E`, 'a.b', true],
    [String.raw`\Qa.b\E`, 'axb', false],
    ['.', '😀', true],
    ['.', '\n', false],
    ['(?s).', '\n', true],
    ['(?i)abc', 'aBC', true],
    ['(?i)é', 'É', false],
    ['(?iu)é', 'É', true],
    ['(?i:a)b', 'Ab', true],
    ['(?i:a)b', 'AB', false],
    ['^a$', 'a', true],
    [String.raw`.*\bcat\b.*`, 'a cat sat', true],
    [String.raw`.*\bcat\b.*`, 'concatenate', false],
    ['a*?b+?', 'aab', true],
    ['(?<year>[0-9]{4})', '2024', true],
    ['(|a)*b', 'aab', true],
  ])('%s on %j: %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected)
  })

  it('takes time linear in the text whatever the pattern', () => {
    let ticks = 0
    compilePattern('(a+)+(a|aa)*b')('a'.repeat(2000), () => ticks++)
    expect(ticks).toBeLessThan(2000 * 100)
  })

  it.each(['(?=a)', '(?<!a)b', '(a)\\1', 'a*+', '(?>a)', '[a[b]]', '[a&&b]', '\\h'])(
    'says that it has no %s',
    (pattern) => {
      expect(() => compilePattern(pattern)).toThrow(expect.objectContaining({ isKnown: true }) as PatternError)
    },
  )

  it.each(['(', ')', '[a', '*', 'a{2', 'a{3,1}', '\\u12', '[b-a]'])('says that %s is malformed', (pattern) => {
    expect(() => compilePattern(pattern)).toThrow(expect.objectContaining({ isKnown: false }) as PatternError)
  })

  it('refuses a pattern that would unfold too far', () => {
    expect(() => compilePattern('((a{999}){999}){999}')).toThrow(PatternError)
    expect(() => compilePattern('((){999999}){999999}')).not.toThrow()
  })
})
