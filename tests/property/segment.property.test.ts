import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../../src/basics/hash.ts'
import type { Document } from '../../src/model/document.ts'
import { documentId } from '../../src/model/document.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'

const runs = process.env.LONG === undefined ? 400 : 20_000

function make(text: string, mediaType: Document['mediaType']): Document {
  const id = documentId(text, {})
  return { id, sha256: sha256Hex(text), title: 'T', mediaType, language: 'en', fingerprint: '', text }
}

/** Texts made of what the rules look for, between arbitrary characters. */
const pieces = fc.oneof(
  fc.constantFrom(
    '. ',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '---\n',
    '```\n',
    '# ',
    '- ',
    '1. ',
    '▼ ',
    '“',
    '”',
    '(',
    ')',
    '    ',
  ),
  fc.constantFrom(
    'Title: One\n',
    'Mr. ',
    'U.S. ',
    'The ',
    'A Short Title',
    '| a | b |\n',
    '\ufeff',
    '\u2028',
    '👩‍👩‍👧 ',
    'e\u0301',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''))
const mediaTypes = fc.constantFrom('text/plain' as const, 'text/markdown' as const)

describe('segments', () => {
  it('tile the text: no gap, no overlap, none empty', () => {
    fc.assert(
      fc.property(texts, mediaTypes, (text, mediaType) => {
        const segments = segmentDocument(make(text, mediaType))
        expect(segments.map(({ span }) => text.slice(span.start, span.end)).join('')).toBe(text)
        expect(segments.every(({ span }) => span.start < span.end)).toBe(true)
      }),
      { numRuns: runs },
    )
  })

  it('begin at no white space, but for the first, and never inside a surrogate pair', () => {
    fc.assert(
      fc.property(texts, mediaTypes, (text, mediaType) => {
        for (const { span } of segmentDocument(make(text, mediaType)).slice(1)) {
          expect(text.slice(span.start, span.start + 1)).not.toMatch(/\s/u)
          expect(text.slice(span.start - 1, span.start + 1)).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/)
        }
      }),
      { numRuns: runs },
    )
  })

  it('are numbered from 0, in blocks that do not go back', () => {
    fc.assert(
      fc.property(texts, mediaTypes, (text, mediaType) => {
        const segments = segmentDocument(make(text, mediaType))
        expect(segments.map(({ index }) => index)).toEqual(segments.map((_, index) => index))
        const steps = segments.slice(1).map(({ block }, index) => block - (segments[index]?.block ?? 0))
        expect(steps.every((step) => step === 0 || step === 1)).toBe(true)
      }),
      { numRuns: runs },
    )
  })
})

describe('time', () => {
  const hostile: [string, string][] = [
    ['a megabyte without a space', 'x'.repeat(1_000_000)],
    ['10,000 newlines', '\n'.repeat(10_000)],
    ['unclosed fences', '```js\nx\n'.repeat(20_000)],
    ['brackets', '(["“'.repeat(100_000)],
    ['bullets', '- One. Two.\n'.repeat(40_000)],
    ['titles', 'A Title\n\n'.repeat(50_000)],
    ['dashes', '-'.repeat(500_000)],
    ['spaces', `a${' '.repeat(500_000)}b`],
    ['emoji', '👩‍👩‍👧'.repeat(60_000)],
  ]
  it.each(hostile)('stays linear on %s', (_name, text) => {
    const begin = performance.now()
    segmentDocument(make(text, 'text/markdown'))
    expect(performance.now() - begin).toBeLessThan(5000)
  })
})
