import { describe, expect, it } from 'vitest'
import { loadNameTagger } from '../../../../src/extract/tagger/name-tagger.ts'
import { shapeOf } from '../../../../src/extract/tagger/word-form.ts'
import { beginLabel, mayFollow, outsideLabel } from '../../../../src/extract/tagger/name-types.ts'
import { bestLabels, chainPasses } from '../../../../src/extract/tagger/label-chain.ts'
import { analyse } from '../../../../src/extract/tokens.ts'

const tagger = loadNameTagger()
const namesIn = (text: string): string[] => {
  const tokens = analyse(text)
  return tagger.tag(tokens).map(({ start, end, type }) => {
    const surface = text.slice(tokens[start]?.start, tokens[end - 1]?.end)
    return `${surface}: ${type}`
  })
}

/** Microseconds of CPU of twenty rounds. */
const cpuOf = (work: () => unknown): number => {
  const start = process.cpuUsage()
  for (let round = 0; round < 20; round += 1) work()
  return process.cpuUsage(start).user
}

describe('name tagger', () => {
  it('finds a person, an organisation and a place', () => {
    const names = namesIn('Maria Keller joined the University of Zurich in Switzerland last spring.')
    expect(names).toEqual(['Maria Keller: person', 'University of Zurich: organisation', 'Switzerland: place'])
  })
  it('gives nothing for a sentence without names, and for no tokens', () => {
    expect(namesIn('the weather was rather mild.')).toEqual([])
    expect(tagger.tag([])).toEqual([])
  })
  it('gives scores of 0 to 1 and names in order without overlap on hostile text', () => {
    const text = 'A'.repeat(300) + ' 😀 <b>IBM</b> שלום Foo-Bar & Co. ' + 'Name '.repeat(300)
    const names = tagger.tag(analyse(text))
    expect(names.every(({ score }) => score >= 0 && score <= 1)).toBe(true)
    expect(names.every(({ start, end }, index) => start < end && start >= (names[index - 1]?.end ?? 0))).toBe(true)
  })
  it('gives one form one type over a document', () => {
    const sentences = ['Anna Bergstrom sings.', 'Later Bergstrom left.', 'In Bergstrom they trust.'].map((text) =>
      analyse(text),
    )
    const types = tagger.tagDocument(sentences).flatMap((names) => names.map(({ type }) => type))
    expect(new Set(types)).toEqual(new Set(['person']))
  })
  it('costs a small multiple of telling parts of speech, by the same clock in the same run', () => {
    const text = 'Maria Keller joined the University of Zurich in Switzerland last spring. '.repeat(20)
    const tokens = analyse(text)
    tagger.tag(tokens)
    const ratios = Array.from({ length: 5 }, () => cpuOf(() => tagger.tag(tokens)) / cpuOf(() => analyse(text)))
    expect(Math.min(...ratios)).toBeLessThan(12)
  })
})

describe('parts of the tagger', () => {
  it('writes shapes with long runs cut', () => {
    expect(shapeOf('GPT-4')).toBe('XX-0')
    expect(shapeOf('Zürich')).toBe('Xxx')
  })
  it('lets an inside label follow its own type only', () => {
    const begin = beginLabel('place')
    expect(mayFollow(begin, begin + 1)).toBe(true)
    expect(mayFollow(outsideLabel, begin + 1)).toBe(false)
    expect(mayFollow(beginLabel('person'), begin + 1)).toBe(false)
  })
  it('finds the best path, and marginals that sum to one', () => {
    const chain = { labels: 2, transitions: Float64Array.of(0, -9, 0, 0), starts: Float64Array.of(0, 0) }
    const emissions = Float64Array.of(1, 0, 0, 3)
    expect([...bestLabels(chain, emissions, 2)]).toEqual([1, 1])
    const { marginals } = chainPasses(2, chain.transitions.map(Math.exp), chain.starts.map(Math.exp), emissions, 2)
    expect((marginals[0] ?? 0) + (marginals[1] ?? 0)).toBeCloseTo(1)
    // By hand: of the four paths 1 1 has e^3 of e^1 + e^-5 + e^0 + e^3.
    expect(marginals[3]).toBeCloseTo((Math.exp(3) + Math.exp(-5)) / (Math.E + Math.exp(-5) + 1 + Math.exp(3)))
  })
})
