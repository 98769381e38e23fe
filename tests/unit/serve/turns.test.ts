import { expect, test } from 'vitest'
import { Turns } from '../../../src/serve/turns.ts'

test('as many run as may, others wait in order, the rest are refused', async () => {
  const turns = new Turns({ atOnce: 1, waiting: 2 })
  const started: number[] = []
  const end = await turns.take()
  const waiting = [1, 2].map(async (at) => {
    const endOwn = await turns.take()
    started.push(at)
    return endOwn
  })
  await expect(turns.take()).rejects.toMatchObject({ code: 'REQUEST_REFUSED', context: { httpStatus: 429 } })
  expect(started).toEqual([])
  end()
  const endFirst = await waiting[0]
  expect(started).toEqual([1])
  endFirst?.()
  const endSecond = await waiting[1]
  expect(started).toEqual([1, 2])
  endSecond?.()
  ;(await turns.take())()
})
