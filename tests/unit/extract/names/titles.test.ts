import { describe, expect, it } from 'vitest'
import { findTitles } from '../../../../src/extract/names/titles.ts'
import { withNumber } from '../../../../src/extract/names/numbered-names.ts'
import { readSentences, textSpan } from '../../../../src/extract/sentence.ts'
import { analyse } from '../../../../src/extract/tokens.ts'
import { textDocument } from '../../../../src/pipeline/text-document.ts'
import { segmentDocument } from '../../../../src/segment/segment-document.ts'

/** The titles of a text, in order. */
function titlesOf(text: string): string[] {
  const document = textDocument(text, '2020-01-01')
  const sentences = readSentences({ document, segments: segmentDocument(document, { report: () => undefined }) })
  return findTitles(sentences).flatMap((titles, index) =>
    titles.map((title) => {
      const { start, end } = textSpan(sentences[index]?.tokens ?? [], title)
      return text.slice(start, end)
    }),
  )
}

describe('titles of works', () => {
  it.each([
    ['The Crow and the Kettle is a 1974 animated film directed by Mara Ilves.', ['The Crow and the Kettle']],
    ['Of Salt and Iron (1994) was the debut album of Nine Lamps.', ['Of Salt and Iron']],
    ['What It Is to Wait is a novel by Mara Ilves.', ['What It Is to Wait']],
    ['1717: A Harbour in Winter is a television series.', ['1717: A Harbour in Winter']],
    ['He wrote the song “Blue-Eyed Stranger” in 1961.', ['Blue-Eyed Stranger']],
    ['"3500" is a single by Nine Lamps.', ['3500']],
    ['The Call of the Gulls was written by Mara Ilves.', ['The Call of the Gulls']],
    ['The Colour of Salt, which was written and directed by Mara Ilves, won.', ['The Colour of Salt']],
    ['Salt of the Earth (1951), published by Contoso Press, sold well.', ['Salt of the Earth']],
    ['The Call of the Gulls and The Second Tide were written by her.', ['The Call of the Gulls']],
    ['She starred in The Silence of the Gulls last year.', ['The Silence of the Gulls']],
    ['He read the novel Keepers of the Salt.', ['Keepers of the Salt']],
    ['Cold Ferry to Oslo is an opera. Critics liked Cold Ferry to Oslo.', ['Cold Ferry to Oslo', 'Cold Ferry to Oslo']],
  ])('%s', (text, titles) => {
    expect(titlesOf(text)).toEqual(titles)
  })
  it.each([
    'Contoso Ltd. is a film company.',
    'The Bank of Tarnfell was directed by Mara Ilves.',
    'The President of Tarnfell was written by nobody.',
    'Contoso Word was written by Mara Ilves.',
    'She works for The Bank of the North.',
    'The plan of the Board was written by Mara Ilves.',
    'He met The Times editor of Tarnfell.',
    'Mara Ilves is a book publisher.',
    'It is a film. This is the first album.',
    'Her first novel is a book about the sea.',
    '"We will wait," said Mara Ilves. "It is a long story."',
    'Litware Inc. called the offer “Too Low” on Monday.',
  ])('are not found where nothing is said to be a work: %s', (text) => {
    expect(titlesOf(text)).toEqual([])
  })
})

describe('a number behind a name', () => {
  const withIt = (text: string, first: number, end: number): string => {
    const tokens = analyse(text)
    const { start, end: until } = textSpan(tokens, withNumber(tokens, { first, end }))
    return text.slice(start, until)
  }
  it('is of the name behind a preposition, and before a mission', () => {
    expect(withIt('She flew on Argo 12 in May.', 3, 4)).toBe('Argo 12')
    expect(withIt('Crew of Argo 8.', 2, 3)).toBe('Argo 8')
    expect(withIt('The Argo 6 mission ended.', 1, 2)).toBe('Argo 6')
  })
  it('is not of the name where it counts something, is a score or a year', () => {
    expect(withIt('She sold Contoso 40 trucks.', 2, 3)).toBe('Contoso')
    expect(withIt('Harle 2, Arlebridge 1.', 0, 1)).toBe('Harle')
    expect(withIt('It was built for Contoso 1994.', 4, 5)).toBe('Contoso')
  })
})
