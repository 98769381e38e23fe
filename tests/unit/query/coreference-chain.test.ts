import { expect, test } from 'vitest'
import { coreferenceChain } from '../../../src/query/coreference-chain.ts'
import { builtInExtractor, extractText } from '../../helpers/extract-text.ts'

const extractor = await builtInExtractor('core')

function chainOf(text: string, surface: string): string[] {
  const { mentions } = extractText(extractor, text)
  const mention = mentions.findLast((candidate) => candidate.surface === surface)
  return mention === undefined ? [] : coreferenceChain(mention, mentions).map((step) => step.surface)
}

test('a name stands for itself', () => {
  expect(chainOf('Norvik Systems closed a mill.', 'Norvik Systems')).toEqual(['Norvik Systems'])
})

test('a pronoun is followed through a noun to the name', () => {
  const text = 'Norvik Systems closed a mill. The company lost money. It sued Orrin Pharma.'
  expect(chainOf(text, 'It')).toEqual(['It', 'The company', 'Norvik Systems'])
})

test('a short form leads to the whole name', () => {
  expect(chainOf('Jane Moreau leads Norvik Systems. Moreau joined in May.', 'Moreau')).toEqual([
    'Moreau',
    'Jane Moreau',
  ])
})
