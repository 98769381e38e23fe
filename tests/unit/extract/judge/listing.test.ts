import { describe, expect, it } from 'vitest'
import { listsOf } from '../../../../src/extract/judge/listing.ts'
import { analyse } from '../../../../src/extract/tokens.ts'

/** The lists of the words in capitals of a sentence. */
function lists(text: string): number[] {
  const tokens = analyse(text)
  const found = tokens.flatMap((token, first) =>
    /^[A-Z]+$/u.test(token.text) ? [{ first, end: first + 1, type: 'organisation' as const }] : [],
  )
  return [...listsOf(tokens, found)]
}

describe('arguments side by side', () => {
  it.each([
    ['ACME built it into ORRIN, NORVIK and HALDEN.', [-1, 1, 1, 1]],
    ['ACME, ORRIN, and NORVIK sued HALDEN or BREN.', [0, 0, 0, 3, 3]],
    ['ACME, ORRIN said, and NORVIK left.', [-1, -1, -1]],
    ['ACME bought ORRIN.', [-1, -1]],
  ])('%s', (text, expected) => {
    expect(lists(text)).toEqual(expected)
  })
})
