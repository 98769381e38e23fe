/** Whom a pronoun means, by given names and by whom a verb serves. */
import { expect, it } from 'vitest'
import { builtInExtractor, extractText } from '../../../helpers/extract-text.ts'

const extractor = await builtInExtractor('core')

it.each([
  ['John Doe married Ruth Abel in 1970; she died in 1999.', 'she', 'Ruth Abel'],
  ['Ruth Abel married John Doe in 1970. He died in 1999.', 'He', 'John Doe'],
  ['Lazard advised Norvik on its purchase of Tessaly.', 'its', 'Norvik'],
  ['Norvik blamed Tessaly for its purchase of Halden.', 'its', 'Tessaly'],
  ['Norvik told Tessaly of its purchase of Halden.', 'its', 'Norvik'],
])('%s: %s is %s', (text, pronoun, name) => {
  const mention = extractText(extractor, text).mentions.find(({ surface }) => surface === pronoun)
  expect(mention?.refersTo?.surface).toBe(name)
})

it('the couple are the two who were named', () => {
  const text = 'Ruth Abel met John Doe in 1970. The couple divorced in 1982.'
  expect(extractText(extractor, text).facts).toContain('Ruth Abel married-to John Doe: ended')
})
