/**
 * The property graph: the one form in which stores hold and formats carry everything (model/graph-form.ts maps the records to it).
 * Layers: `graph` (entities, values, relations), `assertions`, `lexical` (documents, segments, mentions), `ledger` (sources,
 * names, the build's own record: what the store needs to go on, and no reader of the graph does).
 */

export const layers = ['graph', 'assertions', 'lexical', 'ledger'] as const
export type Layer = (typeof layers)[number]

/** A property value. Whether a number is an integer or a float is said by the property table (properties.ts), not by the value. */
export type PropertyValue = string | number | boolean | readonly string[]

/**
 * Properties by name; an absent property is left out, never null. The id is not among them: it is a field of its own, which stores
 * show to queries as the property `id` of every node and edge.
 */
export type Properties = Readonly<Record<string, PropertyValue>>

/** A node. `labels` are sorted, and always hold `Graphwright` and the label of the record's kind. */
export interface GraphNode {
  readonly id: string
  readonly labels: readonly string[]
  readonly properties: Properties
}

/** A directed, typed edge. Parallel edges between a pair are all kept; `id` tells them apart. */
export interface GraphEdge {
  readonly id: string
  readonly type: string
  readonly source: string
  readonly target: string
  readonly properties: Properties
}

/** What names an edge to be removed. Type and source are there so that a server finds it by an index. */
export type EdgeReference = Pick<GraphEdge, 'id' | 'type' | 'source'>

/**
 * A change of the stored graph. Removals are applied before upserts. An upsert replaces all labels, properties and ends of the id.
 * Removing a node removes its edges too.
 */
export interface GraphDelta {
  readonly removeEdges: readonly EdgeReference[]
  readonly removeNodes: readonly string[]
  readonly upsertNodes: readonly GraphNode[]
  readonly upsertEdges: readonly GraphEdge[]
}

/** Label on every node that Graphwright owns, so that it touches nothing else in a shared database. */
export const ownerLabel = 'Graphwright'

/** Labels of the record kinds; an entity also bears the labels of its type and of its type's ancestors. */
export const recordLabels = {
  source: 'Source',
  document: 'Document',
  segment: 'Segment',
  assertion: 'Assertion',
  name: 'Name',
  entity: 'Entity',
  value: 'Value',
  build: 'Build',
} as const
export type RecordLabel = (typeof recordLabels)[keyof typeof recordLabels]

/** Types of the edges that are not relations of the ontology. */
export const structuralTypes = {
  sourceOf: 'SOURCE_OF',
  partOf: 'PART_OF',
  mentions: 'MENTIONS',
  evidencedBy: 'EVIDENCED_BY',
  subject: 'SUBJECT',
  object: 'OBJECT',
  names: 'NAMES',
} as const
export type StructuralType = (typeof structuralTypes)[keyof typeof structuralTypes]

/** The layer of a node, by its labels. */
export function nodeLayer(node: GraphNode): Layer {
  if (node.labels.includes(recordLabels.entity) || node.labels.includes(recordLabels.value)) return 'graph'
  if (node.labels.includes(recordLabels.assertion)) return 'assertions'
  if (node.labels.includes(recordLabels.document) || node.labels.includes(recordLabels.segment)) return 'lexical'
  return 'ledger'
}

const edgeLayers: Readonly<Record<StructuralType, Layer>> = {
  SOURCE_OF: 'ledger',
  NAMES: 'ledger',
  PART_OF: 'lexical',
  MENTIONS: 'lexical',
  EVIDENCED_BY: 'assertions',
  SUBJECT: 'assertions',
  OBJECT: 'assertions',
}

/** The layer of an edge, by its type; every type that is not structural is a relation of the ontology. */
export function edgeLayer(type: string): Layer {
  return Object.hasOwn(edgeLayers, type) ? edgeLayers[type as StructuralType] : 'graph'
}
