import { beforeAll, describe, expect, it } from 'vitest'
import type { Extractor } from '../../../src/extract/extractor.ts'
import { builtInExtractor, extractText } from '../../helpers/extract-text.ts'

let extractor: Extractor
beforeAll(async () => {
  extractor = await builtInExtractor('cloud-partnerships')
})

/** Surfaces of names with their types. */
function names(text: string): string[] {
  return extractText(extractor, text)
    .mentions.filter(({ kind }) => kind === 'name')
    .map(({ surface, entityType }) => `${surface}: ${entityType}`)
}

/** Pronouns and nominals with the names they refer to. */
function references(text: string): string[] {
  return extractText(extractor, text)
    .mentions.filter(({ kind }) => kind !== 'name')
    .map(({ surface, refersTo }) => `${surface} → ${refersTo?.surface ?? '?'}`)
}

describe('names', () => {
  it('takes listed names with their types and cuts at jobs', () => {
    expect(names('Yesterday Microsoft CEO Jane Doe met Wexley Corp managers.')).toEqual([
      'Microsoft: company',
      'Jane Doe: person',
      'Wexley Corp: company',
    ])
  })

  it('leaves out days, months, ordinary first words and headlines in capitals', () => {
    expect(names('Tensions rose on Monday. Yet in March nothing happened.')).toEqual([])
    expect(names('New Deal Changes Everything For Everyone\n\nNobody was named in the text below it.')).toEqual([])
  })

  it('keeps product numbers and possessives apart', () => {
    expect(names('Critics liked OpenAI’s GPT-4 and Litepad 2 as well.')).toEqual([
      'OpenAI: ai-lab',
      'GPT-4: ai-model',
      'Litepad 2: product',
    ])
  })
})

describe('coreference', () => {
  it('takes a topic for the antecedent, and not what its own clause names', () => {
    expect(references('For Microsoft, the split may hurt less, as it keeps priority access to OpenAI.')).toEqual([
      'it → Microsoft',
    ])
  })

  it('gives a set one mention for each member', () => {
    expect(references('Microsoft and OpenAI met. The two companies signed nothing.')).toEqual([
      'The two companies → Microsoft',
      'The two companies → OpenAI',
    ])
  })

  it('takes a possessive for the subject of its verb', () => {
    expect(references('Microsoft allowed OpenAI to sell its models.')).toEqual(['its → OpenAI'])
  })

  it('takes no referent for an expletive', () => {
    expect(references('Microsoft waited. It is clear that nothing changed. It is a small step.')).toEqual([])
  })

  it('links short forms and bracketed acronyms to the full name', () => {
    const { mentions } = extractText(
      extractor,
      'The World Grain Council (WGC) met Jane Miller in May. Miller left the WGC.',
    )
    const back = mentions
      .filter(({ refersTo }) => refersTo !== undefined)
      .map(({ surface, refersTo }) => [surface, refersTo?.surface, refersTo?.rule])
    expect(back).toEqual([
      ['WGC', 'World Grain Council', 'acronym'],
      ['Miller', 'Jane Miller', 'short-form'],
      ['WGC', 'World Grain Council', 'acronym'],
    ])
  })
})

describe('patterns', () => {
  it('sees a shared subject, a relative clause and an aside', () => {
    expect(extractText(extractor, 'Microsoft opened an office and acquired Wexley Corp in 2019.').facts).toEqual([
      'Microsoft acquired Wexley Corp: active',
    ])
    expect(extractText(extractor, 'Microsoft, which has recently acquired Wexley Corp, said nothing.').facts).toEqual([
      'Microsoft acquired Wexley Corp: active',
    ])
    expect(extractText(extractor, 'Microsoft, a maker of software, acquired Wexley Corp in May.').facts).toContain(
      'Microsoft acquired Wexley Corp: active',
    )
  })

  it('gives one assertion for each conjunct', () => {
    expect(extractText(extractor, 'Microsoft acquired Wexley Corp, Harlan Inc and Tarrow Ltd.').facts).toHaveLength(3)
  })

  it('does not take a modifier or a prepositional phrase for an argument', () => {
    expect(extractText(extractor, 'Microsoft acquired Wexley Corp shares.').facts).toEqual([])
    expect(extractText(extractor, 'The landlord of Microsoft acquired Wexley Corp.').facts).toEqual([])
  })

  it('does not run on into the next clause', () => {
    expect(extractText(extractor, 'Microsoft acquired nothing, while Oracle met Wexley Corp.').facts).toEqual([])
  })

  it('supplies the argument an implied pattern lacks and marks it', () => {
    const { assertions } = extractText(
      extractor,
      'Google has invested billions and built Anthropic models into its search.',
    )
    expect(assertions.map(({ relationType, implied }) => [relationType, implied])).toContainEqual(['invested-in', true])
  })
})

