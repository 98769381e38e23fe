import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Extractor } from '../../../src/extract/extractor.ts'
import type { ExtractedText } from '../../helpers/extract-text.ts'
import { builtInExtractor, extractText } from '../../helpers/extract-text.ts'

let extractor: Extractor
beforeAll(async () => {
  extractor = await builtInExtractor('cloud-partnerships')
})

/** Every span holds the characters it says, and everything an assertion names is there. */
function expectSound({ document, mentions, assertions }: ExtractedText): void {
  const ids = new Set(mentions.map(({ id }) => id))
  for (const { span, surface, refersTo } of mentions) {
    expect(document.text.slice(span.start, span.end)).toBe(surface)
    if (refersTo === undefined) continue
    expect(document.text.slice(refersTo.span.start, refersTo.span.end)).toBe(refersTo.surface)
    expect(ids).toContain(refersTo.mentionId)
  }
  for (const { subject, object, cue } of assertions) {
    expect(ids).toContain(subject)
    if (object.kind === 'mention') expect(ids).toContain(object.mentionId)
    expect(document.text.slice(cue.start, cue.end)).toBe(cue.text)
  }
}

const sentence = 'For Microsoft, it ended its exclusive cloud deal with OpenAI in 2019. '
const texts: readonly (readonly [string, string])[] = [
  ['a megabyte without a space', 'x'.repeat(1_000_000)],
  ['all capitals', sentence.toUpperCase().repeat(50)],
  ['emoji', '😀👩‍👩‍👧 Microsoft acquired 😀 OpenAI. '.repeat(200)],
  ['right to left', 'شركة Microsoft أعلنت عن صفقة مع OpenAI اليوم '.repeat(200)],
  ['no spaces between words', '微软宣布与开放人工智能达成协议。'.repeat(500)],
  ['markup', '<a href="http://x.y/?q=1&b=2">Microsoft</a> acquired <b>OpenAI</b>.\n'.repeat(100)],
  ['tables', '| Microsoft | OpenAI | 2019 |\n'.repeat(200)],
  ['code', 'for (const x of Microsoft.OpenAI) { a[x] = { y: "OpenAI" } }\n'.repeat(100)],
  ['nothing but pronouns', 'it '.repeat(2000)],
]

describe('hostile text', () => {
  it.each(texts)('%s', (_name, text) => {
    expectSound(extractText(extractor, text))
  })

  it('ten thousand names in a sentence cost in proportion', () => {
    const list = Array.from({ length: 10_000 }, (_, index) => `Acme${index} Corp`).join(', ')
    const started = process.cpuUsage()
    expectSound(extractText(extractor, `${list} acquired OpenAI.`))
    const { user } = process.cpuUsage(started)
    expect(user / 1e6).toBeLessThan(12)
  })

  it('keeps spans exact on any text', () => {
    const piece = fc.constantFrom(
      'Microsoft',
      'OpenAI',
      ' acquired ',
      ' ended its deal with ',
      'the two companies',
      ' it ',
      'They',
      ', ',
      '. ',
      ' and ',
      '’s',
      "'s ",
      '\n\n',
      '😀',
      'e\u0301',
      '\ufeff',
      '(',
      ')',
      ' in 2019',
      ' on Monday',
      ' exclusive cloud access to ',
      'İ',
      ' which ',
      ' to ',
      ' not ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (parts) => expectSound(extractText(extractor, parts.join('')))),
      { numRuns: 150 },
    )
  })

  it('gives the same twice', () => {
    const text = sentence.repeat(3)
    expect(extractText(extractor, text)).toEqual(extractText(extractor, text))
  })
})
