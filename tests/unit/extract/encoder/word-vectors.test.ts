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
  it('are those of the cluster for other words, also of what has none', () => {
    expect(loadLexicon().vectorClusterOf('purchased')).toBeGreaterThan(0)
    expect(vectorOf('purchased')).toEqual(row('clusters', loadLexicon().vectorClusterOf('purchased')))
    expect(vectorOf('zzyqx')).toEqual(row('clusters', 0))
  })
})
