import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exporterFor } from '../../src/export/formats.ts'
import { readBack, write } from '../exchange/round-trip.ts'
import { graph, numRuns, roundTripTimeoutMs } from './exchange-arbitraries.ts'

const graphml = exporterFor('graphml')

describe.each(graphml.dialects)('GraphML %s', (dialect) => {
  it(
    'comes back as it was written',
    async () => {
      await fc.assert(
        fc.asyncProperty(graph, async (original) => {
          const { files, report } = await write(graphml, original, dialect)
          expect(report.lost).toBe(0)
          expect(await readBack('graphml', files)).toEqual({ isOwn: true, ...original })
        }),
        { numRuns },
      )
    },
    roundTripTimeoutMs,
  )
})
