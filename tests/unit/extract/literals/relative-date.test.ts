import { describe, expect, test } from 'vitest'
import { LineExtractor } from '../../../../src/pipeline/extract-lines.ts'

const extractor = await LineExtractor.load('core', { withMentions: false })

function validTime(text: string, publishedAt?: string): string | undefined {
  const line = JSON.stringify({ id: '1', text, ...(publishedAt !== undefined && { publishedAt }) })
  const records = extractor.extract(line, 1, { report: () => undefined })
  const acquired = records.find((record) => 'relationType' in record && record.relationType === 'acquired')
  return acquired !== undefined && 'validTime' in acquired ? acquired.validTime : undefined
}

describe('relative times', () => {
  test.each([
    ['this week', '2026-04-28', '2026-04-27/2026-05-03'],
    ['this week', '2026-05-03', '2026-04-27/2026-05-03'],
    ['last week', '2026-04-28', '2026-04-20/2026-04-26'],
    ['last year', '2026-04-28', '2025'],
    ['on Monday', '2026-04-28', '2026-04-27'],
    ['in 2019', '2026-04-28', '2019'],
  ])('%s, published %s, is %s', (words, publishedAt, expected) => {
    expect(validTime(`Contoso acquired Fabrikam ${words}.`, publishedAt)).toBe(expected)
  })

  test('without a date they stay unresolved, and nothing is invented', () => {
    expect(validTime('Contoso acquired Fabrikam on Monday.')).toBeUndefined()
    expect(validTime('Contoso acquired Fabrikam last week.')).toBeUndefined()
    expect(validTime('Contoso acquired Fabrikam in 2019.')).toBe('2019')
  })
})
