/** NetworkX, Gephi and Python's csv read the formats that are not GraphML. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MultiDirectedGraph } from 'graphology'
import type { SerializedGraph } from 'graphology-types'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportToFile } from '../../src/export/export-to-file.ts'
import { exporterFor } from '../../src/export/formats.ts'
import { hostileGraph, inputOf, smallGraph } from './graphs.ts'
import { articlesGraph } from './whole-store.ts'
import { hasReader, javaFolder, pythonPath, readersFolder, runReader } from './readers/tools.ts'

const gephi = join(javaFolder, '../gephi')
const hasPython = hasReader('JSON, GEXF and CSV in Python', { paths: [pythonPath] })
const hasGephi = hasReader('GEXF in Gephi', { paths: [gephi], commands: ['java', 'javac'] })
const graphs = { small: smallGraph, hostile: hostileGraph, articles: await articlesGraph() }
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'graphwright-formats-'))
  for (const [name, graph] of Object.entries(graphs)) {
    await exportToFile(join(folder, `${name}-node-link.json`), exporterFor('node-link'), inputOf(graph))
    await exportToFile(join(folder, `${name}-graphology.json`), exporterFor('graphology'), inputOf(graph))
    await exportToFile(join(folder, `${name}.gexf`), exporterFor('gexf'), inputOf(graph))
    await exportToFile(join(folder, `${name}-csv`), exporterFor('csv'), inputOf(graph))
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Summary {
  readonly nodes: readonly string[]
  readonly edges: readonly (readonly [source: string, target: string, id: string, type: string])[]
}

const byText = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort()

describe.each(['small', 'hostile', 'articles'] as const)('%s graph', (name) => {
  const graph = graphs[name]
  const edges = graph.edges.map((edge) => [edge.source, edge.target, edge.id, edge.type])

  it.skipIf(!hasPython)('node-link is read right by NetworkX', () => {
    const read = JSON.parse(
      runReader(pythonPath, [
        join(readersFolder, 'read_formats.py'),
        'node-link',
        join(folder, `${name}-node-link.json`),
      ]),
    ) as Summary
    expect(byText(read.nodes)).toEqual(byText(graph.nodes.map((node) => node.id)))
    expect(byText(read.edges)).toEqual(byText(edges))
  })

  it.skipIf(!hasPython)("CSV is read right by Python's csv", () => {
    const read = JSON.parse(
      runReader(pythonPath, [join(readersFolder, 'read_formats.py'), 'csv', join(folder, `${name}-csv`)]),
    ) as Summary
    expect(read.nodes).toHaveLength(graph.nodes.length)
    expect(read.edges).toHaveLength(graph.edges.length)
  })

  it.skipIf(!hasPython)('GEXF is read right by NetworkX', () => {
    const read = JSON.parse(
      runReader(pythonPath, [join(readersFolder, 'read_formats.py'), 'gexf', join(folder, `${name}.gexf`)]),
    ) as Summary
    expect(read.nodes).toHaveLength(graph.nodes.length)
    expect(read.edges).toHaveLength(graph.edges.length)
  })

  it('graphology imports its JSON', () => {
    const read = new MultiDirectedGraph()
    read.import(JSON.parse(readFileSync(join(folder, `${name}-graphology.json`), 'utf8')) as SerializedGraph)
    expect(read.type).toBe('directed')
    const found = read.mapEdges((id, attributes, source, target) => [source, target, id, String(attributes['label'])])
    expect(byText(found)).toEqual(byText(edges))
  })
})

describe('GEXF', () => {
  it.skipIf(!hasGephi)(
    'shows Gephi when a relation held',
    () => {
      const output = runReader('java', [
        '-Djava.awt.headless=true',
        '-cp',
        join(gephi, '*'),
        join(readersFolder, 'ReadWithGephi.java'),
        join(folder, 'small.gexf'),
      ])
      const read = JSON.parse(output) as {
        readonly edges: readonly { readonly id: string; readonly data: Readonly<Record<string, unknown>> }[]
      }
      const days = (id: string) =>
        /\[([\d.]+), ([\d.]+)\]/
          .exec(String(read.edges.find((edge) => edge.id === id)?.data['Interval']))
          ?.slice(1)
          .map((epochMs) => new Date(Number(epochMs)).toISOString().slice(0, 10))
      expect(days('rel:01')).toEqual(['2019-01-01', '2024-03-31'])
      expect(days('rel:02')).toBeUndefined()
    },
    120_000,
  )
})
