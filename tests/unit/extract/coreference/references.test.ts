import { beforeAll, describe, expect, it } from 'vitest'
import { shippedParts } from '../../../../src/extract/create-extractor.ts'
import type { Extractor } from '../../../../src/extract/extractor.ts'
import { builtInExtractor, extractText } from '../../../helpers/extract-text.ts'

let extractor: Extractor
beforeAll(async () => {
  extractor = await builtInExtractor('core', shippedParts())
})

/** Whom a pronoun or nominal stands for, in order of the text. */
function meant(expression: string, text: string): string[] {
  return extractText(extractor, text)
    .mentions.filter(({ kind, surface }) => kind !== 'name' && surface === expression)
    .map(({ refersTo }) => refersTo?.surface ?? '')
    .sort()
}

describe('a set', () => {
  const both = 'Norvik Systems and Orrin Pharma met in Oslo. '
  it.each(['The two companies', 'Both companies', 'The two', 'They'])(
    '%s: both firms, and not the town',
    (expression) => {
      expect(meant(expression, `${both}${expression} signed nothing.`)).toEqual(['Norvik Systems', 'Orrin Pharma'])
    },
  )

  it('is never made of places', () => {
    const text = 'Norvik Systems left Senegal and France. The two are rivals.'
    expect(meant('The two', text)).not.toContain('Senegal')
  })
})

describe('a nominal', () => {
  it('of a special kind means only what is of that kind', () => {
    const text = 'The University of Marlow met Norvik Robotics. Norvik Robotics paid. The institute agreed.'
    expect(meant('The institute', text)).toEqual(['University of Marlow'])
    expect(meant('The institute', 'Norvik Robotics paid. The institute agreed.')).toEqual([])
  })

  it('of a newspaper does not mean every company', () => {
    expect(meant('the site', 'Halden Foods Ltd. closed. A rival still owns the site.')).toEqual([])
  })

  it('of a company does not mean a product with an article', () => {
    const text = 'Orrin Pharma sells a pen, the Lira. The Lira was made in Basel. The company is glad.'
    expect(meant('The company', text)).toEqual(['Orrin Pharma'])
  })
})

it('a name that "He" takes up is a person, in any alphabet of Europe', () => {
  const text = 'Tomasz Wierzbicki takes over in June. He was born in Gdańsk.'
  const { mentions, facts } = extractText(extractor, text)
  expect(mentions.map(({ surface }) => surface)).toEqual(['Tomasz Wierzbicki', 'He', 'Gdańsk'])
  expect(facts).toEqual(['Tomasz Wierzbicki born-in Gdańsk: active'])
})
