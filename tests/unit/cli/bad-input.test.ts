/** Bad input: a coded error with a hint, exit code 1, and the store as it was. */
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { beforeAll, describe, expect, test } from 'vitest'
import { runCli } from '../../helpers/run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'graphwright-bad-'))
const world = { folder }
let root = ''

beforeAll(async () => {
  writeFileSync(join(folder, 'good.txt'), 'Contoso acquired Fabrikam.')
  await runCli(world, 'build', 'good.txt')
  root = (await runCli(world, 'root')).out
})

async function expectRefused(code: string, ...words: readonly string[]): Promise<void> {
  const { exitCode, notes } = await runCli(world, ...words)
  expect(notes).toContain(`Error ${code}: `)
  expect(notes).toMatch(/\nHint: \S/)
  expect(exitCode).toBe(code === 'OPTION_INVALID' ? 2 : 1)
  expect((await runCli(world, 'root')).out).toBe(root)
}

describe('files', () => {
  const bad: readonly (readonly [string, string, Uint8Array | string])[] = [
    ['READ_BINARY', 'binary.txt', Uint8Array.of(80, 75, 3, 4, 0, 0, 0)],
    ['READ_ENCODING', 'latin1.txt', Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20)],
    ['READ_EMPTY', 'empty.txt', ''],
    ['READ_TOO_LARGE', 'large.txt', 'a b c d e.\n'.repeat(5_000_000)],
    ['READ_UNSUPPORTED', 'page.docx', 'x'],
  ]

  test.each(bad)('%s: %s', async (code, name, bytes) => {
    writeFileSync(join(folder, name), bytes)
    await expectRefused(code, 'build', name)
  })

  test('READ_NOT_FOUND', () => expectRefused('READ_NOT_FOUND', 'build', 'nowhere.txt'))

  test('inside a folder they are skipped, reported and counted', async () => {
    mkdirSync(join(folder, 'mixed'))
    for (const [, name, bytes] of bad.filter(([code]) => code !== 'READ_TOO_LARGE'))
      writeFileSync(join(folder, 'mixed', name), bytes)
    writeFileSync(join(folder, 'mixed', 'good.txt'), 'Contoso acquired Fabrikam.')
    const run = await runCli(world, 'build', 'mixed', '--store', 'mixed.kg')
    expect(run.exitCode).toBe(0)
    expect(run.notes).toContain('1 new, 0 unchanged, 4 skipped')
    for (const [code] of bad.filter(([known]) => known !== 'READ_TOO_LARGE')) expect(run.notes).toContain(code)
  })
})

describe('ontologies', () => {
  const bad: readonly (readonly [string, string])[] = [
    ['yaml', 'name: [unclosed\n'],
    [
      'pattern',
      'name: x\nversion: 1.0.0\nextends: [core]\nrelationTypes:\n  acquired:\n    patterns:\n      - match: "{subject} (eats {object}"\n',
    ],
    [
      'relation',
      'name: x\nversion: 1.0.0\nextends: [core]\nrelationTypes:\n  likes:\n    description: d\n    subject: [nobody]\n    object: [person]\n',
    ],
  ]

  test.each(bad)('ONTOLOGY_INVALID: %s', async (name, yaml) => {
    writeFileSync(join(folder, `${name}.yaml`), yaml)
    await expectRefused('ONTOLOGY_INVALID', 'build', 'good.txt', '--ontology', join(folder, `${name}.yaml`))
  })

  test('ONTOLOGY_NOT_FOUND', () =>
    expectRefused('ONTOLOGY_NOT_FOUND', 'build', 'good.txt', '--ontology', 'nowhere.yaml'))
})

describe('stores', () => {
  test('STORE_NOT_FOUND', () => expectRefused('STORE_NOT_FOUND', 'facts', '--store', 'nowhere.kg'))

  test('STORE_CORRUPT: a file that is no database', async () => {
    writeFileSync(join(folder, 'text.kg'), 'this is not a database. '.repeat(100))
    await expectRefused('STORE_CORRUPT', 'facts', '--store', 'text.kg')
    await expectRefused('STORE_CORRUPT', 'build', 'good.txt', '--store', 'text.kg')
  })

  test('STORE_CORRUPT: the database of another program', async () => {
    const other = new Database(join(folder, 'other.kg'))
    other.exec('CREATE TABLE mine (x)')
    other.close()
    await expectRefused('STORE_CORRUPT', 'build', 'good.txt', '--store', 'other.kg')
  })

  test('STORE_UNREACHABLE: a folder that is not there', () =>
    expectRefused('STORE_UNREACHABLE', 'build', 'good.txt', '--store', 'no/such/folder/x.kg'))

  test('STORE_LOCKED: another process is writing', async () => {
    const other = new Database(join(folder, 'graph.kg'))
    other.exec('BEGIN IMMEDIATE')
    try {
      await expectRefused('STORE_LOCKED', 'build', 'good.txt')
    } finally {
      other.exec('ROLLBACK')
      other.close()
    }
  })

  test('OPTION_INVALID: a server without a password', () =>
    expectRefused('OPTION_INVALID', 'facts', '--store', 'bolt://127.0.0.1:1'))

  test('STORE_UNREACHABLE: no server there', async () => {
    const environment = { NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: 'x' }
    const { exitCode, notes } = await runCli({ folder, environment }, 'facts', '--store', 'bolt://127.0.0.1:1')
    expect(notes).toContain('STORE_UNREACHABLE')
    expect(exitCode).toBe(1)
  })
})

describe('exports', () => {
  test('EXPORT_FORMAT', () => expectRefused('EXPORT_FORMAT', 'export', '-o', 'x.graphml', '--format', 'papyrus'))

  test('EXPORT_PATH: a folder that is not there', () =>
    expectRefused('EXPORT_PATH', 'export', '-o', 'no/such/x.graphml'))
})

test('a failed first build leaves no store behind', async () => {
  expect(await runCli(world, 'build', 'nowhere.txt', '--store', 'new.kg')).toMatchObject({ exitCode: 1 })
  expect((await runCli(world, 'facts', '--store', 'new.kg')).notes).toContain('STORE_NOT_FOUND')
})

test('OPTION_INVALID: a relation type or a port that is not there', async () => {
  await expectRefused('OPTION_INVALID', 'facts', '--relation', 'nosuch')
  await expectRefused('OPTION_INVALID', 'serve', '--port', '99999')
})

test('NOT_FOUND', () => expectRefused('NOT_FOUND', 'show', 'Nobody At All'))

test('INTERRUPTED: what was written before stays', async () => {
  const stop = new AbortController()
  stop.abort()
  const run = await runCli({ folder, signal: stop.signal }, 'build', 'good.txt')
  expect(run).toMatchObject({ exitCode: 1 })
  expect(run.notes).toContain('INTERRUPTED')
  expect((await runCli(world, 'root')).out).toBe(root)
})

// Root may write everywhere, so permissions prove nothing there.
test.skipIf(process.getuid?.() === 0)('STORE_READ_ONLY', async () => {
  const locked = join(folder, 'locked')
  mkdirSync(locked)
  chmodSync(locked, 0o500)
  await expectRefused('STORE_UNREACHABLE', 'build', 'good.txt', '--store', 'locked/x.kg')
})
