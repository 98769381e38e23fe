/**
 * The `standard` dialect: valid against the GraphML 1.0 schema, and with the keys by which readers know types: APOC takes `labels` and
 * `label` by key id (and the first data of an edge), TinkerPop `labelV` and `labelE`.
 */
import { escapeUnits, isPlainXml, xmlAttributeEntities, xmlEntities, xmlText } from '../../basics/xml.ts'
import type { GraphEdge, GraphNode } from '../../model/property-graph.ts'
import { labelToken } from '../label-token.ts'
import type { LossCollector } from '../loss.ts'
import { primaryLabel } from '../primary-label.ts'
import type { FixedKey, GraphmlDialect } from './dialect.ts'

/** Namespaces of a plain GraphML file. */
export const plainRoot =
  ' xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
  ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"'

/** All labels as `:A:B`, escaped for XML; undefined for a node without labels. */
export function labelList(node: GraphNode, losses: LossCollector): string | undefined {
  if (node.labels.length === 0) return undefined
  let list = ''
  for (const label of node.labels) list += `:${xmlEntities(labelToken(label, node, losses))}`
  return list
}

/** Key `labels`: every label of a node. */
export const labelsKey: FixedKey<GraphNode> = {
  id: 'labels',
  shownName: 'labels',
  type: 'string',
  content: (node, _token, losses) => labelList(node, losses),
}

/** The type of an edge as XML text; a reader that demands one is not given an empty one. */
function typeText(edge: GraphEdge, losses?: LossCollector): string {
  if (edge.type !== '' && isPlainXml(edge.type)) return edge.type
  return xmlEntities(escapeUnits(edge.type, () => losses?.add('NAME_ESCAPED', 'edge type', edge.id))) || '_x_'
}

/** The type of an edge as an attribute, for readers that look there. */
export function typeAttribute(edge: GraphEdge): string {
  return ` label="${xmlAttributeEntities(escapeUnits(edge.type)) || '_x_'}"`
}

/** Key `label`: the type of an edge. */
export const typeKey: FixedKey<GraphEdge> = {
  id: 'label',
  shownName: 'label',
  type: 'string',
  content: (edge, _token, losses) => typeText(edge, losses),
}

/** The id once more as data: igraph 1.0 reads the XML id of an edge wrongly, and APOC drops it. */
export const edgeIdKey: FixedKey<GraphEdge> = {
  id: 'edgeId',
  shownName: 'id',
  type: 'string',
  content: (_edge, token) => token,
}

/** The dialect for every tool that reads GraphML as it was specified. */
export const standardDialect: GraphmlDialect = {
  name: 'standard',
  rootAttributes: plainRoot,
  nodeKeys: [
    labelsKey,
    { id: 'labelV', shownName: 'labelV', type: 'string', content: (node) => xmlText(primaryLabel(node)) },
  ],
  edgeKeys: [
    typeKey,
    { id: 'labelE', shownName: 'labelE', type: 'string', content: (edge) => typeText(edge) },
    edgeIdKey,
  ],
  // JavaScript readers lose `__proto__`; JGraphT keeps the XML id under `ID`; igraph and NetworkX keep the XML id under `id`; NetworkX hands node properties to add_node(self, node_for_adding, **properties).
  reservedNodeNames: ['id', 'ID', 'self', 'node_for_adding', '__proto__'],
  reservedEdgeNames: ['ID', 'key', 'source', 'target', '__proto__'],
}
