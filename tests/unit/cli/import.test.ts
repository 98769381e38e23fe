import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { runCli } from '../../helpers/run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'graphwright-cli-import-'))
const run = (...words: readonly string[]) => runCli({ folder }, ...words)

beforeAll(async () => {
  writeFileSync(join(folder, 'a.txt'), 'Contoso acquired Fabrikam in 2019. Contoso no longer owns Northwind.')
  expect(await run('build', 'a.txt')).toMatchObject({ exitCode: 0 })
  expect(await run('export', '--layer', 'all', '-o', 'all.graphml')).toMatchObject({ exitCode: 0 })
  const body = '<node id="a"/><node id="b"/><edge source="a" target="b" label="knows"/><hyperedge/>'
  writeFileSync(join(folder, 'friends.graphml'), `<graphml><graph edgedefault="directed">${body}</graph></graphml>`)
})

describe('import', () => {
  test('restores our own file: root, verify, show and build go on from there', async () => {
    const { notes } = await run('import', 'all.graphml', '-s', 'copy.kg')
    expect(notes).toMatch(/restored as they were/)
    expect((await run('root', '-s', 'copy.kg')).out).toBe((await run('root')).out)
    expect((await run('facts', '-s', 'copy.kg')).out).toBe((await run('facts')).out)
    expect(await run('verify', '-s', 'copy.kg')).toMatchObject({ exitCode: 0 })
    expect((await run('build', 'a.txt', '-s', 'copy.kg')).notes).toMatch(/0 new, 1 unchanged/)
  })

  test('marks what another maker wrote, and every view shows it', async () => {
    expect((await run('import', 'friends.graphml', '-s', 'friends.kg')).notes).toMatch(/marked as imported/)
    expect((await run('facts', '-s', 'friends.kg')).out).toMatch(/a +knows +b +active/)
    expect((await run('show', 'a', '-s', 'friends.kg')).out).toContain('imported')
    expect((await run('verify', '-s', 'friends.kg')).notes).toContain('Imported: 1 relation')
    const query = "MATCH ()-[r {importedFrom: 'friends.graphml'}]->() RETURN r.importedId"
    expect((await run('query', query, '-s', 'friends.kg')).out).toContain('edge-0')
  })

  test('brings types that the ontology lacks, and they can be asked for', async () => {
    expect((await run('facts', '--relation', 'knows', '-s', 'friends.kg')).out).toMatch(/a +knows +b/)
    expect((await run('facts', '--relation', 'KNOWS', '-s', 'friends.kg')).out).toMatch(/a +knows +b/)
    const chosen = await run('export', '--relation', 'KNOWS', '-o', 'knows.graphml', '-s', 'friends.kg')
    expect(chosen).toMatchObject({ exitCode: 0 })
    expect((await run('facts', '--relation', 'kmows', '-s', 'friends.kg')).notes).toContain('OPTION_INVALID')
  })

  test('tells machines what it did and what it left out', async () => {
    const { out } = await run('import', 'friends.graphml', '-s', 'friends.kg', '--json')
    expect(JSON.parse(out)).toMatchObject({
      files: [{ isRestored: false, nodes: 2, edges: 1 }],
      findings: [{ code: 'IMPORT_ELEMENT_SKIPPED' }],
    })
  })

  test('refuses to mix a whole graph into another', async () => {
    expect((await run('import', 'all.graphml')).notes).toContain('Error IMPORT_REFUSED')
  })

  test.each([
    ['STRICT', 'friends.graphml', '--strict'],
    ['READ_NOT_FOUND', 'nowhere.graphml'],
    ['IMPORT_INVALID', 'friends.graphml', '--format', 'papyrus'],
    ['ONTOLOGY_NOT_FOUND', 'friends.graphml', '--ontology', 'none.yaml'],
  ])('%s: %s %s, and makes no store', async (code, ...words) => {
    expect((await run('import', ...words, '-s', 'new.kg')).notes).toContain(`Error ${code}`)
    expect(existsSync(join(folder, 'new.kg'))).toBe(false)
  })
})
