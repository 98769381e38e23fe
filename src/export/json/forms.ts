/** The JSON formats. */
import { jsonMark } from '../../model/exchange.ts'
import { layers } from '../../model/property-graph.ts'
import type { FileExporter } from '../exporter.ts'
import { displayName } from '../primary-label.ts'
import type { JsonForm } from './write.ts'
import { writeJson } from './write.ts'

const j = (value: unknown) => JSON.stringify(value)

/** As `graph.import` of graphology takes it. `label` is what Sigma draws; a type of edge is its label. */
const graphology: JsonForm = {
  opening: (title) =>
    `{"attributes":{"name":${j(title)},"format":${j(jsonMark)}},"options":{"type":"directed","multi":true,"allowSelfLoops":true},"nodes":[`,
  betweenNodesAndEdges: '\n],"edges":[',
  closing: '\n]}\n',
  node: (node, properties) =>
    `{"key":${j(node.id)},"attributes":{"label":${j(displayName(node))},"labels":${j(node.labels)}${properties}}}`,
  edge: (edge, properties) =>
    `{"key":${j(edge.id)},"source":${j(edge.source)},"target":${j(edge.target)},"attributes":{"label":${j(edge.type)}${properties}}}`,
  reservedNodeNames: ['label', 'labels', '__proto__'],
  reservedEdgeNames: ['label', '__proto__'],
}

/** As Cytoscape and Cytoscape.js take it. `interaction` is Cytoscape's word for the type of an edge. */
const cytoscape: JsonForm = {
  opening: (title) =>
    `{"format_version":"1.0","generated_by":${j(jsonMark)},"target_cytoscapejs_version":"~3","data":{"name":${j(title)},"shared_name":${j(title)}},` +
    '"elements":{"nodes":[',
  betweenNodesAndEdges: '\n],"edges":[',
  closing: '\n]}}\n',
  node: (node, properties) =>
    `{"data":{"id":${j(node.id)},"shared_name":${j(displayName(node))},"labels":${j(node.labels)}${properties}}}`,
  edge: (edge, properties) =>
    `{"data":{"id":${j(edge.id)},"source":${j(edge.source)},"target":${j(edge.target)},"interaction":${j(edge.type)}${properties}}}`,
  reservedNodeNames: ['id', 'parent', 'labels', 'shared_name', 'SUID', 'selected', '__proto__'],
  reservedEdgeNames: ['id', 'source', 'target', 'interaction', 'shared_interaction', 'SUID', 'selected', '__proto__'],
}

/** As NetworkX's `node_link_graph` takes it. */
const nodeLink: JsonForm = {
  opening: (title) =>
    `{"directed":true,"multigraph":true,"graph":{"name":${j(title)},"format":${j(jsonMark)}},"nodes":[`,
  betweenNodesAndEdges: '\n],"edges":[',
  closing: '\n]}\n',
  node: (node, properties) => `{"id":${j(node.id)},"labels":${j(node.labels)}${properties}}`,
  edge: (edge, properties) =>
    `{"source":${j(edge.source)},"target":${j(edge.target)},"key":${j(edge.id)},"label":${j(edge.type)}${properties}}`,
  reservedNodeNames: ['id', 'labels', 'self', 'node_for_adding', '__proto__'],
  reservedEdgeNames: ['source', 'target', 'key', 'label', 'u_for_edge', 'v_for_edge', 'self', '__proto__'],
}

function exporter(format: string, extensions: readonly string[], readBy: string, form: JsonForm): FileExporter {
  const write: FileExporter['write'] = (input, options) => writeJson(input, form, options)
  const mediaType = 'application/json'
  return { format, output: 'file', mediaType, extensions, readBy, layers, dialects: [], importable: true, write }
}

/** graphology JSON. */
export const graphologyExporter = exporter('graphology', ['.json'], 'graphology, Sigma.js', graphology)

/** Cytoscape JSON. */
export const cyjsExporter = exporter('cyjs', ['.cyjs', '.json'], 'Cytoscape, Cytoscape.js', cytoscape)

/** Node-link JSON. */
export const nodeLinkExporter = exporter('node-link', ['.json'], 'NetworkX, D3', nodeLink)
