import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportToFile } from '../../../src/export/export-to-file.ts'
import type { Exporter } from '../../../src/export/exporter.ts'
import { exporterFor, exporterForPath } from '../../../src/export/formats.ts'
import { temporaryFor } from '../../../src/export/temporary.ts'
import { inputOf, node, smallGraph } from '../../exchange/graphs.ts'

const graphml = exporterFor('graphml')
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'graphwright-export-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('exportToFile', () => {
  it('writes the file and nothing else, and tells its size', async () => {
    const path = join(folder, 'out.graphml')
    const result = await exportToFile(path, graphml, inputOf(smallGraph))
    expect(await readdir(folder)).toEqual(['out.graphml'])
    expect(result.sizeBytes).toBe((await readFile(path)).byteLength)
  })

  it('refuses a wrong extension', async () => {
    await expect(exportToFile(join(folder, 'out.csv'), graphml, inputOf(smallGraph))).rejects.toMatchObject({
      code: 'EXPORT_PATH',
    })
  })

  it('refuses a folder that is not there', async () => {
    const writing = exportToFile(join(folder, 'no', 'out.graphml'), graphml, inputOf(smallGraph))
    await expect(writing).rejects.toMatchObject({
      code: 'EXPORT_PATH',
      context: { path: join(folder, 'no', 'out.graphml') },
    })
  })

  it('refuses a path that is a folder', async () => {
    await mkdir(join(folder, 'out.graphml'))
    await expect(exportToFile(join(folder, 'out.graphml'), graphml, inputOf(smallGraph))).rejects.toMatchObject({
      code: 'EXPORT_PATH',
    })
  })

  it('leaves the old file, and no part, when it is interrupted', async () => {
    const path = join(folder, 'out.graphml')
    await writeFile(path, 'old')
    const stop = new AbortController()
    const input = {
      ...inputOf(smallGraph),
      async *edges() {
        stop.abort()
        yield* inputOf(smallGraph).edges()
      },
    }
    await expect(exportToFile(path, graphml, input, { signal: stop.signal })).rejects.toMatchObject({
      code: 'INTERRUPTED',
    })
    expect(await readdir(folder)).toEqual(['out.graphml'])
    expect(await readFile(path, 'utf8')).toBe('old')
  })

  it.each(['graphml', 'csv'])('removes what a killed export to the same place left, %s', async (format) => {
    const path = join(folder, exporterFor(format).output === 'file' ? `out.${format}` : 'out')
    const killed = spawnSync(process.execPath, ['-e', 'process.kill(process.pid, "SIGKILL")'])
    const left = temporaryFor(path).replace(String(process.pid), String(killed.pid))
    const others = [
      temporaryFor(path).replace(String(process.pid), '1'),
      join(folder, '.out.part'),
      join(folder, '.out.0-9.part'),
    ]
    await mkdir(left)
    for (const other of others) await writeFile(other, '')
    const { abandoned } = await exportToFile(path, exporterFor(format), inputOf(smallGraph))
    expect(abandoned).toEqual([left])
    const kept = (await readdir(folder)).map((name) => join(folder, name))
    expect(kept.sort()).toEqual([...others, path].sort())
  })

  it('refuses a loss when strict, and leaves no file', async () => {
    const input = inputOf({ nodes: [node('a', [], { p: Number.POSITIVE_INFINITY })], edges: [] })
    const writing = exportToFile(join(folder, 'out.graphml'), graphml, input, { isStrict: true })
    await expect(writing).rejects.toMatchObject({
      code: 'EXPORT_LOSS',
      context: { losses: [{ where: 'node.p', count: 1 }] },
    })
    expect(await readdir(folder)).toEqual([])
  })

  it('takes what is only encoded when strict', async () => {
    const input = inputOf({ nodes: [node('a b', [], { p: '\u0000' })], edges: [] })
    const result = await exportToFile(join(folder, 'out.graphml'), graphml, input, { isStrict: true })
    expect(result.losses).toMatchObject({ lost: 0, encoded: 2 })
  })
})

describe('exportToFile to a folder', () => {
  const pair: Exporter = {
    format: 'pair',
    output: 'folder',
    extensions: [],
    readBy: 'tests',
    layers: ['graph'],
    dialects: [],
    importable: false,
    async *write() {
      yield { name: 'a.csv', chunks: one('a') }
      yield { name: 'b.csv', chunks: one('b') }
    },
  }
  async function* one(text: string) {
    yield text
  }

  it('replaces an earlier export whole', async () => {
    const path = join(folder, 'out')
    await exportToFile(path, pair, inputOf(smallGraph))
    await writeFile(join(path, 'a.csv'), 'changed')
    await exportToFile(path, pair, inputOf(smallGraph))
    expect(await readFile(join(path, 'a.csv'), 'utf8')).toBe('a')
  })

  it('replaces the report that a reader left in the folder', async () => {
    const path = join(folder, 'admin')
    await exportToFile(path, exporterFor('neo4j-admin'), inputOf(smallGraph))
    await writeFile(join(path, 'import.report'), '')
    await exportToFile(path, exporterFor('neo4j-admin'), inputOf(smallGraph))
    expect(await readdir(path)).not.toContain('import.report')
  })

  it('never removes a folder that holds anything else', async () => {
    const path = join(folder, 'out')
    await mkdir(path)
    await writeFile(join(path, 'thesis.txt'), 'mine')
    await expect(exportToFile(path, pair, inputOf(smallGraph))).rejects.toMatchObject({ code: 'EXPORT_PATH' })
    expect(await readdir(path)).toEqual(['thesis.txt'])
    expect(await readdir(folder)).toEqual(['out'])
  })
})

describe('formats', () => {
  it('refuses an unknown format', () => {
    expect(() => exporterFor('docx')).toThrow(expect.objectContaining({ code: 'EXPORT_FORMAT' }))
  })

  it('finds the format of a file by its extension', () => {
    expect(exporterForPath('x/Graph.GRAPHML')?.format).toBe('graphml')
    expect(exporterForPath('x/graph.docx')).toBeUndefined()
  })
})
