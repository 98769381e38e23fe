/** What joins names, and what only stands between two of them. */
import { describe, expect, it } from 'vitest'
import { shippedParts } from '../../../../src/extract/extractor-parts.ts'
import { builtInExtractor, extractText } from '../../../helpers/extract-text.ts'

const extractor = await builtInExtractor('core', shippedParts())
const namesOf = (text: string): string[] =>
  extractText(extractor, text)
    .mentions.filter(({ kind }) => kind === 'name')
    .map(({ surface }) => surface)

describe('two names', () => {
  it.each([
    ['A codeshare agreement between Contoso and Fabrikam was extended.', ['Contoso', 'Fabrikam']],
    ['WARSAW (CEW) - Zubr Systems is the sole owner of Norvik.', ['Zubr Systems', 'Norvik']],
    ['Tomasz Wierzbicki is a Polish-American composer.', ['Polish', 'American']],
  ])('stay two: %s', (text, names) => {
    expect(namesOf(text)).toEqual(expect.arrayContaining(names))
  })
})

it.each([
  ['an exclusive', ['Oracle exclusive-cloud OpenAI: active']],
  ['a non-exclusive', []],
])('what is not is no word for what is: %s deal', async (deal, found) => {
  const clouds = await builtInExtractor('cloud-partnerships', shippedParts())
  const { facts } = extractText(clouds, `OpenAI signed ${deal} cloud deal with Oracle.`)
  expect(facts.filter((fact) => fact.includes('exclusive-cloud'))).toEqual(found)
})
