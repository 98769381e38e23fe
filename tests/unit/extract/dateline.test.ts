/** The agency of a dateline is left out of its sentence; what only looks like one stays. */
import { describe, expect, it } from 'vitest'
import { withoutAgency } from '../../../src/extract/dateline.ts'
import { analyse } from '../../../src/extract/tokens.ts'

function read(text: string): string {
  return withoutAgency(analyse(text))
    .map((token) => token.text)
    .join(' ')
}

describe('a dateline', () => {
  it.each([
    ['SEATTLE, May 3 (Meridian Wire) — Contoso grew.', 'SEATTLE , May 3 — Contoso grew .'],
    ['Oslo, 4 March (NTB) – Contoso grew.', 'Oslo , 4 March – Contoso grew .'],
    ['LONDON (Pressco) - Contoso grew.', 'LONDON - Contoso grew .'],
  ])('goes without its agency: “%s”', (text, left) => {
    expect(read(text)).toBe(left)
  })

  it.each([
    'OSLO — Contoso grew.',
    'Contoso (CTSO) — the maker of Fabrikam — grew.',
    'Jane Doe (Contoso) — Chairman of the board.',
    'Contoso grew (a little) — Fabrikam did not.',
    'CEO – Jane Doe (born 1971) grew it.',
  ])('is not seen in “%s”', (text) => {
    expect(read(text).replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  })
})
