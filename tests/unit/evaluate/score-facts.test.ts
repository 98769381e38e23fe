import { expect, it } from 'vitest'
import type { LabelledText } from '../../../src/evaluate/labelled-facts.ts'
import { isFactOf } from '../../../src/evaluate/score-facts.ts'
import type { AssertionLine } from '../../../src/extract/lines.ts'

const text = 'Orrin hired Ann Lee. The Lund firm sells pumps.'

function spanOf(words: string) {
  const start = text.indexOf(words)
  return { text: words, start, end: start + words.length }
}

function mentionOf(words: string, entity: string, type: string) {
  const { start, end } = spanOf(words)
  return { id: entity, entity, type, start, end }
}

const gold: LabelledText = {
  id: 'own/1',
  text,
  publishedAt: '2026-01-01',
  mentions: [mentionOf('Orrin', 'a', 'org'), mentionOf('Lund', 'b', 'place'), mentionOf('firm', 'a', 'org')],
  facts: [],
}

it('takes a phrase that holds a name for what its noun means', () => {
  const [, place, firm] = gold.mentions
  const fact = { relationType: 'headquartered-in', subject: firm, object: place } as Parameters<typeof isFactOf>[1]
  const lineOf = (subject: string, object: string) =>
    ({ relationType: 'headquartered-in', subject: spanOf(subject), object: spanOf(object) }) as unknown as AssertionLine
  expect(isFactOf(lineOf('The Lund firm', 'Lund'), fact, gold)).toBe(true)
  expect(isFactOf(lineOf('Orrin', 'Lund'), fact, gold)).toBe(true)
  expect(isFactOf(lineOf('Lund', 'The Lund firm'), fact, gold)).toBe(false)
})
