/** An export handed over as one file; the archive as another program reads it. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { collect } from '../../../src/basics/collect.ts'
import { download } from '../../../src/export/download.ts'
import type { ExportInput, FolderExporter } from '../../../src/export/exporter.ts'
import { temporaryFolder } from '../../helpers/toy-build.ts'

const empty = async function* () {}
const input: ExportInput = { nodes: empty, edges: empty }

/** A format that is a folder of the given files. */
function folderOf(files: Readonly<Record<string, readonly string[]>>): FolderExporter {
  return {
    format: 'toy',
    output: 'folder',
    extensions: [],
    readBy: 'tests',
    layers: ['graph'],
    dialects: [],
    importable: false,
    async *write() {
      for (const [name, pieces] of Object.entries(files)) {
        yield {
          name,
          chunks: (async function* () {
            yield* pieces
          })(),
        }
      }
    },
  }
}

async function bytesOf(exporter: FolderExporter): Promise<Buffer> {
  return Buffer.concat(await collect(download(exporter, input).bytes))
}

const hasPython = (() => {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

test.skipIf(!hasPython)('Python reads every file of a folder in its archive and finds its sums right', async () => {
  const long = 'né'.repeat(200_000)
  const files = { 'nodes.csv': ['id,name\r\n', '1,Å\r\n'], 'größe.csv': [long], 'empty.csv': [] }
  const path = join(temporaryFolder(), 'graph.zip')
  writeFileSync(path, await bytesOf(folderOf(files)))
  const script = `import zipfile, json, sys
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    print(json.dumps({n: len(z.read(n).decode()) for n in z.namelist()}))`
  const read = JSON.parse(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' })) as unknown
  expect(read).toEqual({ 'nodes.csv': 14, 'größe.csv': long.length, 'empty.csv': 0 })
})

test('a folder is named as an archive, and the same files give the same bytes', async () => {
  const exporter = folderOf({ a: ['a'] })
  expect(download(exporter, input)).toMatchObject({ fileName: 'graph-toy.zip', mediaType: 'application/zip' })
  expect(await bytesOf(exporter)).toEqual(await bytesOf(exporter))
})

test('a file that fails half-way fails the download', async () => {
  const failing: FolderExporter = {
    ...folderOf({}),
    async *write() {
      yield {
        name: 'a',
        chunks: (async function* () {
          yield 'half'
          throw new Error('the store went away')
        })(),
      }
    },
  }
  await expect(bytesOf(failing)).rejects.toThrow('the store went away')
})
