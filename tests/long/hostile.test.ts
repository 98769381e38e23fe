/**
 * Hostile text at length: whole documents through segmentation and extraction with the shipped models. Every span must be exact, nothing may
 * throw, and twice the text may cost little more than twice the time. The kept seeds run always; the rest with LONG=1 (`npm run test:long`).
 * A run that fails prints its seed: put it into `keptSeeds` with the mending.
 */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { shippedParts } from '../../src/extract/extractor-parts.ts'
import type { Extractor } from '../../src/extract/extractor.ts'
import { extractDocument } from '../../src/pipeline/extract-document.ts'
import { textDocument } from '../../src/pipeline/text-document.ts'
import { builtInExtractor } from '../helpers/extract-text.ts'

/** Seeds that once found something, or cover much; ten texts of each are tried. */
const keptSeeds = [1, 7, 42, 20261122]
const isLong = process.env['LONG'] === '1'

let extractor: Extractor
beforeAll(async () => {
  extractor = await builtInExtractor('cloud-partnerships', shippedParts())
})

const words = fc.constantFrom(
  ...[
    'Microsoft',
    'OpenAI',
    'Norvik Ltd.',
    'Orrin Inc.',
    'Jane Moreau',
    'Mr. Ode',
    'AT&T',
    'Wierzbicki',
    'Gdańsk',
    'İstanbul',
    'e\u0301',
  ],
  ...[
    'acquired',
    'has agreed to buy',
    'was founded by',
    'no longer',
    'resigned as chief executive of',
    'settled its suit against',
  ],
  ...[
    'it',
    'They',
    'the two companies',
    'She',
    'both',
    'the former',
    'which',
    'who',
    'and',
    'of',
    'from',
    'to',
    'the',
    'its',
  ],
  ...[
    'in 2019',
    'on Monday',
    'until 2030',
    '$1.2 billion',
    '3,5',
    '’s',
    "'s",
    ',',
    '.',
    '. ',
    ';',
    ':',
    '(',
    ')',
    '“',
    '”',
    '—',
    '-',
    '…',
    '?!',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\u0000',
    '\u2028',
    '\ud83d\ude00',
    '\ud83d',
    '\u202e',
    'שלום',
    'мир',
    '会社',
    'ß',
  ],
  ...[
    '<b>',
    '</b>',
    '&amp;',
    '| a | b |',
    '# ',
    '- ',
    '```',
    '---',
    '{',
    '}',
    '\\',
    'http://x.y/?q=1',
    'a@b.c',
    'x'.repeat(400),
  ],
)
const text = fc
  .array(
    fc.oneof({ weight: 8, arbitrary: words }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) }),
    {
      maxLength: 120,
    },
  )
  .chain((parts) => fc.constantFrom('', ' ').map((glue) => parts.join(glue)))

const quiet = { report: () => undefined }

function expectSound(source: string): void {
  const { document, mentions, assertions, dropped } = extractDocument(textDocument(source), extractor, quiet)
  const ids = new Set(mentions.map(({ id }) => id))
  for (const { span, surface } of mentions) expect(document.text.slice(span.start, span.end)).toBe(surface)
  for (const { subject, object, cue, statusCue, qualifiers } of assertions) {
    expect(ids.has(subject)).toBe(true)
    if (object.kind === 'mention') expect(ids.has(object.mentionId)).toBe(true)
    for (const quote of [cue, ...(statusCue === undefined ? [] : [statusCue])])
      expect(document.text.slice(quote.start, quote.end)).toBe(quote.text)
    for (const { span, text: said } of qualifiers) expect(document.text.slice(span.start, span.end)).toBe(said)
  }
  for (const { span } of dropped) expect(span.start).toBeLessThan(span.end)
}

describe('mixtures of words, marks and bytes', () => {
  test.each(keptSeeds)('kept seed %i', (seed) => {
    fc.assert(fc.property(text, expectSound), { seed, numRuns: 10 })
  })

  test.runIf(isLong)(
    'five thousand more',
    () => {
      fc.assert(fc.property(text, expectSound), { numRuns: 5000 })
    },
    1_800_000,
  )
})

const sentence = 'For Microsoft, it ended its exclusive cloud deal with OpenAI in 2019. '
/** Texts by the number of units they are made of. */
const growing: readonly (readonly [name: string, unit: (count: number) => string, count: number])[] = [
  ['no space', (count) => 'x'.repeat(count), 500_000],
  ['all capitals', (count) => sentence.toUpperCase().repeat(count), 500],
  ['emoji', (count) => '😀👩‍👩‍👧 Microsoft acquired 😀 OpenAI. '.repeat(count), 500],
  ['right to left', (count) => 'شركة Microsoft أعلنت عن صفقة مع OpenAI اليوم '.repeat(count), 500],
  [
    'another language',
    (count) => 'Die Firma hat am Montag in Köln ihren Vertrag mit dem Anbieter gekündigt. '.repeat(count),
    500,
  ],
  ['markup', (count) => '<a href="http://x.y/?q=1&b=2">Microsoft</a> acquired <b>OpenAI</b>.\n'.repeat(count), 500],
  ['tables', (count) => '| Microsoft | OpenAI | 2019 |\n'.repeat(count), 1000],
  ['code', (count) => 'for (const x of Microsoft.OpenAI) { a[x] = { y: "OpenAI" } }\n'.repeat(count), 500],
  [
    'names in one sentence',
    (count) => `${Array.from({ length: count }, (_, at) => `Acme${at} Corp`).join(', ')} merged.`,
    5000,
  ],
  ['firms that end sentences', (count) => 'It bought Orrin Ltd. Norvik said it sued Halden Inc. '.repeat(count), 500],
  ['pronouns', (count) => 'It said they sold it to them. '.repeat(count), 500],
  ['brackets', (count) => 'Orrin (Norvik (Halden '.repeat(count), 500],
]

describe.runIf(isLong)('twice the text costs about twice the time', () => {
  test.each(growing)(
    '%s',
    (_name, unit, count) => {
      expectSound(unit(10))
      const once = cpuOf(unit(count))
      const twice = cpuOf(unit(2 * count))
      // Below a fifth of a second the clock and the collector say more than the code.
      expect(twice / Math.max(once, 0.2)).toBeLessThan(3)
    },
    600_000,
  )
})

/** Seconds of CPU to extract from one text. */
function cpuOf(source: string): number {
  const started = process.cpuUsage()
  extractDocument(textDocument(source), extractor, quiet)
  return process.cpuUsage(started).user / 1e6
}
