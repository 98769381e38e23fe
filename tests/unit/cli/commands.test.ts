import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { runCli } from '../../helpers/run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'graphwright-cli-'))
const world = { folder }
const text = 'Contoso acquired Fabrikam in 2019. Fabrikam is based in Oslo. Contoso no longer owns Northwind.'

beforeAll(async () => {
  writeFileSync(join(folder, 'a.txt'), text)
  expect(await runCli(world, 'build', 'a.txt')).toMatchObject({ exitCode: 0 })
})

describe('build', () => {
  test('says what it did', async () => {
    const { notes } = await runCli(world, 'build', 'a.txt')
    expect(notes).toMatch(/0 new, 1 unchanged/)
  })

  test('prints JSON for machines', async () => {
    const { out } = await runCli(world, 'build', 'a.txt', '--json')
    expect(JSON.parse(out)).toMatchObject({ added: 0, unchanged: 1, findings: [] })
  })

  test('reads standard input', async () => {
    const run = await runCli({ folder, stdin: text }, 'build', '-', '--store', 'stdin.kg')
    expect(run).toMatchObject({ exitCode: 0 })
    expect((await runCli(world, 'documents', '--store', 'stdin.kg')).out).toContain('stdin')
  })

  test('dumps what a stage gives', async () => {
    const { out } = await runCli(world, 'build', 'a.txt', '--store', 'dump.kg', '--dump', 'segment')
    const segments = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { span: { start: number; end: number } })
    expect(segments.map(({ span }) => text.slice(span.start, span.end)).join('')).toBe(text)
  })

  test('refuses a stage it does not know', async () => {
    expect(await runCli(world, 'build', 'a.txt', '--dump', 'dreams')).toMatchObject({ exitCode: 2 })
  })

  test('fails with --strict when something was reported, and keeps the rest', async () => {
    writeFileSync(join(folder, 'lines.jsonl'), `{"text": "Contoso acquired Tailspin."}\nnot json\n`)
    const run = await runCli(world, 'build', 'lines.jsonl', '--store', 'strict.kg', '--strict')
    expect(run.exitCode).toBe(1)
    expect(run.notes).toContain('STRICT')
    expect((await runCli(world, 'documents', '--store', 'strict.kg')).out).toContain('lines.jsonl#')
  })
})

describe('reading commands', () => {
  test('facts lists the facts with status', async () => {
    const { out } = await runCli(world, 'facts')
    expect(out).toMatch(/Contoso +acquired +Fabrikam +active/)
  })

  test('facts filters and prints JSON', async () => {
    const { out } = await runCli(world, 'facts', '--relation', 'acquired', '--json')
    const facts = JSON.parse(out) as { relationType: string; subject: { name: string } }[]
    expect(facts.map(({ subject }) => subject.name)).toEqual(['Contoso'])
  })

  test('show gives an entity, and a relation with its sentence', async () => {
    expect((await runCli(world, 'show', 'contoso')).out).toMatch(/^Contoso {2}·/)
    const [fact] = JSON.parse((await runCli(world, 'facts', '--relation', 'acquired', '--json')).out) as {
      id: string
    }[]
    expect((await runCli(world, 'show', fact?.id ?? '')).out).toContain('“Contoso acquired Fabrikam in 2019.”')
  })

  test.each(['contosso', 'tos'])('show suggests the name when asked for %s', async (name) => {
    expect((await runCli(world, 'show', name)).notes).toContain('Did you mean Contoso?')
  })

  test('query answers in each format', async () => {
    const query = 'MATCH (a)-[:ACQUIRED]->(b {name: $name}) RETURN a.name AS who, 1 AS n'
    const words = ['query', query, '--param', 'name=Fabrikam', '--format']
    expect((await runCli(world, ...words, 'table')).out).toMatch(/who +n\n─+ +─+\nContoso +1\n/)
    expect(JSON.parse((await runCli(world, ...words, 'json')).out)).toEqual([{ who: 'Contoso', n: 1 }])
    expect((await runCli(world, ...words, 'csv')).out).toBe('who,n\r\nContoso,1\r\n')
  })

  test('facts shows the start of each id, which show and explain take', async () => {
    const start = /rel:[0-9a-f]{8}$/m.exec((await runCli(world, 'facts', '--relation', 'acquired')).out)?.[0] ?? ''
    const shown = await runCli(world, 'show', start)
    expect(shown.out).toContain('“Contoso acquired Fabrikam in 2019.”')
    expect(shown.out).toMatch(new RegExp(`^${start}[0-9a-f]{24}$`, 'm'))
    expect((await runCli(world, 'explain', start)).out).toContain('“Contoso acquired Fabrikam in 2019.”')
    expect((await runCli(world, 'show', 'contoso')).out).toContain(start)
    expect((await runCli(world, 'show', start.slice(0, 9))).notes).toContain('NOT_FOUND')
  })

  test.each([
    ['MATCH (n:Entty) RETURN n', 'No node has the label Entty. Did you mean "Entity"?'],
    ['MATCH ()-[r:AQUIRED]->() RETURN r', 'No relationship has the type AQUIRED. Did you mean "ACQUIRED"?'],
    ['MATCH (n) WHERE n:Entty RETURN n', 'Nothing has the label or type Entty. Did you mean "Entity"?'],
    ['MATCH (n:Entity {nmae: "Contoso"}) RETURN n', 'Nothing has the property nmae. Did you mean "name"?'],
    ['MATCH ()-[r]->() WHERE r.statuss = "active" RETURN count(*)', 'Nothing has the property statuss.'],
    ['MATCH (n:Entity) RETURN n.name, n.typ', 'Nothing has the property typ. Did you mean "type"?'],
    ['MATCH (n:Entity) RETURN n {.nam}', 'Nothing has the property nam.'],
    ['MATCH (n) WHERE EXISTS { (n)-[:OWND]->() } RETURN n', 'No relationship has the type OWND.'],
  ])('query warns of a word that the store does not have: %s', async (query, warning) => {
    const { exitCode, notes } = await runCli(world, 'query', query)
    expect({ exitCode, notes }).toMatchObject({ exitCode: 0 })
    expect(notes).toContain(`Warning: ${warning}`)
  })

  test.each([
    'MATCH (n:Entity)-[r:ACQUIRED]->(o) RETURN n.name, r.status',
    'WITH {nmae: 1} AS n RETURN n.nmae',
    'UNWIND [{x: null}] AS row RETURN row.x',
    'MATCH (n:Entity) WITH n {.name} AS card RETURN card.nothing',
    'RETURN 1 AS one',
  ])('query says nothing where nothing is misspelt: %s', async (query) => {
    expect(await runCli(world, 'query', query)).toMatchObject({ exitCode: 0, notes: '' })
  })

  test('query refuses to write', async () => {
    const run = await runCli(world, 'query', 'MATCH (n) DETACH DELETE n')
    expect(run).toMatchObject({ exitCode: 1 })
    expect(run.notes).toContain('QUERY_READ_ONLY')
  })

  test('export writes GraphML', async () => {
    expect(await runCli(world, 'export', '-o', 'g.graphml')).toMatchObject({ exitCode: 0 })
    expect(readFileSync(join(folder, 'g.graphml'), 'utf8')).toContain('<graphml')
  })

  test('root and verify agree with themselves', async () => {
    const [first, second] = [await runCli(world, 'root'), await runCli(world, 'root')]
    expect(first.out).toMatch(/^[0-9a-f]{64}\n$/)
    expect(second.out).toBe(first.out)
    expect(await runCli(world, 'verify')).toMatchObject({ exitCode: 0 })
  })
})

