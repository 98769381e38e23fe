import { describe, expect, it } from 'vitest'
import { findDates, lastTold } from '../../../../src/extract/literals/find-dates.ts'
import { analyse } from '../../../../src/extract/tokens.ts'

function dated(text: string, context: { publishedAt?: string; toldBefore?: string } = {}): (string | undefined)[] {
  const tokens = analyse(text)
  return findDates(tokens, new Uint8Array(tokens.length), context).map(({ time }) => time)
}

describe('a day without a year', () => {
  it('is in the year of the text', () => {
    expect(dated('It closed on 4 March.', { publishedAt: '2026-05-01' })).toEqual(['2026-03-04'])
  })

  it('goes on from the last day with a year, in its sentence or before it', () => {
    expect(dated('In January 1999 it grew; on 6 February it fell.', { publishedAt: '2026-05-01' })).toEqual([
      '1999-01',
      '1999-02-06',
    ])
    expect(dated('On 6 February it fell.', { publishedAt: '2026-05-01', toldBefore: '1999-01' })).toEqual([
      '1999-02-06',
    ])
  })

  it('stays open where it would come before that', () => {
    expect(dated('On 6 February it fell.', { publishedAt: '2026-05-01', toldBefore: '1999-03' })).toEqual([undefined])
  })

  it('goes on from no bare year, which may be of something else', () => {
    const tokens = analyse('It was set up in 1999.')
    expect(lastTold(findDates(tokens, new Uint8Array(tokens.length), {}))).toBeUndefined()
  })
})

describe('a last day', () => {
  it.each([
    ['He ran it from 1891 until his death in 1924.', ['1891/1924']],
    ['It was theirs until its sale in May 2019.', ['/2019-05']],
    ['It grew until her retirement.', []],
    ['From 2001 until at least 2030 it is theirs.', ['2001/2030']],
  ])('is that of the end that is named: %s', (text, times) => {
    expect(dated(text)).toEqual(times)
  })
})

describe('a weekday', () => {
  it('is the day that is written out behind it', () => {
    expect(dated('It closed on Friday, 1 May 2026.', { publishedAt: '2026-06-30' })).toEqual(['2026-05-01'])
  })
})
