/** Readers by other people read the standard dialect, and find what was written. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MultiDirectedGraph } from 'graphology'
import { parse } from 'graphology-graphml'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graphmlExporter } from '../../src/export/graphml/index.ts'
import { LossCollector } from '../../src/export/loss.ts'
import { expected, found } from './compare-graphml.ts'
import type { ReadGraph } from './compare-graphml.ts'
import type { TestGraph } from './graphs.ts'
import { hostileGraph, inputOf, smallGraph, textOf } from './graphs.ts'
import { articlesGraph } from './whole-store.ts'
import { hasReader, javaFolder, pythonPath, readersFolder, runReader } from './readers/tools.ts'

const schema = join(javaFolder, 'xsd/graphml.xsd')
const hasXmllint = hasReader('GraphML against its schema', { paths: [schema], commands: ['xmllint'] })
const hasPython = hasReader('GraphML in NetworkX and igraph', { paths: [pythonPath] })

const graphs: Readonly<Record<string, TestGraph>> = {
  small: smallGraph,
  hostile: hostileGraph,
  articles: await articlesGraph(),
}
let folder: string
const fileOf = (name: string) => join(folder, `${name}.graphml`)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'graphwright-graphml-'))
  for (const [name, graph] of Object.entries(graphs)) {
    writeFileSync(fileOf(name), await textOf(graphmlExporter.write(inputOf(graph), { losses: new LossCollector() })))
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(Object.keys(graphs))('GraphML standard, %s graph', (name) => {
  const graph = graphs[name] ?? smallGraph

  it.skipIf(!hasXmllint)('is valid against the GraphML schema', () => {
    runReader('xmllint', ['--noout', '--nonet', '--stream', '--schema', schema, fileOf(name)])
  })

  it.skipIf(!hasPython).each(['networkx', 'igraph'])('is read right by %s', (library) => {
    const output = runReader(pythonPath, [join(readersFolder, 'read_graphml.py'), library, fileOf(name)])
    const read = JSON.parse(output) as ReadGraph
    const isFilled = library === 'igraph'
    expect(read.directed).toBe(true)
    expect(read.edges.map((edge) => edge.data['id'])).toEqual(read.edges.map((edge) => edge.id))
    expect(found(read, isFilled)).toEqual(expected(graph, isFilled))
  })

  it('is read right by graphology-graphml', () => {
    const read = parse(MultiDirectedGraph, readFileSync(fileOf(name), 'utf8'))
    expect(read.type).toBe('directed')
    const elements: ReadGraph = {
      directed: true,
      nodes: read.mapNodes((id, data) => ({ id, data })),
      edges: read.mapEdges((id, data, source, target) => ({ id, source, target, data })),
    }
    expect(found(elements, false)).toEqual(expected(graph, false))
  })
})
