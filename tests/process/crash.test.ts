/** What ends a build from outside: Ctrl-C, kill −9, a full disk. The store stays whole, and the same command goes on. */
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtCli, runBuilt, start } from '../helpers/built-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'graphwright-crash-'))
const documents = 300
let root = ''

beforeAll(async () => {
  const lines = Array.from({ length: documents }, (_, at) => JSON.stringify({ id: String(at), text: textOf(at) }))
  writeFileSync(join(folder, 'many.jsonl'), `${lines.join('\n')}\n`)
  expect(await runBuilt(folder, 'build', 'many.jsonl', '--store', 'whole.kg')).toMatchObject({ exitCode: 0 })
  root = (await runBuilt(folder, 'root', '--store', 'whole.kg')).out
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function textOf(at: number): string {
  const [a, b] = [`${letters(at % 40)} Corp`, `${letters(at % 70)} Industries`]
  return `${a} acquired ${b} in ${1990 + (at % 30)}. ${b} is based in Oslo. This is number ${at}. `.repeat(4)
}

/** A name of letters for each number. */
function letters(number: number): string {
  const digits = [number % 5, Math.floor(number / 5) % 5, Math.floor(number / 25) % 5]
  return `${digits.map((digit, place) => (place === 0 ? 'BDKLM' : 'bdklm')[digit] ?? '').join('a')}on`
}

/** Waits until the store has a first batch, then ends the build with `signal`. */
async function interrupt(store: string, signal: NodeJS.Signals) {
  const { child, ended } = start(folder, process.execPath, builtCli, 'build', 'many.jsonl', '--store', store)
  const path = join(folder, `${store}-wal`)
  while (child.exitCode === null && !(existsSync(path) && statSync(path).size > 1_000_000)) await sleep(5)
  child.kill(signal)
  return ended
}

async function expectWholeAndResumed(store: string): Promise<void> {
  // A first build that wrote nothing leaves no store.
  if (existsSync(join(folder, store))) await expectWhole(store)
  expect(await runBuilt(folder, 'build', 'many.jsonl', '--store', store)).toMatchObject({ exitCode: 0 })
  expect((await runBuilt(folder, 'root', '--store', store)).out).toBe(root)
}

async function expectWhole(store: string): Promise<void> {
  expect(await runBuilt(folder, 'verify', '--store', store)).toMatchObject({ exitCode: 0 })
  const question = 'MATCH (d:Document) RETURN count(*) AS n'
  const [row] = JSON.parse((await runBuilt(folder, 'query', question, '--store', store, '--format', 'json')).out) as {
    n: number
  }[]
  expect(row?.n).toBeLessThan(documents)
}

describe('a build that is ended from outside', () => {
  test('by Ctrl-C says so, and goes on when run again', async () => {
    const { exitCode, notes } = await interrupt('stopped.kg', 'SIGINT')
    expect(notes).toContain('Error INTERRUPTED: ')
    expect(exitCode).toBe(1)
    await expectWholeAndResumed('stopped.kg')
  }, 120_000)

  test('by kill −9 leaves the store whole, and goes on when run again', async () => {
    expect((await interrupt('killed.kg', 'SIGKILL')).signal).toBe('SIGKILL')
    await expectWholeAndResumed('killed.kg')
  }, 120_000)

  test('by a full disk says so, and goes on when there is room', async () => {
    // A limit on the size of files stands in for the disk: 1,000 blocks of 1 kB.
    const limited = `ulimit -f 1000; trap '' XFSZ; exec "$0" "$@"`
    const { ended } = start(
      folder,
      'bash',
      '-c',
      limited,
      process.execPath,
      builtCli,
      'build',
      'many.jsonl',
      '--store',
      'full.kg',
    )
    const { exitCode, notes } = await ended
    expect(notes).toMatch(/Error STORE_(FULL|FAILED): /)
    expect(notes).toContain('Hint: ')
    expect(exitCode).toBe(1)
    await expectWholeAndResumed('full.kg')
  }, 120_000)
})
