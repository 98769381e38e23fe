import { expect, test } from 'vitest'
import { parametersFromJson, toWire } from '../../../src/model/wire.ts'

test('integers stay exact: a safe one is a number, a larger one is text', () => {
  expect(toWire(7n)).toBe(7)
  expect(toWire(2n ** 63n - 1n)).toEqual({ kind: 'integer', text: '9223372036854775807' })
})

test('a whole float is not an integer, and what JSON cannot hold is tagged', () => {
  expect([1, 1.5, Number.NaN, Infinity, -0, 1e21].map(toWire)).toEqual([
    { kind: 'float', text: '1.0' },
    1.5,
    { kind: 'float', text: 'NaN' },
    { kind: 'float', text: 'Infinity' },
    { kind: 'float', text: '-0.0' },
    { kind: 'float', text: '1e+21' },
  ])
})

test('the keys of a map are only keys', () => {
  expect(
    toWire(
      new Map([
        ['__proto__', 'x'],
        ['kind', null],
      ]),
    ),
  ).toEqual({
    kind: 'map',
    entries: [
      ['__proto__', 'x'],
      ['kind', null],
    ],
  })
})

test('a path keeps its nodes and relationships', () => {
  const node = { kind: 'node', id: 'a', labels: ['A'], properties: new Map([['n', 1n]]) } as const
  const relationship = {
    kind: 'relationship',
    id: 'r',
    type: 'R',
    start: 'a',
    end: 'a',
    properties: new Map(),
  } as const
  expect(toWire({ kind: 'path', nodes: [node], relationships: [relationship] })).toEqual({
    kind: 'path',
    nodes: [{ kind: 'node', id: 'a', labels: ['A'], properties: [['n', 1]] }],
    relationships: [{ kind: 'relationship', id: 'r', type: 'R', start: 'a', end: 'a', properties: [] }],
  })
})

test('parameters: whole numbers are integers, objects are maps', () => {
  const parameters = parametersFromJson({ a: 1, b: 1.5, c: [true, null], d: { e: 'f' } })
  expect(parameters.get('a')).toBe(1n)
  expect(parameters.get('b')).toBe(1.5)
  expect(parameters.get('c')).toEqual([true, null])
  expect(parameters.get('d')).toEqual(new Map([['e', 'f']]))
})
