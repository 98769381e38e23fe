import { expect, test } from 'vitest'
import { builtInExtractor, extractText } from '../../../helpers/extract-text.ts'

const extractor = await builtInExtractor('core')

function factsOf(text: string): readonly string[] {
  return extractText(extractor, text).facts
}

test('who holds the post at the head leads, and is not said to work there besides', () => {
  expect(factsOf('Ingrid Sorley is the rector of Tarn University.')).toEqual([
    'Ingrid Sorley leads Tarn University: active',
  ])
})

test('a lesser post is employment: a deputy, one of several directors, a trade no list names', () => {
  const employed = ['Ingrid Sorley employed-by Tarn University: active']
  expect(factsOf('Ingrid Sorley is the deputy director of Tarn University.')).toEqual(employed)
  expect(factsOf('Ingrid Sorley is a volcanologist at Tarn University.')).toEqual(employed)
})

test('of a part or a trade it is employment too: finance, research', () => {
  for (const post of ['chief financial officer', 'head of research', 'chief of staff'])
    expect(factsOf(`Tarn University named Ingrid Sorley ${post}.`)).toEqual([
      'Ingrid Sorley employed-by Tarn University: active',
    ])
  expect(factsOf('Tarn University named Ingrid Sorley head.')).toEqual(['Ingrid Sorley leads Tarn University: active'])
})

test('towns of a row lie each in the place behind them', () => {
  const facts = factsOf('Tarn University has sites in Lyon, France and Turin, Italy.')
  expect(facts.filter((fact) => fact.includes('located-in'))).not.toContain('Lyon located-in Turin: active')
  expect(facts).toContain('Lyon located-in France: active')
})

test('who speaks of an organisation has no post in it', () => {
  expect(factsOf('The law would help Tarn University, said Senator Ingrid Sorley.')).toEqual([])
})

test('the words of a party show that an organisation is one', () => {
  expect(factsOf('Ingrid Sorley crossed the floor to the Civic Union.')).toContain(
    'Ingrid Sorley affiliated-with Civic Union: active',
  )
})

test('a place lies in the one behind its comma, but not in the next of a list', () => {
  expect(factsOf('Ingrid Sorley was born in Paris, France.')).toContain('Paris located-in France: active')
  expect(
    factsOf('Ingrid Sorley sang in London, Paris and Berlin.').filter((fact) => fact.includes('located-in')),
  ).toEqual([])
})

test('the adjective of a nation is no seat of a firm; the name of a town is', () => {
  expect(factsOf('Norvik Systems, the Irish cloud group, closed.')).toEqual([])
  expect(factsOf('Norvik Systems, the Oslo cloud group, closed.')).toEqual([
    'Norvik Systems headquartered-in Oslo: active',
  ])
  expect(factsOf('Halden lies in Norway. Sorley lives in the Norwegian town of Halden.')).toContain(
    'Halden located-in Norwegian: active',
  )
})

test("the town before a firm's noun is its seat, and that of no name behind it", () => {
  expect(factsOf("Norvik Systems closed. The Oslo firm's app failed.")).toContain(
    'Norvik Systems headquartered-in Oslo: active',
  )
  expect(factsOf('The Oslo mill Norvik Systems opened is new.')).toEqual([])
})
