import { describe, expect, it } from 'vitest'
import { agreement, wordsOfName } from '../../../../src/extract/judge/stated-kinds.ts'
import type { SourcedArgument } from '../../../../src/extract/model/sentence-arguments.ts'
import { analyse } from '../../../../src/extract/tokens.ts'
import type { Ontology, RelationType } from '../../../../src/model/ontology.ts'

const relation = (id: string, description: string): RelationType =>
  ({ id, description, examples: [] }) as unknown as RelationType
const inRange = relation('in-range', 'A mountain belongs to a mountain range.')
const ontology = {
  relationTypes: new Map([inRange, relation('flows-into', 'A river flows into a lake.')].map((one) => [one.id, one])),
} as unknown as Ontology

/** The words by which a name, as tagged, tells what it is a name of. */
function called(name: string, type: SourcedArgument['type'] = 'place', kind = 'name'): string[] {
  const tokens = analyse(name)
  const source = { reference: { kind } } as unknown as SourcedArgument['source']
  return wordsOfName(tokens, { first: 0, end: tokens.length, type, source }).map(({ text }) => text)
}

describe('what a name says of what it names', () => {
  it.each([
    ['Tarn Ridge', ['Ridge']],
    ['Mount Tarnfell', ['Mount']],
    ['University of Tarnfell', ['University']],
  ])('%s', (name, words) => {
    expect(called(name).filter((word) => word !== 'Tarn')).toEqual(words)
  })
  it('is nothing in the name of a person, nor in what is no name', () => {
    expect(called('Mara Ridge', 'person')).toEqual([])
    expect(called('the ridge', 'place', 'nominal')).toEqual([])
  })
  it.each([
    ['Tarn Mountains', 'same'],
    ['Tarn Lake', 'elsewhere'],
    ['Tarn Hills', 'like'],
    ['Tarn Bank', 'other'],
  ])('agrees with a relation by its description: %s is the %s', (name, agrees) => {
    expect(agreement(analyse(name).slice(-1), { relation: inRange, ontology })).toBe(agrees)
  })
  it('agrees with none where nothing is said', () => {
    expect(agreement([], { relation: inRange, ontology })).toBe('unstated')
  })
})
