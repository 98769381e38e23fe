/** Names and the record of the build as nodes and edges, and back: what a store needs to go on. */
import type { EntityId, NameId } from '../id.ts'
import type { Name, NameForm, NameLink } from '../name.ts'
import { recordLabels, structuralTypes } from '../property-graph.ts'
import type { GraphEdge, GraphNode } from '../property-graph.ts'
import { PropertyReader, sortedLabels } from './read-properties.ts'

/** What a store was built with. Where it differs from what runs, `build` reads every document again. */
export interface BuildRecord {
  readonly schemaVersion: number
  /** The ontology, as JSON: the store explains itself without the file. */
  readonly ontology: string
  readonly ontologyHash: string
  /** `name@version` of the extractor. */
  readonly extractorStamp: string
  /** Version of the Unicode tables that lower-cased and normalised names. */
  readonly unicode: string
}

/** Version of the stored graph's shape. A change of labels, properties or ids raises it. */
export const schemaVersion = 1

/** The one build record of a store. */
export const buildRecordId = 'build:store'

export function nameNode(name: Name): GraphNode {
  return {
    id: name.id,
    labels: sortedLabels(recordLabels.name),
    properties: {
      key: name.key,
      entityId: name.entityId,
      forms: name.forms.map((form) => JSON.stringify(form)),
      otherMentions: name.otherMentions,
      links: name.links.map((link) => JSON.stringify(link)),
    },
  }
}

export function nameEdge(name: Name): GraphEdge {
  const type = structuralTypes.names
  return { id: `${type}:${name.id}`, type, source: name.id, target: name.entityId, properties: {} }
}

export function nameOf(node: GraphNode): Name {
  const read = new PropertyReader(node.id, node.properties)
  return {
    id: node.id as NameId,
    key: read.string('key'),
    entityId: read.string('entityId') as EntityId,
    forms: read.list('forms').map((json) => JSON.parse(json) as NameForm),
    otherMentions: read.number('otherMentions'),
    links: read.list('links').map((json) => JSON.parse(json) as NameLink),
  }
}

export function buildNode(build: BuildRecord): GraphNode {
  return { id: buildRecordId, labels: sortedLabels(recordLabels.build), properties: { ...build } }
}

export function buildOf(node: GraphNode): BuildRecord {
  const read = new PropertyReader(node.id, node.properties)
  return {
    schemaVersion: read.number('schemaVersion'),
    ontology: read.string('ontology'),
    ontologyHash: read.string('ontologyHash'),
    extractorStamp: read.string('extractorStamp'),
    unicode: read.string('unicode'),
  }
}
