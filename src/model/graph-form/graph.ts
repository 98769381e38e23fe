/** Entities, values and relations as nodes and edges, and back. */
import type { Entity } from '../entity.ts'
import type { EntityId, RelationId, ValueId } from '../id.ts'
import type { LiteralKind } from '../literal.ts'
import { valueId } from '../literal.ts'
import type { Ontology } from '../ontology.ts'
import { declaredKind } from '../properties.ts'
import { recordLabels } from '../property-graph.ts'
import type { GraphEdge, GraphNode } from '../property-graph.ts'
import type { Relation, RelationStatus, StatusRule } from '../relation.ts'
import { PropertyReader, presentProperties, sortedLabels } from './read-properties.ts'

/** A value node: what literal-valued relations point to. */
export interface ValueRecord {
  readonly id: ValueId
  readonly kind: LiteralKind
  readonly value: string
}

/** Labels are those of the type and of all its ancestors. A value whose property the model declares otherwise is left to its relation. */
export function entityNode(entity: Entity, ontology: Ontology): GraphNode {
  const type = ontology.entityTypes.get(entity.type)
  const ancestors = type?.ancestors ?? []
  const typeLabels = [entity.type, ...ancestors].flatMap((id) => ontology.entityTypes.get(id)?.label ?? [])
  return {
    id: entity.id,
    labels: sortedLabels(recordLabels.entity, ...typeLabels),
    properties: {
      ...entity.values,
      type: entity.type,
      name: entity.name,
      aliases: entity.aliases.map((alias) => alias.name),
      aliasDocuments: entity.aliases.map((alias) => String(alias.documents)),
      mentions: entity.mentions,
    },
  }
}

export function entityOf(node: GraphNode): Entity {
  const read = new PropertyReader(node.id, node.properties)
  const documents = read.list('aliasDocuments')
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(node.properties)) {
    if (declaredKind(name) === undefined && typeof value === 'string') values[name] = value
  }
  return {
    id: node.id as EntityId,
    type: read.string('type'),
    name: read.string('name'),
    aliases: read.list('aliases').map((name, index) => ({ name, documents: Number(documents[index] ?? 0) })),
    mentions: read.number('mentions'),
    values,
  }
}

/** The value node of a literal. */
export function valueRecord(literal: { readonly kind: LiteralKind; readonly value: string }): ValueRecord {
  return { id: valueId(literal), kind: literal.kind, value: literal.value }
}

export function valueNode(value: ValueRecord): GraphNode {
  return {
    id: value.id,
    labels: sortedLabels(recordLabels.value),
    properties: { kind: value.kind, value: value.value },
  }
}

export function valueOf(node: GraphNode): ValueRecord {
  const read = new PropertyReader(node.id, node.properties)
  return { id: node.id as ValueId, kind: read.string('kind') as LiteralKind, value: read.string('value') }
}

/** `edgeType` is the relation type's name in the stored graph. */
export function relationEdge(relation: Relation, edgeType: string): GraphEdge {
  const { id, type, subject, object, ...rest } = relation
  return {
    id,
    type: edgeType,
    source: subject,
    target: object,
    properties: presentProperties({ relationType: type, ...rest }),
  }
}

export function relationOf(edge: GraphEdge): Relation {
  const read = new PropertyReader(edge.id, edge.properties)
  const times = ['validTime', 'validFrom', 'validTo', 'firstSaid', 'lastSaid'] as const
  const present = times.flatMap((name) => {
    const value = read.optionalString(name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    id: edge.id as RelationId,
    type: read.string('relationType'),
    subject: edge.source as EntityId,
    object: edge.target as EntityId | ValueId,
    status: read.string('status') as RelationStatus,
    statusRule: read.string('statusRule') as StatusRule,
    current: read.boolean('current'),
    ...Object.fromEntries(present),
    confidence: read.number('confidence'),
    implied: read.boolean('implied'),
    assertions: read.number('assertions'),
    documents: read.number('documents'),
    independentSources: read.number('independentSources'),
  }
}