describe('status', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Microsoft acquired Wexley Corp.', 'active'],
    ['Microsoft will acquire Wexley Corp.', 'planned'],
    ['Microsoft plans to acquire Wexley Corp.', 'planned'],
    ['Microsoft is set to acquire Wexley Corp.', 'planned'],
    ['Microsoft to acquire Wexley Corp', 'planned'],
    ['Microsoft may acquire Wexley Corp.', 'planned possible'],
    ['Microsoft is in talks to acquire Wexley Corp.', 'planned possible'],
    ['Microsoft has decided not to acquire Wexley Corp.', 'planned negated'],
    ['Microsoft did not acquire Wexley Corp.', 'active negated'],
    ['Microsoft reportedly acquired Wexley Corp.', 'active reported'],
    ['Reuters said that Microsoft had acquired Wexley Corp.', 'active reported'],
    ['Microsoft said that it had acquired Wexley Corp.', 'active'],
    ['If Microsoft acquires Wexley Corp, prices will rise.', 'active possible'],
    ['Microsoft ended its partnership with Wexley Corp.', 'ended'],
    ['Microsoft no longer competes with Wexley Corp.', 'ended'],
    ['Microsoft still competes with Wexley Corp.', 'retained'],
    ['Microsoft has renewed its partnership with Wexley Corp.', 'retained'],
    ['Microsoft stopped supplying Wexley Corp.', 'ended'],
  ]

  it.each(cases)('%s → %s', (text, standing) => {
    const { facts } = extractText(extractor, text)
    expect(facts.map((fact) => fact.split(': ')[1])).toContain(standing)
  })

  it('quotes the words that show it', () => {
    const [assertion] = extractText(extractor, 'Microsoft ended its partnership with Wexley Corp.').assertions
    expect(assertion?.statusCue?.text).toBe('ended')
  })

  it('keeps a cue to its own verb', () => {
    const { facts } = extractText(extractor, 'Microsoft will close an office but acquired Wexley Corp in May 2019.')
    expect(facts).toEqual(['Microsoft acquired Wexley Corp: active'])
  })
})

describe('time', () => {
  /** Valid time, time of saying and open words of the only assertion. */
  function times(text: string, publishedAt?: string): (string | undefined)[] {
    const [assertion] = extractText(extractor, text, publishedAt).assertions
    return [assertion?.validTime, assertion?.saidAt, assertion?.unresolvedTime]
  }

  it('keeps the grain', () => {
    expect(times('In 2019, Microsoft acquired Wexley Corp.')).toEqual(['2019', undefined, undefined])
    expect(times('Microsoft acquired Wexley Corp on 3 March 2019.')[0]).toBe('2019-03-03')
    expect(times('Microsoft has competed with Wexley Corp since March 2024.')[0]).toBe('2024-03/..')
    expect(times('Microsoft ended its partnership with Wexley Corp in 2020.')[0]).toBe('/2020')
  })

  it('leaves a day of the week open without a date, and resolves it with one', () => {
    expect(times('Microsoft acquired Wexley Corp on Monday.')).toEqual([undefined, undefined, 'Monday'])
    expect(times('Microsoft acquired Wexley Corp on Monday.', '2026-04-29')[0]).toBe('2026-04-27')
  })

  it('keeps the day of saying apart', () => {
    expect(times('Microsoft announced on Monday that it had acquired Wexley Corp.', '2026-04-29').slice(0, 2)).toEqual([
      undefined,
      '2026-04-27',
    ])
  })
})
