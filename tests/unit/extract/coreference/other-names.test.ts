import { beforeAll, expect, it } from 'vitest'
import { shippedParts } from '../../../../src/extract/extractor-parts.ts'
import type { Extractor } from '../../../../src/extract/extractor.ts'
import { builtInExtractor, extractText } from '../../../helpers/extract-text.ts'

let extractor: Extractor
beforeAll(async () => {
  extractor = await builtInExtractor('core', shippedParts())
})

it.each([
  ['Ada Holm (née Lund; 3 May 1921 – 4 June 1990) was a nurse.', 'Lund', 'Ada Holm'],
  ['Eva Novak (German: Johanna Nowak; 3 May 1881 – 4 June 1950) was a painter.', 'Johanna Nowak', 'Eva Novak'],
  ['Norvik Group (formerly Orrin Mills) is based in Lund.', 'Orrin Mills', 'Norvik Group'],
  ['Norvik Bio has renamed itself Orrin Therapeutics.', 'Orrin Therapeutics', 'Norvik Bio'],
  ['Norvik Foods, now called Orrin Foods, is based in Lund.', 'Orrin Foods', 'Norvik Foods'],
])('another name refers to the one before it: %s', (text, other, name) => {
  const mention = extractText(extractor, text).mentions.find(({ surface }) => surface === other)
  expect(mention?.refersTo).toMatchObject({ surface: name, rule: 'other-name' })
})

it.each(['Norvik Foods, formerly of Orrin Foods, grew.', 'Ann Lee (Norvik Foods) met Bo Lund (Orrin Foods).'])(
  'and not every name behind a comma or in brackets: %s',
  (text) => {
    expect(extractText(extractor, text).mentions.some(({ refersTo }) => refersTo?.rule === 'other-name')).toBe(false)
  },
)
