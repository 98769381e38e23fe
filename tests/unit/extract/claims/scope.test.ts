/** What stands around a fact and is not its own: dates, verbs and names of other clauses, appositions and nouns. */
import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../../../src/extract/create-extractor.ts'
import { loadOntology } from '../../../../src/ontology/load-ontology.ts'
import { extractDocument } from '../../../../src/pipeline/extract-document.ts'
import { textDocument } from '../../../../src/pipeline/text-document.ts'

const ontology = await loadOntology('cloud-partnerships')
const extractor = createExtractor(ontology, {})

/** The facts of a text said on 10 May 2026, in code-unit order: "Acme acquired Initech: active 2019". */
function factsOf(text: string): string[] {
  const document = { ...textDocument(text), publishedAt: '2026-05-10' }
  const { mentions, assertions } = extractDocument(document, extractor, { report: () => undefined })
  const surface = (id: string): string => mentions.find((mention) => mention.id === id)?.surface ?? ''
  const facts = assertions.map(({ relationType, subject, object, status, validTime, polarity }) => {
    const end = object.kind === 'mention' ? surface(object.mentionId) : object.literal.text
    const how = `${polarity === 'negated' ? 'not ' : ''}${status}${validTime === undefined ? '' : ` ${validTime}`}`
    return `${surface(subject)} ${relationType} ${end}: ${how}`
  })
  return facts.sort()
}

describe('an apposition or relative clause', () => {
  it.each([
    [
      'Tarnfell, a unit of Holm Group since 2018, licenses charts from Varnish Labs.',
      ['Tarnfell licenses-from Varnish Labs: active', 'Tarnfell subsidiary-of Holm Group: active 2018/..'],
    ],
    [
      'Tarnfell, bought by Holm Group in 2018, licensed charts from Varnish Labs in 2021.',
      ['Holm Group acquired Tarnfell: active 2018', 'Tarnfell licenses-from Varnish Labs: active 2021/..'],
    ],
    [
      'Tarnfell acquired Varnish Labs, a maker of lenses founded in 1998, in 2019.',
      ['Tarnfell acquired Varnish Labs: active 2019', 'Varnish Labs founded-on 1998: active 1998'],
    ],
  ])('keeps its names and dates to itself: %s', (text, facts) => {
    expect(factsOf(text)).toEqual(facts)
  })

  it('may name at its end who it is about', () => {
    expect(factsOf("Tarnfell's chief executive, the engineer Ingrid Sorley, spoke.")).toContain(
      'Ingrid Sorley leads Tarnfell: active',
    )
  })
})

describe('a noun that only says who a name is', () => {
  it.each([
    [
      'Holm Games is a studio. Its founder, Ingrid Sorley, left the studio last year to start Glass Otter.',
      [
        'Glass Otter founded-by Ingrid Sorley: active',
        'Ingrid Sorley employed-by the studio: ended /2025',
        'Its founded-by Ingrid Sorley: active',
      ],
    ],
    ["Google's Gemini continues to run on phones.", ['Gemini product-of Google: active']],
    [
      "Tarnfell's founder, Ingrid Sorley, will visit the harbour in 2027.",
      ['Tarnfell founded-by Ingrid Sorley: active'],
    ],
  ])('takes neither date nor status from the verb of the name: %s', (text, facts) => {
    expect(factsOf(text)).toEqual(facts)
  })
})

describe('what becomes of a noun', () => {
  it.each([
    'A judge dismissed a lawsuit brought by Holm Group against Tarnfell.',
    'A lawsuit brought by Holm Group against Tarnfell was dismissed.',
    'A court threw out a complaint brought by Holm Group against Tarnfell.',
  ])('is said by the verb that has it as object, and not by whose doing it is: %s', (text) => {
    expect(factsOf(text)).toEqual(['Tarnfell sued-by Holm Group: ended'])
  })

  it('is told of the name in its apposition', () => {
    const facts = factsOf('Tarnfell sold its shipping arm, Skerry, to Varnish Partners in 2024.')
    expect(facts).toEqual(['Skerry subsidiary-of its: ended /2024', 'Varnish Partners acquired Skerry: active 2024'])
  })

  it('is over for who resigns from it', () => {
    expect(factsOf('Ingrid Sorley resigned as chief executive of Tarnfell.')).toEqual([
      'Ingrid Sorley leads Tarnfell: ended',
    ])
  })
})

it('takes an office that somebody will hold as planned', () => {
  expect(factsOf("Ingrid Sorley will become Tarnfell's chief operating officer in July.")).toEqual([
    'Ingrid Sorley employed-by Tarnfell: planned',
  ])
})

describe('the time of what lasts', () => {
  it.each([
    ['Holm Group named Ingrid Sorley chief executive in 2019.', 'Ingrid Sorley leads Holm Group: active 2019/..'],
    ['Tarnfell acquired Varnish Labs in 2019.', 'Tarnfell acquired Varnish Labs: active 2019'],
  ])('begins with what happens, and what happens does not last: %s', (text, fact) => {
    expect(factsOf(text)).toContain(fact)
  })
})

describe('what somebody owns', () => {
  it.each([
    ["Tarnfell's lawyers sued the magazine Lira in 2019.", []],
    ["Tarnfell's newly launched app Lira works.", ['Lira product-of Tarnfell: active']],
    ['Varnish Labs sold Tarnfell competitor Holm Group.', []],
  ])('has verbs of its own: %s', (text, facts) => {
    expect(factsOf(text).filter((fact) => !fact.includes('competes-with'))).toEqual(facts)
  })
})

describe('the time of a fact', () => {
  it.each([
    ['May 2018: Tarnfell acquires Varnish Labs.', ['Tarnfell acquired Varnish Labs: active 2018-05']],
    ['Tarnfell licensed charts from Varnish Labs in 2021.', ['Tarnfell licenses-from Varnish Labs: active 2021/..']],
    [
      'Ann Lee worked for Tarnfell from 1984 to 1989 and for Holm Group from 1989 to 1992.',
      ['Ann Lee employed-by Tarnfell: ended 1984/1989'],
    ],
  ])('%s', (text, facts) => {
    expect(factsOf(text)).toEqual(facts)
  })

  it('is left open, and told, where it is the object itself', () => {
    const { assertions } = extractDocument(textDocument('Tarnfell was founded on Monday.'), extractor, {
      report: () => undefined,
    })
    expect(assertions.map(({ unresolvedTime }) => unresolvedTime)).toEqual(['Monday'])
  })
})

describe('what was not renewed', () => {
  it.each(['refused to renew', 'decided against renewing', 'did not renew'])('has ended: %s', (words) => {
    expect(factsOf(`Tarnfell ${words} its partnership with Holm Group.`)).toEqual(
      expect.arrayContaining(['Tarnfell partner-of Holm Group: ended']),
    )
  })
})

it('takes no holder of a right for one who gives it, where its type says which it is', () => {
  expect(factsOf("OpenAI's exclusivity with Microsoft has ended.")).toEqual(['Microsoft exclusive-cloud OpenAI: ended'])
  expect(factsOf('Microsoft lost its exclusive deal with OpenAI.')).not.toContain('OpenAI exclusive-cloud its: ended')
})