describe('extract', () => {
  test('writes one line an assertion, with offsets into the text', async () => {
    const line = JSON.stringify({ id: 'x', text })
    const { out, exitCode } = await runCli({ folder, stdin: `${line}\n` }, 'extract', '--ontology', 'core')
    expect(exitCode).toBe(0)
    const records = out
      .trim()
      .split('\n')
      .map(
        (json) =>
          JSON.parse(json) as {
            documentId: string
            relationType: string
            subject: { start: number; end: number; text: string }
          },
      )
    const acquired = records.find(({ relationType }) => relationType === 'acquired')
    expect(acquired).toMatchObject({
      documentId: 'x',
      status: 'active',
      polarity: 'affirmed',
      modality: 'asserted',
      implied: false,
    })
    for (const { subject } of records) expect(text.slice(subject.start, subject.end)).toBe(subject.text)
  })

  test('names the line that is not JSON', async () => {
    const run = await runCli({ folder, stdin: '{"id": "1", "text": "x"}\nnope\n' }, 'extract')
    expect(run.exitCode).toBe(1)
    expect(run.notes).toMatch(/READ_FORMAT.*[Ll]ine 2/)
  })
})

describe('ontology', () => {
  test('list names the built-in ontologies', async () => {
    expect((await runCli(world, 'ontology', 'list')).out.split('\n')).toEqual(
      expect.arrayContaining(['cloud-partnerships', 'core']),
    )
  })

  test('check names file, line and remedy', async () => {
    writeFileSync(
      join(folder, 'bad.yaml'),
      'name: bad\nversion: 1.0.0\nextends: [core]\nrelationTypes:\n  likes:\n    description: x\n    subject: [persn]\n    object: [person]\n',
    )
    const run = await runCli(world, 'ontology', 'check', join(folder, 'bad.yaml'))
    expect(run.exitCode).toBe(1)
    expect(run.out).toMatch(/bad\.yaml:7:\d+: .*persn.*Hint: .*person/s)
  })

  test('diff says when nothing differs', async () => {
    expect((await runCli(world, 'ontology', 'diff', 'core', 'core')).out).toContain('mean the same')
  })
})

describe('usage', () => {
  test('help is not an error', async () => {
    const run = await runCli(world, '--help')
    expect(run.exitCode).toBe(0)
    expect(run.out).toContain('Examples:')
  })

  test.each([[['nonsense']], [['facts', '--nonsense']], [['facts', '--min-confidence', 'much']], [['show']]])(
    '%j is wrong usage',
    async (words) => {
      expect(await runCli(world, ...words)).toMatchObject({ exitCode: 2 })
    },
  )
})
