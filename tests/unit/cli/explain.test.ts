import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { runCli } from '../../helpers/run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'graphwright-explain-'))
const world = { folder }
const text = 'Contoso acquired Fabrikam in 2019. Contoso acquired Contoso.'

beforeAll(async () => {
  writeFileSync(join(folder, 'a.txt'), text)
  expect(await runCli(world, 'build', 'a.txt')).toMatchObject({ exitCode: 0 })
})

describe('explain', () => {
  test('tells the sentence, the rule, the references and why the status is so', async () => {
    const facts = await runCli(world, 'facts', '--relation', 'acquired', '--json')
    const [fact] = JSON.parse(facts.out) as { id: string }[]
    const { out } = await runCli(world, 'explain', fact?.id ?? '')
    for (const part of ['Status', '“Contoso acquired Fabrikam in 2019.”', 'a.txt', 'pattern:acquired/', 'core.yaml:'])
      expect(out).toContain(part)
  })

  test('lists what was dropped in a stored document', async () => {
    const { out, notes } = await runCli(world, 'explain', '--dropped', 'a.txt')
    expect(out).toMatch(/^SAME_ENTITY {2}acquired {2}at \d+/m)
    expect(notes).toMatch(/SAME_ENTITY \d/)
  })

  test('lists what was dropped in a file that is in no store, as JSON', async () => {
    writeFileSync(join(folder, 'b.txt'), text)
    const run = await runCli(world, 'explain', '--dropped', 'b.txt', '--store', 'none.kg', '--json')
    expect(JSON.parse(run.out)).toContainEqual(expect.objectContaining({ reason: 'SAME_ENTITY' }))
  })

  test('needs something to explain', async () => {
    const run = await runCli(world, 'explain')
    expect(run).toMatchObject({ exitCode: 2 })
    expect(run.notes).toContain('USAGE')
  })

  test('does not know a relation that is not there', async () => {
    const run = await runCli(world, 'explain', 'rel:0')
    expect(run).toMatchObject({ exitCode: 1 })
    expect(run.notes).toContain('NOT_FOUND')
  })
})
