import { beforeAll, describe, expect, it } from 'vitest'
import { shippedParts } from '../../../../src/extract/extractor-parts.ts'
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

describe('a possessive', () => {
  it.each(['its strongest competitor', 'its old partner in Leeds'])(
    'of what renames a name means another: %s',
    (phrase) => {
      expect(meant('its', `Norvik Systems lost an order. Orrin Pharma, ${phrase}, gained.`)).toEqual(['Norvik Systems'])
    },
  )
  it('behind "remains" is not of the subject, but for "its own"', () => {
    const text = 'Norvik Systems lost an order. Orrin Pharma remains its'
    expect(meant('its', `${text} largest shareholder.`)).toEqual(['Norvik Systems'])
    expect(meant('its', `${text} own largest customer.`)).toEqual(['Orrin Pharma'])
  })
  it('of what tells something of a name means it', () => {
    const text = 'Norvik Systems lost an order. Orrin Pharma, its shares down a tenth, met the banks.'
    expect(meant('its', text)).toEqual(['Orrin Pharma'])
  })
})

describe('what the words beside an expression say', () => {
  it.each([
    ['its', 'Norvik Systems sued Orrin Pharma and its chairman, Bo Lund.', 'Orrin Pharma'],
    ['his', 'Karl Ohm was born in Lund to Tom Ohm, an engineer, and his wife Eva.', 'Tom Ohm'],
    ['The brewer', 'Norvik Foods fell. The brewer, Tessaly Foods, was sold.', 'Tessaly Foods'],
    ['It', "Norvik's supplier, Tessaly Motors, has grown. It was sold in 2020.", 'Tessaly Motors'],
    ['she', 'Nora Holm is a chemist. With Karl Ohm, she founded Norvik.', 'Nora Holm'],
    ['He', 'Karl Ohm was arrested. The actress Nora Holm wept. He works in Lund.', 'Karl Ohm'],
  ])('decides whom %s means: %s', (expression, text, name) => {
    expect(meant(expression, text)).toEqual([name])
  })

  it('a family is not its member', () => {
    const text = 'Nora Holm runs Norvik. The Holm family owns Norvik.'
    expect(extractText(extractor, text).facts.filter((fact) => fact.includes('owns'))).toEqual([])
  })

  it('two that were named since are meant, and no pair before them', () => {
    const text = 'Shell and Total drill. Norvik Systems met Orrin Pharma. The two companies founded Tessaly in 2021.'
    expect(meant('The two companies', text)).toEqual(['Norvik Systems', 'Orrin Pharma'])
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
    expect(meant('The company', text)).not.toContain('Lira')
  })

  it.each([
    ['The hosting company', 'Orrin Cloud lost a customer. The hosting company closed a hall.'],
    ['The Danish company', 'Orrin Cloud lost a customer. The Danish company closed a hall.'],
    ['The tilemaker', 'Orrin Ceramics lost a customer. The tilemaker closed a hall.'],
    ['The lab', 'Orrin Robotics lost a customer. The lab closed a hall.'],
    ['The Finnish launch provider', 'Orrin Robotics lost a customer. The Finnish launch provider paid.'],
    ['The start-up', 'Orrin Foods lost a customer. The start-up closed a hall.'],
  ])('%s is read whatever stands before its noun', (expression, text) => {
    expect(meant(expression, text)).toHaveLength(1)
  })

  it('means what the text has called so', () => {
    const text = 'Chip designer Tallinn Logic met Cantab Cores, a foundry, in Oslo. Ana Reyes left the foundry.'
    expect(meant('the foundry', text)).toEqual(['Cantab Cores'])
  })

  it.each([
    ['The Narvik-based company', 'Orrin Pharma lost a customer. The Narvik-based company closed a hall.'],
    ['The Lagos start-up', 'Orrin Systems lost a customer. The Lagos start-up closed a hall.'],
  ])('is read with where it is from: %s', (expression, text) => {
    expect(meant(expression, text)).toHaveLength(1)
  })

  it('of the former and the latter means the two named last', () => {
    const text = 'Orrin Pharma sued Norvik Systems in May. The former wants money; lawyers of the latter laughed.'
    expect(meant('The former', text)).toEqual(['Orrin Pharma'])
    expect(meant('the latter', text)).toEqual(['Norvik Systems'])
    expect(meant('the latter', 'Orrin Pharma paid. Lawyers of the latter laughed.')).toEqual([])
  })

  it('is rather what the text began with than what was named by the way', () => {
    const text = 'Orrin Systems paid. Rain fell. Ana Reyes worked for Norvik Systems. Wages fell. The company left.'
    expect(meant('The company', text)).toEqual(['Orrin Systems'])
  })

  it('may have been named under a title: the text begins there', () => {
    const text =
      'Robots\n\nOrrin Systems paid. Rain fell. Ana Reyes worked for Norvik Systems. Wages fell. The company left.'
    expect(meant('The company', text)).toEqual(['Orrin Systems'])
  })

  it('is nothing where only something far off could be meant', () => {
    const text = `Orrin Systems paid. ${'Rain fell. Prices rose. '.repeat(6)}The company left.`
    expect(meant('The company', text)).toEqual([])
  })

  it.each(['The union', 'The agency', 'The post', 'The university', 'The customers', 'The winner', 'The year'])(
    '%s is not whoever was named',
    (expression) => {
      const text = 'Last year Norvik Systems cut jobs, and Weir Post closed. '
      expect(meant(expression, `${text}${expression} sued Ana Reyes.`)).toEqual([])
    },
  )

  it('is told by what stood beside a name, and not by the start of one', () => {
    const chips = 'Orrin Systems met Cantab Cores, which sells chips, in Oslo. Ana Reyes left the chip company.'
    expect(meant('the chip company', chips)).toEqual(['Cantab Cores'])
    const cars = 'Orrin Systems met Carlisle Systems in Oslo. Ana Reyes left the car company.'
    expect(meant('the car company', cars)).toEqual([])
  })

  it('may have a noun that the ontology does not list, where something named is called so', () => {
    const text = 'Weir Hospital lost a ward. Norvik Systems paid. Ana Reyes left the hospital; the bazaar closed.'
    expect(meant('the hospital', text)).toEqual(['Weir Hospital'])
    expect(meant('the bazaar', text)).toEqual([])
  })

  it('behind a comma is the name before it', () => {
    const text = 'Orrin Systems fell. Ana Reyes sued Norvik Bank, the Chilean lender.'
    expect(meant('the Chilean lender', text)).toEqual(['Norvik Bank'])
    const list = 'Orrin Bank fell. Orrin Bank paid. Ana Reyes met Norvik Systems, the bank, and unions.'
    expect(meant('the bank', list)).toEqual(['Orrin Bank'])
  })

  it.each([
    ['the operator', 'Orrin Systems paid. Ana Reyes left the operator last month.'],
    ['the lab', 'Orrin Robotics paid. New chips go to the lab first, and to others later.'],
    ['The company', 'Orrin Systems paid. The company bottles the beer of three hotels.'],
    ['The company', 'Orrin Systems paid. The company supplies skis to the army.'],
  ])('ends with its noun: %s', (expression, text) => {
    expect(meant(expression, text)).toHaveLength(1)
  })

  it.each([
    ['The brewery', 'Orrin Foods paid. The brewery owners bought Veld Labs.'],
    ['the company', 'Orrin Foods paid. Veld Labs bought the company assets in 2019.'],
    ['The software', 'Orrin Software paid. The software multinational left.'],
    ['The start-up', 'Orrin Systems paid. The start-up founder left.'],
    ['The companies sell software', 'Norvik Systems met Orrin Pharma. The companies sell software to Veld Labs.'],
  ])('is not a part of a longer phrase, nor more than its own: %s', (expression, text) => {
    expect(meant(expression, text)).toEqual([])
  })

  it('leaves verbs to their subjects', () => {
    const text = 'Norvik Systems and Orrin Pharma met in Oslo. The companies sell software to Veld Labs.'
    expect(meant('The companies', text)).toEqual(['Norvik Systems', 'Orrin Pharma'])
  })

  it('ends before a weekday', () => {
    const text = 'Orrin Systems paid. Ana Reyes left the company Monday.'
    expect(meant('the company', text)).toEqual(['Orrin Systems'])
  })

  it('of the former is none before a noun, nor far from two names', () => {
    const text = 'Orrin Pharma met Norvik Systems.'
    expect(meant('the former', `${text} They praised the former and current chief.`)).toEqual([])
    expect(meant('The former', `${text} Rain fell. Prices rose. Wages fell. The former paid.`)).toEqual([])
  })

  it('is left alone where two lead alike', () => {
    expect(meant('the company', 'When Halden Systems fought Norvik Systems, Ana Reyes left the company.')).toEqual([])
  })

  it('with the name of a firm before its noun is another', () => {
    expect(meant('The Halden unit', 'Orrin Cloud met Halden Foods. The Halden unit closed.')).toEqual([])
  })
})

it('a name that "He" takes up is a person, in any alphabet of Europe', () => {
  const text = 'Tomasz Wierzbicki takes over in June. He was born in Gdańsk.'
  const { mentions, facts } = extractText(extractor, text)
  expect(mentions.map(({ surface }) => surface)).toEqual(['Tomasz Wierzbicki', 'He', 'Gdańsk'])
  expect(facts).toEqual(['Tomasz Wierzbicki born-in Gdańsk: active'])
})
