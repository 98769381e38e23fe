import { expect, test } from 'vitest'
import { builtInExtractor, extractText } from '../../../helpers/extract-text.ts'

const extractor = await builtInExtractor('core')

test('a fact that only the type of a name keeps out is told of, with the name and what the relation takes', () => {
  const { assertions, dropped, diagnostics } = extractText(extractor, 'Dr. Jane Moreau was acquired by Orrin Pharma.')
  expect(assertions).toEqual([])
  expect(dropped).toEqual([
    expect.objectContaining({
      relationType: 'acquired',
      reason: 'TYPE_MISMATCH',
      detail: expect.stringContaining('jane moreau') as string,
    }),
  ])
  expect(diagnostics.map(({ code }) => code)).toEqual(['FACT_OF_WRONG_TYPE'])
})

test('a name of unsure type takes the type that most is said of', () => {
  const { facts, mentions } = extractText(extractor, 'Marlow married Jane Moreau. Marlow is the son of Tom Ode.')
  expect(mentions.filter(({ surface }) => surface === 'Marlow').map(({ entityType }) => entityType)).toEqual([
    'person',
    'person',
  ])
  expect(facts).toContain('Marlow child-of Tom Ode: active')
})
