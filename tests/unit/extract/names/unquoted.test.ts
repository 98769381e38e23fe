/** Quotation marks around a name go; those around speech stay. */
import { describe, expect, it } from 'vitest'
import type { NameDraft } from '../../../../src/extract/names/name-draft.ts'
import { unquoted } from '../../../../src/extract/names/unquoted.ts'
import type { Sentence } from '../../../../src/extract/sentence.ts'
import { analyse } from '../../../../src/extract/tokens.ts'

/** The words that are left, with the names in brackets. */
function read(text: string, ...names: readonly string[]): string {
  const tokens = analyse(text)
  const sentence: Sentence = { index: 0, segment: undefined as never, tokens, capitalsTell: true }
  const drafts = names.map((name): NameDraft => {
    const words = analyse(name).map(({ lower }) => lower)
    const first = tokens.findIndex((_, at) => words.every((word, step) => tokens[at + step]?.lower === word))
    const end = first + words.length
    return { first, end, sentence: 0, key: words.join(' '), source: 'shape', score: 1, type: 'work', certainty: 1 }
  })
  const left = unquoted({ sentences: [sentence], names: drafts })
  const words = left.sentences[0]?.tokens.map((token) => token.text) ?? []
  for (const { first, end } of left.names) {
    words[first] = `[${words[first] ?? ''}`
    words[end - 1] = `${words[end - 1] ?? ''}]`
  }
  return words.join(' ')
}

describe('a name in quotation marks', () => {
  it('stands without them', () => {
    expect(read('"Blue Harbour" is a song by Hana Novak.', 'Blue Harbour', 'Hana Novak')).toBe(
      '[Blue Harbour] is a song by [Hana Novak] .',
    )
  })
  it('keeps a comma that stands inside them', () => {
    expect(read('“Blue Harbour,” a song, sold well.', 'Blue Harbour')).toBe('[Blue Harbour] , a song , sold well .')
  })
  it('leaves the marks of speech', () => {
    expect(read('"Contoso grew," she said.', 'Contoso')).toBe('" [Contoso] grew , " she said .')
  })
})
