/**
 * A Cypher script: the constraint first, then nodes and relationships in batches of `MERGE`, so that running it again changes nothing.
 * Every value is a literal that cannot end early, every name is in backticks; a statement is one line. Runs in cypher-shell and Browser.
 */
import { cypherScriptMark } from '../../model/exchange.ts'
import type { GraphEdge, GraphNode } from '../../model/property-graph.ts'
import { layers } from '../../model/property-graph.ts'
import { inChunks } from '../chunks.ts'
import type { Chunk, ExportInput, FileExporter, WriteOptions } from '../exporter.ts'
import type { LossCollector } from '../loss.ts'
import { surveyGraph } from '../survey.ts'
import { Batch } from './batch.ts'
import { MapWriter, isEscaped, quoteName, quoteText } from './literals.ts'

/** Makes ids unique, and finding by them quick. */
export const idConstraint =
  'CREATE CONSTRAINT graphwright_id IF NOT EXISTS FOR (n:Graphwright) REQUIRE n.id IS UNIQUE;\n'

async function* writeCypherScript(input: ExportInput, options: WriteOptions): AsyncIterable<Chunk> {
  const { losses, signal } = options
  const survey = await surveyGraph(input, signal)
  yield `// ${cypherScriptMark}\n`
  yield idConstraint
  const batch = new Batch()
  const nodes = new MapWriter('node', survey.nodeColumns, losses)
  const nodeRow = (node: GraphNode) =>
    batch.add(`{id: ${id(node.id, 'node', losses)}, p: ${nodes.map(node.properties, node.id)}}`, nodeTail(node, losses))
  yield* inChunks(input.nodes(), nodeRow, signal)
  yield batch.rest()
  const edges = new MapWriter('edge', survey.edgeColumns, losses)
  const edgeRow = (edge: GraphEdge) => {
    const ends = `s: ${quoteText(edge.source)}, t: ${quoteText(edge.target)}`
    const row = `{id: ${id(edge.id, 'edge', losses)}, ${ends}, p: ${edges.map(edge.properties, edge.id)}}`
    return batch.add(row, edgeTail(edge, losses))
  }
  yield* inChunks(input.edges(), edgeRow, signal)
  yield batch.rest()
}

function id(text: string, where: 'node' | 'edge', losses: LossCollector): string {
  if (isEscaped(text)) losses.add('ID_ESCAPED', where, text)
  return quoteText(text)
}

function nodeTail(node: GraphNode, losses: LossCollector): string {
  const labels = node.labels.map((label) => counted(label, 'node labels', node.id, losses)).join(':')
  return `MERGE (n:Graphwright {id: row.id}) SET n = row.p, n.id = row.id${labels === '' ? '' : ` SET n:${labels}`}`
}

function edgeTail(edge: GraphEdge, losses: LossCollector): string {
  const type = counted(edge.type, 'edge type', edge.id, losses)
  return (
    'MATCH (a:Graphwright {id: row.s}) MATCH (b:Graphwright {id: row.t}) ' +
    `MERGE (a)-[r:${type} {id: row.id}]->(b) SET r = row.p, r.id = row.id`
  )
}

function counted(name: string, where: string, example: string, losses: LossCollector): string {
  const quoted = quoteName(name)
  if (quoted !== `\`${name}\``) losses.add('NAME_ESCAPED', where, example)
  return quoted
}

/** Cypher as cypher-shell runs it. */
export const cypherScriptExporter: FileExporter = {
  format: 'cypher',
  output: 'file',
  mediaType: 'text/plain',
  extensions: ['.cypher', '.cql'],
  readBy: 'cypher-shell, Neo4j Browser, Memgraph',
  next: 'Run it: cypher-shell -f FILE',
  layers,
  dialects: [],
  importable: true,
  write: writeCypherScript,
}
