/** Datelines are left out of sentences; what only looks like one stays. */
import { describe, expect, it } from 'vitest'
import { withoutDateline } from '../../../src/extract/dateline.ts'
import { analyse } from '../../../src/extract/tokens.ts'

function read(text: string): string {
  return withoutDateline(analyse(text))
    .map((token) => token.text)
    .join(' ')
}

describe('a dateline', () => {
  it('ends before a quotation', () => {
    expect(read('SEATTLE — “We grew,” she said.')).toBe('“ We grew , ” she said .')
  })

  it.each([
    'SEATTLE, May 3 (Meridian Wire) — Contoso grew.',
    'OSLO — Contoso grew.',
    'Oslo, 4 March (NTB) – Contoso grew.',
    'LONDON (Pressco) - Contoso grew.',
    'NEW YORK — Contoso grew.',
  ])('is left out of “%s”', (text) => {
    expect(read(text)).toBe('Contoso grew .')
  })

  it.each([
    'NVIDIA — the chip maker — grew.',
    'Contoso (CTSO) — the maker of Fabrikam — grew.',
    'VADUZ-based Contoso grew.',
    'Contoso — Fabrikam, that is — grew.',
    'Contoso grew — Fabrikam did not.',
    'AWS – Amazon’s cloud unit, grew.',
    'CEO – Jane Doe grew it.',
    'IBM – Red Hat deal closes.',
    'Jane Doe (Contoso) — Chairman of the board.',
  ])('is not seen in “%s”', (text) => {
    expect(read(text).replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  })
})
