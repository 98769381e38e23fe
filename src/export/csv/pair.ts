/**
 * A pair of CSV files for spreadsheets and data frames, and a description of their columns (after CSV on the Web), which says what
 * kind each column is.
 */
import { forbiddenInXml, unitEscape } from '../../basics/code-unit-escape.ts'
import { csvMark } from '../../model/exchange.ts'
import type { GraphEdge, GraphNode } from '../../model/property-graph.ts'
import { layers } from '../../model/property-graph.ts'
import { inChunks } from '../chunks.ts'
import type { ExportInput, ExportPart, FolderExporter, WriteOptions } from '../exporter.ts'
import type { LossCollector } from '../loss.ts'
import type { Column } from '../survey.ts'
import { surveyGraph } from '../survey.ts'
import { csvCell } from './cells.ts'
import { IdCells } from './id-cells.ts'
import { rows, textPart } from './rows.ts'
import type { CsvForm } from './table.ts'
import { CsvTable } from './table.ts'

const inText = unitEscape(forbiddenInXml)

function nodeForm(ids: IdCells): CsvForm<GraphNode> {
  return {
    escape: inText,
    domain: 'node',
    fixedHeader: ['id', 'labels'],
    reserved: ['id', 'labels'],
    fixedCells: (node) => `${ids.node(node.id)},${csvCell(JSON.stringify(node.labels), inText)}`,
  }
}

function edgeForm(ids: IdCells, losses: LossCollector): CsvForm<GraphEdge> {
  return {
    escape: inText,
    domain: 'edge',
    fixedHeader: ['id', 'source', 'target', 'label'],
    reserved: ['id', 'source', 'target', 'label'],
    fixedCells: ({ id: edgeId, source, target, type }) =>
      `${idCell(edgeId, 'edge', losses)},${ids.end(source)},${ids.end(target)},${csvCell(type, inText)}`,
  }
}

function idCell(text: string, where: string, losses: LossCollector): string {
  return csvCell(text, inText, () => losses.add('ID_ESCAPED', where, text))
}

async function* writePair(input: ExportInput, options: WriteOptions): AsyncIterable<ExportPart> {
  const { losses, signal } = options
  const survey = await surveyGraph(input, signal)
  const ids = new IdCells({ node: (id) => idCell(id, 'node', losses), end: (id) => csvCell(id, inText) })
  const nodes = new CsvTable(nodeForm(ids), survey.nodeColumns, losses)
  const edges = new CsvTable(edgeForm(ids, losses), survey.edgeColumns, losses)
  yield {
    name: 'nodes.csv',
    chunks: rows(
      nodes.header(),
      inChunks(input.nodes(), (node) => nodes.row(node), signal),
    ),
  }
  yield {
    name: 'edges.csv',
    chunks: rows(
      edges.header(),
      inChunks(input.edges(), (edge) => edges.row(edge), signal),
    ),
  }
  const tables = [
    table('nodes.csv', ['id', 'labels'], survey.nodeColumns, nodes.shownNames),
    table('edges.csv', ['id', 'source', 'target', 'label'], survey.edgeColumns, edges.shownNames),
  ]
  const description = { '@context': 'http://www.w3.org/ns/csvw', 'dc:format': csvMark, tables }
  yield textPart('csv-metadata.json', `${JSON.stringify(description, undefined, 2)}\n`)
}

const datatypes: Readonly<Record<Column['kind'], string>> = {
  string: 'string',
  integer: 'integer',
  float: 'double',
  boolean: 'boolean',
  'string-list': 'json',
}

function table(
  url: string,
  fixed: readonly string[],
  columns: readonly Column[],
  shownNames: readonly string[],
): unknown {
  const fixedColumns = fixed.map((name) => ({ titles: name, datatype: name === 'labels' ? 'json' : 'string' }))
  const own = columns.map((column, at) => ({ titles: shownNames[at] ?? '', datatype: datatypes[column.kind] }))
  return { url, tableSchema: { columns: [...fixedColumns, ...own] } }
}

/** nodes.csv, edges.csv and their description. */
export const csvExporter: FolderExporter = {
  format: 'csv',
  output: 'folder',
  extensions: [],
  readBy: 'spreadsheets, pandas, R, DuckDB, Gephi',
  layers,
  dialects: [],
  importable: true,
  write: writePair,
}
