import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proseOf } from '../../../src/model/prose/prose.ts'

/** The prose with its runs of blanks as one. */
function said(text: string): string {
  const prose = proseOf(text)
  expect(prose).toHaveLength(text.length)
  return prose.replaceAll(/ {2,}/gu, ' ').trim()
}

describe('the prose of a text', () => {
  it.each([
    ['**Norvik** bought *Orrin*.', 'Norvik bought Orrin .'],
    ['[Norvik](https://norvik.example/a "x") bought ~~all of~~ Orrin.', 'Norvik bought all of Orrin.'],
    ['<b>Norvik</b> &amp; Sons bought <a href="o.html">Orrin</a>.', 'Norvik & Sons bought Orrin .'],
    ['Norvik Inc. (NYSE: NRV; TSX: NRVK) grew.', 'Norvik Inc. grew.'],
    ['OSLO, May 3 /PRNewswire/ -- Norvik grew.', 'OSLO, May 3 -- Norvik grew.'],
    ['Norvik sells Lira(TM) pens.', 'Norvik sells Lira pens.'],
    ['Ada Holm, M.D., Ph.D., was named.', 'Ada Holm was named.'],
    [
      'Ruth Vane OBE founded it with Karl Ohm, 3rd Baronet, and others.',
      'Ruth Vane founded it with Karl Ohm , and others.',
    ],
    ["Norvik&#39;s pens, AT&amp;T's phones.", "Norvik 's pens, AT& T's phones."],
    ['A [🚀 page](https://a.example) and ![🚀 logo](a.png) end.', 'A 🚀 page and end.'],
    ['Born on 9 May [O.S. 27 April] 1880.', 'Born on 9 May 1880.'],
  ])('%s', (text, prose) => {
    expect(said(text)).toBe(prose)
  })

  it('has a blank line where a block of HTML ends', () => {
    expect(
      proseOf('<li>One.</li><li>Two.</li>')
        .split(/\n\n+/u)
        .map((line) => line.trim()),
    ).toEqual(expect.arrayContaining(['One.', 'Two.']))
  })

  it.each([
    'Norvik makes 5 * 3 * 2 boxes of snake_case.',
    'If a <b and c> d, Norvik loses.',
    'It moved to Bethesda, MD, and to Washington, DC.',
    '* one thing',
    'The Bank of England and the Company Store met.',
    'Group (B: C) met (Oslo: Gyldendal).',
    'An LLM of Mistral, the CFA Institute, RSA, and Charleston, SC, met.',
    'The Committee to Protect Journalists and the Group 4 Securicor met.',
  ])('leaves alone what only looks so: %s', (text) => {
    expect(proseOf(text)).toBe(text)
  })

  it('reads terms that a document defines, and posts, without their capitals', () => {
    expect(proseOf('The Company and its Board met.')).toBe('The company and its board met.')
    expect(proseOf('Norvik Chief Financial Officer Ann Lee left.')).toBe('Norvik chief financial officer Ann Lee left.')
    expect(proseOf('It grew. Vice President Ann Lee left.')).toBe('It grew. Vice president Ann Lee left.')
    expect(proseOf('Norvik Inc. Chief Executive Officer Ann Lee left.')).toBe(
      'Norvik Inc. chief executive officer Ann Lee left.',
    )
  })

  it('has the length of the text and its line breaks, whatever stands in it', () => {
    const bits = [
      '🚀',
      '**',
      '[a](',
      'https://b)',
      '<p>',
      '</b>',
      '&amp;',
      '\n',
      ' MBE',
      '(NYSE: A)',
      'the Company',
      'İ',
      'é',
      '’',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 20 }), (parts) => {
        const text = parts.join('')
        const prose = proseOf(text)
        expect(prose).toHaveLength(text.length)
        for (const [at, unit] of text.split('').entries()) if (unit === '\n') expect(prose[at]).toBe('\n')
      }),
    )
  })

  it('takes time linear in a text that is all marks', () => {
    const start = process.cpuUsage().user
    for (const text of [
      '[',
      '*',
      '<',
      '(',
      '&',
      '_a',
      'A.',
      '](',
      'Executive ',
      '<a ====',
      'Ab ',
      ', MBE',
      '(NYSE: A ',
    ])
      proseOf(text.repeat(200_000))
    expect(process.cpuUsage().user - start).toBeLessThan(5e6)
  })
})
