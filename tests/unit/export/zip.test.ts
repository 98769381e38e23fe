/** The archive, as another program reads it. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { collect } from '../../../src/basics/collect.ts'
import { zip } from '../../../src/export/zip.ts'
import { temporaryFolder } from '../../helpers/toy-build.ts'

const bytes = async function* (...pieces: readonly string[]) {
  for (const piece of pieces) yield Buffer.from(piece)
}

const hasPython = (() => {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

test.skipIf(!hasPython)('Python reads every file of it and finds its sums right', async () => {
  const long = 'né'.repeat(200_000)
  const parts = async function* () {
    yield { name: 'nodes.csv', bytes: bytes('id,name\r\n', '1,Å\r\n') }
    yield { name: 'größe.csv', bytes: bytes(long) }
    yield { name: 'empty.csv', bytes: bytes() }
  }
  const path = join(temporaryFolder(), 'graph.zip')
  writeFileSync(path, Buffer.concat(await collect(zip(parts()))))
  const script = `import zipfile, json, sys
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    print(json.dumps({n: len(z.read(n).decode()) for n in z.namelist()}))`
  const read = JSON.parse(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' })) as unknown
  expect(read).toEqual({ 'nodes.csv': 14, 'größe.csv': long.length, 'empty.csv': 0 })
})

test('the same parts give the same bytes', async () => {
  const parts = async function* () {
    yield { name: 'a', bytes: bytes('a') }
  }
  expect(Buffer.concat(await collect(zip(parts())))).toEqual(Buffer.concat(await collect(zip(parts()))))
})
