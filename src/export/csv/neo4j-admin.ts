/**
 * Files for `neo4j-admin database import full`: the way to load millions of edges at once. A folder with the nodes, the relationships
 * and a file of arguments, so that the command is one line: `neo4j-admin database import full neo4j @import.args` in the folder.
 * Then `cypher-shell -f after-import.cypher` sets what the tool has no way to take.
 */
import { isPlainText } from '../../basics/plain-text.ts'
import type { GraphEdge, GraphNode } from '../../model/property-graph.ts'
import { layers } from '../../model/property-graph.ts'
import { inChunks } from '../chunks.ts'
import type { ExportInput, ExportPart, FolderExporter, WriteOptions } from '../exporter.ts'
import type { LossCollector } from '../loss.ts'
import { idToken, inIds, listDelimiter, nameToken } from './admin-names.ts'
import type { AdminForm } from './admin-table.ts'
import { AdminTable } from './admin-table.ts'
import { afterImport } from './after-import.ts'
import { csvCell, csvText } from './cells.ts'
import { IdCells } from './id-cells.ts'
import { textPart } from './rows.ts'

function nodeForm(ids: IdCells, losses: LossCollector): AdminForm<GraphNode> {
  return {
    domain: 'node',
    fixedHeader: ['id:ID', ':LABEL'],
    fixedCells: ({ id, labels }) =>
      `${ids.node(id)},${csvText(labels.map((label) => counted(label, 'node labels', losses)).join(listDelimiter))}`,
  }
}

function edgeForm(ids: IdCells, losses: LossCollector): AdminForm<GraphEdge> {
  return {
    domain: 'edge',
    fixedHeader: [':START_ID', ':END_ID', ':TYPE', 'id:string'],
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
  '--nodes=nodes-header.csv,nodes.csv',
  '--relationships=relationships-header.csv,relationships.csv',
  '--id-type=string',
  '--array-delimiter=U+001F',
  '--multiline-fields=true',
  '--legacy-style-quoting=false',
  '--trim-strings=false',
  '',
].join('\n')

async function* writeNeo4jAdmin(input: ExportInput, options: WriteOptions): AsyncIterable<ExportPart> {
  const { losses, signal } = options
  const ids = new IdCells({ node: idCell, end: idCell })
  const nodes = new AdminTable(nodeForm(ids, losses), losses)
  yield { name: 'nodes.csv', chunks: inChunks(input.nodes(), (node) => nodes.row(node), signal) }
  const ofNodes = nodes.finish()
  yield textPart('nodes-header.csv', ofNodes.header)
  const edges = new AdminTable(edgeForm(ids, losses), losses)
  yield { name: 'relationships.csv', chunks: inChunks(input.edges(), (edge) => edges.row(edge), signal) }
  const ofEdges = edges.finish()
  yield textPart('relationships-header.csv', ofEdges.header)
  yield textPart('import.args', importArguments)
  yield {
    name: 'after-import.cypher',
    chunks: afterImport(input, { nodes: ofNodes.apart, edges: ofEdges.apart }, signal),
  }
}

/** CSV with typed headers for Neo4j's bulk importer. */
export const neo4jAdminExporter: FolderExporter = {
  format: 'neo4j-admin',
  output: 'folder',
  readerLeaves: ['import.report'],
  extensions: [],
  readBy: 'neo4j-admin database import (Neo4j 5 and later)',
  next: 'In the folder: neo4j-admin database import full neo4j @import.args; start the server; cypher-shell -f after-import.cypher',
  layers,
  dialects: [],
  importable: false,
  write: writeNeo4jAdmin,
}
