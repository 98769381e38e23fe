import { describe, expect, it } from 'vitest'
import { Kernel } from '../../../../src/extract/encoder/kernel.ts'
import { RowRunner } from '../../../../src/extract/encoder/row-runner.ts'

describe('RowRunner', () => {
  const kernel = new Kernel()
  // Four outs of ten figures: the first is the sum of the first and the last, the second its bias alone.
  const units = new Int8Array(40)
  units[0] = 1
  units[9] = 1
  const layer = kernel.layLayer(
    { rows: 4, columns: 10, units, scales: new Float32Array(4).fill(1) },
    Float32Array.of(0, 5, 0, 0),
  )
  const runner = new RowRunner(kernel, 3, [layer])
  const row = (first: number, last: number): number[] => [first, 0, 0, 0, 0, 0, 0, 0, 0, last]

  it('takes rows through a layer, though they are shorter than it reads them', () => {
    const outs = runner.through(Float32Array.from([...row(1, 2), ...row(3, 4)]), 2, layer)
    expect([...outs].map(Math.round)).toEqual([3, 5, 0, 0, 7, 5, 0, 0])
  })
  it('forgets what was longer before', () => {
    runner.through(Float32Array.from([...row(9, 9), ...row(9, 9), ...row(9, 9)]), 3, layer)
    expect([...runner.through(Float32Array.from(row(1, 0)), 1, layer)].map(Math.round)).toEqual([1, 5, 0, 0])
  })
})
