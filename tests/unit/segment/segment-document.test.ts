import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import type { Document } from '../../../src/model/document.ts'
import { documentId } from '../../../src/model/document.ts'
import { sha256Hex } from '../../../src/basics/hash.ts'
import { segmentDocument } from '../../../src/segment/segment-document.ts'

function make(text: string, mediaType: Document['mediaType']): Document {
  const id = documentId(text, {})
  return { id, sha256: sha256Hex(text), title: 'T', mediaType, language: 'en', fingerprint: '', text }
}

/** Kind and trimmed text of each segment. */
function tiles(text: string, mediaType: Document['mediaType'] = 'text/plain'): [string, string][] {
  return segmentDocument(make(text, mediaType)).map(({ kind, span }) => [kind, text.slice(span.start, span.end).trim()])
}

function kinds(text: string, mediaType: Document['mediaType'] = 'text/plain'): string[] {
  return tiles(text, mediaType).map(([kind]) => kind)
}

const long =
  'The board of Norvik met on Tuesday to talk about the price of copper, which has gone up for three years in a row now, and left.'

describe('headings', () => {
  it('are Markdown headings, marked or underlined', () => {
    expect(tiles('# One\nText.\n\nTwo\n---\n### Three ###\nMore.', 'text/markdown')).toEqual([
      ['heading', '# One'],
      ['sentence', 'Text.'],
      ['heading', 'Two\n---'],
      ['heading', '### Three ###'],
      ['sentence', 'More.'],
    ])
  })

  it('are short lines without full stop that stand alone', () => {
    expect(kinds('A Title of Words\n\nIt rained. It stopped.\n\nWhat came of it\n\nNothing did.')).toEqual([
      'heading',
      'sentence',
      'sentence',
      'heading',
      'sentence',
    ])
  })

  it('are such lines between paragraphs of one line each', () => {
    expect(kinds(`${long}\nHow it ended\n${long}`)).toEqual(['sentence', 'heading', 'sentence'])
  })

  it('are labels behind a triangle, and short lines with a colon before a list', () => {
    expect(kinds('▼ Summary\n– One thing.\n– Two things.\n\nKey points:\n- Three.')).toEqual([
      'heading',
      'bullet',
      'bullet',
      'heading',
      'bullet',
    ])
  })

  it('are not the only or the last line of a text', () => {
    expect(kinds('Norvik bought Halden')).toEqual(['sentence'])
    expect(kinds('It rained.\n\nNorvik bought Halden')).toEqual(['sentence', 'sentence'])
  })

  it('are not lines of a wrapped paragraph', () => {
    expect(
      kinds(
        'On Tuesday the board of Norvik agreed with Halden\nEnergy that the price of copper is too high.\nIt left.',
      ),
    ).toEqual(['sentence', 'sentence'])
  })

  it.each([
    'The Brisbane start-up Gecko Grid was the brainchild of Lachlan Moore and\nTuan Pham.',
    'Sergio Bonfanti, President of the Italian Rowing Federation, Lives in\nLecco.',
    'Mandala Yoga Studios, Founded by Jess Winterton and her Husband Arjun\nPillai, is bust.',
  ])('are not lines of a paragraph that is full of names (%#)', (text) => {
    expect(kinds(text)).toEqual(['sentence'])
  })

  it('stand right above their text in Title Case', () => {
    expect(kinds('Norvik and Halden Energy to Merge in May\nThe two said so on Monday.')).toEqual([
      'heading',
      'sentence',
    ])
  })
})

describe('bullets', () => {
  it.each(['-', '*', '–', '•', '1.', '2)', '(a)'])('begin with %s', (marker) => {
    expect(tiles(`${marker} One thing. And more.\n${marker} Two`)).toEqual([
      ['bullet', `${marker} One thing.`],
      ['bullet', 'And more.'],
      ['bullet', `${marker} Two`],
    ])
  })

  it('go on over indented lines and over lines that end nothing', () => {
    expect(
      tiles('- Norvik and\n  Halden agree\n- A list item that is long enough to have been wrapped by\nsomebody.'),
    ).toEqual([
      ['bullet', '- Norvik and\n  Halden agree'],
      ['bullet', '- A list item that is long enough to have been wrapped by\nsomebody.'],
    ])
  })

  it('end where prose begins on the next line', () => {
    expect(kinds('– One thing ended.\nNorvik is well.')).toEqual(['bullet', 'sentence'])
  })

  it('stand in one block, apart from what is around them', () => {
    const segments = segmentDocument(make('Before.\n- One.\n- Two.\n\nAfter.', 'text/plain'))
    expect(segments.map(({ block }) => block)).toEqual([0, 1, 1, 2])
  })

  it('are not numbers and dashes that begin a wrapped line', () => {
    expect(kinds('It was sold in the year\n19. It was said — and denied\n— that it was cheap.')).not.toContain('bullet')
  })
})

describe('what is not read for facts', () => {
  it('is front matter in Markdown', () => {
    const text = '---\ntitle: One\n---\n\nText.'
    expect(tiles(text, 'text/markdown')).toEqual([
      ['metadata', '---\ntitle: One\n---'],
      ['sentence', 'Text.'],
    ])
    expect(kinds(text)).not.toContain('metadata')
  })

  it('is fenced code, in Markdown also indented code, and rules', () => {
    expect(kinds('A.\n```js\nx. Y.\n\n# z\n```\nB.\n\n    code. More.\n\nC.\n\n* * *\n\nD.', 'text/markdown')).toEqual([
      'sentence',
      'code',
      'sentence',
      'code',
      'sentence',
      'code',
      'sentence',
    ])
  })

  it('is no code where a fence is never closed', () => {
    expect(kinds('A.\n\n```\nB. C.')).not.toContain('code')
  })
})

describe('sentences', () => {
  it('do not cross a blank line, but do cross a line break', () => {
    expect(tiles('Norvik bought\nHalden and\n\nthen it rained')).toEqual([
      ['sentence', 'Norvik bought\nHalden and'],
      ['sentence', 'then it rained'],
    ])
  })

  it('have white space behind them, the first also before it', () => {
    const text = ' \n One. \r\n\r\n Two. \n'
    const spans = segmentDocument(make(text, 'text/plain')).map(({ span }) => text.slice(span.start, span.end))
    expect(spans).toEqual([' \n One. \r\n\r\n ', 'Two. \n'])
  })

  it('are cut when no reader would have written them, and that is reported', () => {
    const found: Diagnostic[] = []
    const text = 'word, '.repeat(2000)
    const segments = segmentDocument(make(text, 'text/plain'), { report: (one) => found.push(one) })
    expect(Math.max(...segments.map(({ span }) => span.end - span.start))).toBeLessThanOrEqual(4000)
    expect(found.map(({ code }) => code)).toEqual(['SEGMENT_CUT'])
  })

  it('are cut between characters, where there is no space to cut at', () => {
    const text = `a${'𝒳'.repeat(5000)}`
    for (const { span } of segmentDocument(make(text, 'text/plain'))) {
      expect(text.slice(span.start, span.end)).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/)
    }
  })
})
