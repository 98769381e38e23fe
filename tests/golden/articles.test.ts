/**
 * The two articles of the worked example, when they lie beside the repository. Their sentences may not be committed, so the quotes are
 * given as offsets and hashes.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { sha256Hex } from '../../src/basics/hash.ts'
import { shippedParts } from '../../src/extract/extractor-parts.ts'
import type { ExtractedText } from '../helpers/extract-text.ts'
import { builtInExtractor, extractText, factOf } from '../helpers/extract-text.ts'

const folder = resolve(import.meta.dirname, '../../../shared/articles')
const files = ['000_9cfcb997b4f26912.txt', '001_d933310f579832e1.txt']

/** A fact and the sentence behind it. */
interface Expected {
  readonly article: 0 | 1
  readonly fact: string
  readonly start: number
  readonly end: number
  readonly sha256: string
}

const expected: readonly Expected[] = [
  {
    article: 0,
    fact: 'Microsoft exclusive-cloud OpenAI: ended',
    start: 561,
    end: 707,
    sha256: 'bc5b463922637dd2ef98882d3419cca9c6eadb43d06b47849b7427dad1552f26',
  },
  {
    article: 1,
    fact: 'Microsoft exclusive-cloud OpenAI: ended',
    start: 909,
    end: 1037,
    sha256: 'd0205b7cc62ac1b4a7338c6c35ad582a6fad1db18fe0e4371728102d69d8dfec',
  },
  {
    article: 0,
    fact: 'Microsoft priority-access OpenAI: retained',
    start: 1535,
    end: 1715,
    sha256: '3b0b8dff17dea7ed5a04120f1b6eb3ac3cb0868f41c0580add8aba30193d344a',
  },
  {
    article: 1,
    fact: 'Microsoft priority-access OpenAI: retained',
    start: 1644,
    end: 1772,
    sha256: '0aef9747fc69c5dde3c5d48769c64adf4be09382fbea1a575b798398dafef42f',
  },
  ...['Azure', 'Office', 'Bing'].map((host): Expected => ({
    article: 1,
    fact: `${host} integrates OpenAI: active`,
    start: 1235,
    end: 1325,
    sha256: '8c5838c218048e37423b245c1110f3e6584125e14350bc09709f6fe5129b51f4',
  })),
  {
    article: 1,
    fact: 'Microsoft invested-in OpenAI: active',
    start: 1235,
    end: 1325,
    sha256: '8c5838c218048e37423b245c1110f3e6584125e14350bc09709f6fe5129b51f4',
  },
  {
    article: 0,
    fact: 'OpenAI partner-of Amazon Web Services: active',
    start: 1295,
    end: 1425,
    sha256: '32da6a8ba3cb04c35a41c51692694a54fba3284ba979261a0c05c0a53e420fdc',
  },
  {
    article: 0,
    fact: 'OpenAI available-on AWS: active',
    start: 436,
    end: 561,
    sha256: '96fe90f6778b000b72dce5f9b0a0791d0084c7b188aca661114eaf32cb0a74f8',
  },
  {
    article: 0,
    fact: 'Azure product-of Microsoft: active',
    start: 1166,
    end: 1295,
    sha256: 'fc0d41de3bea5211d3ace2bf7d57df61d4ea41ae01a8e84730dce60f3ae25739',
  },
  {
    article: 1,
    fact: 'GPT-4 product-of OpenAI: active',
    start: 1037,
    end: 1193,
    sha256: '4dfa8ccd657f48e626772bb2650ad81c6b27abc41357ca42b3e4e64c2f747112',
  },
]

/** Facts that are right beside the expected ones; whatever else is found is a wrong edge. */
const alsoRight =
  /^(?:Microsoft partner-of OpenAI: \w+|OpenAI partner-of Microsoft: \w+|Microsoft competes-with .+|(?:Office|Bing) product-of Microsoft: active|OpenAI available-on (?:Azure|Google Cloud): active)$/u

describe.runIf(existsSync(folder))('the two articles', () => {
  let articles: ExtractedText[] = []

  beforeAll(async () => {
    const extractor = await builtInExtractor('cloud-partnerships', shippedParts())
    articles = files.map((file) => extractText(extractor, readFileSync(join(folder, file), 'utf8')))
  })

  it.each(expected)('article $article: $fact', ({ article, fact, start, end, sha256 }) => {
    const extracted = articles[article]
    const found = extracted?.assertions.filter(
      (assertion) => factOf(assertion, extracted) === fact && start <= assertion.cue.start && assertion.cue.end <= end,
    )
    expect(found?.length).toBeGreaterThan(0)
    expect(sha256Hex(extracted?.document.text.slice(start, end) ?? '')).toBe(sha256)
  })

  it('has no wrong edge', () => {
    const right = new Set(expected.map(({ fact }) => fact))
    const wrong = articles.flatMap(({ facts }) => facts).filter((fact) => !right.has(fact) && !alsoRight.test(fact))
    expect(wrong).toEqual([])
  })

  it('marks the investment as implied and keeps its amount as written', () => {
    const found = articles[1]?.assertions.find(({ relationType }) => relationType === 'invested-in')
    expect(found?.implied).toBe(true)
    expect(found?.qualifiers.map(({ kind, text }) => [kind, text])).toEqual([['amount', 'billions']])
  })

  it('keeps the local mention of a pronoun', () => {
    const found = articles[0]?.assertions.find(({ relationType }) => relationType === 'priority-access')
    const subject = articles[0]?.mentions.find(({ id }) => id === found?.subject)
    expect([subject?.surface, subject?.refersTo?.surface]).toEqual(['it', 'Microsoft'])
  })

  it('names companies and the person, and neither days nor headings', () => {
    const names = new Set(
      articles.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === 'name').map(({ surface }) => surface)),
    )
    for (const name of ['Microsoft', 'OpenAI', 'Azure', 'Amazon Web Services', 'AWS', 'Google Cloud', 'Sam Altman'])
      expect(names).toContain(name)
    for (const word of ['Monday', 'Tuesday', 'Summary', 'Details', 'Tensions', 'Deal', 'Yet', 'AI'])
      expect(names).not.toContain(word)
    const person = articles[1]?.mentions.find(({ surface }) => surface === 'Sam Altman')
    expect(person?.entityType).toBe('person')
  })

  it('never calls the exclusive right active', () => {
    const statuses = articles
      .flatMap(({ assertions }) => assertions.filter(({ relationType }) => relationType === 'exclusive-cloud'))
      .map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set(['ended']))
  })

  it('leaves days of an undated text open and says so', () => {
    expect(articles[0]?.assertions.some(({ unresolvedTime }) => unresolvedTime === 'Tuesday')).toBe(true)
    expect(articles[0]?.diagnostics.map(({ code }) => code)).toContain('TIME_UNRESOLVED')
  })
})
