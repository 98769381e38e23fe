/** What the notation of patterns promises (schema/README.md), read with patterns of core. */
import { expect, test } from 'vitest'
import { builtInExtractor, extractText } from '../../../helpers/extract-text.ts'

const extractor = await builtInExtractor('core')

/** The facts of a text that name a relation type. */
function factsOf(relationType: string, text: string): string[] {
  return extractText(extractor, text).facts.filter((fact) => fact.includes(` ${relationType} `))
}

test('a gap of two dots passes words and no name', () => {
  expect(factsOf('supplies', 'Contoso Ltd. leases two small jets from Litware Inc.')).toEqual([
    'Litware Inc. supplies Contoso Ltd.: active',
  ])
  expect(factsOf('supplies', 'Contoso Ltd. bought Wingtip Airways from Litware Inc.')).toEqual([])
})

test('a noun that says what bears a name is passed over behind it, where it can be its own', () => {
  expect(factsOf('acquired', 'Fabrikam Inc. paid $40 million for the Litware chain.')).toEqual([
    'Fabrikam Inc. acquired Litware: active',
  ])
  expect(factsOf('acquired', 'Fabrikam Inc. bought the Contoso Ltd. phone.')).toEqual([])
})

test('a pattern may start with one of several slots, anywhere in a sentence', () => {
  const { facts } = extractText(
    extractor,
    "On Monday it emerged that Fabrikam Inc.'s speech engine is being baked into Litepad 2.",
  )
  expect(facts).toContain('Litepad 2 integrates Fabrikam Inc.: active')
})
