import { describe, expect, it } from 'vitest'
import { WordVectors } from '../../../../src/extract/encoder/word-vectors.ts'
import { loadLexicon } from '../../../../src/extract/model/lexicon.ts'
import { madeUpTables } from '../../../helpers/encoder-tables.ts'

const tables = madeUpTables(5)
const words = new WordVectors(tables)
const vectorOf = (word: string): number[] => {
  const to = new Float32Array(words.width)
  words.write(word, to)
  return [...to]
}
const row = (name: string, at: number): number[] => {
  const { columns, values } = tables.table(name)
  return [...values.subarray(at * columns, (at + 1) * columns)]
}

describe('vectors of words', () => {
  it('are put together from books for a word that has its own', () => {
    expect(vectorOf('bought')).toEqual([...row('books', 1), ...row('books', 7)])
  })
  it('are those of the cluster for other words', () => {
    const cluster = loadLexicon().vectorClusterOf('purchased')
    expect(cluster).toBeGreaterThan(0)
    const [first = 0, second = 0] = row('codes', 1 + cluster)
    expect(vectorOf('purchased')).toEqual([...row('books', first), ...row('books', 4 + second)])
  })
  it('are zeros for what the lexicon does not know', () => {
    expect(vectorOf('zzyqx')).toEqual(new Array<number>(words.width).fill(0))
  })
})
