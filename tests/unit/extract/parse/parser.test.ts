import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dependencyLabels, type Parse } from '../../../../src/extract/parse/parse.ts'
import { loadParser } from '../../../../src/extract/parse/parser.ts'
import { analyse, type Token } from '../../../../src/extract/tokens.ts'

const parser = loadParser()
const arcsOf = (text: string): string[] => {
  const tokens = analyse(text)
  const { heads, labels } = parser.parseSentence(tokens)
  return tokens.map(
    ({ text: word }, at) => `${word} ${dependencyLabels[labels[at] ?? 0]} ${tokens[heads[at] ?? -1]?.text ?? '-'}`,
  )
}

/** The number of roots; fails where following heads does not end at one. */
function rootsOf({ heads, labels, tags }: Parse, length: number): number {
  expect([heads.length, labels.length, tags.length]).toEqual([length, length, length])
  for (let token = 0; token < length; token += 1) {
    let at = token
    for (let steps = 0; at >= 0 && steps <= length; steps += 1) at = heads[at] ?? -2
    expect(at).toBe(-1)
  }
  expect([...labels].every((label) => label < dependencyLabels.length)).toBe(true)
  return heads.filter((head) => head === -1).length
}

describe('parser', () => {
  it('finds subject, object and what hangs on a preposition', () => {
    const arcs = arcsOf('Maria Keller founded Acme in Zurich.')
    expect(arcs).toContain('Keller nsubj founded')
    expect(arcs).toContain('Acme dobj founded')
    expect(arcs).toContain('in prep founded')
    expect(arcs).toContain('Zurich pobj in')
    expect(arcs).toContain('founded root -')
  })
  it('knows the passive with its agent, and an apposition', () => {
    const arcs = arcsOf('Acme, a small company, was acquired by Globex.')
    expect(arcs).toContain('Acme nsubjpass acquired')
    expect(arcs).toContain('company appos Acme')
    expect(arcs).toContain('by agent acquired')
    expect(arcs).toContain('Globex pobj by')
  })
  it('gives a sentence one tree, a long list of tokens one for each stretch, and nothing for nothing', () => {
    expect(parser.parseSentence([]).heads).toHaveLength(0)
    const tokens = analyse('Acme , which '.repeat(250))
    expect(rootsOf(parser.parseSentence(tokens.slice(0, 250)), 250)).toBe(1)
    expect(rootsOf(parser.parseSentence(tokens), 750)).toBe(3)
  })
  it('makes a tree of any tokens, and the same one again', () => {
    const pos = fc.constantFrom('NOUN', 'VERB', 'ADP', 'DET', 'PUNCT', 'PROPN', 'CCONJ', 'X')
    const word = fc.oneof(fc.constantFrom('the', 'of', 'and', ',', 'founded', 'Acme', 'is', '('), fc.string())
    const token = fc
      .record({ text: word, pos })
      .map(({ text, pos }): Token => ({ start: 0, end: 0, text, lower: text.toLowerCase(), lemma: text, pos }))
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
        const parse = parser.parseSentence(tokens)
        expect(rootsOf(parse, tokens.length)).toBe(tokens.length === 0 ? 0 : 1)
        expect(parser.parseSentence(tokens)).toEqual(parse)
      }),
      { numRuns: process.env.LONG === undefined ? 200 : 5000 },
    )
  })
})
