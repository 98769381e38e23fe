/** Readers by other people read the standard dialect, and find what was written. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graphmlExporter } from '../../src/export/graphml/index.ts'
import { LossCollector } from '../../src/export/loss.ts'
import type { PropertyValue } from '../../src/model/property-graph.ts'
import type { TestGraph } from './graphs.ts'
import { hostileGraph, inputOf, smallGraph, textOf } from './graphs.ts'
import { hasReader, javaFolder, pythonPath, readersFolder, runReader } from './readers/tools.ts'

interface ReadElement {
  readonly id: string
  readonly source?: string
  readonly target?: string
  readonly data: Readonly<Record<string, unknown>>
}
interface ReadGraph {
  readonly directed: boolean
  readonly nodes: readonly ReadElement[]
  readonly edges: readonly ReadElement[]
}

const schema = join(javaFolder, 'xsd/graphml.xsd')
const hasXmllint = hasReader('GraphML against its schema', { paths: [schema], commands: ['xmllint'] })
const hasPython = hasReader('GraphML in NetworkX and igraph', { paths: [pythonPath] })

const graphs: Readonly<Record<string, TestGraph>> = { small: smallGraph, hostile: hostileGraph }
let folder: string
const fileOf = (name: string) => join(folder, `${name}.graphml`)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'graphwright-graphml-'))
  for (const [name, graph] of Object.entries(graphs)) {
    writeFileSync(fileOf(name), await textOf(graphmlExporter.write(inputOf(graph), { losses: new LossCollector() })))
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Written again here, so that a fault in the product's own escape shows. */
function decode(text: string): string {
  return text.replace(/_x([0-9A-F]{4})?_/g, (_, hex?: string) =>
    hex === undefined ? '' : String.fromCharCode(parseInt(hex, 16)),
  )
}

type Row = readonly [id: string, ends: string, type: string, data: readonly string[]]

/** Rows and properties sorted, so that the order in which a library keeps things does not matter. */
function row(id: string, ends: readonly string[], type: string, data: readonly (readonly [string, unknown])[]): Row {
  return [id, ends.join(' → '), type, data.map((pair) => JSON.stringify(pair)).sort()]
}
const byId = (rows: Row[]) => rows.sort((a, b) => (a[0] < b[0] ? -1 : 1))

/** What a reader should find. Empty text is left out on both sides: igraph gives it to every element that has none. */
function expected(graph: TestGraph, isFilled: boolean) {
  const data = (properties: Readonly<Record<string, PropertyValue>>) =>
    Object.entries(properties)
      .filter(([, value]) => value !== '' && !(isFilled && value === false))
      .map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : value] as const)
  const nodes = graph.nodes.map((node) => row(node.id, [], node.labels.join(' '), data(node.properties)))
  const edges = graph.edges.map((edge) => row(edge.id, [edge.source, edge.target], edge.type, data(edge.properties)))
  return { nodes: byId(nodes), edges: byId(edges) }
}

/** What the reader did find, in the same form. igraph gives false to every element that has no value of a boolean property. */
function found(graph: ReadGraph, isFilled: boolean) {
  const data = (element: ReadElement, fixed: readonly string[]) =>
    Object.entries(element.data)
      .filter(([name, value]) => !fixed.includes(name) && value !== '' && !(isFilled && value === false))
      .map(([name, value]) => [decode(name), typeof value === 'string' ? decode(value) : value] as const)
  const labels = (element: ReadElement) => {
    const list = element.data['labels']
    return typeof list === 'string' ? list.split(':').slice(1).map(decode).join(' ') : ''
  }
  const nodes = graph.nodes.map((node) => row(decode(node.id), [], labels(node), data(node, ['labels', 'labelV'])))
  const edges = graph.edges.map((edge) => {
    expect(edge.data['id']).toBe(edge.id)
    const ends = [decode(edge.source ?? ''), decode(edge.target ?? '')]
    return row(decode(edge.id), ends, decode(String(edge.data['label'])), data(edge, ['label', 'labelE', 'id']))
  })
  return { nodes: byId(nodes), edges: byId(edges) }
}

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
    expect(found(read, isFilled)).toEqual(expected(graph, isFilled))
  })
})
