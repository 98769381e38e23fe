import { expect, it } from 'vitest'
import type { CompiledPattern } from '../../../../src/extract/patterns/compile-pattern.ts'
import { PatternIndex } from '../../../../src/extract/patterns/pattern-index.ts'
import { analyse } from '../../../../src/extract/tokens.ts'

const needing = (...needs: string[][]): CompiledPattern =>
  ({ needs: needs.map((words) => new Set(words)) }) as unknown as CompiledPattern

const index = new PatternIndex([
  needing(['buy', 'acquire'], ['from']),
  needing(['from']),
  needing([]),
  needing(),
  needing(['from'], ['sell']),
])

it('gives the patterns whose needs are all met, by lemma or form, and the last place from which they may start', () => {
  expect(index.possible(analyse('From Rome Acme bought Initech from Halden'))).toEqual([
    { index: 0, latest: 3 },
    { index: 1, latest: 5 },
    { index: 3, latest: 7 },
  ])
})

it('remembers nothing of the sentence before', () => {
  expect(index.possible(analyse('Acme sold Initech')).map((possible) => possible.index)).toEqual([3])
})
