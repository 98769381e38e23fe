import { describe, expect, it } from 'vitest'
import { scanQuery } from '../../../../src/store/neo4j/scan.ts'

const texts = (query: string): string[] => scanQuery(query).map((token) => token.text)

describe('scanQuery', () => {
  it('passes over white space and comments', () => {
    expect(texts('MATCH /* (a)\n */ (n) // RETURN x\n RETURN n')).toEqual(['MATCH', '(', 'n', ')', 'RETURN', 'n'])
  })

  it('keeps words of strings inside them', () => {
    expect(texts(`RETURN 'LOAD \\' CSV', "a\\"b"`)).toEqual(['RETURN', `'LOAD \\' CSV'`, ',', `"a\\"b"`])
  })

  it('takes back-ticks off a quoted name', () => {
    expect(scanQuery('`a``b`')).toMatchObject([{ kind: 'name', text: 'a`b', isQuoted: true }])
  })

  it('goes on to the end when a string, name or comment is left open', () => {
    expect(texts(`RETURN 'a`)).toEqual(['RETURN', `'a`])
    expect(texts('RETURN `a')).toEqual(['RETURN', 'a'])
    expect(texts('RETURN /* a')).toEqual(['RETURN'])
  })

  it('counts lines and columns from 1, also after a string over two lines', () => {
    const at = scanQuery("RETURN 'a\nb' AS x,\n  y").map(({ line, column }) => [line, column])
    expect(at).toEqual([
      [1, 1],
      [1, 8],
      [2, 4],
      [2, 7],
      [2, 8],
      [3, 3],
    ])
  })
})
