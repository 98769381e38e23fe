import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportToFile } from '../../../src/export/export-to-file.ts'
import { exporters } from '../../../src/export/formats.ts'
import { importFile } from '../../../src/import/import-file.ts'
import type { ImportItem } from '../../../src/import/importer.ts'
import { inputOf, smallGraph } from '../../exchange/graphs.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'graphwright-import-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function read(name: string, content?: string): Promise<ImportItem[]> {
  const path = join(folder, name)
  if (content !== undefined) await writeFile(path, content)
  const items: ImportItem[] = []
  for await (const item of importFile(path, { report: () => undefined })) items.push(item)
  return items
}

const graphml = (body: string) => `<graphml><graph edgedefault="directed">${body}</graph></graphml>`

describe('importFile', () => {
  it.each(exporters.filter((exporter) => exporter.importable).map((exporter) => [exporter.format, exporter] as const))(
    'finds out that a file is %s, and leaves our own as it was',
    async (_format, exporter) => {
      const name = `out${exporter.extensions[0] ?? ''}`
      await exportToFile(join(folder, name), exporter, inputOf(smallGraph))
      const items = await read(name)
      expect(items[0]).toEqual({ kind: 'origin', isOwn: true })
      expect(items.flatMap((item) => (item.kind === 'node' ? [item.node] : []))).toEqual(smallGraph.nodes)
      expect(items.flatMap((item) => (item.kind === 'edge' ? [item.edge] : []))).toEqual(smallGraph.edges)
    },
  )

  it.each(exporters.filter((exporter) => !exporter.importable).map((exporter) => [exporter.format, exporter] as const))(
    'says of %s that it is written and not read, and which formats are',
    async (format, exporter) => {
      const name = `out${exporter.extensions[0] ?? ''}`
      await exportToFile(join(folder, name), exporter, inputOf(smallGraph))
      const refusal = {
        code: 'IMPORT_INVALID',
        message: expect.stringContaining(`${format} is a format that`) as string,
      }
      await expect(read(name)).rejects.toMatchObject({ ...refusal, hint: expect.stringContaining('graphml') as string })
      const named = importFile(join(folder, name), { format, report: () => undefined })
      await expect(named[Symbol.asyncIterator]().next()).rejects.toMatchObject(refusal)
    },
  )

  it('marks what another maker wrote, and keeps its ids', async () => {
    const items = await read(
      'theirs.graphml',
      graphml('<node id="a"/><node id="b"/><edge source="a" target="b" label="knows of"/>'),
    )
    const [, a, , edge] = items
    expect(a).toMatchObject({
      node: {
        labels: ['Entity', 'Graphwright'],
        properties: { name: 'a', importedFrom: 'theirs.graphml', importedId: 'a' },
      },
    })
    expect(edge).toMatchObject({
      edge: { type: 'KNOWS_OF', properties: { importedFrom: 'theirs.graphml', importedType: 'knows of' } },
    })
    expect(edge?.kind === 'edge' && a?.kind === 'node' && edge.edge.source === a.node.id).toBe(true)
  })

  it('does not let a file claim our structure', async () => {
    const keys = '<key id="labels" for="node" attr.name="labels"/>'
    const body = '<node id="a"><data key="labels">:Assertion</data></node><edge source="a" target="a" label="SUBJECT"/>'
    const items = await read('theirs.graphml', graphml(body).replace('<graph ', `${keys}<graph `))
    expect(items[1]).toMatchObject({
      node: { labels: ['Entity', 'Graphwright'], properties: { importedLabels: ['Assertion'] } },
    })
    expect(items[2]).toMatchObject({ edge: { type: 'RELATED_TO', properties: { importedType: 'SUBJECT' } } })
  })

  it.each([
    ['an edge into nothing', 'x.graphml', graphml('<node id="a"/><edge source="a" target="b"/>')],
    ['two nodes with one id', 'x.graphml', graphml('<node id="a"/><node id="a"/>')],
    ['an unknown extension', 'x.docx', ''],
    ['broken JSON', 'x.json', '{"nodes": ['],
    ['JSON that is no graph', 'x.json', '[]'],
    ['a Cypher script of another maker', 'x.cypher', 'MATCH (n) DETACH DELETE n;'],
    [
      'a statement slipped into a script of ours',
      'x.cypher',
      '// Graphwright Cypher script 1\nMATCH (n) DETACH DELETE n;\n',
    ],
  ])('refuses %s', async (_what, name, content) => {
    await expect(read(name, content)).rejects.toMatchObject({ code: 'IMPORT_INVALID' })
  })

  it('refuses a file that is not there', async () => {
    await expect(read('none.graphml')).rejects.toMatchObject({ code: 'READ_NOT_FOUND' })
  })
})

describe('JSON and CSV of other makers', () => {
  it('reads node-link with links and numbers for ids', async () => {
    const items = await read(
      'x.json',
      '{"directed":true,"multigraph":false,"graph":{},"nodes":[{"id":1,"w":null,"n":{"a":1}},{"id":2}],"links":[{"source":1,"target":2,"key":0}]}',
    )
    expect(items[1]).toMatchObject({ node: { properties: { importedId: '1', n: '{"a":1}' } } })
    expect(items[3]).toMatchObject({ edge: { properties: { importedId: 'edge-0' } } })
  })

  it('reads a pair of CSV files with the usual names of columns', async () => {
    await writeFile(join(folder, 'nodes.csv'), 'Id,Label,size\r\n1,"Ash, ""the"" firm",3\r\n2,,\r\n')
    await writeFile(join(folder, 'edges.csv'), 'Source,Target,Label\n1,2,knows\n')
    const items: ImportItem[] = []
    for await (const item of importFile(folder, { report: () => undefined })) items.push(item)
    expect(items[0]).toEqual({ kind: 'origin', isOwn: false })
    expect(items[1]).toMatchObject({ node: { properties: { Label: 'Ash, "the" firm', size: '3', importedId: '1' } } })
    expect(items[3]).toMatchObject({ edge: { type: 'KNOWS' } })
  })

  it.each([
    ['a quote that does not end', 'id\n"a', 'source,target\n'],
    ['text after a quote', 'id\n"a"b\n', 'source,target\n'],
    ['a record of another length', 'id\na,b\n', 'source,target\n'],
    ['no column of ids', 'what\na\n', 'source,target\n'],
    ['an edge without end', 'id\na\n', 'source\na\n'],
  ])('refuses CSV with %s', async (_what, nodes, edges) => {
    await writeFile(join(folder, 'nodes.csv'), nodes)
    await writeFile(join(folder, 'edges.csv'), edges)
    const reading = (async () => {
      for await (const item of importFile(folder, { report: () => undefined })) expect(item.kind).toBeDefined()
    })()
    await expect(reading).rejects.toMatchObject({ code: 'IMPORT_INVALID' })
  })
})
