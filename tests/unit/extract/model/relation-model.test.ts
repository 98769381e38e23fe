import { loadEncoder } from '../../../../src/extract/encoder/encoder.ts'
import { describe, expect, it } from 'vitest'
import { dateStretches } from '../../../../src/extract/model/date-stretches.ts'
import { isCandidatePair, mayJoin, settleFirstScores } from '../../../../src/extract/model/first-look.ts'
import { bareArguments, modelArguments } from '../../../../src/extract/model/relation-arguments.ts'
import { loadRelationModel } from '../../../../src/extract/model/relation-model.ts'
import { modelSentence } from '../../../../src/extract/model/model-sentence.ts'
import { unitSentence } from '../../../../src/extract/model/relation-units.ts'
import { SecondLook, secondLookWidth } from '../../../../src/extract/model/second-look.ts'
import { loadParser } from '../../../../src/extract/parse/parser.ts'
import { loadNameTagger } from '../../../../src/extract/tagger/name-tagger.ts'
import { analyse } from '../../../../src/extract/tokens.ts'

const read = (text: string) => {
  const tokens = analyse(text)
  const found = modelArguments(tokens, loadNameTagger().tag(tokens))
  const surface = (index: number): string => {
    const argument = found[index]
    return text.slice(tokens[argument?.first ?? 0]?.start, tokens[(argument?.end ?? 1) - 1]?.end)
  }
  return {
    tokens,
    found,
    surface,
    sentence: modelSentence(tokens, found, { parser: loadParser(), encoder: loadEncoder() }),
  }
}
const accepted = (text: string): string[] => {
  const { sentence, surface } = read(text)
  return loadRelationModel()
    .score(sentence)
    .filter(({ isAccepted }) => isAccepted)
    .map(({ subject, relationType, object }) => `${surface(subject)} ${relationType} ${surface(object)}`)
}

describe('relation model', () => {
  it('finds where and when a person was born', () => {
    const facts = accepted('Clara Weiss (born 3 May 1951 in Bremen) is a German chemist.')
    expect(facts).toContain('Clara Weiss born-on 3 May 1951')
    expect(facts).toContain('Clara Weiss born-in Bremen')
    expect(facts).toContain('Clara Weiss citizen-of German')
  })
  it('takes a pronoun for an argument', () => {
    expect(accepted('She graduated from Stanford University in 1994.')).toContain('She educated-at Stanford University')
  })
  it('proposes a symmetric relation both ways with one probability', () => {
    const { sentence } = read('Clara Weiss married Peter Lund in 1980.')
    const both = loadRelationModel()
      .score(sentence)
      .filter(({ relationType }) => relationType === 'married-to')
    expect(both.length).toBeGreaterThanOrEqual(2)
    expect(both.every(({ isAccepted }) => isAccepted)).toBe(true)
  })
  it('is silent where nothing is said', () => {
    expect(accepted('Foobar Inc. was mentioned beside Harvard University.')).toEqual([])
    expect(accepted('In Oslo it rained on the Weather Station.')).toEqual([])
  })
  it('gives probabilities of 0 to 1 in the order of subject and object, twice the same', () => {
    const { sentence } = read('Anna Berg, who leads Foobar Inc. in Oslo, studied at Harvard University with Tom Lee.')
    const first = loadRelationModel().score(sentence, 0)
    expect(first.every(({ probability }) => probability >= 0 && probability <= 1)).toBe(true)
    const keys = first.map(({ subject, object }) => subject * 100 + object)
    expect(keys).toEqual([...keys].sort((a, b) => a - b))
    expect(loadRelationModel().score(sentence, 0)).toEqual(first)
  })
  it('explains a proposal by features in words, heaviest first and the encoder last, and gives its cue', () => {
    const { tokens, sentence } = read('Tom Lee graduated from Harvard University.')
    const proposal = { relationType: 'educated-at', subject: 0, object: 1 }
    const told = loadRelationModel().explain(sentence, proposal, 2)
    // Two words, what the two are, and the encoder.
    expect(told.map(({ feature }) => feature)).toEqual([
      '“graduated”',
      '“from”',
      'what the two are, how far apart and in which order',
      'the encoder, of the sentence as a whole',
    ])
    expect(Math.abs(told[0]?.weight ?? 0)).toBeGreaterThanOrEqual(Math.abs(told[1]?.weight ?? 0))
    const { first, end } = loadRelationModel().cue(sentence, proposal)
    expect(tokens.slice(first, end).map(({ text }) => text)).toEqual(['graduated'])
  })
  it('takes a sentence of a thousand names in time linear in it', () => {
    const { sentence } = read('Anna Berg, '.repeat(1000))
    const start = process.cpuUsage().user
    loadRelationModel().score(sentence)
    expect(process.cpuUsage().user - start).toBeLessThan(15e6)
  })
})

