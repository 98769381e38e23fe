import { describe, expect, it } from 'vitest'
import { quoteLabels, quoteName } from '../../../../src/store/neo4j/identifier.ts'

describe('quoteName', () => {
  it('quotes plain names', () => {
    expect([quoteName('OWNS'), quoteLabels(['Entity', 'A_1'])]).toEqual(['`OWNS`', ':`Entity`:`A_1`'])
  })

  it.each(['', 'a b', 'a`b', '1a', 'a-b', 'é', 'A) DETACH DELETE n //'])('refuses %j', (name) => {
    expect(() => quoteName(name)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }))
  })
})
