import { describe, expect, it } from 'vitest'
import { describedBy } from '../../../../src/extract/coreference/descriptions.ts'
import { analyse } from '../../../../src/extract/tokens.ts'

/** What "Tallinn Logic" is called in a text. */
function called(text: string): string[] {
  const tokens = analyse(text)
  const first = tokens.findIndex(({ text: word }) => word === 'Tallinn')
  const isName = Uint8Array.from(tokens, ({ text: word }) => (/^\p{Lu}/u.test(word) && word !== 'The' ? 1 : 0))
  return describedBy(tokens, isName, { first, end: first + 2 })
}

describe('what a text calls a name', () => {
  it.each([
    ['The chip designer Tallinn Logic paid.', ['designer']],
    ['Tallinn Logic, a small designer of chips, paid.', ['designer']],
    ['The old designer, Tallinn Logic, paid.', ['designer']],
    ['Tallinn Logic is a chip designer.', ['designer']],
    ['Tallinn Logic, the owner, is a rival.', ['owner']],
  ])('%s', (text, nouns) => {
    expect(called(text)).toEqual(nouns)
  })

  it.each([
    'In the old market, Tallinn Logic paid.',
    'After leaving the bank, Tallinn Logic paid.',
    'It will sell Tallinn Logic, the bank said.',
    "Tallinn Logic was the bank's client.",
    'Tallinn Logic is growing.',
    'Tallinn Logic, Cantab and Orrin paid.',
  ])('is nothing in: %s', (text) => {
    expect(called(text)).toEqual([])
  })
})
