import { describe, expect, it } from 'vitest'
import { driverProperties, driverValue, edgeOf, isOversize, nodeOf } from '../../../../src/store/neo4j/convert.ts'

describe('driverValue', () => {
  it('makes a bigint of an integer and leaves a float a number, by the property table', () => {
    expect([driverValue('documents', 1), driverValue('confidence', 1)]).toEqual([1n, 1])
  })

  it('takes an undeclared number for an integer when it is a safe one', () => {
    expect([driverValue('staff', 3), driverValue('staff', 2 ** 53), driverValue('staff', 0.5)]).toEqual([
      3n,
      2 ** 53,
      0.5,
    ])
  })
})

describe('driverProperties', () => {
  it('puts an indexed value that no index can hold under another name, and reading gives it back', () => {
    const name = 'é'.repeat(4_000)
    const stored = driverProperties('ent:a', { name, text: name })
    expect(Object.keys(stored).sort()).toEqual(['id', 'oversize_name', 'text'])
    expect(nodeOf(['Entity'], stored).properties).toEqual({ name, text: name })
  })

  it('measures in bytes', () => {
    expect([isOversize('name', 'x'.repeat(7_000)), isOversize('name', 'é'.repeat(7_000))]).toEqual([false, true])
  })
})

describe('nodeOf and edgeOf', () => {
  it('sort labels and leave the id out of the properties', () => {
    expect(nodeOf(['Graphwright', 'Entity'], { id: 'ent:a', documents: 2n })).toEqual({
      id: 'ent:a',
      labels: ['Entity', 'Graphwright'],
      properties: { documents: 2 },
    })
  })

  it('keep what others have set on our edge as text', () => {
    const when = { toString: () => '2024-01-01' }
    const edge = edgeOf({ type: 'OWNS', source: 'ent:a', target: 'ent:b', stored: { id: 'rel:1', when } })
    expect(edge.properties).toEqual({ when: '2024-01-01' })
  })
})
