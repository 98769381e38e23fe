/**
 * Writes GraphML. In: the graph, twice (once for the keys, which come first). Out: text in pieces of about 16 kB, nodes before edges.
 * What the reader of our own files needs beside the standard stands in the id of the graph, where every other reader looks past it.
 */
import { isPlainXmlToken, xmlToken } from '../../basics/xml.ts'
import { graphmlMark } from '../../model/exchange.ts'
import type { GraphEdge, GraphNode } from '../../model/property-graph.ts'
import { inChunks } from '../chunks.ts'
import type { Chunk, ExportInput, WriteOptions } from '../exporter.ts'
import type { LossCollector } from '../loss.ts'
import { surveyGraph } from '../survey.ts'
import type { GraphSurvey } from '../survey.ts'
import { DataWriter } from './data-writer.ts'
import type { GraphmlDialect } from './dialect.ts'

/** The GraphML file of a graph in one dialect. Throws: EXPORT_CHANGED. */
export async function* writeGraphml(
  input: ExportInput,
  dialect: GraphmlDialect,
  options: WriteOptions,
): AsyncIterable<Chunk> {
  const { losses, signal } = options
  const survey = await surveyGraph(input, signal)
  const nodes = new DataWriter<GraphNode>('node', survey.nodeColumns, dialect, losses)
  const edges = new DataWriter<GraphEdge>('edge', survey.edgeColumns, dialect, losses)
  yield header(dialect, survey, [...nodes.declarations(), ...edges.declarations()])
  let isEveryNodeIdPlain = true
  const writeNode = (node: GraphNode) => {
    const token = tokenOf(node.id, 'node', losses)
    if (token !== node.id) isEveryNodeIdPlain = false
    return `<node id="${token}"${dialect.nodeAttributes?.(node, losses) ?? ''}>${nodes.data(node, token)}</node>\n`
  }
  yield* inChunks(input.nodes(), writeNode, signal)
  const writeEdge = (edge: GraphEdge) => {
    const token = tokenOf(edge.id, 'edge', losses)
    // The ends are among the nodes, whose ids have been looked at.
    const source = isEveryNodeIdPlain ? edge.source : xmlToken(edge.source)
    const target = isEveryNodeIdPlain ? edge.target : xmlToken(edge.target)
    const attributes = dialect.edgeAttributes?.(edge, losses) ?? ''
    return `<edge id="${token}" source="${source}" target="${target}"${attributes}>${edges.data(edge, token)}</edge>\n`
  }
  yield* inChunks(input.edges(), writeEdge, signal)
  yield '</graph>\n</graphml>\n'
}

function header(dialect: GraphmlDialect, survey: GraphSurvey, keys: readonly string[]): string {
  const parse = `parse.nodes="${survey.nodeCount}" parse.edges="${survey.edgeCount}" parse.order="nodesfirst"`
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<graphml${dialect.rootAttributes}>\n${keys.map((key) => `${key}\n`).join('')}` +
    `<graph id="${graphmlMark}-${dialect.name}" edgedefault="directed" ${parse}>\n`
  )
}

function tokenOf(id: string, where: 'node' | 'edge', losses: LossCollector): string {
  return isPlainXmlToken(id) ? id : xmlToken(id, () => losses.add('ID_ESCAPED', where, id))
}
