import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exporters } from '../../src/export/formats.ts'
import { importers } from '../../src/import/formats.ts'
import { hostileGraph, node, smallGraph } from '../exchange/graphs.ts'
import { readBack, write } from '../exchange/round-trip.ts'
import { graph, numRuns, roundTripTimeoutMs } from './exchange-arbitraries.ts'

const roundTrips = exporters.filter((exporter) => exporter.importable)

describe('formats', () => {
  it('that say they come back have an importer, and the others none', () => {
    expect(importers.map((importer) => importer.format).sort()).toEqual(
      roundTrips.map((exporter) => exporter.format).sort(),
    )
  })
})

// GraphML is tried in each of its dialects elsewhere.
describe.each(
  roundTrips
    .filter((exporter) => exporter.format !== 'graphml')
    .map((exporter) => [exporter.format, exporter] as const),
)('%s', (format, exporter) => {
  it.each([
    ['small', smallGraph],
    ['hostile', hostileGraph],
  ])('brings the %s graph back as it was', async (_name, original) => {
    const { files } = await write(exporter, original)
    expect(await readBack(format, files)).toEqual({ isOwn: true, ...original })
  })

  it('brings a value of a megabyte back as it was', async () => {
    const text = 'a\'"\\\n&<,é'.repeat(110_000)
    const original = { nodes: [node('a', ['A'], { text, list: [text] })], edges: [] }
    const { files } = await write(exporter, original)
    expect(await readBack(format, files, 100_000)).toEqual({ isOwn: true, ...original })
  })

  it(
    'brings any graph back as it was',
    async () => {
      await fc.assert(
        fc.asyncProperty(graph, async (original) => {
          const { files, report } = await write(exporter, original)
          expect(report.lost).toBe(0)
          expect(await readBack(format, files)).toEqual({ isOwn: true, ...original })
        }),
        { numRuns },
      )
    },
    roundTripTimeoutMs,
  )
})
