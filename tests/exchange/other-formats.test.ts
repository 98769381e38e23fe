/** NetworkX, graphology and Python's csv read the formats that are not GraphML. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MultiDirectedGraph } from 'graphology'
import type { SerializedGraph } from 'graphology-types'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportToFile } from '../../src/export/export-to-file.ts'
import { exporterFor } from '../../src/export/formats.ts'
import type { Properties, PropertyValue } from '../../src/model/property-graph.ts'
import { decode, shownInXml } from './compare-graphml.ts'
import type { ReadGraph } from './compare-graphml.ts'
import { hostileGraph, inputOf, smallGraph } from './graphs.ts'
import { articlesGraph } from './whole-store.ts'
import { hasReader, pythonPath, readersFolder, runReader } from './readers/tools.ts'

const hasPython = hasReader('JSON, GEXF and CSV in Python', { paths: [pythonPath] })
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

type Data = Readonly<Record<string, unknown>>

/** Where a form keeps labels and types, which of its words are no properties, and how it shows values. */
interface Form {
  readonly folder: (name: string) => string
  /** Ids and types; JSON needs no escapes. */
  readonly text: (text: string) => string
  readonly labels: (data: Data) => readonly string[]
  readonly nodeWords: readonly string[]
  readonly edgeWords: readonly string[]
  readonly written: (value: PropertyValue) => unknown
  readonly read: (value: unknown) => unknown
}

/** Text, or the JSON of a list, with the escapes undone. */
const undone = (value: unknown) => {
  if (typeof value !== 'string') return value
  return /^\[("|\])/.test(value) ? JSON.stringify((JSON.parse(value) as string[]).map(decode)) : decode(value)
}
const listsAsText = (value: PropertyValue) => (typeof value === 'object' ? JSON.stringify(value) : value)
const asText = (value: PropertyValue) => (Object.is(value, -0) ? '-0.0' : String(listsAsText(value)))

const forms: Readonly<Record<'node-link' | 'gexf' | 'csv', Form>> = {
  'node-link': {
    folder: (name) => `${name}-node-link.json`,
    text: (text) => text,
    labels: (data) => data['labels'] as string[],
    nodeWords: ['labels'],
    edgeWords: ['label'],
    written: (value) => value,
    read: (value) => value,
  },
  gexf: {
    folder: (name) => `${name}.gexf`,
    text: decode,
    labels: (data) => String(data['labels']).split(':').slice(1).map(decode),
    nodeWords: ['labels', 'category', 'label'],
    edgeWords: ['id', 'weight', 'label', 'spells'],
    written: (value) => shownInXml(listsAsText(value)),
    read: (value) => value,
  },
  csv: {
    folder: (name) => `${name}-csv`,
    text: decode,
    labels: (data) => (JSON.parse(String(data['labels'])) as string[]).map(decode),
    nodeWords: ['id', 'labels'],
    edgeWords: ['id', 'source', 'target', 'label'],
    // Python's csv gives text alone, and no value as an empty one.
    written: asText,
    read: undone,
  },
}

const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort()
const cells = (data: Data, words: readonly string[], form: Form) =>
  sorted(
    Object.entries(data)
      .filter(([name, value]) => !words.includes(name) && value !== '')
      .map(([name, value]) => [decode(name), form.read(value)]),
  )
const properties = (all: Properties, form: Form) =>
  sorted(Object.entries(all).flatMap(([name, value]) => (value === '' ? [] : [[name, form.written(value)]])))

describe.skipIf(!hasPython).each(['small', 'hostile', 'articles'] as const)('%s graph', (name) => {
  const graph = graphs[name]

  it.each(['node-link', 'gexf', 'csv'] as const)('%s is read right in Python', (format) => {
    const form = forms[format]
    const reader = join(readersFolder, 'read_formats.py')
    const read = JSON.parse(runReader(pythonPath, [reader, format, join(folder, form.folder(name))])) as ReadGraph
    expect(read.directed).toBe(true)
    expect(
      sorted(read.nodes.map(({ id, data }) => [form.text(id), form.labels(data), cells(data, form.nodeWords, form)])),
    ).toEqual(sorted(graph.nodes.map((one) => [one.id, one.labels, properties(one.properties, form)])))
    expect(
      sorted(
        read.edges.map(({ id, source = '', target = '', data }) => [
          ...[id, source, target, String(data['label'])].map(form.text),
          cells(data, form.edgeWords, form),
        ]),
      ),
    ).toEqual(
      sorted(graph.edges.map((one) => [one.id, one.source, one.target, one.type, properties(one.properties, form)])),
    )
  })
})

describe.each(['small', 'hostile', 'articles'] as const)('%s graph', (name) => {
  it('graphology imports its JSON', () => {
    const { nodes, edges } = graphs[name]
    const read = new MultiDirectedGraph()
    read.import(JSON.parse(readFileSync(join(folder, `${name}-graphology.json`), 'utf8')) as SerializedGraph)
    const form = { ...forms['node-link'], nodeWords: ['label', 'labels'] }
    expect(read.type).toBe('directed')
    expect(sorted(read.mapNodes((id, data: Data) => [id, data['labels'], cells(data, form.nodeWords, form)]))).toEqual(
      sorted(nodes.map((one) => [one.id, one.labels, properties(one.properties, form)])),
    )
    expect(
      sorted(
        read.mapEdges((id, data: Data, source, target) => [
          ...[id, source, target, data['label']],
          cells(data, form.edgeWords, form),
        ]),
      ),
    ).toEqual(sorted(edges.map((one) => [one.id, one.source, one.target, one.type, properties(one.properties, form)])))
  })
})
