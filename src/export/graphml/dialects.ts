/** The dialects for tools that want GraphML otherwise than it was specified. None is valid against the schema; that is their readers' wish. */
import { xmlText } from '../../basics/xml.ts'
import type { GraphEdge, GraphNode } from '../../model/property-graph.ts'
import { displayName, primaryLabel } from '../primary-label.ts'
import type { GraphmlDialect } from './dialect.ts'
import { labelList, labelsKey, plainRoot, typeAttribute, typeKey } from './standard.ts'

/**
 * `neo4j`: what APOC imports with `readLabels`. Labels and type also stand in attributes, as APOC writes them; ids become the property
 * `id` (APOC drops those of the elements); lists are declared, so that they arrive as lists.
 */
export const neo4jDialect: GraphmlDialect = {
  name: 'neo4j',
  rootAttributes: plainRoot,
  nodeKeys: [labelsKey, { id: 'nodeId', shownName: 'id', type: 'string', content: (node) => xmlText(node.id) }],
  edgeKeys: [typeKey, { id: 'edgeId', shownName: 'id', type: 'string', content: (edge) => xmlText(edge.id) }],
  nodeAttributes: (node, losses) => {
    const labels = labelList(node, losses)
    return labels === undefined ? '' : ` labels="${labels.replaceAll('"', '&quot;')}"`
  },
  edgeAttributes: typeAttribute,
  reservedNodeNames: [],
  reservedEdgeNames: [],
  listAttribute: ' attr.list="string"',
}

/**
 * `gephi`: a label to draw and a weight for the layout (the confidence). Gephi merges parallel edges unless each has a label as an
 * attribute; it takes names without regard to case, and some for itself.
 */
export const gephiDialect: GraphmlDialect = {
  name: 'gephi',
  rootAttributes: plainRoot,
  nodeKeys: [
    { id: 'drawnLabel', shownName: 'label', type: 'string', content: (node) => xmlText(displayName(node)) },
    labelsKey,
    { id: 'category', shownName: 'category', type: 'string', content: (node) => xmlText(primaryLabel(node)) },
  ],
  edgeKeys: [
    { ...typeKey, shownName: 'relation' },
    { id: 'weight', shownName: 'weight', type: 'double', content: edgeWeight },
  ],
  edgeAttributes: typeAttribute,
  reservedNodeNames: ['id', 'x', 'y', 'z', 'size', 'r', 'g', 'b', 'color', 'timeset', 'interval'],
  reservedEdgeNames: ['id', 'label', 'source', 'target', 'type', 'kind', 'r', 'g', 'b', 'color', 'timeset', 'interval'],
  isCaseFolded: true,
}

const yedRoot =
  ' xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
  ' xmlns:y="http://www.yworks.com/xml/graphml" xmlns:yed="http://www.yworks.com/xml/yed/3"' +
  ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd"'

/** `yed`: every element has its drawing, with a label; properties are yEd's custom properties. Positions are left to its layouts. */
export const yedDialect: GraphmlDialect = {
  name: 'yed',
  rootAttributes: yedRoot,
  nodeKeys: [
    {
      id: 'graphics',
      shownName: 'nodegraphics',
      type: 'string',
      declaration: 'yfiles.type="nodegraphics"',
      content: shapeNode,
    },
    labelsKey,
  ],
  edgeKeys: [
    {
      id: 'edgeGraphics',
      shownName: 'edgegraphics',
      type: 'string',
      declaration: 'yfiles.type="edgegraphics"',
      content: polyLine,
    },
    typeKey,
  ],
  // yEd has a url and a description of its own; NetworkX calls what it reads of a drawing label, shape_type, x and y.
  reservedNodeNames: ['id', 'url', 'description', 'label', 'shape_type', 'x', 'y', 'self', 'node_for_adding'],
  reservedEdgeNames: ['id', 'key', 'url', 'description'],
}

function edgeWeight(edge: GraphEdge): string {
  const confidence = Object.hasOwn(edge.properties, 'confidence') ? edge.properties['confidence'] : undefined
  return typeof confidence === 'number' && confidence > 0 && Number.isFinite(confidence) ? String(confidence) : '1'
}

/** Wide enough for its label, in yEd's units of a point. */
function shapeNode(node: GraphNode): string {
  const name = displayName(node)
  const width = Math.min(320, 30 + 7 * name.length)
  return (
    `<y:ShapeNode><y:Geometry height="30.0" width="${width}.0"/><y:Fill color="${colourOf(primaryLabel(node))}" transparent="false"/>` +
    `<y:BorderStyle color="#555555" type="line" width="1.0"/><y:NodeLabel>${xmlText(name)}</y:NodeLabel>` +
    '<y:Shape type="roundrectangle"/></y:ShapeNode>'
  )
}

function polyLine(edge: GraphEdge): string {
  const isEnded = edge.properties['status'] === 'ended'
  return (
    `<y:PolyLineEdge><y:LineStyle color="#555555" type="${isEnded ? 'dashed' : 'line'}" width="1.0"/>` +
    `<y:Arrows source="none" target="standard"/><y:EdgeLabel>${xmlText(edge.type)}</y:EdgeLabel></y:PolyLineEdge>`
  )
}

/** Light colours that black text can be read on; one for each label, always the same. */
const colours = ['#cfe2f3', '#d9ead3', '#fff2cc', '#f4cccc', '#d9d2e9', '#fce5cd', '#d0e0e3', '#ead1dc'] as const

function colourOf(label: string): string {
  let sum = 0
  for (let index = 0; index < label.length; index++) sum = (sum * 31 + label.charCodeAt(index)) % 65_521
  return colours[sum % colours.length] ?? colours[0]
}
