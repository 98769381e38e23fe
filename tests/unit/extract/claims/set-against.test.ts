/** What "but" sets against what is denied or has ended; with the trained parts, which may not weigh it away. */
import { expect, it } from 'vitest'
import { shippedParts } from '../../../../src/extract/extractor-parts.ts'
import { builtInExtractor, extractText } from '../../../helpers/extract-text.ts'

const extractor = await builtInExtractor('core', shippedParts())

it.each([
  ['Norvik is owned not by Orrin but by Tessaly.', 'Tessaly owns Norvik: active', 'Orrin owns Norvik: active negated'],
  ['Norvik is no longer owned by Orrin but by Tessaly.', 'Tessaly owns Norvik: active', 'Orrin owns Norvik: ended'],
])('is affirmed: %s', (text, meant, other) => {
  expect(extractText(extractor, text).facts).toEqual(expect.arrayContaining([meant, other]))
})

it('is not where a verb follows "but"', () => {
  const { facts } = extractText(extractor, 'Orrin does not own Norvik but it owns Tessaly.')
  expect(facts).toContain('Orrin owns Norvik: active negated')
})
