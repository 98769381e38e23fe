/** Every format that is one file stops in the middle when it is told to. */
import { expect, test, vi } from 'vitest'
import { collect } from '../../../src/basics/collect.ts'
import type { ExportInput, FileExporter } from '../../../src/export/exporter.ts'
import { exporters } from '../../../src/export/formats.ts'
import { LossCollector } from '../../../src/export/loss.ts'
import { node } from '../../exchange/graphs.ts'

// The page of the html format is made by the package's build; here it is its place for the graph alone.
vi.mock('node:fs/promises', async (original) => ({
  ...(await original<object>()),
  readFile: async () => '<script type="application/json" id="graph"></script>',
}))

const files = exporters.filter((exporter): exporter is FileExporter => exporter.output === 'file')

test.each(files)('$format', async ({ write }) => {
  const stop = new AbortController()
  const input: ExportInput = {
    async *nodes() {
      yield node('a', ['Entity'], { name: 'A' })
      stop.abort(new Error('enough'))
      yield node('b', ['Entity'], { name: 'B' })
    },
    async *edges() {},
  }
  await expect(collect(write(input, { losses: new LossCollector(), signal: stop.signal }))).rejects.toThrow('enough')
})
