import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { exporters } from '../../../src/export/formats.ts'
import { runCli } from '../../helpers/run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'graphwright-cli-export-'))
const world = { folder }
const run = (...words: readonly string[]) => runCli(world, 'export', ...words)
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

beforeAll(async () => {
  writeFileSync(join(folder, 'a.txt'), 'Contoso acquired Fabrikam in 2019. Contoso no longer owns Northwind.')
  expect(await runCli(world, 'build', 'a.txt')).toMatchObject({ exitCode: 0 })
})

describe('formats', () => {
  test('are listed by --format alone, each with what reads it', async () => {
    const { out, exitCode } = await run('--format')
    expect(exitCode).toBe(0)
    const lines = out.trimEnd().split('\n')
    for (const { format, readBy } of exporters)
      expect(lines.some((line) => line.startsWith(`  ${format} `) && line.includes(readBy))).toBe(true)
    expect(lines).toHaveLength(exporters.length)
    expect(out).toMatch(/neo4j-admin +folder/)
  })

  test('have names in any case', async () => {
    expect(await run('-f', 'GraphML', '--dialect', 'Gephi', '-o', 'case.graphml')).toMatchObject({ exitCode: 0 })
    expect(read('case.graphml')).toContain('graphwright-1-gephi')
  })

  test('without dialects refuse one, and write nothing', async () => {
    const { exitCode, notes } = await run('--dialect', 'foo', '-o', 'x.gexf')
    expect({ exitCode, code: /EXPORT_FORMAT/.exec(notes)?.[0] }).toEqual({ exitCode: 1, code: 'EXPORT_FORMAT' })
    expect(readdirSync(folder)).not.toContain('x.gexf')
  })

  test.each([
    [['-o', 'out.csv'], 'A csv export is a folder of tables: say -f csv -o out.'],
    [['-o', 'x/tables.parquet'], 'say -f parquet -o x/tables.'],
    [['-f', 'csv', '-o', 'out.csv'], /Name a folder, such as .*\/out\./],
    [['-o', 'graph.json'], 'one of: graphology, cyjs, node-link.'],
    [['-o', 'graph.docx'], 'one of: html, graphml, '],
    [['-f', 'graphlm', '-o', 'x.graphml'], 'Did you mean "graphml"?'],
    [['--dialect', 'gepi', '-o', 'x.graphml'], 'Did you mean "gephi"?'],
    [['--query', 'MATCH (n:Entty) RETURN n', '-o', 'x.gexf'], 'No node has the label Entty. Did you mean "Entity"?'],
    [['--query', 'MATCH (n) RETURN n.name', '-o', 'x.gexf'], 'has to return nodes or relationships'],
  ])('are asked for in a way that helps: %j', async (words, hint) => {
    expect((await run(...words)).notes).toMatch(hint)
  })

  test('that a program has to be told of say how', async () => {
    expect((await run('-f', 'neo4j-admin', '-o', 'admin')).notes).toContain(
      'neo4j-admin database import full neo4j @import.args',
    )
    expect((await run('-o', 'graph.cypher')).notes).toContain(`cypher-shell -f ${join(folder, 'graph.cypher')}`)
  })

  test('need a place to write to', async () => {
    expect((await run('-f', 'gexf')).notes).toContain('Error USAGE')
  })
})

describe('what a format cannot hold', () => {
  test('goes into the loss report also where --strict refuses the export', async () => {
    const refused = await run('-f', 'markdown', '--layer', 'all', '-o', 'l.md', '--strict', '--loss', 'refused.json')
    expect(refused.notes).toContain('EXPORT_LOSS')
    expect(JSON.parse(read('refused.json'))).toMatchObject({ losses: [{ code: 'ELEMENT_LOST', lost: true }, {}, {}] })
    expect(() => read('l.md')).toThrow('ENOENT')
  })

  test('goes into the loss report', async () => {
    expect(await run('-o', 'l.graphml', '--loss', 'loss.json')).toMatchObject({ exitCode: 0 })
    expect(JSON.parse(read('loss.json'))).toMatchObject({ lost: 0, losses: [{ code: 'LIST_AS_TEXT' }, {}] })
  })

  test('has a report that may not be written where it is asked for', async () => {
    expect((await run('-o', 'l.graphml', '--loss', 'no/loss.json')).notes).toContain('EXPORT_PATH')
  })
})

describe('a part', () => {
  test('is chosen by status', async () => {
    await run('--status', 'ended', '-o', 'ended.json', '-f', 'node-link')
    const { edges } = JSON.parse(read('ended.json')) as { edges: { status: string }[] }
    expect(edges.map(({ status }) => status)).toEqual(['ended'])
  })

  test('is chosen around an entity by name', async () => {
    await run('--around', 'fabrikam', '--hops', '1', '-o', 'near.json', '-f', 'node-link')
    const { nodes } = JSON.parse(read('near.json')) as { nodes: { name: string }[] }
    expect(nodes.map(({ name }) => name).sort()).toEqual(['Contoso', 'Fabrikam'])
  })

  test('says what was left out for want of a time', async () => {
    expect((await run('--from', '2019', '-o', 'time.gexf')).notes).toMatch(/Left out: \d+ relations/)
  })

  test('that is empty is an error, and nothing is written', async () => {
    expect((await run('--status', 'contested', '-o', 'none.gexf')).notes).toContain('NOT_FOUND')
    expect(readdirSync(folder)).not.toContain('none.gexf')
  })

  test.each([
    ['OPTION_INVALID', '--status', 'finished'],
    ['OPTION_INVALID', '--relation', 'nonsense'],
    ['OPTION_INVALID', '--type', 'company', 'nonsense'],
    ['OPTION_INVALID', '--layer', 'cake'],
    ['OPTION_INVALID', '--from', 'yesterday'],
    ['OPTION_INVALID', '--hops', '2'],
    ['OPTION_INVALID', '--min-confidence', '7'],
    ['NOT_FOUND', '--around', 'Nobody At All'],
    ['QUERY_SYNTAX', '--query', 'MATCH ('],
    ['QUERY_READ_ONLY', '--query', 'MATCH (n) DETACH DELETE n'],
  ])('%s: %s %s', async (code, ...words) => {
    expect((await run(...words, '-o', 'bad.gexf')).notes).toContain(`Error ${code}`)
  })

  test.each([
    [['--relation', 'aquired'], 'Did you mean "acquired"?'],
    [['--relation', 'acquired', 'onws'], 'Did you mean "owns"?'],
    [['--type', 'Compani'], 'Did you mean "company"?'],
  ])('names the nearest type: %s', async (words, hint) => {
    expect((await run(...words, '-o', 'bad.gexf')).notes).toContain(hint)
  })

  test.each([['acquired'], ['ACQUIRED'], ['Acquired']])('takes the relation type %s', async (name) => {
    expect(await run('--relation', name, '-o', 'typed.gexf')).toMatchObject({ exitCode: 0 })
  })

  test('OPTION_INVALID: hops that are no number', async () => {
    expect((await run('--around', 'Contoso', '--hops', 'far', '-o', 'bad.gexf')).notes).toContain('OPTION_INVALID')
  })
})