describe('parts of the relation model', () => {
  it.each([
    ['He died on 3 October 1902 there.', ['3 October 1902']],
    ['On Monday, March 8, 2007 it closed.', ['Monday, March 8, 2007']],
    ['From May 1951 to 1960.', ['May 1951', '1960']],
    ['They may march with 1500 employees.', []],
  ])('finds the dates of "%s"', (text, dates) => {
    const tokens = analyse(text)
    const surfaces = dateStretches(tokens).map(({ first, end }) =>
      text.slice(tokens[first]?.start, tokens[end - 1]?.end),
    )
    expect(surfaces).toEqual(dates)
  })
  it('gives pronouns and untagged capitalised runs, but not "that" as a conjunction', () => {
    const tokens = analyse('He said that Quux Zorg fell.')
    expect(bareArguments(tokens).map(({ first, type }) => [first, type])).toEqual([
      [0, 'pronoun'],
      [3, 'other'],
    ])
  })
  it('makes one unit of an argument', () => {
    const tokens = analyse('Anna Berg met Tom.')
    const { units } = unitSentence(tokens, [
      { first: 0, end: 2, type: 'person' },
      { first: 3, end: 4, type: 'person' },
    ])
    expect(units.map(({ word }) => word.text)).toEqual(['<person>', 'met', '<person>', '.'])
  })
  it('tries no pair with a date for a subject, nor with itself', () => {
    const found = [
      { first: 0, end: 1, type: 'person' as const },
      { first: 2, end: 3, type: 'date' as const },
    ]
    expect([isCandidatePair(found, 0, 1), isCandidatePair(found, 1, 0), isCandidatePair(found, 0, 0)]).toEqual([
      true,
      false,
      false,
    ])
  })
  it.each([
    ['located-in', 'place', 'place', true],
    ['located-in', 'event', 'place', true],
    ['born-in', 'place', 'place', false],
    ['available-on', 'product', 'organisation', true],
    ['employed-by', 'product', 'organisation', false],
    ['founded-on', 'organisation', 'date', true],
    ['founded-by', 'organisation', 'date', false],
  ] as const)('%s may join a %s and a %s: %s', (relation, subject, object, expected) => {
    expect(mayJoin(relation, subject, object)).toBe(expected)
  })
  it('tries a place for a subject beside a place only', () => {
    const found = (['place', 'place', 'person'] as const).map((type, at) => ({ first: 2 * at, end: 2 * at + 1, type }))
    expect([isCandidatePair(found, 0, 1), isCandidatePair(found, 0, 2)]).toEqual([true, false])
  })
  it('knows content words of like meaning by one sense, and gives none to names and function words', () => {
    const tokens = analyse('It buys and purchases the Acme.')
    const { units } = unitSentence(tokens, [{ first: 5, end: 6, type: 'organisation' }])
    const senses = units.map(({ sense }) => sense?.text)
    expect(senses[1]).toMatch(/^v\d+$/u)
    expect([senses[0], senses[2], senses[4], senses[5]]).toEqual([undefined, undefined, undefined, undefined])
  })
  it('closes relations to dates for other objects, and evens out symmetric ones', () => {
    const found = [
      { first: 0, end: 1, type: 'person' as const },
      { first: 2, end: 3, type: 'person' as const },
    ]
    const pairs = [
      { subject: 0, object: 1, scores: Float64Array.of(5, 1) },
      { subject: 1, object: 0, scores: Float64Array.of(5, 3) },
    ]
    settleFirstScores(pairs, found, ['born-on', 'married-to'])
    expect(pairs.map(({ scores }) => [...scores])).toEqual([
      [-12, 2],
      [-12, 2],
    ])
  })
  it('sees at the second look what else claims the object', () => {
    const tokens = analyse('Anna met Tom.')
    const found = [0, 2].map((first) => ({ first, end: first + 1, type: 'person' as const }))
    const pairs = [
      { subject: 0, object: 1, scores: Float64Array.of(0) },
      { subject: 1, object: 0, scores: Float64Array.of(9) },
    ]
    const features = new SecondLook(tokens, found, { first: pairs, encoded: [] }).features(0, 0)
    expect(features).toHaveLength(secondLookWidth(1))
    expect(features[2]).toBe(0.5)
    // The reverse direction.
    expect(features[7]).toBeGreaterThan(0.99)
  })
})
