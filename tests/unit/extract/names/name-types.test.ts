import { beforeAll, describe, expect, it } from 'vitest'
import { shippedParts } from '../../../../src/extract/extractor-parts.ts'
import type { Extractor } from '../../../../src/extract/extractor.ts'
import { builtInExtractor, extractText } from '../../../helpers/extract-text.ts'

let extractor: Extractor
beforeAll(async () => {
  extractor = await builtInExtractor('core', shippedParts())
})

/** The type of the first name with this surface. */
function typeOf(surface: string, text: string): string | undefined {
  return extractText(extractor, text).mentions.find((mention) => mention.surface === surface)?.entityType
}

describe('a firm with the name of a place, a person or a thing is settled by the words beside it', () => {
  it.each([
    ['Nimbus Cloud', 'Nimbus Cloud has signed a deal with Hooli. Nimbus Cloud is based in Dublin.'],
    ['Hooli', 'A deal with Hooli was signed. Hooli said it would move its data next year.'],
    ['Duval Wines', 'Hooli bought Duval Wines in 2021. Duval Wines was founded by Claire Duval.'],
    ['Klarna', 'Stripe has invested in Klarna. Klarna, which is based in Stockholm, was silent.'],
    ['Whitmore', 'Carter sued Whitmore. Whitmore is a subsidiary of Prestige Group.'],
    ['Phoenix', 'Phoenix acquired Denver Energy. Phoenix is headquartered in Calgary.'],
    ['Warby Parker', 'Warby Parker was founded by Neil Blumenthal. Its shop is in Oslo.'],
    ['Marlow', 'Shares of Marlow fell. Analysts were glad.'],
    ['Marlow', 'The chief executive of Marlow resigned.'],
    ['Marlow', 'Marlow Ltd. makes pens. On Monday Marlow closed.'],
    ['Norvik', 'The Norvik drug failed. Norvik was sued by Jane Doe.'],
  ])('%s: %s', (surface, text) => {
    expect(['organisation', 'company']).toContain(typeOf(surface, text))
  })
})

describe('people and places keep their type', () => {
  it.each([
    ['Jane Moreau', 'person', 'Jane Moreau resigned in May. She had led the firm.'],
    ['Moreau', 'person', 'Jane Moreau runs Orrin Pharma. On Monday Moreau said she would stay.'],
    ['Tiger Woods', 'person', 'The prize went to Tiger Woods, who plays golf.'],
    ['Oslo', 'place', 'Norvik Systems is based in Oslo. It invested in Klarna.'],
    ['Gatkuo Bolt', 'person', 'It freed her father, Gatkuo Bolt, on Sunday.'],
    ['BANGUL', 'place', 'BANGUL, May 3 — Two boats sank on Sunday.'],
    ['Ljung', 'place', 'It was built on the outskirts of Ljung.'],
    ['Lira', 'product', 'Norvik showed Lira, a camera for surgeons.'],
    ['Bergen', 'place', 'Norvik Systems was founded in Bergen.'],
    ['Ljung', 'place', 'Jane Moreau was born in Ljung. She founded the Ljung city library.'],
    ['Ronda', 'product', 'Norvik Systems will sell its Ronda scanner abroad.'],
    ['Euclid', 'product', 'Norvik Systems showed the Euclid maths tutor.'],
  ])('%s is a %s: %s', (surface, type, text) => {
    expect(typeOf(surface, text)).toBe(type)
  })
})
