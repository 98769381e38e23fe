import { describe, expect, it } from 'vitest'
import { collect } from '../../../src/basics/collect.ts'
import { inPages, Paged } from '../../../src/basics/paged.ts'

async function* counted(count: number): AsyncIterable<number> {
  for (let number = 0; number < count; number++) yield number
}

describe('pages', () => {
  it('are given as they are, or taken apart, as often as wanted', async () => {
    const paged = new Paged(async function* () {
      yield [1, 2]
      yield [3]
    })
    expect(await collect(inPages(paged))).toEqual([[1, 2], [3]])
    expect(await collect(paged)).toEqual([1, 2, 3])
    expect(await collect(paged)).toEqual([1, 2, 3])
  })

  it.each([0, 1, 64, 65, 200])('of a sequence that has none hold all %i of it, in order', async (count) => {
    const pages = await collect(inPages(counted(count)))
    expect(pages.flat()).toEqual(await collect(counted(count)))
    expect(pages.every((page) => page.length > 0)).toBe(true)
  })

  it('end the reading when they are left early', async () => {
    let isEnded = false
    const paged = new Paged(async function* () {
      try {
        yield [1, 2]
        yield [3]
      } finally {
        isEnded = true
      }
    })
    for await (const item of paged) if (item === 1) break
    expect(isEnded).toBe(true)
  })
})
