/** PyArrow and DuckDB read the Parquet files, with the kinds of the columns. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportToFile } from '../../src/export/export-to-file.ts'
import { exporterFor } from '../../src/export/formats.ts'
import type { Properties, PropertyValue } from '../../src/model/property-graph.ts'
import { decode } from './compare-graphml.ts'
import { withoutSurrogates } from './compare-neo4j.ts'
import type { TestGraph } from './graphs.ts'
import { edge, hostileGraph, inputOf, node, smallGraph } from './graphs.ts'
import { hasReader, pythonPath, readersFolder, runReader } from './readers/tools.ts'
import { articlesGraph } from './whole-store.ts'

const hasPython = hasReader('Parquet in PyArrow and DuckDB', { paths: [pythonPath] })

/** More rows than a row group holds. */
const longGraph: TestGraph = {
  nodes: Array.from({ length: 20_100 }, (_, index) => node(`n${index}`, ['A'], { index, list: [`${index}`] })),
  edges: [edge('e', 'R', 'n0', 'n20099')],
}
const graphs: Readonly<Record<string, TestGraph>> = {
  small: smallGraph,
  hostile: hostileGraph,
  articles: await articlesGraph(),
  long: longGraph,
}
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'graphwright-parquet-'))
  for (const [name, graph] of Object.entries(graphs))
    await exportToFile(join(folder, name), exporterFor('parquet'), inputOf(graph))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Cells = Readonly<Record<string, PropertyValue>>
interface Tables {
  readonly nodes: { readonly types: Readonly<Record<string, string>>; readonly rows: readonly Cells[] }
  readonly edges: { readonly types: Readonly<Record<string, string>>; readonly rows: readonly Cells[] }
}

function read(library: string, name: string): Tables {
  return JSON.parse(
    runReader(pythonPath, [join(readersFolder, 'read_parquet.py'), library, join(folder, name)]),
  ) as Tables
}

const undone = (value: PropertyValue): PropertyValue =>
  typeof value === 'string' ? decode(value) : typeof value === 'object' ? value.map(decode) : value
// JSON has no −0, and a property of mixed kinds has a column for each kind.
const zero = (value: PropertyValue) => (Object.is(value, -0) ? 0 : value)
const shown = (value: PropertyValue) =>
  typeof value === 'string'
    ? withoutSurrogates(value)
    : typeof value === 'object'
      ? value.map(withoutSurrogates)
      : value
const cells = (row: Cells, fixed: readonly string[]) =>
  Object.entries(row)
    .filter(([name]) => !fixed.includes(name))
    .map(([name, value]) => JSON.stringify([decode(name), zero(value)]))
    .sort()
const properties = (all: Properties) =>
  Object.entries(all)
    .map(([name, value]) => JSON.stringify([name, zero(shown(value))]))
    .sort()

describe.skipIf(!hasPython).each(['pyarrow', 'duckdb'])('Parquet in %s', (library) => {
  it.each(['small', 'hostile', 'articles', 'long'])('holds every element of the %s graph', (name) => {
    const { nodes, edges } = read(library, name)
    const graph = graphs[name] ?? smallGraph
    expect(nodes.rows.map((row) => [row['id'], row['labels']].map((value) => undone(value ?? '')))).toEqual(
      graph.nodes.map((one) => [one.id, one.labels]),
    )
    expect(nodes.rows.map((row) => cells(row, ['id', 'labels']))).toEqual(
      graph.nodes.map((one) => properties(one.properties)),
    )
    const ends = ['id', 'source', 'target', 'label']
    expect(edges.rows.map((row) => ends.map((end) => undone(row[end] ?? '')))).toEqual(
      graph.edges.map((one) => [one.id, one.source, one.target, one.type]),
    )
    expect(edges.rows.map((row) => cells(row, ends))).toEqual(graph.edges.map((one) => properties(one.properties)))
  })

  it('has columns of the kinds of their properties', () => {
    const { nodes, edges } = read(library, 'small')
    const [list, integer, float, boolean] =
      library === 'duckdb'
        ? ['varchar[]', 'bigint', 'double', 'boolean']
        : ['list<element: string not null>', 'int64', 'double', 'bool']
    expect(nodes.types).toMatchObject({ labels: list, aliases: list, mentions: integer, confidence: float })
    expect(edges.types).toMatchObject({ current: boolean, confidence: float, documents: integer })
  })
})
