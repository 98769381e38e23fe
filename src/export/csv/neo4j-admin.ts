/**
 * Files for `neo4j-admin database import full`: the way to load millions of edges at once. A folder with the nodes, the relationships
 * and a file of arguments, so that the command is one line: `neo4j-admin database import full neo4j @import.args` in the folder.
 * Then `cypher-shell -f after-import.cypher` sets what the tool has no way to take.
 */
import { isPlainText } from '../../basics/plain-text.ts'
import type { GraphEdge, GraphNode } from '../../model/property-graph.ts'
import { layers } from '../../model/property-graph.ts'
import { columnTypes } from '../column-types.ts'
import type { ExportInput, ExportPart, FolderExporter, WriteOptions } from '../exporter.ts'
import type { LossCollector } from '../loss.ts'
import type { Column } from '../survey.ts'
import { surveyGraph } from '../survey.ts'
import { afterImport } from './after-import.ts'
import { idToken, inIds, inLists, inNames, inText, isApart, listDelimiter, nameToken } from './admin-names.ts'
import { IdCells } from './id-cells.ts'
import { rowsPart, textPart } from './rows.ts'
import type { CsvForm } from './table.ts'
import { CsvTable, csvCell, csvText } from './table.ts'

const types = { ...columnTypes, 'string-list': 'string[]' }

const shared = {
  headerCell: (column: Column, name: string) => `${name}:${types[column.kind]}`,
  listText: (list: readonly string[]) => list.map((item) => inLists.escape(item)).join(listDelimiter),
  hasLists: true,
  isApart,
  nameEscape: inNames,
  textEscape: inText,
}

function nodeForm(ids: IdCells, losses: LossCollector): CsvForm<GraphNode> {
  return {
    ...shared,
    domain: 'node',
    fixedHeader: ['id:ID', ':LABEL'],
    reserved: ['id', ''],
    fixedCells: ({ id, labels }) =>
      `${ids.node(id)},${csvText(labels.map((label) => counted(label, 'node labels', losses)).join(listDelimiter))}`,
  }
}

function edgeForm(ids: IdCells, losses: LossCollector): CsvForm<GraphEdge> {
  return {
    ...shared,
    domain: 'edge',
    fixedHeader: [':START_ID', ':END_ID', ':TYPE', 'id:string'],
    reserved: ['id', ''],
    fixedCells: ({ id, type, source, target }) =>
      `${ids.end(source)},${ids.end(target)},${csvText(counted(type, 'edge type', losses))},${csvCell(id, inIds)}`,
  }
}

function idCell(id: string): string {
  return id === '' ? csvText(idToken(id)) : csvCell(id, inIds)
}

function counted(name: string, where: string, losses: LossCollector): string {
  if (name !== '' && isPlainText(name)) return name
  const token = nameToken(name)
  if (token !== name) losses.add('NAME_ESCAPED', where)
  return token
}

/** One option a line, as the tool reads them. Text may hold line ends, and nothing is trimmed. */
const importArguments = [
  '--nodes=nodes.csv',
  '--relationships=relationships.csv',
  '--id-type=string',
  '--array-delimiter=U+001F',
  '--multiline-fields=true',
  '--legacy-style-quoting=false',
  '--trim-strings=false',
  '',
].join('\n')

async function* writeNeo4jAdmin(input: ExportInput, options: WriteOptions): AsyncIterable<ExportPart> {
  const { losses, signal } = options
  const survey = await surveyGraph(input, signal)
  const ids = new IdCells({ node: idCell, end: idCell })
  const nodes = new CsvTable(nodeForm(ids, losses), survey.nodeColumns, losses)
  const edges = new CsvTable(edgeForm(ids, losses), survey.edgeColumns, losses)
  yield rowsPart('nodes.csv', nodes.header(), input.nodes, (node) => nodes.row(node), signal)
  yield rowsPart('relationships.csv', edges.header(), input.edges, (edge) => edges.row(edge), signal)
  yield textPart('import.args', importArguments)
  yield {
    name: 'after-import.cypher',
    chunks: afterImport(input, { nodes: nodes.apart, edges: edges.apart }, signal),
  }
}

/** CSV with typed headers for Neo4j's bulk importer. */
export const neo4jAdminExporter: FolderExporter = {
  format: 'neo4j-admin',
  output: 'folder',
  extensions: [],
  readBy: 'neo4j-admin database import (Neo4j 5 and later)',
  layers,
  dialects: [],
  importable: false,
  write: writeNeo4jAdmin,
}
