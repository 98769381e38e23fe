/** How whoever gets what is sold stands; with the trained parts, which may not weigh a sale to come away. */
import { expect, it } from 'vitest'
import { shippedParts } from '../../../../src/extract/extractor-parts.ts'
import { builtInExtractor, extractText } from '../../../helpers/extract-text.ts'

const extractor = await builtInExtractor('core', shippedParts())

it.each([
  ['Contoso will sell its stake in Fabrikam to Northwind.', 'Northwind owns Fabrikam: planned'],
  ['The government plans to sell its 19% of Nexora to Tamberlin Foods.', 'Tamberlin Foods owns Nexora: planned'],
])('%s', (text, fact) => {
  expect(extractText(extractor, text).facts).toContain(fact)
})

it('is not planned once it is sold', () => {
  const { facts } = extractText(extractor, 'Contoso has sold its stake in Fabrikam to Northwind.')
  expect(facts).toContain('Contoso owns Fabrikam: ended')
  expect(facts).not.toContain('Northwind owns Fabrikam: planned')
})
