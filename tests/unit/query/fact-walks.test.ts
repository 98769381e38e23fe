import { expect, test } from 'vitest'
import { grownFrom, shortPaths } from '../../../src/query/fact-walks.ts'
import type { FactsOf } from '../../../src/query/fact-walks.ts'
import type { FactView } from '../../../src/model/views.ts'

function fact(id: string, subject: string, object: string, rest: Partial<FactView> = {}): FactView {
  const end = (name: string) => ({ id: name, kind: 'entity', name, type: 'company' }) as const
  return {
    id,
    relationType: 'owns',
    subject: end(subject),
    object: end(object),
    sentence: '',
    status: 'active',
    statusRule: 'only-word',
    current: true,
    confidence: 0.5,
    implied: false,
    assertions: 1,
    documents: 1,
    independentSources: 1,
    ...rest,
  }
}

function indexed(facts: readonly FactView[]): FactsOf {
  const ids = new Set(facts.flatMap(({ subject, object }) => [subject.id, object.id]))
  return new Map([...ids].map((id) => [id, facts.filter((one) => one.subject.id === id || one.object.id === id)]))
}

const around = indexed([
  fact('1', 'a', 'b'),
  fact('2', 'a', 'c', { independentSources: 3 }),
  fact('3', 'd', 'a', { relationType: 'supplies' }),
  fact('4', 'a', 'a'),
])

test('a growth reaches every neighbour, the best supported first, and never itself', () => {
  expect(grownFrom(around, { id: 'a' })).toEqual(['c', 'b', 'd'])
})

test('a growth keeps to its relation type, direction and count', () => {
  expect(grownFrom(around, { id: 'a', relationType: 'supplies' })).toEqual(['d'])
  expect(grownFrom(around, { id: 'a', direction: 'out' })).toEqual(['c', 'b'])
  expect(grownFrom(around, { id: 'a', direction: 'in' })).toEqual(['d'])
  expect(grownFrom(around, { id: 'a', most: 1 })).toEqual(['c'])
  expect(grownFrom(around, { id: 'a', most: 0 })).toEqual([])
})

test('short paths may be a step longer, and go round what is hidden', () => {
  const facts = indexed([
    fact('1', 'a', 'b'),
    fact('2', 'a', 'c'),
    fact('3', 'c', 'b'),
    fact('4', 'a', 'd'),
    fact('5', 'd', 'e'),
  ])
  const ends = { from: 'a', to: 'b', slack: 0 }
  expect(shortPaths(facts, ends, new Set())).toEqual({ facts: new Set(['1']), steps: 1 })
  expect(shortPaths(facts, { ...ends, slack: 1 }, new Set()).facts).toEqual(new Set(['1', '2', '3']))
  expect(shortPaths(facts, { ...ends, slack: 1 }, new Set(['c'])).facts).toEqual(new Set(['1']))
  expect(shortPaths(facts, { from: 'a', to: 'z', slack: 1 }, new Set()).facts.size).toBe(0)
})
