/** A title is one word of its sentence, whatever words it holds. */
import { describe, expect, it } from 'vitest'
import { loadParser } from '../../../../src/extract/parse/parser.ts'
import { dependencyLabels } from '../../../../src/extract/parse/parse.ts'
import { parseWithTitles } from '../../../../src/extract/parse/parse-titles.ts'
import { analyse } from '../../../../src/extract/tokens.ts'

const tokens = analyse('Working on the Highway was recorded by Jane Doe in Oslo.')
const title = { first: 0, end: 4, type: 'work' as const }
const at = (word: string): number => tokens.findIndex(({ text }) => text === word)

describe('parsing with titles', () => {
  it('hangs the words of a title on its last, and that on the verb of the sentence', () => {
    const { heads, labels } = parseWithTitles(tokens, [title], loadParser())
    expect([...heads.slice(0, 3)]).toEqual([3, 3, 3])
    expect(heads[3]).toBe(at('recorded'))
    expect(dependencyLabels[labels[3] as number]).toBe('nsubjpass')
  })
  it('gives every token a head and a label, and keeps the rest as it is without titles', () => {
    const whole = parseWithTitles(tokens, [title], loadParser())
    expect([whole.heads.length, whole.labels.length, whole.tags.length]).toEqual(Array(3).fill(tokens.length))
    expect(parseWithTitles(tokens, [], loadParser())).toEqual(loadParser().parseSentence(tokens))
  })
  it('leaves names that are no works to the parser', () => {
    const people = [{ first: at('Jane'), end: at('Doe') + 1, type: 'person' as const }]
    expect(parseWithTitles(tokens, people, loadParser())).toEqual(loadParser().parseSentence(tokens))
  })
})
