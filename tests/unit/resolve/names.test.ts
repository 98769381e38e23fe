import { describe, expect, test } from 'vitest'
import { makeId } from '../../../src/model/id.ts'
import type { Mention } from '../../../src/model/mention.ts'
import {
  attestNames,
  countName,
  declaredNames,
  groupNames,
  makeEntity,
  normaliseName,
} from '../../../src/resolve/index.ts'
import type { CountedName } from '../../../src/resolve/index.ts'
import { toyOntology } from '../../helpers/toy-ontology.ts'

const declared = declaredNames(toyOntology)

describe('normalised names', () => {
  test.each([
    ['GPT-4', 'gpt 4'],
    ['The Contoso Corp.', 'contoso'],
    ['Contoso, Inc.', 'contoso'],
    ['U.S.', 'us'],
    ['Microsoft’s', 'microsoft'],
    ['AT&T', 'at&t'],
    ['The Who', 'who'],
    ['Company', 'company'],
    ['Ｃontoso', 'contoso'],
    ['東京', '東京'],
  ])('%s is compared as %s', (surface, expected) => {
    expect(normaliseName(surface)).toBe(expected)
    expect(normaliseName(expected)).toBe(expected)
  })
})

function mention(surface: string, changes: Partial<Mention> = {}): Mention {
  const span = { start: 0, end: surface.length }
  return {
    id: makeId('men', surface),
    documentId: makeId('doc', 'd'),
    segmentId: makeId('seg', 's'),
    span,
    surface,
    kind: 'name',
    entityType: 'organisation',
    score: 1,
    ...changes,
  }
}

function isFormOf(whole: string, rule: 'acronym' | 'short-form' | 'other-name'): Partial<Mention> {
  return { refersTo: { mentionId: makeId('men', whole), span: { start: 0, end: whole.length }, surface: whole, rule } }
}

/** Names as a corpus of documents counts them; each argument is the mentions of one document. */
function corpus(...documents: readonly (readonly Mention[])[]): CountedName[] {
  const names = new Map<string, CountedName>()
  for (const mentions of documents) {
    for (const attestation of attestNames(mentions, toyOntology, declared)) {
      const name = countName(names.get(attestation.key), attestation, 1)
      if (name !== undefined) names.set(attestation.key, name)
    }
  }
  return [...names.values()]
}

function entities(names: readonly CountedName[]) {
  return groupNames(names).map((group) => makeEntity(group, toyOntology, declared))
}

describe('entities', () => {
  test('a declared alias joins its name even where no text attests the name', () => {
    const [entity, ...others] = entities(corpus([mention('Alef')]))
    expect(others).toEqual([])
    expect(entity).toMatchObject({ name: 'Alpha', type: 'company', aliases: [{ name: 'Alef', documents: 1 }] })
  })

  test("a text's acronym joins other documents' use of it", () => {
    const found = entities(
      corpus([mention('Big River Works'), mention('BRW', isFormOf('Big River Works', 'acronym'))], [mention('BRW')]),
    )
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ name: 'Big River Works', mentions: 3 })
  })

  test('an acronym of two names joins neither', () => {
    const found = entities(
      corpus(
        [mention('Allied Press'), mention('AP', isFormOf('Allied Press', 'acronym'))],
        [mention('Apple Pickers'), mention('AP', isFormOf('Apple Pickers', 'acronym'))],
        [mention('AP')],
      ),
    )
    expect(found.map(({ name }) => name).sort()).toEqual(['AP', 'Allied Press', 'Apple Pickers'])
  })

  test("a text's former name joins other documents' use of it, a family name alone does not", () => {
    const renamed = [mention('Orrin Foods'), mention('Norvik Mills', isFormOf('Orrin Foods', 'other-name'))]
    expect(entities(corpus(renamed, [mention('Norvik Mills')]))).toHaveLength(1)
    const person = { entityType: 'person' } as const
    const born = [mention('Ada Holm', person), mention('Lund', { ...person, ...isFormOf('Ada Holm', 'other-name') })]
    expect(entities(corpus(born, [mention('Lund', person)]))).toHaveLength(2)
  })

  test('homographs of two families stay apart', () => {
    const found = entities(corpus([mention('Jordan')], [mention('Jordan', { entityType: 'person' })]))
    expect(found.map(({ type }) => type).sort()).toEqual(['organisation', 'person'])
  })

  test('a short form is an alias in its document and joins no others', () => {
    const found = entities(
      corpus(
        [
          mention('Ada Lovelace', { entityType: 'person' }),
          mention('Lovelace', { entityType: 'person', ...isFormOf('Ada Lovelace', 'short-form') }),
        ],
        [mention('Lovelace', { entityType: 'person' })],
      ),
    )
    expect(found.map(({ name }) => name).sort()).toEqual(['Ada Lovelace', 'Lovelace'])
    expect(found.find(({ name }) => name === 'Ada Lovelace')?.aliases).toEqual([{ name: 'Lovelace', documents: 1 }])
  })

  test('the most special of equally attested types wins', () => {
    const found = entities(corpus([mention('Zeta'), mention('Zeta', { entityType: 'company' })]))
    expect(found[0]?.type).toBe('company')
  })

  test('the id depends on the set of names alone', () => {
    const names = corpus([mention('Alef')], [mention('Alpha'), mention('Beta')])
    expect(entities([...names].reverse())).toEqual(entities(names))
  })
})

test('taking away what was added gives nothing', () => {
  const [attestation] = attestNames([mention('Zeta')], toyOntology, declared)
  if (attestation === undefined) throw new Error('nothing attested')
  expect(countName(countName(undefined, attestation, 1), attestation, -1)).toBeUndefined()
})
