import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/extract/tokens.ts'

/** Every token's text is the document's text over its span, tokens do not overlap, and only white space lies between. */
function expectExact(text: string): void {
  let cursor = 0
  for (const token of analyse(text)) {
    expect(text.slice(token.start, token.end)).toBe(token.text)
    expect(text.slice(cursor, token.start).trim()).toBe('')
    expect(token.end).toBeGreaterThan(token.start)
    cursor = token.end
  }
  expect(text.slice(cursor).trim()).toBe('')
}

describe('analyse', () => {
  it('splits possessives and contractions and keeps product names whole', () => {
    expect(analyse('Acme’s GPT-4 isn’t sold.').map((token) => token.text)).toEqual([
      'Acme',
      '’s',
      'GPT-4',
      'is',
      'n’t',
      'sold',
      '.',
    ])
  })

  it('gives lemma, part of speech and a straight apostrophe', () => {
    const tokens = analyse('Acme’s rights ended.')
    expect(tokens.map((token) => token.lemma)).toEqual(['acme', '’s', 'right', 'end', '.'])
    expect(tokens[1]?.lower).toBe("'s")
    expect(tokens[0]?.pos).toBe('PROPN')
  })

  it.each(['\n', '\r\n', '\t', ' \n ', '\u2028'])('makes no token of white space (%j)', (space) => {
    const text = `Contoso acquired the${space}Fabrikam Group.${space}`
    expect(analyse(text).map((token) => token.text)).toEqual(['Contoso', 'acquired', 'the', 'Fabrikam', 'Group', '.'])
    expect(analyse(text).map(({ pos }) => pos)).toEqual(analyse(text.replaceAll(space, ' ')).map(({ pos }) => pos))
    expectExact(text)
  })

  it('counts offsets from the start of the document', () => {
    const text = 'One. Two words.'
    expect(analyse(text, { start: 5, end: 15 }).map((token) => [token.start, token.end])).toEqual([
      [5, 8],
      [9, 14],
      [14, 15],
    ])
  })

  it('keeps offsets exact where wink drops a character', () => {
    expectExact('a\ufeffb \ufeffAcme\ufeff bought Initech')
  })

  it('keeps offsets exact on any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'Acme',
        '’s',
        ' ',
        '\n',
        '😀',
        'e\u0301',
        '\ufeff',
        '\u00a0',
        '$10bn',
        'U.S.',
        "n't",
        '\u200b',
        'ß',
        'İ',
      ),
    )
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (parts) => expectExact(parts.join(''))))
  })

  it('takes a megabyte without a space in linear time', () => {
    const started = performance.now()
    const tokens = analyse('x'.repeat(1_000_000))
    expect(performance.now() - started).toBeLessThan(2000)
    expect(tokens.every((token) => token.pos === 'X')).toBe(true)
  })

  it('never cuts a surrogate pair', () => {
    expectExact(`y${'😀'.repeat(500)}`)
  })
})
