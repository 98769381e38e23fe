/** Writers remember how values that come again were written: the values must come out as if they did not. */
import { describe, expect, it } from 'vitest'
import { exporterFor } from '../../../src/export/formats.ts'
import { node } from '../../exchange/graphs.ts'
import { readBack, write } from '../../exchange/round-trip.ts'

describe.each(['graphml', 'csv'])('values that come again, in %s', (format) => {
  const back = async (values: readonly (number | string | boolean)[]) => {
    const nodes = values.map((value, index) => node(`n${String(index).padStart(4, '0')}`, ['Graphwright'], { value }))
    const { files, report } = await write(exporterFor(format), { nodes, edges: [] })
    return { values: (await readBack(format, files)).nodes.map(({ properties }) => properties['value']), report }
  }

  it('keep zero and its negative apart', async () => {
    const values = [0, -0, 0.5, -0, 0, 0.5]
    expect((await back(values)).values).toEqual(values)
  })

  it('keep kinds apart', async () => {
    const values = [1, '1', true, 'true', 1, '1', true, 'true']
    expect((await back(values)).values).toEqual(values)
  })

  it('are counted each time where they are lost or escaped', async () => {
    const { report } = await back(['a\ud800', 'a\ud800', NaN, NaN, NaN])
    const counts = new Map(report.losses.map(({ code, count }) => [code, count]))
    expect([counts.get('CHARACTER_ESCAPED'), counts.get('NUMBER_OMITTED')]).toEqual([2, 3])
  })

  it('may be of any number', async () => {
    const values = Array.from({ length: 1500 }, (_, index) => `value ${index % 700}`)
    expect((await back(values)).values).toEqual(values)
  })
})
