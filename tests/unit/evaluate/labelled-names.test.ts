import { describe, expect, it } from 'vitest'
import type { LabelledText } from '../../../src/evaluate/labelled-facts.ts'
import { labelledNames, scoreTagger } from '../../../src/evaluate/labelled-names.ts'
import type { NameTagger } from '../../../src/extract/tagger/name-tagger.ts'
import { seededRandom } from '../../../src/evaluate/seeded-random.ts'
import { namePool, renamed } from '../../../scripts/train/rename-texts.ts'

/** A text with its marks: `[person:Jane Moreau]`. */
function marked(source: string): LabelledText {
  const mentions: { id: string; entity: string; type: string; start: number; end: number }[] = []
  let text = ''
  let from = 0
  for (const { 0: whole, 1: type = '', 2: words = '', index } of source.matchAll(/\[(\w+):([^\]]+)\]/gu)) {
    text += source.slice(from, index)
    mentions.push({ id: 'a', entity: 'a', type, start: text.length, end: text.length + words.length })
    text += words
    from = index + whole.length
  }
  return { id: 'toy/1', text: text + source.slice(from), publishedAt: '2026', mentions, facts: [] }
}

const wordsOf = ({ text, mentions }: LabelledText): string[] => mentions.map(({ start, end }) => text.slice(start, end))

describe('names of a labelled text', () => {
  it('leaves out pronouns, nominals, dates and amounts', () => {
    const labelled = marked(
      '[org:The Ledger] hired [per:Jane Moreau]. [per:She] left [org:the Danish company] in [date:May 2019] for [org:A]. [org:The company] paid [money:$5].',
    )
    const names = labelledNames(labelled).map(({ start, end, type }) => `${labelled.text.slice(start, end)} ${type}`)
    expect(names).toEqual(['The Ledger organisation', 'Jane Moreau person', 'A organisation'])
  })

  it('counts exact span and type, without an article, and groups neither way', () => {
    const labelled = marked('The [org:Norvik] of [per:Jane Moreau] met [group:Danes].')
    const tagger: NameTagger = {
      version: 'toy',
      tag: () => [],
      tagDocument: () => [
        [
          { start: 0, end: 2, type: 'organisation', score: 1 },
          { start: 3, end: 5, type: 'place', score: 1 },
          { start: 6, end: 7, type: 'group', score: 1 },
        ],
      ],
    }
    const counts = scoreTagger(labelled, tagger)
    expect(Object.fromEntries(counts)).toEqual({
      organisation: { truePositive: 1, falsePositive: 0, falseNegative: 0 },
      person: { truePositive: 0, falsePositive: 0, falseNegative: 1 },
      place: { truePositive: 0, falsePositive: 1, falseNegative: 0 },
    })
  })
})

describe('a renamed text', () => {
  const labelled = marked('[org:Norvik] sued [org:Orrin Pharma]. [org:It] said [org:Norvik] lied.')
  const pool = namePool([marked('[org:Hooli], [org:Whitmore & Co], [org:the firm] and [per:Jane Moreau]')])

  it('draws names of the type, one for one, and keeps what is no name', () => {
    const other = renamed(labelled, pool, seededRandom(3))
    const [first, second, pronoun, again] = wordsOf(other)
    expect([pronoun, again]).toEqual(['It', first])
    for (const words of [first, second]) expect(['Hooli', 'Whitmore & Co']).toContain(words)
    expect(other.text).toBe(`${first} sued ${second}. It said ${first} lied.`)
  })

  it('is the same for the same seed', () => {
    expect(renamed(labelled, pool, seededRandom(5))).toEqual(renamed(labelled, pool, seededRandom(5)))
  })
})
